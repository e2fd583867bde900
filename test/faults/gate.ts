import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

// A way to a server that can be shut: connections break, are refused, or lead nowhere.

export interface Gate {
  readonly port: number;
  /** Breaks all connections, and refuses new ones. */
  shut(): Promise<void>;
  /** Accepts connections and passes nothing on, in either direction. */
  stall(): void;
  open(): Promise<void>;
}

export async function openGate(host: string, port: number): Promise<Gate> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isStalled = false;
  const server = createServer((near) => {
    const far = connect(port, host);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => {}).on('close', () => {
        pairs.delete(pair);
        for (const other of pair) other.destroy();
      });
    }
    near.on('data', (chunk: Buffer) => void (isStalled || far.write(chunk)));
    far.on('data', (chunk: Buffer) => void (isStalled || near.write(chunk)));
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  await listen(0);
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    async shut() {
      const closed = new Promise((resolve) => server.close(resolve));
      breakAll();
      await closed;
    },
    stall: () => (isStalled = true),
    async open() {
      if (isStalled) breakAll();
      isStalled = false;
      if (!server.listening) await listen(own);
    },
  };
}
