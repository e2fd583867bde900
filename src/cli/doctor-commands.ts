import type { Command } from './command.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { supportBundleCommand } from './commands/support-bundle.ts';

/**
 * The commands that need no server, neither to run nor to load.
 * @param program how people start the doctor
 */
export const doctorCommands = (program: string): readonly Command[] => [doctorCommand(program), explainCommand(program), supportBundleCommand(program)];
