import { lstat, stat } from 'node:fs/promises';
import type { Context, Probe } from '../../context.ts';
import { listAt, parseJsonText, textAt } from '../../json-value.ts';
import { readTextFile, systemPath, type Machine } from '../../machine.ts';
import { isLoopback } from '../../target.ts';
import { dockerEndpoint, type EngineAddress, type Endpoint } from './docker-endpoint.ts';
import { askEngine, type EngineAnswer } from './engine-request.ts';
import { findProgram, pickVariables } from '../programs/programs.ts';
import { runProgram, type Ended } from '../programs/run-program.ts';

/** An engine that answered. */
export interface Engine {
  readonly product: 'docker' | 'podman';
  /** Of the engine and of the newest API that it speaks; null where it does not say. */
  readonly version: string | null;
  readonly apiVersion: string | null;
  /** The oldest API that it still speaks. */
  readonly minimumApiVersion: string | null;
  /** The answer to `/info`, as it is; undefined when it gave none. */
  readonly info: unknown;
  /** When `/info` was answered, by our own clock. */
  readonly askedAt: Date;
}

export interface SocketState {
  readonly owner: number;
  readonly group: string;
  /** As `ls` writes it, such as `660`. */
  readonly mode: string;
}

export type EngineState =
  | { readonly kind: 'answers'; readonly engine: Engine }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'forbidden'; readonly socket: SocketState | null }
  | { readonly kind: 'silent' }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'not-an-engine'; readonly status: number }
  | { readonly kind: 'not-asked'; readonly reason: 'ssh-not-allowed' | 'offline' | 'endpoint-unusable' | 'no-docker-for-ssh' };

const PING_LIMIT = 2_000;
const INFO_LIMIT = 4_000;
const SSH_LIMIT = 10_000;

/** The engine that the docker command talks to. */
export const engine: Probe<EngineState> = async (context) => {
  const endpoint = await context.ask(dockerEndpoint);
  return endpoint.kind === 'endpoint' ? stateOf(endpoint, context) : { kind: 'not-asked', reason: 'endpoint-unusable' };
};

/** Asks an engine who it is. Reads only. */
export async function stateOf({ address }: Pick<Endpoint, 'address'>, context: Context): Promise<EngineState> {
  const { settings, machine } = context;
  if (address.kind === 'unusable') return { kind: 'not-asked', reason: 'endpoint-unusable' };
  const isElsewhere = address.kind === 'ssh' || (address.kind === 'tcp' && !isLoopback(address));
  if (isElsewhere && settings.isOffline) return { kind: 'not-asked', reason: 'offline' };
  if (address.kind === 'ssh') return settings.allowsExec ? askOverSsh(address.url, context) : { kind: 'not-asked', reason: 'ssh-not-allowed' };
  const ping = await askEngine(address, '/_ping', PING_LIMIT);
  if (ping.kind === 'failure') return explain(ping.code, address, machine);
  if (ping.status !== 200) return { kind: 'not-an-engine', status: ping.status };
  const askedAt = machine.now();
  const [version, info] = await Promise.all(['/version', '/info'].map((path) => askEngine(address, path, INFO_LIMIT)));
  const read = (answer: EngineAnswer | undefined) => (answer?.kind === 'answer' && answer.status === 200 ? parseJsonText(answer.body) : undefined);
  if (textAt(read(version), 'Version') === null && ping.headers['api-version'] === undefined) return { kind: 'not-an-engine', status: ping.status };
  return { kind: 'answers', engine: describe(read(version), read(info), askedAt) };
}

const describe = (version: unknown, info: unknown, askedAt: Date): Engine => ({
  product: listAt(version, 'Components').some((component) => textAt(component, 'Name') === 'Podman Engine') ? 'podman' : 'docker',
  version: textAt(version, 'Version'),
  apiVersion: textAt(version, 'ApiVersion'),
  minimumApiVersion: textAt(version, 'MinAPIVersion'),
  info,
  askedAt,
});

/** https://nodejs.org/api/errors.html#common-system-errors */
async function explain(code: string, address: EngineAddress, machine: Machine): Promise<EngineState> {
  const isSocket = address.kind === 'socket';
  if (isSocket && (code === 'ENOENT' || code === 'ENOTDIR')) return { kind: 'absent' };
  if (code === 'ECONNREFUSED' || (isSocket && (code === 'ENOTSOCK' || code === 'EPROTOTYPE'))) return { kind: 'refused' };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'forbidden', socket: isSocket ? await socketState(address.path, machine) : null };
  if (code === 'ETIMEDOUT') return { kind: 'silent' };
  return code.startsWith('HPE_') ? { kind: 'not-an-engine', status: 0 } : { kind: 'unreachable', code };
}

async function socketState(path: string, machine: Machine): Promise<SocketState | null> {
  const state = await stat(path).catch(() => lstat(path)).catch(() => null);
  return state && { owner: state.uid, mode: (state.mode & 0o777).toString(8), group: await groupName(state.gid, machine) };
}

async function groupName(id: number, machine: Machine): Promise<string> {
  const groups = await readTextFile(systemPath(machine, '/etc/group'));
  const lines = groups.kind === 'text' ? groups.text.split('\n') : [];
  return lines.map((line) => line.split(':')).find(([, , number]) => number === String(id))?.[0] ?? String(id);
}

/** `ssh` reads its own configuration, which may name any program: only where the user said so. */
async function askOverSsh(url: string, context: Context): Promise<EngineState> {
  const docker = await findProgram(context, 'docker');
  if (docker.kind !== 'found') return { kind: 'not-asked', reason: 'no-docker-for-ssh' };
  const { machine } = context;
  const env = pickVariables(machine, ['SSH_AUTH_SOCK']);
  const ask = (what: string, format: string) => runProgram(docker.program, ['--host', url, what, '--format', format], { env, timeLimit: SSH_LIMIT });
  const askedAt = machine.now();
  const [version, info] = await Promise.all([ask('version', '{{json .Server}}'), ask('info', '{{json .}}')]);
  if (version.kind === 'timeout') return { kind: 'silent' };
  const read = (ended: Ended) => (ended.kind === 'exited' && ended.code === 0 ? parseJsonText(ended.stdout) : undefined);
  const answer = read(version);
  return textAt(answer, 'Version') === null ? { kind: 'unreachable', code: 'SSH' } : { kind: 'answers', engine: describe(answer, read(info), askedAt) };
}
