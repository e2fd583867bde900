import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { CommandFailed } from '../command.ts';
import { parseJson } from './authority.ts';
import type { ContainerClient } from './hand-over.ts';
import { settingsFolder } from './kept-sign-ins.ts';

// The line in a container client's own settings that makes it ask us: `credHelpers` of config.json and auth.json.

type Environment = Readonly<Record<string, string | undefined>>;

const HELPER = 'dockgate';
export const HELPER_PROGRAM = `docker-credential-${HELPER}`;

/** Everything else in the file stays as it is. */
const settings = z.looseObject({ credHelpers: z.record(z.string(), z.string()).optional() });

/** https://docs.docker.com/reference/cli/docker/#configuration-files, and containers-auth.json(5). */
function settingsFile(client: ContainerClient, env: Environment): string {
  if (client === 'docker') return join(env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker'), 'config.json');
  if (env['REGISTRY_AUTH_FILE']) return env['REGISTRY_AUTH_FILE'];
  if (process.platform === 'linux' && env['XDG_RUNTIME_DIR']) return join(env['XDG_RUNTIME_DIR'], 'containers', 'auth.json');
  return join(settingsFolder(env), 'containers', 'auth.json');
}

/** Makes the client ask us about the registry. Throws CommandFailed when it could not run us. @returns the file that was changed */
export async function installHelper(client: ContainerClient, loginServer: string, env: Environment): Promise<string> {
  const file = settingsFile(client, env);
  const before = await readSettings(file);
  await writeSettings(file, { ...before, credHelpers: { ...before.credHelpers, [loginServer]: HELPER } });
  return file;
}

/** Leaves a helper that is not ours where it is. */
export async function removeHelper(client: ContainerClient, loginServer: string, env: Environment): Promise<void> {
  const file = settingsFile(client, env);
  const { credHelpers = {}, ...others } = await readSettings(file);
  const { [loginServer]: helper, ...rest } = credHelpers;
  if (helper === HELPER) await writeSettings(file, Object.keys(rest).length === 0 ? others : { ...others, credHelpers: rest });
}

/** Clients look for it on the PATH. Throws CommandFailed, before anybody has signed in, when it is not there. */
export async function refuseMissingHelper(env: Environment): Promise<void> {
  const folders = (env['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  const found = await Promise.all(folders.map((folder) => access(join(folder, HELPER_PROGRAM), constants.X_OK).then(() => true, () => false)));
  if (found.some(Boolean)) return;
  const own = join(import.meta.dirname, '../../../bin', `${HELPER_PROGRAM}.js`);
  throw new CommandFailed(`${HELPER_PROGRAM} is not on the PATH, so no client could run it. Put it there:\n  sudo ln -s ${own} /usr/local/bin/${HELPER_PROGRAM}`);
}

async function readSettings(file: string): Promise<z.infer<typeof settings>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw new CommandFailed(`${file} cannot be read (${error.code ?? error.message}).`, { cause: error });
  });
  const read = settings.safeParse(parseJson(text.trim() === '' ? '{}' : text));
  if (!read.success) throw new CommandFailed(`${file} is no JSON object as its client writes it, and is left as it is: mend it first ("dockgate doctor" says where).`);
  return read.data;
}

/** In one piece, with the mode that it had; a link stays a link. */
async function writeSettings(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then((found) => found.mode & 0o777, () => 0o600);
  const draft = `${target}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(content, null, '\t')}\n`, { mode, flag: 'wx' });
  await rename(draft, target);
}
