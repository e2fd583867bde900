import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Probe } from '../../context.ts';
import { parseJsonText, textAt, valueAt } from '../../json-value.ts';
import { readTextFile, systemPath, type Machine } from '../../machine.ts';

/** Where an engine listens, and how to get there. */
export type EngineAddress =
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls: EngineTls | null }
  | { readonly kind: 'ssh'; readonly url: string }
  | { readonly kind: 'unusable' };

/** A folder with `ca.pem`, `cert.pem` and `key.pem`, each of which may be absent; null for the authorities that Node knows. */
export interface EngineTls {
  readonly folder: string | null;
  readonly isVerified: boolean;
}

/** What sent the docker command to its engine, in Docker's own order of precedence. */
export type EndpointSource = 'DOCKER_HOST' | 'DOCKER_CONTEXT' | 'current-context' | 'default';

export interface Endpoint {
  /** For people: without a user name or a password. */
  readonly shown: string;
  readonly source: EndpointSource;
  /** Name of the context; null where none was asked for. */
  readonly context: string | null;
  readonly address: EngineAddress;
}

/** `no-context`: one is named that does not exist. */
export type EndpointAnswer =
  | ({ readonly kind: 'endpoint' } & Endpoint)
  | { readonly kind: 'no-context'; readonly source: EndpointSource; readonly context: string };

/** `$DOCKER_CONFIG`, else `~/.docker`. */
export const dockerFolder = ({ env, home }: Machine): string => env['DOCKER_CONFIG'] || join(home, '.docker');

/** Which engine the docker command of this machine talks to. */
export const dockerEndpoint: Probe<EndpointAnswer> = async ({ machine }) => {
  const { env } = machine;
  const { DOCKER_HOST: host } = env;
  if (host) return { kind: 'endpoint', ...readEndpoint(host, { source: 'DOCKER_HOST', context: null, tls: tlsOfEnvironment(machine) }) };
  if (env['DOCKER_CONTEXT']) return readContext(machine, env['DOCKER_CONTEXT'], 'DOCKER_CONTEXT');
  const config = await readTextFile(join(dockerFolder(machine), 'config.json'));
  const current = config.kind === 'text' ? textAt(parseJsonText(config.text), 'currentContext') : null;
  return current ? readContext(machine, current, 'current-context') : { kind: 'endpoint', ...defaultEndpoint(machine) };
};

/** The engine of this machine where nothing else is said. */
export function defaultEndpoint(machine: Machine): Endpoint {
  const path = machine.platform === 'win32' ? '//./pipe/docker_engine' : systemPath(machine, '/var/run/docker.sock');
  const shown = machine.platform === 'win32' ? `npipe:${path}` : 'unix:///var/run/docker.sock';
  return { shown, source: 'default', context: null, address: { kind: 'socket', path } };
}

async function readContext(machine: Machine, name: string, source: EndpointSource): Promise<EndpointAnswer> {
  if (name === 'default') return { kind: 'endpoint', ...defaultEndpoint(machine), context: name };
  const folder = createHash('sha256').update(name).digest('hex');
  const file = await readTextFile(join(dockerFolder(machine), 'contexts/meta', folder, 'meta.json'));
  const meta = file.kind === 'text' ? parseJsonText(file.text) : undefined;
  const host = textAt(meta, 'Endpoints', 'docker', 'Host');
  if (meta === undefined) return { kind: 'no-context', source, context: name };
  if (!host) return { kind: 'endpoint', ...defaultEndpoint(machine), source, context: name };
  const tlsFolder = join(dockerFolder(machine), 'contexts/tls', folder, 'docker');
  const tls = { folder: tlsFolder, isVerified: valueAt(meta, 'Endpoints', 'docker', 'SkipTLSVerify') !== true };
  const hasTls = (await readTextFile(join(tlsFolder, 'ca.pem'))).kind !== 'absent';
  return { kind: 'endpoint', ...readEndpoint(host, { source, context: name, tls: hasTls ? tls : null }) };
}

/** `DOCKER_TLS_VERIFY` and `DOCKER_CERT_PATH` speak of the engine that `DOCKER_HOST` names. */
const tlsOfEnvironment = (machine: Machine): EngineTls | null => {
  const { DOCKER_TLS_VERIFY: verify, DOCKER_TLS: tls, DOCKER_CERT_PATH: folder } = machine.env;
  return verify || tls ? { folder: folder || dockerFolder(machine), isVerified: Boolean(verify) } : null;
};

/** Whatever stands before an `@` may be a password. */
const shorten = (text: string): string => text.trim().slice(0, 200).replace(/^([a-z]+:\/\/)?.*@/s, '$1');

const DEFAULT_PORT = { plain: 2375, tls: 2376 };

interface Naming {
  readonly source: EndpointSource;
  readonly context: string | null;
  readonly tls: EngineTls | null;
}

function readEndpoint(text: string, { source, context, tls }: Naming): Endpoint {
  const common = { source, context };
  const [, scheme = 'tcp', rest = ''] = /^(?:([a-z]+):\/\/)?(.*)$/s.exec(text.trim()) ?? [];
  const unusable: Endpoint = { ...common, shown: shorten(text), address: { kind: 'unusable' } };
  if (scheme === 'unix' || scheme === 'npipe')
    return rest === '' ? unusable : { ...common, shown: `${scheme}://${rest}`, address: { kind: 'socket', path: rest } };
  if (scheme !== 'tcp' && scheme !== 'ssh' && scheme !== 'http' && scheme !== 'https') return unusable;
  const url = URL.parse(`http://${rest}`);
  if (!url || url.hostname === '') return unusable;
  const shown = `${scheme}://${url.host}`;
  // What begins with a dash would be an option to ssh.
  if (scheme === 'ssh') return /^-|@-|:[^@/]*@/.test(rest) ? unusable : { ...common, shown, address: { kind: 'ssh', url: `ssh://${rest}` } };
  // URL drops port 80, which is the scheme's own here and not the engine's.
  const port = Number(/:(\d+)(?:\/|$)/.exec(rest)?.[1] ?? (tls ? DEFAULT_PORT.tls : DEFAULT_PORT.plain));
  return { ...common, shown: `${scheme}://${url.hostname}:${port}`, address: { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port, tls } };
}
