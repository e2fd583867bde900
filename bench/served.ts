import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OWNER_NAME } from '../src/identity/owner-account.ts';
import { launch, type ServerProcess } from '../test/faults/server-process.ts';
import { freePort } from '../test/servers/free-port.ts';
import { manage, type Management } from '../test/harness/management-client.ts';

// A Dockgate of its own for one work, started as users do, with a worker for each of two cores.

export interface Served {
  readonly server: ServerProcess;
  readonly port: number;
  /** As clients name it. */
  readonly host: string;
  /** Its data folder. */
  readonly data: string;
  readonly owner: { readonly userName: string; readonly password: string };
  readonly api: Management;
}

export async function withServer(work: (served: Served) => Promise<void>, env: Readonly<Record<string, string>> = {}, place = tmpdir()): Promise<void> {
  const data = mkdtempSync(join(place, 'dockgate-bench-'));
  const port = await freePort();
  const server = launch({ data, port, workers: 2, env });
  try {
    await server.untilItSays('Dockgate serves');
    const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8').trim() };
    const api = manage({ socket: join(data, 'run', 'management.sock'), data, owner });
    await work({ server, port, host: `127.0.0.1:${port}`, data, owner, api });
  } finally {
    await server.end('SIGTERM').catch(() => server.end('SIGKILL'));
    rmSync(data, { recursive: true, force: true });
  }
}

export const basic = (userName: string, password: string) => ({ authorization: `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}` });
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
