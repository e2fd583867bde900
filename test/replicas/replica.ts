import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SHARED_KEYS } from '../../src/config/settings.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { launch, type ServerProcess } from '../faults/server-process.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { PUBLIC_HOST, REPLICA_PORT } from './balancer.ts';
import { BALANCER, on, processesOn, replicaAddress } from './network.ts';

/** One of the servers behind the balancer, on a machine of its own. */
export interface Replica {
  readonly number: number;
  readonly machine: string;
  readonly address: string;
  readonly api: () => Management;
  /** `program` is `dockgate serve` of another checkout. Resolves when it is ready. */
  start(program?: readonly string[]): Promise<void>;
  /** As an operator does it. */
  stop(): Promise<void>;
  /** As a machine that loses power does: every process at once. */
  kill(): void;
  printed(): string;
}

export interface Place {
  readonly folder: string;
  readonly databaseUrl: string;
}

/** The first one makes the keys; the others are given what they share, as the guide says. */
export function replica(number: number, { folder, databaseUrl }: Place): Replica {
  const machine = `r${number}`;
  const data = join(folder, machine);
  const first = join(folder, 'r1');
  let server: ServerProcess | undefined;
  const env = {
    DOCKGATE_DATABASE: databaseUrl,
    DOCKGATE_LISTEN: replicaAddress(number),
    DOCKGATE_PUBLIC_URL: `http://${PUBLIC_HOST}`,
    DOCKGATE_TRUSTED_PROXIES: BALANCER,
    DOCKGATE_FAILED_LOGINS_PER_ADDRESS: '100000',
  };
  if (number !== 1) {
    mkdirSync(join(data, 'keys'), { recursive: true });
    for (const name of SHARED_KEYS) cpSync(join(first, 'keys', name), join(data, 'keys', name));
    symlinkSync(join(first, 'blobs'), join(data, 'blobs'));
  }
  return {
    number,
    machine,
    address: replicaAddress(number),
    api: () => manage({ socket: join(data, 'run', 'management.sock'), data, owner: { userName: OWNER_NAME, password: readFileSync(join(first, 'owner-password'), 'utf8').trim() } }),
    async start(program) {
      server = launch({ data, port: REPLICA_PORT, workers: 1, env, through: on(machine), ...(program ? { program } : {}) });
      await server.untilItSays('Dockgate serves');
      await server.until(async () => (await isReady(replicaAddress(number))) || (await sleep(50), false));
    },
    async stop() {
      await server?.end('SIGTERM');
    },
    kill() {
      for (const pid of processesOn(machine)) process.kill(pid, 'SIGKILL');
    },
    printed: () => server?.printed() ?? '',
  };
}

async function isReady(address: string): Promise<boolean> {
  return fetch(`http://${address}:${REPLICA_PORT}/readyz`).then(async (answer) => (await answer.arrayBuffer(), answer.status === 200), () => false);
}
