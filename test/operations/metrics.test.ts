import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { launch, workersOf } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { clientOrSkip } from '../clients/clients.ts';
import { basic } from '../harness/harness.ts';
import { ALERTS, metricsOf, queries, sampleNames } from './monitoring.ts';

// What Prometheus reads of a server with several processes.

async function openServer(t: TestContext, workers: number) {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-metrics-'));
  const [port, metricsPort] = [await freePort(), await freePort()];
  const server = launch({ data, port, workers, env: { DOCKGATE_METRICS_PORT: `${metricsPort}` } });
  t.after(async () => {
    await server.end('SIGTERM');
    rmSync(data, { recursive: true });
  });
  await server.untilItSays('with its data in');
  const read = async (init?: RequestInit) => fetch(`http://127.0.0.1:${metricsPort}/metrics`, init);
  return {
    server, data, port, read,
    password: readFileSync(join(data, 'owner-password'), 'utf8'),
    samples: async () => parse(await (await read()).text()),
  };
}

/** The text format, strictly: each family's head, then samples of its name. */
function parse(text: string): Map<string, number> {
  const samples = new Map<string, number>();
  let family = '';
  for (const line of text.trimEnd().split('\n')) {
    const head = /^# (HELP|TYPE) ([a-z0-9_]+) (.+)$/.exec(line);
    if (head) {
      family = head[2]!;
      continue;
    }
    const sample = /^(([a-z0-9_]+?)(_bucket|_sum|_count)?(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})?) ([0-9.e+-]+)$/.exec(line);
    assert.ok(sample && sample[1]!.startsWith(family), line);
    assert.ok(!samples.has(sample[1]!), `twice: ${line}`);
    samples.set(sample[1]!, Number(sample[6]));
  }
  return samples;
}

const sum = (samples: Map<string, number>, ...parts: string[]) =>
  [...samples].filter(([name]) => parts.every((part) => name.includes(part))).reduce((total, [, value]) => total + value, 0);

test('what all workers counted is added: requests, their times, events with their causes', async (t) => {
  const { port, password, samples, server } = await openServer(t, 2);
  const logIn = async (secret: string) => {
    // A connection each, so that both workers get some.
    const response = await fetch(`http://localhost:${port}/oauth2/token?service=localhost:${port}`, { headers: { authorization: basic('owner@dockgate', secret), connection: 'close' } });
    await response.arrayBuffer();
    return response.status;
  };
  for (let count = 0; count < 12; count += 1) assert.equal(await logIn(password), 200);
  for (let count = 0; count < 3; count += 1) assert.equal(await logIn('wrong'), 401);
  const found = await samples();
  assert.equal(sum(found, 'dockgate_requests_total', 'route="/oauth2/token"', 'status="200"'), 12);
  assert.equal(sum(found, 'dockgate_requests_total', 'route="/oauth2/token"', 'status="401"'), 3);
  assert.equal(sum(found, 'dockgate_request_seconds_count', 'route="/oauth2/token"'), 15);
  assert.equal(sum(found, 'dockgate_request_seconds_bucket', 'route="/oauth2/token"', 'le="+Inf"'), 15);
  assert.equal(sum(found, 'dockgate_events_total', 'category="login"', 'cause="none"'), 12);
  assert.equal(sum(found, 'dockgate_events_total', 'category="login"', 'kind="user"', 'cause="credentials-wrong-password"'), 3);
  assert.ok(sum(found, 'process_resident_memory_bytes') > 2 * 30_000_000, 'two processes have more than one');
  assert.equal(sum(found, 'dockgate_requests_open'), 0);
  assert.equal(sum(found, 'dockgate_event_seconds_count'), 15);
  assert.equal(sum(found, 'dockgate_event_batch_size_sum'), 15);
  assert.ok(sum(found, 'dockgate_received_bytes_total', 'route="/oauth2/token"') > 15 * 100);
  assert.ok(sum(found, 'dockgate_sent_bytes_total', 'route="/oauth2/token"') > 12 * 500);
  assert.equal(sum(found, 'dockgate_processes'), 2);

  // A worker that died is left out, and the next one counts.
  const [victim = 0] = workersOf(server.pid);
  process.kill(victim, 'SIGKILL');
  await server.until(() => workersOf(server.pid).filter((pid) => pid !== victim).length === 2);
  await logIn(password);
  await server.until(async () => sum(await samples(), 'dockgate_requests_total', 'route="/oauth2/token"', 'status="200"') >= 1);
});

test('a query that is no PromQL is found', () => {
  assert.throws(() => metricsOf({ where: 'x', text: 'sum by (le) rate(x[5m]' }), /no PromQL/);
  assert.deepEqual(metricsOf({ where: 'x', text: 'sum by (kind) (rate(a_total{b="c"}[5m])) / d' }), ['a_total', 'd']);
});

test('names that clients choose make no series, and other sites’ pages read nothing; what the dashboard and the alerts ask for is served', async (t) => {
  const { port, samples, read } = await openServer(t, 1);
  for (let count = 0; count < 30; count += 1) {
    await (await fetch(`http://localhost:${port}/somewhere/${count}`, { headers: { authorization: basic(`user-${count}`, 'x') } })).arrayBuffer();
    const method = ['PROPFIND', 'REPORT', 'PURGE', 'LINK', 'SEARCH'][count % 5]!;
    execFileSync('curl', ['-s', '-X', method, `http://localhost:${port}/v2/`]);
  }
  const found = await samples();
  assert.equal(sum(found, 'dockgate_requests_total'), 60);
  assert.ok([...found.keys()].filter((name) => name.startsWith('dockgate_requests_total')).length <= 4, [...found.keys()].join('\n'));
  assert.ok(![...found.keys()].some((name) => /user-|somewhere|PROPFIND|PURGE/.test(name)));
  assert.equal((await read({ headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
  assert.equal((await read({ method: 'POST' })).status, 405);

  const text = await (await read()).text();
  const served = new Set([...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type = '']) => sampleNames(name, type)));
  const named = queries().flatMap((query) => metricsOf(query).map((metric) => ({ where: query.where, metric })));
  assert.ok(named.length > 40);
  assert.deepEqual(named.filter(({ metric }) => metric !== 'up' && !served.has(metric)), []);
  // None of what is served is missing in the table for people.
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/operate.md'), 'utf8');
  assert.deepEqual([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name).filter((name) => !guide.includes(`\`${name}`)), []);
  await checkByPrometheus(t, text);
});

/** Prometheus' own tool reads the rules and what is served. */
async function checkByPrometheus(t: TestContext, exposed: string): Promise<void> {
  const promtool = clientOrSkip(t, 'promtool');
  if (!promtool) return;
  const rules = await promtool.run(['check', 'rules', ALERTS]);
  assert.equal(rules.code, 0, rules.stderr);
  const metrics = await promtool.run(['check', 'metrics'], { input: exposed });
  assert.deepEqual([metrics.code, metrics.stderr.trim()], [0, '']);
}
