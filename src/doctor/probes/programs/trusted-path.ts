import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Machine } from '../../machine.ts';
import { isOwnGroup } from '../engine/own-group.ts';

// Whoever may change a program, or a folder on the way to it, chooses what runs when the doctor starts it.

/** Why a program is not run. The words: `refused.<reason>`. */
export type Distrust =
  | 'relative-folder'
  | 'current-folder'
  | 'node-modules'
  | 'writable-by-others'
  | 'owned-by-another'
  | 'not-executable'
  | 'unreadable';

export interface Judgement {
  readonly reason: Distrust;
  /** The file or folder that is to blame. */
  readonly culprit: string;
}

/** What the judge wants to know of the machine. */
export type Judge = Pick<Machine, 'platform' | 'userId' | 'folder' | 'root'>;

const MOST_LINKS = 40;

/** Null when nobody but root and this user can change what runs under this absolute path. Links are followed and judged. */
export async function findDistrust(path: string, judge: Judge): Promise<Judgement | null> {
  let step = path;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const distrust = await findFolderDistrust(dirname(step), judge);
    if (distrust) return distrust;
    const state = await lstat(step).catch(() => null);
    if (!state) return { reason: 'unreadable', culprit: step };
    if (!isOwnerTrusted(state.uid, judge)) return { reason: 'owned-by-another', culprit: step };
    if (!state.isSymbolicLink()) return judgeFile(step, state, judge);
    step = resolve(dirname(step), await readlink(step));
  }
  return { reason: 'unreadable', culprit: path };
}

async function judgeFile(path: string, state: { isFile(): boolean; mode: number; gid: number }, judge: Judge): Promise<Judgement | null> {
  if (!state.isFile() || (judge.platform !== 'win32' && (state.mode & 0o111) === 0)) return { reason: 'not-executable', culprit: path };
  return (await isWritableByOthers(state, judge)) ? { reason: 'writable-by-others', culprit: path } : null;
}

/** Judges an absolute path of a folder, as it is written and as it really is, and all above it. Null when it may be trusted. */
export async function findFolderDistrust(written: string, judge: Judge): Promise<Judgement | null> {
  const real = await realpath(written).catch(() => null);
  const byName = judgeFolderName(written, judge) ?? (real === null ? null : judgeFolderName(real, judge));
  if (byName || real === null) return byName ?? { reason: 'unreadable', culprit: written };
  for (const folder of new Set([...withParents(written), ...withParents(real)])) {
    const distrust = await judgeFolder(folder, { isParent: folder !== real && folder !== written, judge });
    if (distrust) return distrust;
  }
  return null;
}

/** Folders of packages and the one somebody stands in hold what a stranger wrote, whoever owns them. */
function judgeFolderName(folder: string, { folder: current }: Pick<Judge, 'folder'>): Judgement | null {
  if (!isAbsolute(folder)) return { reason: 'relative-folder', culprit: folder };
  if (relative(current, folder) === '') return { reason: 'current-folder', culprit: folder };
  return folder.endsWith(join('node_modules', '.bin')) ? { reason: 'node-modules', culprit: folder } : null;
}

async function judgeFolder(folder: string, { isParent, judge }: { isParent: boolean; judge: Judge }): Promise<Judgement | null> {
  const state = await lstat(folder).catch(() => null);
  if (!state) return { reason: 'unreadable', culprit: folder };
  if (!isOwnerTrusted(state.uid, judge)) return { reason: 'owned-by-another', culprit: folder };
  if (state.isSymbolicLink() || !(await isWritableByOthers(state, judge))) return null;
  // In a folder such as /tmp nobody can replace what belongs to somebody else, but anybody can add a program.
  return isParent && (state.mode & STICKY) !== 0 ? null : { reason: 'writable-by-others', culprit: folder };
}

const STICKY = 0o1000;

const isOwnerTrusted = (owner: number, { platform, userId }: Judge): boolean => platform === 'win32' || owner === 0 || owner === userId;

/** A group counts as others where somebody else is in it. */
async function isWritableByOthers({ mode, gid }: { mode: number; gid: number }, judge: Judge): Promise<boolean> {
  if (judge.platform === 'win32') return false;
  return (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && !(await isOwnGroup(gid, judge)));
}

function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...withParents(parent), folder];
}
