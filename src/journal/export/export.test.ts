import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { login } from '../../../test/samples/events.ts';
import { Secret } from '../../secret.ts';
import type { Durable } from '../chain/stream-writer.ts';
import { fieldsOf, lineOf, type Entry } from './entry.ts';
import { exportQueue, type EntryReceiver, type ExportQueue } from './export-queue.ts';
import { fileReceiver } from './file-receiver.ts';
import { otlpReceiver } from './otlp-receiver.ts';
import { NotTaken, type QueueLimits } from './send-queue.ts';
import { syslogReceiver } from './syslog-receiver.ts';

const now = () => new Date('2033-03-04T05:06:07.890Z');
const limits: QueueLimits = { mostWaiting: 50, mostAtOnce: 10, firstPauseMs: 5, longestPauseMs: 10, closeWithinMs: 2_000 };
const hostile = 'a\r\nb\u2028 <14>1 "\\ \u0007 ü \u{1f433}';

let position = 0;
const events = (count: number, name = 'ci'): Durable => ({
  events: Array.from({ length: count }, () => ({ ...login({ at: now(), name, isRefused: true }), stream: 1, position: (position += 1), link: 'l' })),
});
const entry = (name: string): Entry => ({ type: 'event', time: now().toISOString(), event: (events(1, name) as { events: never[] }).events[0]! });
const queueTo = (receiver: EntryReceiver, faults: unknown[] = []): ExportQueue => exportQueue(receiver, { now, limits, onFault: (error) => faults.push(error) });

describe('the queue of an export', () => {
  /** Takes entries when it is told to, or refuses. */
  function receiver(answers: (() => void)[]) {
    const taken: Entry[] = [];
    return {
      taken,
      send: async (entries: readonly Entry[]) => {
        answers.shift()?.();
        taken.push(...entries);
      },
      close: async () => {},
    };
  }
  const fail = (error: Error) => () => {
    throw error;
  };

  test('sends all in order, and again what was not taken', async () => {
    const faults: unknown[] = [];
    const to = receiver([fail(new Error('away')), fail(new Error('away'))]);
    const queue = queueTo(to, faults);
    const first = position + 1;
    for (let round = 0; round < 3; round += 1) queue.take(events(7));
    await queue.close();
    assert.deepEqual(to.taken.map((one) => one.type === 'event' && one.event.position), Array.from({ length: 21 }, (_, index) => first + index));
    assert.equal(faults.length, 1);
  });

  test('what does not fit, and what nobody will take, is counted, and the count is sent', async () => {
    const to = receiver([fail(new NotTaken('no'))]);
    const queue = queueTo(to);
    queue.take(events(70));
    await queue.close();
    assert.deepEqual(to.taken.filter(({ type }) => type === 'lost'), [{ type: 'lost', time: now().toISOString(), entries: 30 }]);
    assert.equal(to.taken.filter(({ type }) => type === 'event').length, 40);
  });

  test('an end does not wait for ever', async () => {
    const queue = exportQueue({ send: () => new Promise(() => {}), close: async () => {} }, { now, limits: { ...limits, closeWithinMs: 20 }, onFault: () => {} });
    queue.take(events(1));
    await queue.close();
  });
});

test('a line is one line of ASCII whatever strangers sent, and says the same', () => {
  const line = lineOf(entry(hostile));
  assert.match(line, /^[\x20-\x7e]+$/);
  const { identity, trace, callerIpAddress } = JSON.parse(line) as Record<string, unknown>;
  assert.deepEqual([identity, callerIpAddress, trace], [hostile, '192.0.2.1', { facts: { scheme: 'http' }, steps: [], enough: [] }]);
  assert.equal(fieldsOf(entry('x'))['type'], 'event');
});

describe('a file of the export', () => {
  const folderFor = (t: TestContext) => {
    const folder = mkdtempSync(join(tmpdir(), 'dockgate-export-'));
    t.after(() => rmSync(folder, { recursive: true }));
    return folder;
  };
  const linesIn = (folder: string) =>
    readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)).map((line) => (JSON.parse(line) as { position: number }).position);

  test('is put aside when it is full; only the newest of those are kept', async (t) => {
    const folder = folderFor(t);
    let second = 0;
    const tick = () => new Date(now().getTime() + 1_000 * (second += 1));
    const file = fileReceiver({ path: join(folder, 'events.jsonl'), bytes: 2_000, kept: 2, now: tick, processId: 7 });
    for (let count = 0; count < 12; count += 1) await file.send([entry('ci')]);
    await file.close();
    const names = readdirSync(folder).toSorted();
    assert.equal(names.filter((name) => /^events\.2033-03-04T05-06-[-\d]+Z-7\.jsonl$/.test(name)).length, 2);
  });

  test('loses nothing when several processes write it and put it aside', async (t) => {
    const folder = folderFor(t);
    const files = [1, 2, 3].map((processId) => fileReceiver({ path: join(folder, 'events.jsonl'), bytes: 3_000, kept: 1_000, now: () => new Date(), processId }));
    const first = position + 1;
    await Promise.all(files.map(async (file) => {
      for (let count = 0; count < 40; count += 1) await file.send([entry('ci')]);
    }));
    for (const file of files) await file.close();
    assert.deepEqual(linesIn(folder).toSorted((a, b) => a - b), Array.from({ length: 120 }, (_, index) => first + index));
    assert.ok(readdirSync(folder).length > 5);
  });
});

describe('syslog of the export', () => {
  const options = { host: '127.0.0.1', hostName: 'a host', processId: 42 };
  const shape = /^<(\d+)>1 2033-03-04T05:06:07\.890Z ahost dockgate 42 (event|lost) - (\{.*\})$/;

  test('over UDP is a datagram a message, as RFC 5424 has it', async (t) => {
    const server = createSocket('udp4');
    t.after(() => server.close());
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    const messages: string[] = [];
    server.on('message', (message) => messages.push(message.toString()));
    const syslog = syslogReceiver({ ...options, protocol: 'udp', port: server.address().port });
    t.after(() => syslog.close());
    await syslog.send([entry(hostile), { type: 'lost', time: now().toISOString(), entries: 3 }]);
    while (messages.length < 2) await once(server, 'message');
    const [, priority, , json] = shape.exec(messages[0]!) ?? assert.fail(messages[0]);
    assert.equal(priority, '108');
    assert.equal((JSON.parse(json!) as { identity: string }).identity, hostile);
    assert.match(messages[1]!, shape);
  });

  test('over TCP has its length before each message, and goes on over a new connection', async (t) => {
    const heard = { text: '' };
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket.on('data', (text) => (heard.text += text.toString('ascii'))).on('error', () => {})));
    t.after(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const queue = queueTo(syslogReceiver({ ...options, protocol: 'tcp', port: (server.address() as AddressInfo).port }));
    const names = () => {
      const found: string[] = [];
      for (let rest = heard.text; rest !== ''; ) {
        const [head = '', length = '0'] = /^(\d+) /.exec(rest) ?? [];
        const message = rest.slice(head.length, head.length + Number(length));
        found.push((JSON.parse(shape.exec(message)?.[3] ?? assert.fail(message)) as { identity: string }).identity);
        rest = rest.slice(head.length + Number(length));
      }
      return found;
    };
    queue.take(events(2, hostile));
    while (heard.text === '') await new Promise((resolve) => setTimeout(resolve, 5));
    sockets[0]?.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    queue.take(events(1, 'later'));
    await queue.close();
    while (!heard.text.includes('later')) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(names(), [hostile, hostile, 'later']);
  });
});

test('OTLP is the JSON of its specification, again after 503, and not to where a redirect leads', async (t) => {
  const requests: { path: string | undefined; authorization: string | undefined; body: unknown }[] = [];
  const statuses = [503, 200, 307, 200];
  const server = createHttpServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      requests.push({ path: request.url, authorization: request.headers.authorization, body: JSON.parse(Buffer.concat(chunks).toString()) });
      response.writeHead(statuses.shift() ?? 200, { location: '/elsewhere', 'content-type': 'application/json' }).end('{}');
    });
  });
  t.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const faults: unknown[] = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/logs`;
  const queue = queueTo(otlpReceiver({ url, authorization: new Secret('Bearer collector'), now }), faults);
  queue.take(events(1, hostile));
  while (requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  queue.take(events(1));
  await queue.close();
  assert.deepEqual(requests.map(({ path, authorization }) => [path, authorization]), requests.map(() => ['/v1/logs', 'Bearer collector']));
  assert.deepEqual(requests[0]?.body, requests[1]?.body);
  const { resourceLogs } = requests[1]!.body as { resourceLogs: { scopeLogs: { logRecords: Record<string, unknown>[] }[] }[] };
  const [record] = resourceLogs[0]!.scopeLogs[0]!.logRecords;
  assert.deepEqual(
    [record?.['timeUnixNano'], record?.['severityNumber'], record?.['eventName'], record?.['body']],
    [`${now().getTime()}000000`, 13, 'dockgate.event', { stringValue: 'Login 401 token-password-expired' }],
  );
  const attributes = record?.['attributes'] as { key: string; value: unknown }[];
  assert.deepEqual(attributes.find(({ key }) => key === 'dockgate.identity')?.value, { stringValue: hostile });
  assert.deepEqual(attributes.find(({ key }) => key === 'dockgate.attempts')?.value, { intValue: '1' });
  assert.equal(requests.length, 4);
  assert.doesNotMatch(String(faults), /collector/);
});
