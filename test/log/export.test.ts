import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { launch } from '../faults/server-process.ts';

test('what a server logs leaves with its checkpoints, and the log is verified against what left', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-export-'));
  const port = await freePort();
  const records: { eventName: string }[] = [];
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const { resourceLogs } = JSON.parse(Buffer.concat(chunks).toString()) as { resourceLogs: { scopeLogs: { logRecords: { eventName: string }[] }[] }[] };
      records.push(...resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords)));
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const file = join(data, 'exported.jsonl');
  const otlp = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/logs`;
  const server = launch({ data, port, env: { DOCKGATE_LOG_FILE: file, DOCKGATE_LOG_OTLP: otlp } });
  t.after(async () => {
    await server.end('SIGKILL');
    collector.close();
    rmSync(data, { recursive: true });
  });
  await server.untilItListens();
  const password = readFileSync(join(data, 'owner-password'), 'utf8');
  for (const secret of [password, 'wrong', password]) {
    await ask(port, 'GET', '/oauth2/token', { as: basic(OWNER_NAME, secret), headers: { host: `localhost:${port}` } });
  }
  assert.equal(await server.end('SIGTERM'), 0, server.printed());

  const lines = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(lines.map(({ type, resultDescription, position }) => [type, resultDescription, position]), [
    ['checkpoint', undefined, undefined],
    ['event', '200', 1],
    ['event', '401', 2],
    ['event', '200', 3],
    ['checkpoint', undefined, undefined],
  ]);
  assert.deepEqual(records.map(({ eventName }) => eventName), lines.map(({ type }) => `dockgate.${String(type)}`));
  assert.doesNotMatch(readFileSync(file, 'utf8'), new RegExp(password));

  const program = join(import.meta.dirname, '../../bin/dockgate.js');
  const { stdout } = await promisify(execFile)(process.execPath, [program, 'logs', 'verify', '--data', data, '--checkpoint', file, '--json']);
  const { compared, problems } = JSON.parse(stdout) as Record<string, unknown>;
  assert.deepEqual([compared, problems], [2, []]);
});
