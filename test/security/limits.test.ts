import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { createServer } from '../../src/http/server.ts';
import { OCI_IMAGE_INDEX } from '../../src/names/media-type.ts';
import { basic } from '../harness/harness.ts';
import { exchangeRaw, type Asked } from './ask.ts';
import { digestOf, pushImage, type Image } from './images.ts';
import { openWorld, type World } from './world.ts';

// Class 14: whatever a stranger or a client sends, there is an end to it.

let world: World;
let ask: World['ask'];
let image: Image;
let port: number;
before(async () => {
  world = await openWorld();
  ({ ask } = world);
  ({ port } = world.dockgate);
  image = await pushImage({ ask, as: world.seeder }, 'lists/app', 'limits', 'v1');
});
after(() => world.close());

describe('row 4, CVE-2023-2253: no page is larger than 1,000', () => {
  const lists = () => [
    '/v2/_catalog', '/acr/v1/_catalog', '/v2/lists/app/tags/list', '/acr/v1/lists/app/_tags', '/acr/v1/lists/app/_manifests',
    `/v2/lists/app/referrers/${image.digest}`,
  ];
  const admin = async () => ['dockgate', await world.here.adminPassword()] as const;

  for (const n of ['-1', '1.5', 'NaN', 'Infinity', '1e3', '0x10', '', ' 1', '+1', '1 ', '9999999999', '1'.repeat(400), '%00', '%D9%A1', 'null', '1,2', '1;2']) {
    test(`n=${n.slice(0, 20)} is refused by every list`, async () => {
      const as = await admin();
      for (const path of lists()) {
        const { status, json } = await ask({ path: `${path}?n=${n.replace('+', '%2B').replaceAll(' ', '%20')}`, as });
        assert.deepEqual([status, json.errors?.[0]?.code], [400, 'PAGINATION_NUMBER_INVALID'], path);
      }
    });
  }

  test('a huge n is answered by 1,000 entries and a link to the rest', async () => {
    const tags = Array.from({ length: 1_024 }, (_, index) => `tag=t${String(index).padStart(4, '0')}`);
    while (tags.length > 0) {
      const path = `/v2/lists/app/manifests/${image.digest}?${tags.splice(0, 32).join('&')}`;
      const { status } = await ask({ method: 'PUT', path, as: world.seeder, headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }, body: image.content });
      assert.equal(status, 201);
    }
    for (const path of ['/v2/lists/app/tags/list', '/acr/v1/lists/app/_tags']) {
      for (const n of ['999999999', '1001']) {
        const { json, headers } = await ask({ path: `${path}?n=${n}`, as: world.seeder });
        assert.equal((json['tags'] as unknown[]).length, 1_000);
        assert.match(String(headers.link), /rel="next"/);
      }
    }
  });

  test('the management lists end as well', async () => {
    for (const list of ['tokens', 'scopeMaps']) {
      for (const top of ['0', '-1', '1000', 'NaN', '1e2', '']) {
        assert.equal((await ask({ path: `${registryPath('dockgate')}/${list}?$top=${top}`, as: world.owner })).status, 400, `${list} ${top}`);
      }
    }
  });
});

describe('class 14: requests have limits', () => {
  const refuses = async (asked: Asked, status: number, cause: string) => {
    const answer = await ask({ as: world.seeder, ...asked });
    assert.deepEqual([answer.status, answer.cause], [status, cause]);
  };
  const manifest = (body: string): Asked => ({ method: 'PUT', path: '/v2/lists/app/manifests/x', headers: { 'content-type': OCI_IMAGE_INDEX }, body });
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

  test('the target', () => refuses({ path: `/v2/${'a'.repeat(9_000)}/tags/list` }, 400, 'request-invalid'));
  test('the path', () => refuses({ path: `/v2/${'a/'.repeat(2_100)}tags/list` }, 400, 'request-invalid'));
  test('a repository name', () => refuses({ path: `/v2/${'a'.repeat(256)}/tags/list`, as: world.owner }, 400, 'repository-name-invalid'));
  test('the query', () => refuses({ path: `/oauth2/token?${'scope=repository:a:pull&'.repeat(400)}` }, 400, 'request-invalid'));
  test('scopes', () => refuses({ path: `/oauth2/token?${Array.from({ length: 101 }, (_, index) => `scope=repository:a${index}:pull`).join('&')}` }, 400, 'request-invalid'));
  test('scopes in one parameter', () =>
    refuses({ method: 'POST', path: '/oauth2/token', headers: { 'content-type': 'application/x-www-form-urlencoded' }, as: null,
      body: `grant_type=password&scope=${'repository:a:pull+'.repeat(101)}` }, 400, 'request-invalid'));
  test('a form', () =>
    refuses({ method: 'POST', path: '/oauth2/token', headers: { 'content-type': 'application/x-www-form-urlencoded' }, as: null, body: `grant_type=${'a'.repeat(70_000)}` }, 413, 'content-too-large'));
  test('a management body', () => refuses({ method: 'PUT', path: registryPath('z'), as: world.owner, body: { a: 'a'.repeat(70_000) } }, 413, 'content-too-large'));
  test('an attribute body', () => refuses({ method: 'PATCH', path: '/acr/v1/lists/app', body: { a: 'a'.repeat(70_000) } }, 413, 'content-too-large'));
  test('a manifest', () => refuses(manifest(' '.repeat(4 * 1024 * 1024 + 1)), 413, 'content-too-large'));
  test('the depth of a manifest', () => refuses(manifest(`{"schemaVersion":2,"mediaType":"${OCI_IMAGE_INDEX}","manifests":[],"annotations":${nested(1_000_000)}}`), 400, 'manifest-invalid'));
  test('the depth of an attribute body', () => refuses({ method: 'PATCH', path: '/acr/v1/lists/app', body: Buffer.from(nested(32_000)) }, 400, 'request-invalid'));
  test('the depth of a management body', () =>
    refuses({ method: 'PUT', path: registryPath('z'), as: world.owner,
      headers: { 'content-type': 'application/json' }, body: Buffer.from(nested(32_000)) }, 400, 'request-invalid'));
  test('tags of one push', () => refuses({ ...manifest('{}'), path: `/v2/lists/app/manifests/${digestOf('{}')}?${'tag=a&'.repeat(33)}` }, 400, 'request-invalid'));
  test('a user name', () => refuses({ path: '/v2/', as: ['a'.repeat(256), 'x'] }, 401, 'credential-malformed'));
  test('a password', () => refuses({ path: '/v2/', as: ['seeder', 'a'.repeat(8_193)] }, 401, 'credential-malformed'));
  test('an access token', () => refuses({ path: '/v2/', as: { token: 'a'.repeat(24_577) } }, 401, 'credential-malformed'));
  test('the header block', async () => {
    const { received, closed } = await exchangeRaw(port, `GET /v2/ HTTP/1.1\r\nHost: localhost:${port}\r\nX: ${'a'.repeat(33_000)}\r\n\r\n`);
    assert.match(received, /^HTTP\/1\.1 431 /);
    assert.equal(closed, true);
  });
  test('many small headers', async () => {
    const { received } = await exchangeRaw(port, `GET /v2/ HTTP/1.1\r\nHost: localhost:${port}\r\n${'a:b\r\n'.repeat(10_000)}\r\n`);
    assert.match(received, /^HTTP\/1\.1 431 /);
  });
  test('the length of a chunk’s line and of trailers', async () => {
    const head = `POST /oauth2/token HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n`;
    for (const rest of [`1;${'a'.repeat(100_000)}`, `0\r\n${'A: b\r\n'.repeat(10_000)}`]) {
      assert.match((await exchangeRaw(port, head + rest)).received, /^HTTP\/1\.1 4(00|13|31) /);
    }
  });
});

describe('class 14: nobody can go on sending after a refusal', () => {
  const form = 'Content-Type: application/x-www-form-urlencoded\r\n';
  const heads: Record<string, (host: string) => string> = {
    'a form that is too large': (host) => `POST /oauth2/token HTTP/1.1\r\nHost: ${host}\r\n${form}`,
    'a body where none belongs': (host) => `GET /oauth2/token HTTP/1.1\r\nHost: ${host}\r\n`,
    'management without a credential': (host) => `PUT /subscriptions/a HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`,
    'a path that is none of ours': (host) => `POST /x HTTP/1.1\r\nHost: ${host}\r\n`,
    'a host that is none of ours': () => 'POST /v2/a/blobs/uploads/ HTTP/1.1\r\nHost: evil.example\r\n',
    'a host that is none at all': () => 'POST /v2/a/blobs/uploads/ HTTP/1.1\r\nHost: e@vil\r\n',
    'a manifest without a credential': (host) => `PUT /v2/a/manifests/x HTTP/1.1\r\nHost: ${host}\r\n`,
    'a manifest that is too large': (host) => `PUT /v2/a/manifests/x HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${basic(...world.owner)}\r\n`,
  };
  const chunk = Buffer.alloc(256 * 1024, 'a');
  const framed = (bytes: Buffer) => Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  for (const [what, head] of Object.entries(heads)) {
    for (const [how, header, bytes] of [
      ['with its length', 'Content-Length: 10000000000\r\n', chunk],
      ['in chunks', 'Transfer-Encoding: chunked\r\n', framed(chunk)],
    ] as const) {
      test(`${what}, ${how}`, async () => {
        const { answer, sent } = await flood(`${head(`localhost:${port}`)}${header}\r\n`, bytes);
        assert.match(answer, /^HTTP\/1\.1 4\d\d /);
        assert.ok(sent < 500_000_000, `${sent} bytes were taken`);
      });
    }
  }

  async function flood(head: string, bytes: Buffer): Promise<{ answer: string; sent: number }> {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let sent = 0;
    socket.on('error', () => {}).setEncoding('utf8').on('data', (text: string) => (answer += text));
    const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.write(head);
    while (!socket.destroyed && sent < 500_000_000) {
      sent += bytes.length;
      await Promise.race([closed, new Promise<void>((written) => socket.write(bytes, () => written()))]);
    }
    socket.destroy();
    await closed;
    return { answer, sent };
  }
});

describe('class 14: a connection that does nothing ends', () => {
  test('there is a limit on headers, on silence, and on a kept connection', () => {
    const server = createServer(() => {}, null);
    assert.deepEqual([server.headersTimeout, server.timeout, server.keepAliveTimeout], [30_000, 120_000, 65_000]);
  });

  // Takes a minute of real time.
  if (process.env['DOCKGATE_SOAK']) {
    test('half a header block is cut off', async () => {
      const { closed, received } = await exchangeRaw(port, `GET /v2/ HTTP/1.1\r\nHost: localhost:${port}\r\nX-Slow`, 75_000);
      assert.equal(closed, true);
      assert.match(received, /^(HTTP\/1\.1 4(08|00) .*)?$/s);
    });
  }
});
