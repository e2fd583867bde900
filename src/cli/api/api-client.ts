import { request, type IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { withApiVersion } from '../../contract/api-version.ts';
import { CORRELATION_HEADER, errorBody } from '../../contract/error.ts';
import { ApiError, Unreachable } from './api-error.ts';

export interface Ask {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** With the query. */
  readonly path: string;
  readonly body?: object;
  /** PUT only makes what is not there yet. */
  readonly mustBeNew?: boolean;
  /** How long the answer may take; half a minute unless it says otherwise. */
  readonly waitSeconds?: number;
}

export interface Api {
  /** Throws ApiError and Unreachable. */
  ask<T>(ask: Ask, answer: z.ZodType<T>): Promise<T>;
  /** For an answer without content: its status. */
  tell(ask: Ask): Promise<number>;
  /** For what may take long: where to ask how far it is; null when it is done. */
  begin(ask: Ask): Promise<string | null>;
}

const USUAL_WAIT_SECONDS = 30;
const LARGEST_ANSWER = 64 * 2 ** 20;

export interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Speaks to the server of this machine, through the socket that it opens in its data folder. */
export const openApi = (socketPath: string): Api => apiOver((ask) => exchange(socketPath, ask));

/** @param exchange brings a request to the server, and its answer back */
export function apiOver(exchange: (ask: Ask) => Promise<Answered>): Api {
  const send = async (ask: Ask): Promise<{ status: number; headers: Answered['headers']; body: unknown; correlationId: string | null }> => {
    const { status, headers, text } = await exchange({ ...ask, path: withApiVersion(ask.path) });
    const id = headers[CORRELATION_HEADER];
    const correlationId = typeof id === 'string' ? id : null;
    const parsed = parseJson(text, status, correlationId);
    if (status >= 200 && status < 300) return { status, headers, body: parsed, correlationId };
    const refused = errorBody.safeParse(parsed);
    const message = refused.success ? refused.data.error.message : `The server answered ${status} without a reason.`;
    throw new ApiError(message, status, correlationId);
  };

  return {
    async ask(ask, answer) {
      const { status, body, correlationId } = await send(ask);
      const read = answer.safeParse(body);
      if (read.success) return read.data;
      const message = 'The server answered something this command does not understand. Are both of the same version?';
      throw new ApiError(message, status, correlationId);
    },
    tell: async (ask) => (await send(ask)).status,
    async begin(ask) {
      const { status, headers } = await send(ask);
      const operation = headers['azure-asyncoperation'];
      if (status !== 202 || typeof operation !== 'string') return null;
      const { pathname, search } = new URL(operation);
      return `${pathname}${search}`;
    },
  };
}

/** What a request is as text. */
export function written({ body, mustBeNew }: Ask): { content: string | undefined; headers: Record<string, string> } {
  const content = body === undefined ? undefined : JSON.stringify(body);
  return { content, headers: { ...(content === undefined ? {} : { 'content-type': 'application/json' }), ...(mustBeNew ? { 'if-none-match': '*' } : {}) } };
}

function exchange(socketPath: string, ask: Ask): Promise<Answered> {
  const { method, path, waitSeconds = USUAL_WAIT_SECONDS } = ask;
  const { content, headers: own } = written(ask);
  const headers = { host: 'localhost', accept: 'application/json', 'user-agent': 'dockgate-cli', ...own, 'content-length': Buffer.byteLength(content ?? '') };
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath, method, path, headers, agent: false, timeout: waitSeconds * 1000 }, (response) => {
      collect(response).then((text) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }), reject);
    });
    sent.on('timeout', () => sent.destroy(new Unreachable(`The server at ${socketPath} did not answer within ${waitSeconds} seconds.`)));
    sent.on('error', (error) => reject(error instanceof Unreachable ? error : unreachable(socketPath, error)));
    sent.end(content);
  });
}

async function collect(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER) throw new ApiError('The server answered more than a command can take.', response.statusCode ?? 0, null);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function parseJson(text: string, status: number, correlationId: string | null): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new ApiError(`The server answered ${status} with something that is not JSON.`, status, correlationId);
  }
}

function unreachable(socketPath: string, error: NodeJS.ErrnoException): Unreachable {
  const because =
    error.code === 'EACCES' || error.code === 'EPERM'
      ? 'This user may not open it: run the command as the user that runs the server.'
      : error.code === 'ENOENT' || error.code === 'ECONNREFUSED' || error.code === 'ENOTDIR'
        ? 'No server runs with this data folder. Start one with "dockgate serve", or name its folder with --data or DOCKGATE_DATA.'
        : `The connection failed (${error.code ?? error.message}).`;
  return new Unreachable(`Could not reach Dockgate at ${socketPath}.\n${because}`, { cause: error });
}
