import { spawn } from 'node:child_process';
import { CommandFailed } from '../command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Place } from './place.ts';
import type { RegistryLogin } from './session.ts';

export const containerClients = ['docker', 'podman'] as const;
export type ContainerClient = (typeof containerClients)[number];

/** Where the client keeps its logins is its own business: its file, or the store that its settings name. */
export interface HandedOver {
  readonly client: ContainerClient;
  readonly said: string;
}

/**
 * Logs the container client in, the password through its stdin. Throws CommandFailed when there is no such client, or when
 * it refuses.
 * @param client the first that is there when none is named
 */
export async function handOver(client: ContainerClient | undefined, place: Place, login: RegistryLogin, terminal: Pick<Terminal, 'env'>): Promise<HandedOver> {
  for (const name of client ? [client] : containerClients) {
    const ran = await run(name, ['login', ...tls(name, place), '--username', login.userName, '--password-stdin', place.loginServer], login.password, terminal.env);
    if (ran === null) continue;
    if (ran.code !== 0) throw new CommandFailed(`${name} did not take the login: ${ran.said}`);
    return { client: name, said: ran.said };
  }
  throw new CommandFailed(`There is no ${client ?? containerClients.join(' and no ')} on this machine. Add --expose-token to get the token itself.`);
}

/** Forgets the login that the client has; one that it no longer has is no error. */
export const logOut = async (client: ContainerClient, place: Place, { env }: Pick<Terminal, 'env'>): Promise<void> =>
  void (await run(client, ['logout', place.loginServer], '', env));

/** Docker knows by itself that this machine's own addresses may be without TLS. */
const tls = (client: ContainerClient, { origin }: Place): string[] => (client === 'podman' && origin.startsWith('http:') ? ['--tls-verify=false'] : []);

/** Null where there is no such program. */
function run(program: string, args: readonly string[], input: string, env: Readonly<Record<string, string | undefined>>): Promise<{ code: number | null; said: string } | null> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  // A client that refuses before it reads closes the pipe: what it says is the answer.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(null) : reject(error)));
    child.once('close', (code) => resolve({ code, said: said.trim() }));
  });
}
