import { readTextFile, systemPath, type Machine } from '../../machine.ts';

/** What is known of a system's users. */
export type Users = Pick<Machine, 'root' | 'userId' | 'platform'>;

const ROOT = 0;
const MACOS_ADMINISTRATORS = 80;
/** From here on people have groups, which a directory of the company may fill; below are those of the system. */
const FIRST_OF_PEOPLE = 1_000;

/** Whether nobody but root and this user, or those who may become root anyway, is in a group. */
export async function isOwnGroup(group: number, users: Users): Promise<boolean> {
  if (group === ROOT || (users.platform === 'darwin' && group === MACOS_ADMINISTRATORS)) return true;
  const lines = await readColons('/etc/group', users);
  const line = lines.find(([, , id]) => id === String(group));
  // Not of this file: a private group has the number of its user.
  if (!line) return group === users.userId && group >= FIRST_OF_PEOPLE;
  if (group >= FIRST_OF_PEOPLE && group !== users.userId) return false;
  const everybody = await readColons('/etc/passwd', users);
  const isTrusted = (id: string | undefined) => id === String(ROOT) || id === String(users.userId);
  const members = (line[3] ?? '').split(',').filter((name) => name !== '');
  const listed = members.every((name) => isTrusted(everybody.find(([user]) => user === name)?.[2]));
  return listed && everybody.every(([, , id, primary]) => primary !== String(group) || isTrusted(id));
}

async function readColons(path: string, { root }: Users): Promise<string[][]> {
  const file = await readTextFile(systemPath({ root }, path));
  return file.kind === 'text' ? file.text.split('\n').map((line) => line.trim().split(':')) : [];
}
