import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { authority, certificate } from '../../../../test/samples/certificates.ts';
import { examinedMachine } from '../../../../test/doctor/examined-machine.ts';
import { listen, listenRaw } from '../../../../test/servers/listening.ts';
import { Secret } from '../../../secret.ts';
import { openRequests, type Requests } from './requests.ts';

const secret = new Secret('correct horse battery staple');
const basic = { scheme: 'basic', userName: 'me', secret } as const;

interface Place {
  readonly port: number;
  readonly url: URL;
  readonly requests: Requests;
  /** `GET /path authorization` of each request that came. */
  readonly seen: string[];
}

/** A registry on loopback, without TLS, and the way to it. */
async function place(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.end('{}')): Promise<Place> {
  const seen: string[] = [];
  const port = await listen(t, createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'}`);
    answer(request, response);
  }));
  const { requests } = examinedMachine(t).context({ target: `127.0.0.1:${port}` });
  t.after(() => requests.close());
  return { port, url: new URL(`http://127.0.0.1:${port}/v2/`), requests, seen };
}

/** The status, or the code of the failure. */
const resultOf = async (sent: ReturnType<Requests['send']>) => {
  const answer = await sent;
  return answer.kind === 'answer' ? answer.status : answer.code;
};

describe('a run', () => {
  test('sends at most eight requests to the registry, and four to each other host', async (t) => {
    const { requests, url, seen } = await place(t);
    const other = await listen(t, createServer((_request, response) => response.end()));
    const results: unknown[] = [];
    for (let count = 0; count < 9; count += 1) results.push(await resultOf(requests.send({ method: 'GET', url })));
    for (let count = 0; count < 5; count += 1) results.push(await resultOf(requests.send({ method: 'GET', url: new URL(`http://127.0.0.1:${other}/token`) })));
    assert.deepEqual(results, [...Array<number>(8).fill(200), 'BUDGET', ...Array<number>(4).fill(200), 'BUDGET']);
    assert.equal(seen.length, 8);
  });

  test('keeps its connection, so that later requests cost one round trip', async (t) => {
    const { requests, url } = await place(t);
    const answers = [await requests.send({ method: 'GET', url }), await requests.send({ method: 'HEAD', url })];
    assert.deepEqual(answers.map((answer) => answer.kind === 'answer' && answer.times !== null), [true, false]);
  });

  test('tries again where a kept connection was just closed', async (t) => {
    const { requests, url } = await place(t, (request, response) => {
      response.end('{}');
      response.on('finish', () => request.socket.resetAndDestroy());
    });
    for (let count = 0; count < 3; count += 1) assert.equal(await resultOf(requests.send({ method: 'GET', url })), 200);
  });

  test('has ten seconds from its first request on, and a slow one sixty', async (t) => {
    const { port, url } = await place(t);
    const { machine, target } = examinedMachine(t).context({ target: `127.0.0.1:${port}` });
    const run = async (isSlow: boolean, ...instants: readonly number[]) => {
      let now = 1_000_000;
      const requests = openRequests({ machine, target, isOffline: false, isSlow, uptime: () => now });
      const results: unknown[] = [];
      for (const instant of instants) {
        now = 1_000_000 + instant;
        results.push(await resultOf(requests.send({ method: 'GET', url })));
      }
      requests.close();
      return results;
    };
    assert.deepEqual(await run(false, 5_000, 14_900, 15_100), [200, 200, 'DEADLINE']);
    assert.deepEqual(await run(true, 0, 15_100, 59_900, 60_100), [200, 200, 200, 'DEADLINE']);
  });

  test('gives up a registry that never answers', async (t) => {
    const { requests, url } = await place(t, () => {});
    assert.equal(await resultOf(requests.send({ method: 'GET', url })), 'ETIMEDOUT');
  });

  test('sends nothing offline, and nothing without a registry', async (t) => {
    const machine = examinedMachine(t);
    const url = new URL('http://127.0.0.1:1/');
    const codes = [machine.context({ target: '127.0.0.1:1', settings: { isOffline: true } }), machine.context()].map(({ requests }) => resultOf(requests.send({ method: 'GET', url })));
    assert.deepEqual(await Promise.all(codes), ['OFFLINE', 'NO_TARGET']);
  });
});

/** OpenSSL's word for it. */
const UNTRUSTED = 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY';

describe('a credential', () => {
  for (const status of [401, 403]) {
    test(`is not sent again after ${status}, in whatever form`, async (t) => {
      const { requests, url, seen } = await place(t, (_request, response) => response.writeHead(status).end());
      const results = [
        await resultOf(requests.send({ method: 'GET', url, credential: basic })),
        await resultOf(requests.send({ method: 'GET', url, credential: basic })),
        await resultOf(requests.send({ method: 'GET', url, credential: { scheme: 'bearer', secret: new Secret(secret.reveal()) } })),
        await resultOf(requests.send({ method: 'POST', url, credential: { scheme: 'form', field: 'password', secret } })),
        await resultOf(requests.send({ method: 'GET', url })),
      ];
      assert.deepEqual(results, [status, 'REFUSED_BEFORE', 'REFUSED_BEFORE', 'REFUSED_BEFORE', status]);
      assert.equal(seen.length, 2);
    });
  }

  test('is refused once even when it is asked for several times at the same moment', async (t) => {
    const { requests, url } = await place(t, (_request, response) => setTimeout(() => response.writeHead(401).end(), 20));
    const results = await Promise.all([1, 2, 3].map(() => resultOf(requests.send({ method: 'GET', url, credential: basic }))));
    assert.deepEqual(results, [401, 'REFUSED_BEFORE', 'REFUSED_BEFORE']);
  });

  test('is sent on after a server error, which judges nothing', async (t) => {
    const { requests, url, seen } = await place(t, (_request, response) => response.writeHead(503).end());
    for (let count = 0; count < 2; count += 1) assert.equal(await resultOf(requests.send({ method: 'GET', url, credential: basic })), 503);
    assert.equal(seen.length, 2);
  });

  test('does not follow a redirect to another place, and stays at its own', async (t) => {
    const elsewhere = await place(t);
    const { requests, url, seen } = await place(t, (request, response) => {
      if (request.url === '/v2/') response.writeHead(307, { location: '/v2/next' }).end();
      else if (request.url === '/v2/next') response.writeHead(307, { location: elsewhere.url.href }).end();
    });
    assert.equal(await resultOf(requests.send({ method: 'GET', url, credential: basic, redirects: 5 })), 200);
    const authorization = `Basic ${Buffer.from(`me:${secret.reveal()}`).toString('base64')}`;
    assert.deepEqual(seen, [`GET /v2/ ${authorization}`, `GET /v2/next ${authorization}`]);
    assert.deepEqual(elsewhere.seen, ['GET /v2/ -']);
  });

  test('is not sent to another host, and neither is the request', async (t) => {
    const { requests, seen } = await place(t);
    for (const url of ['https://evil.example/token', 'https://127.0.0.2/', `http://localhost:${9}/`])
      assert.match(String(await resultOf(requests.send({ method: 'GET', url: new URL(url), credential: basic }))), /OUTSIDE_TRUST|UNSAFE_ADDRESS/);
    assert.deepEqual(seen, []);
  });

  test('goes to its own issuer only where that was asked for, and only to its own', async (t) => {
    const token = { scheme: 'bearer', secret: new Secret(`ghp_${'a'.repeat(36)}`) } as const;
    const resolve = async () => ['127.0.0.1'];
    const codeOf = (settings: object, url: string, credential: typeof token | typeof basic = token) => {
      const { requests } = examinedMachine(t).context({ target: 'ghcr.io/team/app', settings, machine: { resolve } });
      t.after(() => requests.close());
      return resultOf(requests.send({ method: 'GET', url: new URL(url), credential, isToIssuer: true }));
    };
    const closed = `https://api.github.com:${await listenRaw(t, (socket) => socket.destroy())}/user`;
    assert.equal(await codeOf({}, closed), 'NOT_SENT');
    assert.equal(await codeOf({ asksIssuer: true, keepsCredentials: true }, closed), 'NOT_SENT');
    assert.equal(await codeOf({ asksIssuer: true }, closed), 'ECONNRESET');
    assert.equal(await codeOf({ asksIssuer: true }, closed, basic), 'OUTSIDE_TRUST');
    assert.equal(await codeOf({ asksIssuer: true }, 'https://login.microsoftonline.com/x'), 'OUTSIDE_TRUST');
    assert.match(String(await codeOf({ asksIssuer: true }, closed.replace('https', 'http'))), /OUTSIDE_TRUST|UNSAFE_ADDRESS/);
  });

  test('stays here where the user keeps it, and what the registry gave does not', async (t) => {
    const { url, seen } = await place(t);
    const { requests } = examinedMachine(t).context({ target: `127.0.0.1:${url.port}`, settings: { keepsCredentials: true } });
    t.after(() => requests.close());
    assert.equal(await resultOf(requests.send({ method: 'GET', url, credential: basic })), 'NOT_SENT');
    assert.equal(await resultOf(requests.send({ method: 'POST', url, credential: { scheme: 'form', field: 'refresh_token', secret } })), 'NOT_SENT');
    assert.equal(await resultOf(requests.send({ method: 'GET', url, credential: { scheme: 'bearer', secret: new Secret('given') } })), 200);
    assert.deepEqual(seen, ['GET /v2/ Bearer given']);
  });

  test('does not escape in a header', async (t) => {
    const { requests, url, seen } = await place(t);
    await requests.send({ method: 'GET', url, headers: { Authorization: 'Bearer x', cookie: 'y' } });
    assert.deepEqual(seen, ['GET /v2/ -']);
  });

  test('that cannot be written harms nobody, and neither does a header', async (t) => {
    const { requests, url, seen } = await place(t);
    assert.equal(await resultOf(requests.send({ method: 'GET', url, headers: { accept: 'a\r\nx: y' } })), 'ERR_INVALID_CHAR');
    assert.equal(await resultOf(requests.send({ method: 'GET', url, credential: { scheme: 'bearer', secret: new Secret('a\r\nx: y') } })), 200);
    assert.deepEqual(seen, ['GET /v2/ Bearer ax:y']);
  });

  test('needs a certificate that the client trusts', async (t) => {
    const root = await authority();
    const { certificate: cert, key } = await certificate({ names: ['127.0.0.1'] }, root);
    let count = 0;
    const port = await listen(t, createSafeServer({ cert, key }, (_request, response) => {
      count += 1;
      response.end();
    }));
    const machine = examinedMachine(t);
    const url = new URL(`https://127.0.0.1:${port}/v2/`);
    const send = (ignoresCertificate: boolean, credential?: typeof basic) => {
      const { requests } = machine.context({ target: `127.0.0.1:${port}`, settings: { client: 'podman' } });
      t.after(() => requests.close());
      return resultOf(requests.send({ method: 'GET', url, ignoresCertificate, ...(credential && { credential }) }));
    };
    assert.deepEqual([await send(false, basic), await send(true, basic), count], [UNTRUSTED, UNTRUSTED, 0]);
    assert.deepEqual([await send(true), count], [200, 1]);
    machine.file('root/etc/ssl/certs/ca-certificates.crt', root.certificate);
    assert.deepEqual([await send(false, basic), count], [200, 2]);
  });

  test('is content with a trusted authority below the root, as Go is', async (t) => {
    const middle = await authority({ commonName: 'Middle' }, await authority());
    const { certificate: cert, key } = await certificate({ names: ['127.0.0.1'] }, middle);
    const port = await listen(t, createSafeServer({ cert: cert + middle.certificate, key }, (_request, response) => response.end()));
    const machine = examinedMachine(t);
    machine.file('root/etc/ssl/certs/ca-certificates.crt', middle.certificate);
    const { requests } = machine.context({ target: `127.0.0.1:${port}`, settings: { client: 'podman' } });
    t.after(() => requests.close());
    assert.equal(await resultOf(requests.send({ method: 'GET', url: new URL(`https://127.0.0.1:${port}/v2/`), credential: basic })), 200);
  });

  test('needs the registry’s name in the certificate', async (t) => {
    const root = await authority();
    const { certificate: cert, key } = await certificate({ commonName: '127.0.0.1', names: ['other.example', '127.0.0.2'] }, root);
    const port = await listen(t, createSafeServer({ cert, key }, () => assert.fail('it was sent')));
    const machine = examinedMachine(t);
    machine.file('root/etc/ssl/certs/ca-certificates.crt', root.certificate);
    const { requests } = machine.context({ target: `127.0.0.1:${port}`, settings: { client: 'podman' } });
    assert.equal(await resultOf(requests.send({ method: 'GET', url: new URL(`https://127.0.0.1:${port}/v2/`), credential: basic })), 'ERR_TLS_CERT_ALTNAME_INVALID');
  });
});

describe('an answer', () => {
  test('is followed only where that was asked for, and only so often', async (t) => {
    const { requests, url, seen } = await place(t, (request, response) => response.writeHead(302, { location: `${request.url}x` }).end());
    assert.equal(await resultOf(requests.send({ method: 'GET', url })), 302);
    assert.equal(await resultOf(requests.send({ method: 'GET', url, redirects: 2 })), 302);
    assert.equal(seen.length, 4);
  });

  for (const location of ['http://169.254.169.254/latest/meta-data/', 'http://[::ffff:169.254.169.254]/', 'file:///etc/passwd', 'gopher://127.0.0.1/', '//169.254.169.254/x', 'http://me:pw@127.0.0.1/']) {
    test(`that leads to ${location} is not followed`, async (t) => {
      const { requests, url } = await place(t, (_request, response) => response.writeHead(301, { location }).end());
      assert.equal(await resultOf(requests.send({ method: 'GET', url, redirects: 3 })), 'UNSAFE_ADDRESS');
    });
  }

  test('is cut where it never ends, fast or slowly', async (t) => {
    const fast = await place(t, (_request, response) => {
      const more = () => void (response.write('x'.repeat(16_384)) ? setImmediate(more) : response.once('drain', more));
      more();
    });
    const slow = await place(t, (_request, response) => {
      response.write('begin');
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
    });
    const [a, b] = await Promise.all([fast, slow].map(({ requests, url }) => requests.send({ method: 'GET', url })));
    assert.ok(a?.kind === 'answer' && a.isCut && a.body.length === 65_536 && a.milliseconds < 1_500);
    assert.ok(b?.kind === 'answer' && b.isCut && b.body.startsWith('begin') && b.milliseconds < 4_000);
  });

  test('is a failure where its headers never end, are too many, or are none', async (t) => {
    const cases: readonly (readonly [string, RegExp])[] = [
      [`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(10_000)}`, /HPE_HEADER_OVERFLOW/],
      [`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}`, /HPE_HEADER_OVERFLOW/],
      ['HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n', /UNASKED_UPGRADE/],
      ['SSH-2.0-x\r\n\r\n', /HPE_/],
      ['', /ECONNRESET/],
    ];
    for (const [text, code] of cases) {
      const port = await listenRaw(t, (socket) => void socket.once('data', () => socket.end(text)));
      const { requests } = examinedMachine(t).context({ target: `127.0.0.1:${port}` });
      assert.match(String(await resultOf(requests.send({ method: 'GET', url: new URL(`http://127.0.0.1:${port}/`) }))), code);
    }
  });

  test('may be compressed though nobody asked, or claim to be', async (t) => {
    const bodies = [gzipSync('{"errors":[]}'), gzipSync(Buffer.alloc(10_000_000)), Buffer.from('no gzip'), Buffer.from([0xff, 0xfe, 0x00, 0x41])];
    const { requests, url } = await place(t, (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bodies.shift()));
    const read: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      const answer = await requests.send({ method: 'GET', url });
      read.push(answer.kind === 'answer' ? answer.body : answer.code);
    }
    assert.equal(read[0], '{"errors":[]}');
    assert.ok(read[1]!.length <= 65_536);
    assert.deepEqual(read.slice(2), ['no gzip', '\ufffd\ufffd\u0000A']);
  });
});
