import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { Agent as PlainAgent, request as requestPlainly, type IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { certificateFolders } from '../../doctor/network/trust.ts';
import { thisMachine } from '../../doctor/machine.ts';
import { Unreachable } from '../api/api-error.ts';
import { CommandFailed } from '../command.ts';
import { once } from './once.ts';

// Requests of the command line to servers elsewhere. No redirect is followed: what is sent holds secrets.

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly waitSeconds?: number;
}

export interface Told {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Throws Unreachable when no answer comes. */
export type Web = (url: URL, asked?: Asked) => Promise<Told>;

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL_WAIT_SECONDS = 30;
const LARGEST_ANSWER = 64 * 2 ** 20;

/**
 * Trusts whom the system and Node trust, who stands in SSL_CERT_FILE, and for a registry also its folder below `certs.d`, as
 * docker and podman do. Goes through the proxy of HTTPS_PROXY, HTTP_PROXY and NO_PROXY.
 */
export function openWeb(env: Environment): Web {
  const everywhere = once(() => trustedEverywhere(env));
  return async (url, asked = {}) => {
    const isPlain = url.protocol === 'http:';
    const proxyEnv = { ...env };
    const agent = isPlain ? new PlainAgent({ proxyEnv }) : new Agent({ proxyEnv, ca: [...everywhere(), ...(await trustedFor(url.host, env))] });
    try {
      return await exchange(url, asked, agent);
    } finally {
      agent.destroy();
    }
  };
}

function exchange(url: URL, { method = 'GET', headers = {}, body, waitSeconds = USUAL_WAIT_SECONDS }: Asked, agent: Agent | PlainAgent): Promise<Told> {
  const all = { accept: 'application/json', 'user-agent': 'dockgate-cli', ...headers, 'content-length': String(Buffer.byteLength(body ?? '')) };
  const start = url.protocol === 'http:' ? requestPlainly : request;
  return new Promise((resolve, reject) => {
    const sent = start(url, { method, headers: all, agent: agent as Agent, timeout: waitSeconds * 1000 }, (response) => {
      collect(response).then((text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }), (error: unknown) => reject(unreachable(url, error)));
    });
    sent.on('timeout', () => sent.destroy(new Unreachable(`${url.origin} did not answer within ${waitSeconds} seconds.`)));
    sent.on('error', (error) => reject(unreachable(url, error)));
    sent.end(body);
  });
}

async function collect(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER) throw new Error('the answer is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** Of OpenSSL's names for a certificate that is not trusted, those that an own authority leads to. */
const UNTRUSTED = /^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_|ERR_TLS_CERT)/;

function unreachable(url: URL, error: unknown): Unreachable {
  if (error instanceof Unreachable) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code ?? message;
  const hint = UNTRUSTED.test(reason) ? `\nIf it has a certificate authority of its own, name that in SSL_CERT_FILE, or install it as /etc/docker/certs.d/${url.host}/ca.crt.` : '';
  return new Unreachable(`Could not reach ${url.origin} (${reason}).${hint}`, { cause: error });
}

const trustedEverywhere = (env: Environment): string[] => [
  ...getCACertificates('default'),
  ...getCACertificates('system'),
  ...(env['SSL_CERT_FILE'] ? [readAuthorities(env['SSL_CERT_FILE'])] : []),
];

function readAuthorities(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandFailed(`${file}, which SSL_CERT_FILE names, cannot be read (${code ?? message}).`, { cause: error });
  }
}

async function trustedFor(registry: string, env: Environment): Promise<string[]> {
  const machine = { ...thisMachine(), env, home: env['HOME'] || homedir() };
  const folders = (['docker', 'podman'] as const).flatMap((client) => certificateFolders(machine, client)).map((folder) => join(folder, registry));
  return (await Promise.all([...new Set(folders)].map(certificatesIn))).flat();
}

async function certificatesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.crt')).map((name) => readFile(join(folder, name), 'utf8')));
}
