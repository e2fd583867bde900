import type { Probe } from '../../context.ts';
import { readTextFile, systemPath } from '../../machine.ts';

/** Whether this is the Windows Subsystem for Linux, by what its kernel calls itself. */
export const isWsl: Probe<boolean> = async ({ machine }) => {
  if (machine.platform !== 'linux') return false;
  if (machine.env['WSL_DISTRO_NAME']) return true;
  const version = await readTextFile(systemPath(machine, '/proc/sys/kernel/osrelease'));
  return version.kind === 'text' && /microsoft/i.test(version.text);
};
