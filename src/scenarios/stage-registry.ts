import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Secret } from '../secret.ts';
import type { Stage } from './stage.ts';

/** Starts a Dockgate in this process; handed in by main.ts, as scenarios do not know the server. */
export type StartServer = (flags: ServerFlags, now: () => Date) => Promise<StartedServer>;

export interface ServerFlags {
  readonly data: string;
  readonly tls?: boolean;
}

export interface StartedServer {
  readonly port: number;
  readonly owner: { readonly userName: string; readonly password: Secret };
  close(): Promise<void>;
}

export interface RegistryOptions {
  readonly tls?: boolean;
}

/** A registry that holds `team/app:1`. */
export interface StageRegistry {
  /** `localhost:PORT` */
  readonly host: string;
  readonly data: string;
  readonly owner: StartedServer['owner'];
  /** Its clock; assign milliseconds to move it. */
  readonly clock: { ahead: number };
  /** Types a `dockgate` command at it, and answers what it printed. Throws when it fails. */
  dockgate(...args: readonly string[]): Promise<string>;
  /** A new repository-scoped token's password. */
  makeToken(name: string, repository: string, ...actions: readonly string[]): Promise<string>;
  /** Another password of a token. @param flags such as `--password2` */
  newPassword(token: string, ...flags: readonly string[]): Promise<string>;
  /** Of the owner: `dockgate login --expose-token`. */
  refreshToken(): Promise<string>;
  /** PATCHes attributes, as the owner. */
  change(path: string, attributes: object): Promise<void>;
  /** Pulls an image as the owner, so that there is something to push, and forgets that login. */
  keepLocally(image: string): Promise<void>;
  /** `docker login` as that user, so that the login is stored on the stage. */
  dockerLogin(userName: string, password: string): Promise<void>;
}

export const DOCKGATE = join(import.meta.dirname, '../../bin/dockgate.js');
export const REPOSITORY = 'team/app';

export async function startRegistry(stage: Stage, startServer: StartServer, { tls = false }: RegistryOptions = {}): Promise<StageRegistry> {
  const data = join(stage.folder, 'data');
  const clock = { ahead: 0 };
  const server = await startServer({ data, tls }, () => new Date(Date.now() + clock.ahead));
  stage.after(() => server.close());
  const host = `localhost:${server.port}`;
  const dockgate = async (...args: readonly string[]) => {
    const { code, stdout, printed } = await stage.run([process.execPath, DOCKGATE, ...args, '--data', data]);
    if (code !== 0) throw new Error(`dockgate ${args.join(' ')}: ${printed}`);
    return stdout;
  };
  const ask = asOwner(`${tls ? 'https' : 'http'}://${host}`, server.owner);
  if (!tls) await pushImage(ask);
  const valueOf = (printed: string, last = false) => {
    const values = (JSON.parse(printed) as Made).passwords.flatMap(({ value }) => value ?? []);
    const value = values.at(last ? -1 : 0);
    if (value === undefined) throw new Error('no password was made');
    return value;
  };
  const docker = async (args: readonly string[], input = '') => {
    const { code, printed } = await stage.run(['docker', ...args], { input });
    if (code !== 0) throw new Error(`docker ${args[0]}: ${printed}`);
  };
  const dockerLogin = (userName: string, password: string) => docker(['login', host, '--username', userName, '--password-stdin'], password);
  return {
    host, data, clock, dockgate, dockerLogin,
    owner: server.owner,
    makeToken: async (name, repository, ...actions) => valueOf(await dockgate('token', 'create', name, '--repository', repository, ...actions, '--json')),
    newPassword: async (token, ...flags) => valueOf(await dockgate('token', 'credential', 'generate', token, ...flags, '--json'), true),
    refreshToken: async () => (JSON.parse(await dockgate('login', host, '--expose-token')) as { accessToken: string }).accessToken,
    change: (path, attributes) => ask('PATCH', path, 'application/json', JSON.stringify(attributes)),
    async keepLocally(image) {
      await dockerLogin(server.owner.userName, server.owner.password.reveal());
      await docker(['pull', image]);
      await docker(['logout', host]);
      stage.after(() => docker(['rmi', image]).catch(() => {}));
    },
  };
}

interface Made {
  readonly passwords: readonly { readonly value?: string }[];
}

type Ask = (method: 'POST' | 'PUT' | 'PATCH', path: string, type: string, body: string) => Promise<void>;

function asOwner(url: string, { userName, password }: StartedServer['owner']): Ask {
  const authorization = `Basic ${Buffer.from(`${userName}:${password.reveal()}`).toString('base64')}`;
  return async (method, path, type, body) => {
    const request = { method, headers: { authorization, 'content-type': type } };
    const answer = await fetch(`${url}${path}`, { ...request, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
}

const CONFIG = '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}';

/** The smallest image, as a client pushes it. */
async function pushImage(ask: Ask): Promise<void> {
  const digest = `sha256:${createHash('sha256').update(CONFIG).digest('hex')}`;
  await ask('POST', `/v2/${REPOSITORY}/blobs/uploads/?digest=${digest}`, 'application/octet-stream', CONFIG);
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: CONFIG.length };
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  await ask('PUT', `/v2/${REPOSITORY}/manifests/1`, mediaType, JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] }));
}
