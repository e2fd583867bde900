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
  if (!tls) await pushImage(`http://${host}`, server.owner);
  return {
    host, data, clock, dockgate,
    owner: server.owner,
    async makeToken(name, repository, ...actions) {
      const made = JSON.parse(await dockgate('token', 'create', name, '--repository', repository, ...actions, '--json')) as Made;
      return made.passwords[0]!.value;
    },
    async dockerLogin(userName, password) {
      const { code, printed } = await stage.run(['docker', 'login', host, '--username', userName, '--password-stdin'], { input: password });
      if (code !== 0) throw new Error(`docker login: ${printed}`);
    },
  };
}

interface Made {
  readonly passwords: readonly { readonly value: string }[];
}

const CONFIG = '{"architecture":"amd64","os":"linux","rootfs":{"type":"layers","diff_ids":[]}}';

/** The smallest image, as a client pushes it. */
async function pushImage(url: string, { userName, password }: StartedServer['owner']): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${userName}:${password.reveal()}`).toString('base64')}`;
  const digest = `sha256:${createHash('sha256').update(CONFIG).digest('hex')}`;
  const send = async (method: string, path: string, type: string, body: string) => {
    const answer = await fetch(`${url}/v2/${REPOSITORY}${path}`, { method, headers: { authorization, 'content-type': type }, body });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  };
  await send('POST', `/blobs/uploads/?digest=${digest}`, 'application/octet-stream', CONFIG);
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: CONFIG.length };
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  await send('PUT', '/manifests/1', mediaType, JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [] }));
}
