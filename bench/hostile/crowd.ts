import { fork, type ChildProcess } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

// Connections that cost whoever makes them next to nothing, from a process of its own and of lower priority, as they would come
// from other machines. One that is cut off comes back.

/** What each connection does. `{name}` in a text is replaced by the number of the connection. */
export interface Crowd {
  readonly port: number;
  readonly connections: number;
  /** Sent at once. */
  readonly first: string;
  /** Sent every second afterwards. */
  readonly drop: string;
  /** Bytes that are read in a second; null: all that comes. */
  readonly reads: number | null;
}

export interface Standing {
  /** How many were cut off since it began. */
  disperse(): Promise<{ readonly cut: number }>;
}

/** Resolves when all of them are connected. */
export async function gather(crowd: Crowd): Promise<Standing> {
  const child = fork(import.meta.filename, { stdio: 'inherit' });
  const heard = (): Promise<{ cut: number }> =>
    new Promise((resolve, reject) => {
      child.once('message', (said) => resolve(said as { cut: number }));
      child.once('exit', (code) => reject(new Error(`the crowd ended with ${code}`)));
    });
  const gathered = heard();
  child.send(crowd);
  await gathered;
  return { disperse: () => dispersed(child, heard()) };
}

async function dispersed(child: ChildProcess, told: Promise<{ cut: number }>): Promise<{ cut: number }> {
  child.send('go');
  const said = await told;
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
  return said;
}

const AT_ONCE = 200;
const EVERY_MILLISECONDS = 1_000;

async function stand({ port, connections, first, drop, reads }: Crowd): Promise<void> {
  setPriority(constants.priority.PRIORITY_LOW);
  let cut = 0;
  let going = false;
  let up = 0;
  const { promise: everybody, resolve } = Promise.withResolvers<void>();
  const open = (index: number): void => {
    const named = (text: string) => text.replaceAll('{name}', `${index}`);
    const socket = connect(port, '127.0.0.1', () => {
      up += 1;
      if (up === connections) resolve();
      if (first !== '') socket.write(named(first));
    });
    const timer = setInterval(() => tick(socket, named(drop), reads), EVERY_MILLISECONDS);
    if (reads !== null) socket.pause();
    else socket.resume();
    socket.on('error', () => {}).on('close', () => {
      clearInterval(timer);
      if (going) return;
      cut += 1;
      setTimeout(() => open(index), EVERY_MILLISECONDS);
    });
  };
  for (let index = 0; index < connections; index += 1) {
    open(index);
    if (index % AT_ONCE === AT_ONCE - 1) await sleep(50);
  }
  await everybody;
  process.send?.({ cut });
  process.once('message', () => {
    going = true;
    process.send?.({ cut });
  });
}

function tick(socket: Socket, drop: string, reads: number | null): void {
  if (drop !== '' && socket.writable) socket.write(drop);
  // Whatever is there, when it is less.
  if (reads !== null && socket.read(reads) === null) socket.read();
}

if (process.argv[1] === import.meta.filename) {
  process.once('message', (crowd) => void stand(crowd as Crowd)).once('disconnect', () => process.exit());
}
