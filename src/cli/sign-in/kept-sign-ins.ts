import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CommandFailed } from '../command.ts';
import { parseJson } from './authority.ts';
import { keptWay } from './way.ts';

// Sign-ins of this user, in a file that nobody else can read. Among them are secrets, as in the files of docker and `az`.

const token = z.strictObject({ value: z.string(), expiresAt: z.iso.datetime() });

const signIn = z.strictObject({
  /** `https://registry.example`. */
  origin: z.url(),
  /** Null where none is needed, or the registry's host is its own. */
  authority: z.string().nullable(),
  tenant: z.string().nullable(),
  way: keptWay,
  /** Of the directory, an hour each; `login` is the registry's own, where the token that it was made of counts once. */
  tokens: z.strictObject({ registry: token.optional(), management: token.optional(), login: token.optional() }),
  /** The container client that got a token, to be logged out with it. */
  client: z.enum(['docker', 'podman']).nullable(),
});
export type SignIn = z.infer<typeof signIn>;

/** By the login server. */
const file = z.strictObject({ version: z.literal(1), signIns: z.record(z.string(), signIn) });
type Content = z.infer<typeof file>['signIns'];

export type KeptSignIns = ReturnType<typeof keptSignIns>;

/** @param env says where this user's settings are, as XDG and Windows have it */
export function keptSignIns(env: Readonly<Record<string, string | undefined>>) {
  const path = join(settingsFolder(env), 'dockgate', 'sign-ins.json');

  const read = async (): Promise<Content> => {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw new CommandFailed(`${path} cannot be read (${error.code ?? error.message}).`, { cause: error });
    });
    if (text === null) return {};
    const content = file.safeParse(parseJson(text));
    if (!content.success) throw new CommandFailed(`${path} is not what Dockgate wrote: remove it and sign in again with "dockgate login".`);
    return content.data.signIns;
  };

  /** In one piece: whoever reads beside us sees the file before or after. */
  const write = async (signIns: Content): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, `${JSON.stringify({ version: 1, signIns }, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    await chmod(draft, 0o600);
    await rename(draft, path);
  };

  return {
    path,
    all: read,
    find: async (loginServer: string): Promise<SignIn | undefined> => (await read())[loginServer],
    keep: async (loginServer: string, kept: SignIn): Promise<void> => write({ ...(await read()), [loginServer]: kept }),
    /** False when there was none. */
    async forget(loginServer: string): Promise<boolean> {
      const { [loginServer]: gone, ...others } = await read();
      if (gone) await write(others);
      return gone !== undefined;
    },
  };
}

export const settingsFolder = (env: Readonly<Record<string, string | undefined>>): string =>
  env['XDG_CONFIG_HOME'] || (process.platform === 'win32' ? env['APPDATA'] : undefined) || join(env['HOME'] || homedir(), '.config');
