import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Machine } from '../machine.ts';
import type { Target } from '../target.ts';

export interface Question {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** At most 64 KiB of it. */
  readonly body: string;
  readonly milliseconds: number;
}

/** No answer came. `code` is the system's or OpenSSL's. */
export interface Failure {
  readonly kind: 'failure';
  readonly code: string;
  readonly message: string;
}

export interface Requests {
  send(question: Question): Promise<Answer | Failure>;
  close(): void;
}

const LARGEST_BODY = 64 * 1024;
const TIME_LIMIT = 4_000;

export function openRequests({ isOffline }: { machine: Machine; target: Target | null; isOffline: boolean }): Requests {
  return {
    send: (question) => (isOffline ? Promise.resolve({ kind: 'failure', code: 'OFFLINE', message: '' }) : send(question)),
    close: () => {},
  };
}

function send({ method, url, headers = {} }: Question): Promise<Answer | Failure> {
  const begun = performance.now();
  const { promise, resolve } = Promise.withResolvers<Answer | Failure>();
  const fail = (error: NodeJS.ErrnoException) => resolve({ kind: 'failure', code: error.code ?? 'ERR', message: error.message });
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, { method, headers, timeout: TIME_LIMIT }, (response) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = () => resolve({
      kind: 'answer',
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: Buffer.concat(chunks).subarray(0, LARGEST_BODY).toString(),
      milliseconds: Math.round(performance.now() - begun),
    });
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST_BODY) response.destroy();
    });
    response.on('close', finish);
    response.on('error', fail);
  });
  request.on('timeout', () => request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })));
  request.on('error', fail);
  request.end();
  return promise;
}
