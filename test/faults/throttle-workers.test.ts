import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { launch, workersOf } from './server-process.ts';

// Workers tell each other which logins failed: nobody has the limits once for each of them.

const WORKERS = 4;
const LIMIT = 10;

/** On a connection of its own, which any worker may take. Resolves with the status. */
const logIn = (port: number, from: string, password: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: basic('owner@dockgate', password), 'x-forwarded-for': from };
    const asked = request({ port, host: '127.0.0.1', path: '/oauth2/token', headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject).end();
  });

test('the limits hold for all workers together, and what closed is open to whoever comes from elsewhere', { timeout: 120_000 }, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-throttle-'));
  const server = launch({ data, port: await freePort(), workers: WORKERS, env: { DOCKGATE_TRUSTED_PROXIES: '127.0.0.1' } });
  t.after(async () => {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });
  await server.untilItSays('Dockgate serves');
  assert.equal(workersOf(server.pid).length, WORKERS);
  const password = readFileSync(join(data, 'owner-password'), 'utf8').trim();

  let examined = 0;
  await server.until(async () => {
    const statuses = await Promise.all([1, 2, 3, 4].map((index) => logIn(server.port, '192.0.2.7', `guess ${examined + index}`)));
    examined += statuses.filter((status) => status === 401).length;
    return statuses.every((status) => status === 429);
  });
  // As many again may be on their way before the others hear of them.
  assert.ok(examined >= LIMIT && examined < 2 * LIMIT, `${examined} guesses were looked at`);
  for (let time = 0; time < 2 * WORKERS; time += 1) assert.equal(await logIn(server.port, '192.0.2.7', password), 429);
  for (let time = 0; time < 2 * WORKERS; time += 1) assert.equal(await logIn(server.port, '192.0.2.8', password), 200);
});
