import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask } from '../harness/data-plane.ts';
import { launch } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';

const LOGINS = process.env['DOCKGATE_SOAK'] ? 20_000 : 200;
const LEAST_QUERIES = 5;
const CLIENTS = 16;

test('a query asked in a flood of logins counts each that was answered before it, and none that was not asked', { timeout: 600_000 }, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-query-'));
  const server = launch({ data, port: await freePort(), workers: 2 });
  t.after(async () => {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true });
  });
  await server.untilItSays('Dockgate serves');
  const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8') };
  const api = manage({ data, owner, socket: join(data, 'run/management.sock') });
  const as = basic('puller', await api.makeToken('puller', ['repositories/*/content/read']));
  const headers = { host: `localhost:${server.port}` };

  let [asked, answered, queries] = [0, 0, 0];
  const isOver = () => answered >= LOGINS && queries >= LEAST_QUERIES;
  const client = async () => {
    while (!isOver()) {
      asked += 1;
      assert.equal((await ask(server.port, 'GET', '/oauth2/token?scope=repository:a:pull', { as, headers })).status, 200);
      answered += 1;
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  while (!isOver()) {
    const before = answered;
    const query = 'ContainerRegistryLoginEvents | where Identity == "puller" | summarize n = sum(Attempts), newest = max(TimeGenerated)';
    const { body } = await api.send('POST', '/logs/query', { query });
    const found = Number((body as unknown as { tables: { rows: unknown[][] }[] }).tables[0]!.rows[0]![0] ?? 0);
    assert.ok(found >= before && found <= asked, `${before} were answered before, ${found} were found, ${asked} were asked`);
    queries += 1;
  }
  await clients;
  t.diagnostic(`${queries} queries while ${answered} logins were answered`);
});
