import { connect, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { listenRaw } from './listening.ts';

export interface SocksManner {
  /** The port on loopback that it leads to, whatever it was asked for. */
  readonly onward?: number;
  /** `user:password` that it wants. */
  readonly login?: string;
  /** RFC 1928, 6; 0 when it leads on. */
  readonly reply?: number;
}

/** A proxy on loopback that speaks SOCKS version 5. */
export async function socksProxy(t: TestContext, { onward = 0, login, reply = 0 }: SocksManner): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const port = await listenRaw(t, (socket) => {
    const lead = (request: Buffer) => {
      const name = request.subarray(5, 5 + request[4]!).toString();
      asked.push(`${name}:${request.readUInt16BE(5 + request[4]!)}`);
      socket.write(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
      if (reply === 0) join(t, socket, onward);
    };
    const judge = (given: Buffer) => {
      const user = given.subarray(2, 2 + given[1]!).toString();
      const password = given.subarray(3 + given[1]!).toString();
      const isRight = `${user}:${password}` === login;
      socket.write(Buffer.from([1, isRight ? 0 : 1]));
      if (isRight) socket.once('data', lead);
    };
    socket.once('data', (greeting) => {
      const method = login === undefined ? 0 : greeting.subarray(2).includes(2) ? 2 : 0xff;
      socket.write(Buffer.from([5, method]));
      socket.once('data', method === 2 ? judge : lead);
    });
  });
  return { port, asked };
}

function join(t: TestContext, socket: Socket, port: number): void {
  const onward = connect(port, '127.0.0.1');
  onward.on('error', () => socket.destroy());
  t.after(() => onward.destroy());
  onward.pipe(socket).pipe(onward);
}
