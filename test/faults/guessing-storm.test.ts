import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { launch } from './server-process.ts';

// Five hundred clients guess the owner's password, each from an address of its own, so that no throttle stops them.
// Everybody else logs in as before, the owner too, also the first time from where they are, and no guess is forgotten. bench/storm.ts measures the same.

const CLIENTS = 500;
const LOGINS = 5;

const logIn = (agent: Agent, port: number, from: string, as: readonly [string, string]): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: basic(...as), 'x-forwarded-for': from };
    const asked = request({ agent, port, host: '127.0.0.1', path: '/oauth2/token', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', reject).end();
  });

test('a storm on the owner’s password refuses nobody who has the right one, and every guess is in the log', { timeout: 120_000 }, async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-storm-'));
  const server = launch({ data, port: await freePort(), workers: 2, env: { DOCKGATE_TRUSTED_PROXIES: '127.0.0.1' } });
  const [stormers, others] = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })];
  t.after(async () => {
    stormers.destroy();
    others.destroy();
    await server.end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  });
  await server.untilItSays('Dockgate serves');
  const owner = ['owner@dockgate', readFileSync(join(data, 'owner-password'), 'utf8').trim()] as const;
  const api = manage({ socket: join(data, 'run', 'management.sock'), data, owner: { userName: owner[0], password: owner[1] } });
  const ci = ['ci-puller', await api.makeToken('ci-puller', ['repositories/team/*/content/read'])] as const;
  const ending = new AbortController();
  let guesses = 0;
  const answers: Record<number, number> = {};
  const guess = async (client: number) => {
    while (!ending.signal.aborted) {
      guesses += 1;
      const status = await logIn(stormers, server.port, `10.1.${client >> 8}.${client & 255}`, [owner[0], `guess ${guesses}`]);
      answers[status] = (answers[status] ?? 0) + 1;
    }
  };
  const storm = Promise.all(Array.from({ length: CLIENTS }, (_, client) => guess(client)));
  await server.until(() => guesses >= CLIENTS + 50);
  const statuses: number[] = [];
  for (let login = 0; login < LOGINS; login += 1) {
    statuses.push(await logIn(others, server.port, '192.0.2.9', ci), await logIn(others, server.port, '192.0.2.7', owner));
  }
  ending.abort();
  await storm;
  assert.deepEqual(statuses, Array(2 * LOGINS).fill(200));
  assert.deepEqual(Object.keys(answers).filter((status) => status !== '401' && status !== '429'), [], JSON.stringify(answers));

  const log = new DatabaseSync(join(data, 'journal.db'), { readOnly: true });
  const accounted = () => Number(log.prepare('SELECT coalesce(sum(attempts), 0) AS attempts FROM event WHERE cause IS NOT NULL').get()?.['attempts']);
  // What is still counted together is written within some seconds.
  await server.until(async () => accounted() >= guesses || (await sleep(50), false));
  assert.equal(accounted(), guesses);
  // Those that found the queue full are told apart from those that were wrong.
  const limited = log.prepare("SELECT correlation_id AS id FROM event WHERE cause = 'rate-limit' LIMIT 1").get();
  assert.equal((await api.send('GET', `/why/${String(limited?.['id'])}`)).body['cause'], 'rate-limit');
  log.close();
});
