import { Agent, request } from 'node:http';
import { PUBLIC_HOST, REPLICA_PORT } from './balancer.ts';
import type { Replica } from './replica.ts';

/** Status 0: nobody answered, or the answer ended too early. */
export interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Milliseconds since this process began. */
  readonly begun: number;
  readonly ended: number;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** Asks this one, past the balancer. */
  readonly at?: Pick<Replica, 'address'>;
  readonly withinMs?: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Never throws. */
export function ask(path: string, { method = 'GET', headers = {}, body, at, withinMs = 60_000 }: Asking = {}): Promise<Heard> {
  const begun = performance.now();
  const [host, port] = at ? [at.address, REPLICA_PORT] : [PUBLIC_HOST.split(':')[0], PUBLIC_HOST.split(':')[1]];
  return new Promise((resolve) => {
    const end = (heard: Partial<Heard>) => resolve({ status: 0, headers: {}, body: Buffer.alloc(0), begun, ended: performance.now(), ...heard });
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request({ host, port, path, method, agent, headers: { host: PUBLIC_HOST, ...length, ...headers }, signal: AbortSignal.timeout(withinMs) }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', () => end({}));
      answer.on('end', () => end({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }));
    });
    asked.on('error', () => end({}));
    asked.end(body);
  });
}
