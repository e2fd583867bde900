import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { Server } from 'node:http';
import { Refusal } from '../causes/refusal.ts';
import { parseCidr } from '../names/ip-address.ts';
import { isCorrelationId } from '../names/correlation-id.ts';
import { accessLog } from './access-log.ts';
import type { Exchange } from './exchange.ts';
import { front } from './front.ts';
import { close, createServer, listen } from './server.ts';

const at = new Date('2030-01-01T00:00:00Z');
const entries: Record<string, unknown>[] = [];
const faults: string[] = [];
let server: Server;
let port: number;
let last: Exchange;
let isStopping = false;
let answer: (exchange: Exchange) => Promise<void>;

before(async () => {
  const listener = front({
    trustedProxies: [parseCidr('127.0.0.0/8')],
    correlationIdInMessage: true,
    publicHosts: new Set(['registry.example.com']),
    watchers: [accessLog((entry) => entries.push({ ...entry }), () => at)],
    faultLog: (correlationId, { causeId }) => void faults.push(`${correlationId} ${causeId}`),
    isStopping: () => isStopping,
    now: () => at,
    handle: async (exchange) => {
      last = exchange;
      await answer(exchange);
    },
  });
  server = createServer(listener, null);
  await listen(server, { host: '127.0.0.1', port: 0 });
  port = (server.address() as AddressInfo).port;
});
after(() => close(server));

const serve = async ({ response }: Exchange) => {
  response.end('ok');
};

/** Sends the bytes as they are and reads until the server closes. */
async function raw(text: string): Promise<string> {
  answer = serve;
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (received += chunk));
  socket.write(text);
  await once(socket, 'close');
  return received;
}
const request = (head: string) => raw(`${head}\r\nConnection: close\r\n\r\n`);
const statusOf = (response: string) => Number(response.split(' ')[1]);

describe('every exchange', () => {
  test('of a server that was told to stop ends its connection', async () => {
    isStopping = true;
    const response = await raw(`GET /v2/ HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`).finally(() => (isStopping = false));
    assert.match(response, /^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n/);
  });

  test('has a correlation id, the address behind the trusted proxy, and the checked host', async () => {
    await request(`GET /v2/?n=1 HTTP/1.1\r\nHost: LOCALHOST:${port}\r\nX-Forwarded-For: 10.1.1.1, 192.0.2.7\r\nX-Forwarded-Proto: https`);
    assert.ok(isCorrelationId(last.correlationId));
    assert.deepEqual([last.address, last.host, last.scheme, last.path, last.query.get('n'), last.forwarded], ['192.0.2.7', `localhost:${port}`, 'https', '/v2/', '1', true]);
  });

  test('leaves the scheme’s own port out of the host', async () => {
    await request('GET / HTTP/1.1\r\nHost: a.example:80');
    assert.equal(last.host, 'a.example');
    await request('GET / HTTP/1.1\r\nHost: a.example:443\r\nX-Forwarded-Proto: https');
    assert.equal(last.host, 'a.example');
  });

  test('of the public address came by HTTPS, whatever the proxy says', async () => {
    for (const [host, scheme] of [
      ['registry.example.com', 'https'],
      ['registry.example.com:443', 'https'],
      ['registry.example.com:80', 'http'],
      ['other.example.com', 'http'],
    ] as const) {
      await request(`GET / HTTP/1.1\r\nHost: ${host}`);
      assert.equal(last.scheme, scheme, host);
    }
  });

  test('has an id of its own, whatever id the client sends', async () => {
    await request('GET / HTTP/1.1\r\nHost: a\r\nX-Ms-Correlation-Request-Id: 00000000-0000-0000-0000-000000000000');
    assert.notEqual(last.correlationId, '00000000-0000-0000-0000-000000000000');
  });
});

describe('a request that nobody can rely on is refused', () => {
  const rows: [what: string, head: string][] = [
    ['without a Host', 'GET / HTTP/1.0'],
    ['with an empty Host', 'GET / HTTP/1.1\r\nHost:'],
    ['with two Hosts', 'GET / HTTP/1.1\r\nHost: a\r\nHost: b'],
    ['with a user in its Host', 'GET / HTTP/1.1\r\nHost: user@a'],
    ['with a path in its Host', 'GET / HTTP/1.1\r\nHost: a/b'],
    ['with an absolute target', 'GET http://b/ HTTP/1.1\r\nHost: a'],
    ['with a target of 9,000 characters', `GET /${'a'.repeat(9_000)} HTTP/1.1\r\nHost: a`],
    ['with both lengths (request smuggling)', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked'],
    ['with two different lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6'],
    ['that is no HTTP', 'HELLO'],
  ];
  for (const [what, head] of rows) test(what, async () => assert.equal(statusOf(await request(head)), 400));

  test('with headers of more than 32 KiB', async () => {
    assert.equal(statusOf(await request(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(33_000)}`)), 431);
  });
});

describe('what a handler throws', () => {
  const thrown = async (error: unknown) => {
    answer = async () => {
      throw error;
    };
    const response = await fetch(`http://localhost:${port}/x`);
    return { status: response.status, text: await response.text(), cause: response.headers.get('x-dockgate-cause') };
  };

  test('is answered as the refusal it is', async () => {
    const { status, text, cause } = await thrown(new Refusal('rate-limit', {}, { headers: { 'retry-after': '1' } }));
    assert.deepEqual([status, cause], [429, 'rate-limit']);
    assert.match(text, new RegExp(`CorrelationId: ${last.correlationId}`));
  });

  test('and is a bug is answered by 500 that tells nothing of it', async () => {
    const { status, text, cause } = await thrown(new Error('secret path /var/lib/x'));
    assert.deepEqual([status, cause], [500, 'internal-error']);
    assert.doesNotMatch(text, /secret|var/);
    assert.equal(faults.at(-1), `${last.correlationId} internal-error`);
  });

  test('after the answer began cuts the connection: a part is never taken for the whole', async () => {
    answer = async ({ response }) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('part');
      throw new Error('in the middle');
    };
    await assert.rejects(fetch(`http://localhost:${port}/x`).then((response) => response.text()));
    assert.equal(faults.at(-1), `${last.correlationId} internal-error`);
  });
});

test('a HEAD is refused with headers alone', async () => {
  answer = async () => {
    throw new Refusal('blob-not-found');
  };
  const response = await fetch(`http://localhost:${port}/x`, { method: 'HEAD' });
  assert.deepEqual([response.status, response.headers.get('x-dockgate-cause'), await response.text()], [404, 'blob-not-found', '']);
  assert.equal(response.headers.get('x-ms-correlation-request-id'), last.correlationId);
});

test('the access log has an entry for each, without the query', async () => {
  entries.length = 0;
  answer = serve;
  await (await fetch(`http://localhost:${port}/oauth2/token?account=someone`)).text();
  while (entries.length === 0) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(entries.length, 1);
  assert.doesNotMatch(JSON.stringify(entries[0]), /someone/);
  const { path, status, method, correlationId } = entries[0]!;
  assert.deepEqual([path, status, method, correlationId], ['/oauth2/token', 200, 'GET', last.correlationId]);
});
