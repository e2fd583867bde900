import { once } from 'node:events';
import type { Socket } from 'node:net';
import { failure, withinMilliseconds, type Failure } from './failure.ts';
import type { Proxy } from './proxy-settings.ts';

// SOCKS version 5: RFC 1928, and its login by RFC 1929. The proxy resolves the name.

const [VERSION, CONNECT, DOMAIN_NAME] = [5, 1, 3];
const [NO_LOGIN, PASSWORD, NOTHING_SUITS] = [0, 2, 0xff];
/** Bytes of an address, by its kind: IPv4, IPv6. A name says its length itself. */
const addressBytes: Readonly<Record<number, number>> = { 1: 4, 4: 16 };
const LONGEST = 255;

/** Asks a SOCKS proxy on an open connection to lead on to `host:port`. */
export function leadBySocks(socket: Socket, proxy: Proxy, host: string, port: number, limit: number): Promise<Socket | Failure> {
  const led = lead(socket, proxy, host, port).catch(() => failure('proxy', 'PROXY_ECONNRESET'));
  return withinMilliseconds('proxy', limit, led, () => socket.destroy()).then((refused) => {
    if (refused === null) return socket;
    socket.destroy();
    return refused.code === 'ETIMEDOUT' ? { ...refused, code: 'PROXY_ETIMEDOUT' } : refused;
  });
}

/** Null when it leads on. */
async function lead(socket: Socket, { login }: Proxy, host: string, port: number): Promise<Failure | null> {
  const methods = login === null ? [NO_LOGIN] : [NO_LOGIN, PASSWORD];
  socket.write(Buffer.from([VERSION, methods.length, ...methods]));
  const [version, method] = await read(socket, 2);
  if (version !== VERSION) return failure('proxy', 'PROXY_NO_SOCKS');
  if (method === NOTHING_SUITS) return failure('proxy', 'PROXY_407');
  if (method === PASSWORD && login !== null) {
    const [user = '', ...rest] = login.reveal().split(':');
    socket.write(Buffer.concat([Buffer.from([1]), counted(user), counted(rest.join(':'))]));
    const [, status] = await read(socket, 2);
    if (status !== 0) return failure('proxy', 'PROXY_407');
  }
  socket.write(Buffer.concat([Buffer.from([VERSION, CONNECT, 0, DOMAIN_NAME]), counted(host), Buffer.from([port >> 8, port & 0xff])]));
  const [, reply = LONGEST, , kind = 0] = await read(socket, 4);
  if (reply !== 0) return failure('proxy', `PROXY_SOCKS_${reply}`);
  const length = addressBytes[kind] ?? (await read(socket, 1))[0] ?? 0;
  await read(socket, length + 2);
  return null;
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text).subarray(0, LONGEST);
  return Buffer.concat([Buffer.from([bytes.length]), bytes]);
}

/** Exactly so many bytes; throws when the connection ends before. */
async function read(socket: Socket, count: number): Promise<Buffer> {
  for (;;) {
    const bytes = socket.read(count) as Buffer | null;
    if (bytes?.length === count) return bytes;
    if (bytes !== null || socket.readableEnded || socket.destroyed) throw new Error('the connection ended');
    await Promise.race([once(socket, 'readable'), once(socket, 'close')]);
  }
}
