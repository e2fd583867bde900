import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { startDockgate } from '../harness/harness.ts';
import { exchangeRaw } from './ask.ts';

// Requests that two servers in a row could cut at different places. Each is followed by one that must not be answered
// as a request of its own: the connection ends at the doubtful one.

let port: number;
before(async () => {
  ({ port } = await startDockgate());
});

const head = (rest: string) => `POST /oauth2/token HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n${rest}`;
const SMUGGLED = () => `GET /v2/smuggled/tags/list HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`;

const doubtful: Record<string, () => string> = {
  'a length and chunks': () => head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
  'chunks and a length': () => head('Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n'),
  'two lengths that differ': () => head('Content-Length: 4\r\nContent-Length: 0\r\n\r\n'),
  'two lengths in one header': () => head('Content-Length: 4, 0\r\n\r\n'),
  'a length with a sign': () => head('Content-Length: +0\r\n\r\n'),
  'a length that is hexadecimal': () => head('Content-Length: 0x0\r\n\r\n'),
  'a negative length': () => head('Content-Length: -1\r\n\r\n'),
  'an encoding that is none': () => head('Transfer-Encoding: xchunked\r\n\r\n'),
  'an encoding behind chunked': () => head('Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n'),
  'chunked twice': () => head('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n'),
  'a blank before the colon': () => head('Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'),
  'a folded header': () => head('Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n'),
  'a header without a name': () => head(': x\r\n\r\n'),
  'a control character in a header': () => head('X: a\u0000b\r\n\r\n'),
  'a carriage return alone': () => head('X: a\rTransfer-Encoding: chunked\r\n\r\n'),
  'line feeds alone': () => head('').replaceAll('\r\n', '\n') + '\n',
  'a chunk size with a sign': () => head('Transfer-Encoding: chunked\r\n\r\n+0\r\n\r\n'),
  'a chunk size that overflows': () => head('Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n\r\n'),
  'a chunk that ends elsewhere': () => head('Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n'),
  'a version that is none': () => head('\r\n').replace('HTTP/1.1', 'HTTP/1.9'),
  'the preface of HTTP/2': () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
};

describe('requests that could be cut at two places', () => {
  for (const [what, request] of Object.entries(doubtful)) {
    test(`${what}: refused, and what follows is not a request`, async () => {
      const { received, closed } = await exchangeRaw(port, request() + SMUGGLED());
      assert.equal(closed, true);
      assert.doesNotMatch(received, /smuggled|not-logged-in/);
      assert.ok((received.match(/HTTP\/1\.1 \d/g) ?? []).length <= 1, received);
      if (received !== '') assert.match(received, /^HTTP\/1\.1 (4\d\d|505) /);
    });
  }

  test('the same request, rightly framed, is answered, and so is the one that follows', async () => {
    const { received } = await exchangeRaw(port, `${head('Content-Length: 0\r\n\r\n')}${SMUGGLED().replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`);
    assert.equal((received.match(/HTTP\/1\.1 \d/g) ?? []).length, 2, received);
    assert.match(received, /not-logged-in/);
  });

  test('a tunnel is not opened, and an upgrade not made', async () => {
    assert.doesNotMatch((await exchangeRaw(port, `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`)).received, /^HTTP\/1\.1 2/);
    for (const protocol of ['websocket', 'h2c', 'TLS/1.0']) {
      const { received } = await exchangeRaw(port, `GET /v2/ HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\n\r\n`);
      assert.match(received, /^HTTP\/1\.1 401 /);
    }
  });
});
