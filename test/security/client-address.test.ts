import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { client, exchangeRaw, type AskServer } from './ask.ts';

// Class 17: the address that network rules see is the one of the connection, or what a trusted proxy saw; nobody writes
// their own. And the Host header: no answer is built from one that was not checked.

interface Place {
  readonly dockgate: TestDockgate;
  readonly api: Management;
  readonly ask: AskServer;
  readonly token: readonly [string, string];
  close(): void;
}

async function open(flags: Parameters<typeof startDockgate>[0]): Promise<Place> {
  const dockgate = await startDockgate(flags);
  const api = manage(dockgate);
  const token = ['reader', await api.makeToken('reader', ['repositories/*/content/read'])] as const;
  return { dockgate, api, token, ...client(dockgate.port) };
}
const only = ({ api }: Place, ...values: string[]) => api.patch({ networkRuleSet: { defaultAction: 'Deny', ipRules: values.map((value) => ({ value })) } });

describe('class 17, without a trusted proxy', () => {
  let place: Place;
  before(async () => {
    place = await open({});
    await only(place, '192.0.2.7');
  });
  after(() => place.close());

  const forged = ['192.0.2.7', '192.0.2.7, 127.0.0.1', '127.0.0.1, 192.0.2.7', '::ffff:192.0.2.7', '[192.0.2.7]:80', ' 192.0.2.7 ', '192.0.2.7:1234'];
  for (const name of ['X-Forwarded-For', 'x-real-ip', 'Forwarded', 'X-Client-IP', 'CF-Connecting-IP', 'True-Client-IP', 'X-Cluster-Client-IP', 'X-Original-Forwarded-For', 'Via', 'X-Forwarded']) {
    test(`${name} changes nothing`, async () => {
      for (const value of [...forged, ...forged.map((address) => `for=${address}`)]) {
        for (const path of ['/v2/', '/oauth2/token', '/v2/a/manifests/x']) {
          const { status, text } = await place.ask({ path, as: place.token, headers: { [name]: value } });
          assert.equal(status, 403, `${path} ${value}`);
          assert.match(text, /client with IP '127\.0\.0\.1' is not allowed access/);
        }
      }
    });
  }

  test('the log names the address that was seen', async () => {
    await place.ask({ path: '/v2/', as: place.token, headers: { 'x-forwarded-for': '192.0.2.7' } });
    assert.equal((await place.api.send('GET', '/why?last')).body['callerIpAddress'], '127.0.0.1');
  });

  test('the address that is let in is let in', async () => {
    await only(place, '127.0.0.0/8');
    assert.equal((await place.ask({ path: '/v2/', as: place.token })).status, 200);
    await only(place, '192.0.2.7');
  });
});

describe('class 17, behind a trusted proxy', () => {
  let place: Place;
  before(async () => {
    place = await open({ trustedProxies: ['127.0.0.1', '10.0.0.0/24'], likeAcr: true });
    await only(place, '192.0.2.7', '2001:db8::/64');
  });
  after(() => place.close());

  const rows: [what: string, headers: Record<string, string | string[]>, isLetIn: boolean][] = [
    ['the client that the proxy saw', { 'X-Forwarded-For': '192.0.2.7' }, true],
    ['another client', { 'X-Forwarded-For': '192.0.2.8' }, false],
    ['an address that the client wrote before the proxy added its own', { 'X-Forwarded-For': '192.0.2.7, 192.0.2.8' }, false],
    ['the same, in two headers', { 'X-Forwarded-For': ['192.0.2.7', '192.0.2.8'] }, false],
    ['two proxies of ours', { 'X-Forwarded-For': '192.0.2.7, 10.0.0.9' }, true],
    ['a forged hop that looks like a proxy of ours', { 'X-Forwarded-For': '192.0.2.7, 10.0.1.9' }, false],
    ['a hop that is no address', { 'X-Forwarded-For': '192.0.2.7, unknown' }, false],
    ['an empty hop', { 'X-Forwarded-For': '192.0.2.7,' }, false],
    ['the proxy itself, without a header', {}, false],
    ['IPv4 in IPv6', { 'X-Forwarded-For': '::ffff:192.0.2.7' }, true],
    ['IPv6', { 'X-Forwarded-For': '2001:db8::7' }, true],
    ['IPv6 of another network', { 'X-Forwarded-For': '2001:db8:0:1::7' }, false],
    ['leading zeros, which some read as octal', { 'X-Forwarded-For': '192.0.2.007' }, false],
    ['an address as one number', { 'X-Forwarded-For': '3221225991' }, false],
    ['other headers', { 'X-Real-IP': '192.0.2.7', Forwarded: 'for=192.0.2.7' }, false],
  ];
  for (const [what, headers, isLetIn] of rows) {
    test(`${what}: ${isLetIn ? 'let in' : 'kept out'}`, async () => {
      assert.equal((await place.ask({ path: '/v2/', as: place.token, headers })).status, isLetIn ? 200 : 403);
    });
  }

  test('more hops than there can be: the rightmost count', async () => {
    const headers = { 'X-Forwarded-For': `${'192.0.2.7, '.repeat(200)}192.0.2.8` };
    assert.equal((await place.ask({ path: '/v2/', as: place.token, headers })).status, 403);
  });
});

describe('class 17 and 12: a host is one that we know, or nothing is said with it', () => {
  let place: Place;
  let port: number;
  before(async () => {
    place = await open({ hosts: ['registry.example.com'] });
    ({ port } = place.dockgate);
  });
  after(() => place.close());

  test('a host that is ours is answered in its own name', async () => {
    for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `registry.example.com:${port}`, `dockgate.localhost:${port}`]) {
      const { status, headers } = await place.ask({ path: '/v2/', host });
      assert.equal(status, 401, host);
      const name = host.toLowerCase();
      assert.equal(headers['www-authenticate'], `Bearer realm="http://${name}/oauth2/token",service="${name}"`);
    }
  });

  const unknown = ['evil.example', 'localhost', 'localhost:1', 'localhost.evil.example', 'evil.localhost', 'registry.example.com', 'registry.example.com.evil.example', '169.254.169.254', '0.0.0.0', '[::]'];
  for (const host of unknown) {
    test(`${host} is 421, with no challenge, on every kind of path`, async () => {
      for (const path of ['/v2/', '/v2/a/manifests/x', '/acr/v1/_catalog', '/oauth2/token', '/subscriptions/x', '/x']) {
        const { status, headers, cause } = await place.ask({ path, host, as: place.token });
        assert.deepEqual([status, cause, headers['www-authenticate']], [421, 'registry-does-not-exist', undefined], path);
      }
    });
  }

  const malformed = [
    'user@localhost', 'user:pw@localhost', 'localhost/path', 'localhost?x', 'localhost#x', 'local host', 'localhost:', 'localhost:0', 'localhost:65536', 'localhost:80:80',
    'localhost,evil.example', 'localhost\\evil.example', '[::1', '::1', '[::1%25eth0]', '1.2.3', '0x7f.1', '127.1', '2130706433', '', '.', 'a..b', '-a', 'a_b', 'é.example', '"localhost"', 'localhost%00', 'http://localhost',
  ];
  for (const host of malformed) {
    test(`${JSON.stringify(host)} is no host: 400, and nothing of it comes back`, async () => {
      const { received } = await exchangeRaw(port, Buffer.from(`GET /v2/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
      assert.match(received, /^HTTP\/1\.1 400 /);
      assert.doesNotMatch(received, /www-authenticate|evil|eth0/i);
    });
  }

  const raw: [what: string, request: (own: string) => string][] = [
    ['two Host headers', (own) => `GET /v2/ HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\n`],
    ['the same Host twice', (own) => `GET /v2/ HTTP/1.1\r\nHost: ${own}\r\nHost: ${own}\r\n`],
    ['no Host', () => 'GET /v2/ HTTP/1.1\r\n'],
    ['no Host, HTTP/1.0', () => 'GET /v2/ HTTP/1.0\r\n'],
    ['a target with a host of its own', (own) => `GET http://evil.example/v2/ HTTP/1.1\r\nHost: ${own}\r\n`],
    ['a target with our host and a scheme', (own) => `GET http://${own}/v2/ HTTP/1.1\r\nHost: ${own}\r\n`],
    ['a target that is no path', (own) => `OPTIONS * HTTP/1.1\r\nHost: ${own}\r\n`],
    ['two Authorization headers', (own) => `GET /v2/ HTTP/1.1\r\nHost: ${own}\r\nAuthorization: Basic YTpi\r\nAuthorization: Basic YzpkCg==\r\n`],
  ];
  for (const [what, request] of raw) {
    test(`${what}: 400, with a correlation id and no challenge`, async () => {
      const { received } = await exchangeRaw(port, `${request(`localhost:${port}`)}Connection: close\r\n\r\n`);
      assert.match(received, /^HTTP\/1\.1 400 /);
      assert.match(received, /x-ms-correlation-request-id: [0-9a-f-]{36}\r\n/i);
      assert.match(received, /"cause":"request-invalid"/);
      assert.doesNotMatch(received, /www-authenticate|evil/i);
    });
  }

  test('X-Forwarded-Host and -Proto of a stranger change no challenge', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-original-host': 'evil.example', 'x-host': 'evil.example', forwarded: 'host=evil.example;proto=https' };
    const answer = await place.ask({ path: '/v2/', headers });
    assert.equal(answer.headers['www-authenticate'], `Bearer realm="http://localhost:${port}/oauth2/token",service="localhost:${port}"`);
    assert.doesNotMatch(JSON.stringify(answer.headers) + answer.text, /evil/);
  });

  test('no Location and no link names a host', async () => {
    const owner = [place.dockgate.owner.userName, place.dockgate.owner.password] as const;
    const { headers } = await place.ask({ method: 'POST', path: '/v2/a/blobs/uploads/', as: owner });
    assert.match(String(headers.location), /^\/v2\/a\/blobs\/uploads\/[0-9a-f-]{36}$/);
  });
});
