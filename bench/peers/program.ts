import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// Programs of others: those of the machine, and those that `node bench/peers/build.ts` built from Go modules.

/** Outside of the checkout, and kept: zot alone takes many minutes to build. */
export const builtFolder = process.env['DOCKGATE_BENCH_PEERS'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'dockgate-bench');

/** Where the program is; null when this machine has none. */
export function findProgram(name: string): string | null {
  const folders = [builtFolder, ...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/go/bin'];
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
