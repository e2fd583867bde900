import { request as httpRequest } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import type { Context } from '../context.ts';
import { findProgram } from '../probes/programs/programs.ts';
import { runProgram } from '../probes/programs/run-program.ts';
import type { ClusterAccess, ClusterUser } from './kube-config.ts';

// Reads from the API server of a cluster: GET only, a few requests, little of each answer.

/** `failure`: no answer; `code` is the system's or OpenSSL's. */
export type ClusterAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'failure'; readonly code: string };

export interface ClusterApi {
  readonly access: ClusterAccess;
  /** @param path below the server, with its query */
  get(path: string): Promise<ClusterAnswer>;
}

const LARGEST_BODY = 8 * 1024 * 1024;
const TIME_LIMIT = 4_000;

/** How somebody proves who they are, in options of a request. `reason`: key of `reason.<key>`. */
type Proof = { readonly kind: 'options'; readonly options: RequestOptions } | { readonly kind: 'problem'; readonly reason: string; readonly facts: Readonly<Record<string, string>> };

export async function openClusterApi(access: ClusterAccess, context: Context): Promise<ClusterApi | { kind: 'problem'; reason: string; facts: Readonly<Record<string, string>> }> {
  const proof = await prove(access.user, context);
  if (proof.kind === 'problem') return proof;
  const { server, authority, skipsVerification, serverName } = access;
  const options: RequestOptions = {
    ...proof.options,
    ...(authority === null ? {} : { ca: authority }),
    ...(serverName === null ? {} : { servername: serverName }),
    rejectUnauthorized: !skipsVerification,
    timeout: TIME_LIMIT,
  };
  const base = server.href.replace(/\/$/, '');
  return { access, get: (path) => get(new URL(`${base}${path}`), options) };
}

async function prove(user: ClusterUser, context: Context): Promise<Proof> {
  const bearer = (token: string): Proof => ({ kind: 'options', options: { headers: { authorization: `Bearer ${token}` } } });
  switch (user.kind) {
    case 'token':
      return bearer(user.token.reveal());
    case 'certificate':
      return { kind: 'options', options: { cert: user.certificate, key: user.key.reveal() } };
    case 'password':
      return { kind: 'options', options: { auth: `${user.userName}:${user.password.reveal()}` } };
    case 'none':
      return { kind: 'options', options: {} };
    case 'program':
      return askProgram(user, context);
  }
}

/** client-go's credential plugins: kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins */
async function askProgram(user: ClusterUser & { kind: 'program' }, context: Context): Promise<Proof> {
  const { command, args, env, apiVersion } = user;
  if (!context.settings.allowsExec) return { kind: 'problem', reason: 'exec-not-allowed', facts: { program: command } };
  const found = await findProgram(context, command);
  if (found.kind !== 'found') return { kind: 'problem', reason: 'exec-failed', facts: { program: command } };
  const info = JSON.stringify({ apiVersion, kind: 'ExecCredential', spec: { interactive: false } });
  const ended = await runProgram(found.program, args, { env: { ...env, KUBERNETES_EXEC_INFO: info } });
  const status = ended.kind === 'exited' && ended.code === 0 ? statusOf(ended.stdout) : null;
  const [token, cert, key] = [status?.['token'], status?.['clientCertificateData'], status?.['clientKeyData']];
  if (typeof token === 'string') return { kind: 'options', options: { headers: { authorization: `Bearer ${token}` } } };
  if (typeof cert === 'string' && typeof key === 'string') return { kind: 'options', options: { cert, key } };
  return { kind: 'problem', reason: 'exec-failed', facts: { program: command } };
}

function statusOf(text: string): Record<string, unknown> | null {
  try {
    return (JSON.parse(text) as { status?: Record<string, unknown> }).status ?? null;
  } catch {
    return null;
  }
}

function get(url: URL, options: RequestOptions): Promise<ClusterAnswer> {
  const { promise, resolve } = Promise.withResolvers<ClusterAnswer>();
  const fail = (error: NodeJS.ErrnoException) => resolve({ kind: 'failure', code: error.code ?? 'ERR' });
  try {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, { ...options, headers: { accept: 'application/json', ...options.headers } }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_BODY) request.destroy(Object.assign(new Error('more than is read'), { code: 'EFBIG' }));
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => resolve({ kind: 'answer', status: response.statusCode ?? 0, body: parsed(Buffer.concat(chunks).toString()) }));
    });
    request.on('timeout', () => request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })));
    request.on('error', fail);
    request.end();
  } catch (error) {
    // A certificate or key that OpenSSL cannot read.
    fail(error as NodeJS.ErrnoException);
  }
  return promise;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
