import { lstat } from 'node:fs/promises';
import { delimiter, isAbsolute, join, resolve } from 'node:path';
import type { Context, Probe } from '../../context.ts';
import type { Machine } from '../../machine.ts';
import { findDistrust, findFolderDistrust, type Distrust, type Judgement } from './trusted-path.ts';

// Programs of this machine are found once, by absolute path, where only root and the user can put them. How they are run: run-program.ts.

/** A program that may be run. `path` and `owner` are facts to show. */
export interface Program {
  readonly name: string;
  /** Absolute, as PATH leads to it: a link is kept, as some programs look at the name they were started by. */
  readonly path: string;
  /** User id; null where there are none, as on Windows. */
  readonly owner: number | null;
  /** What it sees of the environment, and nothing else. */
  readonly env: Readonly<Record<string, string>>;
}

/** One that PATH leads to and that is not run. `culprit` is the file or folder to blame. */
export interface RefusedProgram {
  readonly path: string;
  readonly reason: Distrust;
  readonly culprit: string;
}

/** `refused` holds those that a shell would have found first. */
export type FoundProgram =
  | { readonly kind: 'found'; readonly program: Program; readonly refused: readonly RefusedProgram[] }
  | { readonly kind: 'refused'; readonly refused: readonly [RefusedProgram, ...RefusedProgram[]] }
  | { readonly kind: 'absent' };

/** What a name of a program may be: nothing that leads out of a folder. */
const programName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

const remembered = new WeakMap<Context, Map<string, Promise<FoundProgram>>>();

/** Resolves a program's name once a run. Never throws; a name that is none is absent. */
export function findProgram(context: Context, name: string): Promise<FoundProgram> {
  const names = remembered.get(context) ?? new Map<string, Promise<FoundProgram>>();
  remembered.set(context, names);
  const answer = names.get(name) ?? searchPath(context, name);
  names.set(name, answer);
  return answer;
}

async function searchPath({ machine, ask }: Context, name: string): Promise<FoundProgram> {
  if (!programName.test(name)) return { kind: 'absent' };
  const fileName = machine.platform === 'win32' && !name.toLowerCase().endsWith('.exe') ? `${name}.exe` : name;
  const refused: RefusedProgram[] = [];
  for (const folder of foldersOf(machine)) {
    const path = isAbsolute(folder) ? join(folder, fileName) : resolve(machine.folder, folder, fileName);
    const state = await lstat(path).catch(() => null);
    if (!state || state.isDirectory()) continue;
    const distrust = isAbsolute(folder) ? await findDistrust(path, machine) : inRelative(folder);
    if (distrust) {
      refused.push({ path, ...distrust });
      continue;
    }
    const owner = machine.userId === null ? null : state.uid;
    return { kind: 'found', program: { name, path, owner, env: await ask(minimalEnvironment) }, refused };
  }
  const [first, ...others] = refused;
  return first ? { kind: 'refused', refused: [first, ...others] } : { kind: 'absent' };
}

const inRelative = (folder: string): Judgement => ({ reason: 'relative-folder', culprit: folder === '' ? '.' : folder });

/** What a program needs to find its home, its language and its user; nothing that changes what it loads or whom it believes. */
const harmless = [
  'HOME', 'USER', 'LOGNAME', 'TMPDIR', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME',
  'SystemRoot', 'SystemDrive', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'ProgramData', 'TEMP', 'TMP', 'PATHEXT',
];

/** Its PATH holds the folders that are trusted: a program looks there for others. */
const minimalEnvironment: Probe<Readonly<Record<string, string>>> = async ({ machine }) => {
  const judged = await Promise.all(foldersOf(machine).map(async (folder) => ({ folder, distrust: await findFolderDistrust(folder, machine) })));
  const trusted = judged.filter(({ distrust }) => distrust === null).map(({ folder }) => folder);
  return { ...pickVariables(machine, harmless), HOME: machine.home, PATH: trusted.join(delimiter), LC_ALL: 'C' };
};

const foldersOf = ({ env }: Machine): string[] => [...new Set((env['PATH'] ?? '').split(delimiter))];

/** Those of the named variables that are set: for `env` of `runProgram`, such as `DBUS_SESSION_BUS_ADDRESS` for a keychain. */
export const pickVariables = ({ env }: Machine, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
