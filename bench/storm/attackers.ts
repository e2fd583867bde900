import { fork } from 'node:child_process';
import { Agent } from 'node:http';
import { constants, setPriority } from 'node:os';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { logIn } from './log-in.ts';

// Wrong passwords as fast as they are answered, from a process of its own and of lower priority, as it would be from
// other machines.

export interface Storm {
  readonly port: number;
  readonly clients: number;
  /** Always the owner's name, or each time another name, repository and address. */
  readonly kind: 'one victim' | 'ever different';
  readonly attempts: number;
  readonly seconds: number;
}

/** How often each status was the answer. */
export type Statuses = Readonly<Record<string, number>>;

export const stormInOwnProcess = (storm: Storm): Promise<Statuses> =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, { stdio: 'inherit' });
    child.on('message', (statuses) => resolve(statuses as Statuses)).on('error', reject);
    child.on('exit', (code) => code === 0 || reject(new Error(`the storm ended with ${code}`)));
    child.send(storm);
  });

async function blow({ port, clients, kind, attempts, seconds }: Storm): Promise<Statuses> {
  setPriority(constants.priority.PRIORITY_LOW);
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const statuses: Record<string, number> = {};
  const ends = performance.now() + seconds * 1000;
  let sent = 0;
  const client = async () => {
    while (sent < attempts && performance.now() < ends) {
      const index = (sent += 1);
      const from = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
      const other = index % 2 ? `name-${index}` : `name-${index}@example.com`;
      const [name, repository] = kind === 'one victim' ? [OWNER_NAME, 'team/app'] : [other, `repository-${index}`];
      const status = await logIn(agent, { port, from, as: [name, `guess-${index}`], repository });
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return statuses;
}

if (process.argv[1] === import.meta.filename) {
  process.once('message', async (storm) => process.send?.(await blow(storm as Storm), () => process.exit(0)));
}
