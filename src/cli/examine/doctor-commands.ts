import type { ServerFacts } from '../../doctor/server-facts.ts';
import type { Command } from '../command.ts';
import { doctorCommand } from '../commands/doctor.ts';
import { explainCommand } from '../commands/explain.ts';
import { supportBundleCommand } from '../commands/support-bundle.ts';

/**
 * The commands that need no server, neither to run nor to load.
 * @param program how people start the doctor
 * @param serverFacts what the server of this machine knows; left out where none can be
 */
export const doctorCommands = (program: string, serverFacts?: ServerFacts): readonly Command[] => [
  doctorCommand(program, serverFacts),
  explainCommand(program),
  supportBundleCommand(program),
];
