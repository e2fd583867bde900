import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { listen } from '../../test/servers/listening.ts';
import { parseCidr } from '../names/ip-address.ts';
import { outboundClient } from './outbound-client.ts';
import { OutboundFailure, type FailureKind } from './outbound-failure.ts';
import { outboundRules } from './outbound-rules.ts';
import { readAnswer, readBeginning } from './read-answer.ts';
import type { Resolve } from './resolve-target.ts';

const answerWithinMs = 5_000;
const nowhere = outboundRules({ hosts: [], ranges: [] });
const thisMachine = outboundRules({ hosts: [], ranges: [parseCidr('127.0.0.0/8')] });

/** A server of this machine, and what it was asked. */
async function serve(t: TestContext, listener: RequestListener) {
  const asked: { url: string; host: string; authorization: string | undefined }[] = [];
  const port = await listen(t, createServer((request, response) => {
    asked.push({ url: request.url!, host: request.headers.host!, authorization: request.headers.authorization });
    listener(request, response);
  }));
  return { port, asked };
}

const failsAs = (kind: FailureKind, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof OutboundFailure, String(error));
  assert.equal(error.kind, kind);
  assert.match(error.message, message);
  return true;
};

describe('the outbound client', () => {
  test('connects to the addresses that it looked up, once, and sends the name', async (t) => {
    const { port, asked } = await serve(t, (_, response) => response.end('hello'));
    let lookups = 0;
    // Whoever asks again gets another answer, as one who rebinds a name would give.
    const resolve: Resolve = async () => [{ address: (lookups += 1) === 1 ? '127.0.0.1' : '127.9.9.9', family: 4 }];
    const { status, body } = await outboundClient(thisMachine, resolve).send(new URL(`http://registry.example:${port}/v2/`), { answerWithinMs });
    assert.deepEqual([status, String(await readAnswer(body, 100, 'it')), lookups], [200, 'hello', 1]);
    assert.equal(asked[0]!.host, `registry.example:${port}`);
  });

  test('leaves out those addresses of a name that are not allowed, and refuses when none is left', async (t) => {
    const { port } = await serve(t, (_, response) => response.end());
    const mixed: Resolve = async () => [{ address: '10.0.0.1', family: 4 }, { address: '127.0.0.1', family: 4 }];
    const { status, body } = await outboundClient(thisMachine, mixed).send(new URL(`http://a.example:${port}`), { answerWithinMs });
    body.destroy();
    assert.equal(status, 200);
    const refused = outboundClient(nowhere, mixed).send(new URL(`http://a.example:${port}`), { answerWithinMs });
    await assert.rejects(refused, failsAs('refused', /^a\.example is a private address, and the setting outboundAllow/));
  });

  test('refuses every spelling of an address of this machine', async (t) => {
    const { port, asked } = await serve(t, (_, response) => response.end());
    const client = outboundClient(nowhere);
    const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(([b, c, d]) => [127, b, c, d] as const);
    const spelled = fc.tuple(octets, fc.nat(6)).map(([[a, b, c, d], form]) => {
      const hex = (high: number, low: number) => (256 * high + low).toString(16);
      return [
        `${a}.${b}.${c}.${d}`, String(((a * 256 + b) * 256 + c) * 256 + d), `0x${hex(a, b)}${hex(c, d).padStart(4, '0')}`,
        `0${a.toString(8)}.0${b.toString(8)}.0${c.toString(8)}.0${d.toString(8)}`, `${a}.${(b * 256 + c) * 256 + d}`,
        `[::ffff:${a}.${b}.${c}.${d}]`, `[64:ff9b::${hex(a, b)}:${hex(c, d)}]`,
      ][form]!;
    });
    await fc.assert(fc.asyncProperty(spelled, async (host) => {
      await assert.rejects(client.send(new URL(`http://${host}:${port}/`), { answerWithinMs }), failsAs('refused', /loopback address/));
    }), { ...fuzzRuns(), numRuns: 200 });
    for (const host of ['localhost', 'LOCALHOST', '[::1]', '１２７.0.0.1']) {
      await assert.rejects(client.send(new URL(`http://${host}:${port}/`), { answerWithinMs }), failsAs('refused', /loopback address/));
    }
    assert.deepEqual(asked, []);
  });

  test('sends a host that is allowed by its name to wherever it leads', async (t) => {
    const { port } = await serve(t, (_, response) => response.end());
    const client = outboundClient(outboundRules({ hosts: ['registry.internal'], ranges: [] }), async () => [{ address: '127.0.0.1', family: 4 }]);
    const { status, body } = await client.send(new URL(`http://Registry.Internal.:${port}/`), { answerWithinMs });
    body.destroy();
    assert.equal(status, 200);
    await assert.rejects(client.send(new URL(`http://other.internal:${port}/`), { answerWithinMs }), failsAs('refused', /other\.internal is a loopback/));
  });

  test('takes no other protocol and no password in an address', async () => {
    const client = outboundClient(thisMachine);
    await assert.rejects(client.send(new URL('ftp://127.0.0.1/'), { answerWithinMs }), failsAs('refused', /neither https/));
    await assert.rejects(client.send(new URL('http://a:b@127.0.0.1/'), { answerWithinMs }), failsAs('refused', /user name or a password/));
  });

  describe('redirects', () => {
    const redirecting = (t: TestContext, location: (port: number) => string) => {
      const served = serve(t, (request, response) => {
        const { port } = request.socket.address() as AddressInfo;
        if (request.url === '/') response.writeHead(307, { location: location(port) });
        response.end();
      });
      return served;
    };

    test('are checked by the same rules', async (t) => {
      const { port } = await redirecting(t, () => 'http://169.254.169.254/latest/meta-data/');
      const sent = outboundClient(thisMachine).send(new URL(`http://127.0.0.1:${port}/`), { answerWithinMs, redirects: 3 });
      await assert.rejects(sent, failsAs('refused', /an address of cloud metadata/));
    });

    test('take no credential to another origin, and keep it at the same', async (t) => {
      const other = await serve(t, (_, response) => response.end());
      const { port, asked } = await redirecting(t, () => `http://127.0.0.1:${other.port}/there`);
      const send = (path: string) =>
        outboundClient(thisMachine).send(new URL(`http://127.0.0.1:${port}${path}`), { answerWithinMs, redirects: 3, authorization: 'Bearer secret' });
      (await send('/')).body.destroy();
      assert.deepEqual([asked[0]!.authorization, other.asked[0]!.authorization], ['Bearer secret', undefined]);
      const same = await redirecting(t, () => '/there');
      (await outboundClient(thisMachine).send(new URL(`http://127.0.0.1:${same.port}/`), { answerWithinMs, redirects: 3, authorization: 'b' })).body.destroy();
      assert.deepEqual(same.asked.map(({ authorization }) => authorization), ['b', 'b']);
    });

    test('end, and are an answer where none is followed', async (t) => {
      const { port } = await serve(t, (_, response) => response.writeHead(302, { location: '/again' }).end());
      const url = new URL(`http://127.0.0.1:${port}/`);
      await assert.rejects(outboundClient(thisMachine).send(url, { answerWithinMs, redirects: 3 }), failsAs('refused', /more than 3 times/));
      const { status, body } = await outboundClient(thisMachine).send(url, { answerWithinMs });
      body.destroy();
      assert.equal(status, 302);
    });
  });

  describe('limits', () => {
    test('a host that does not answer', async (t) => {
      const { port } = await serve(t, () => {});
      const sent = outboundClient(thisMachine).send(new URL(`http://127.0.0.1:${port}/`), { answerWithinMs: 50 });
      await assert.rejects(sent, failsAs('timeout', /did not answer in time/));
    });

    test('a name that does not resolve in time', async () => {
      const sent = outboundClient(thisMachine, () => new Promise(() => {})).send(new URL('http://slow.example/'), { answerWithinMs: 20 });
      await assert.rejects(sent, failsAs('timeout', /did not answer in time/));
    });

    test('an answer that stands still, one that is too large, and one that breaks off', async (t) => {
      const { port } = await serve(t, (request, response) => {
        response.writeHead(200, { 'content-length': 1_000 }).write('x'.repeat(500));
        if (request.url === '/breaks') setImmediate(() => response.destroy());
      });
      const get = (path: string) => outboundClient(thisMachine).send(new URL(`http://127.0.0.1:${port}${path}`), { answerWithinMs, pauseMs: 50 });
      await assert.rejects(readAnswer((await get('/stands')).body, 2_000, 'it'), failsAs('timeout', /sent nothing for 0\.05 seconds/));
      await assert.rejects(readAnswer((await get('/large')).body, 499, 'it'), failsAs('too-large', /more than 499 bytes/));
      await assert.rejects(readAnswer((await get('/breaks')).body, 2_000, 'it'), failsAs('unreachable', /broke off/));
      assert.equal((await readBeginning((await get('/large')).body, 10)).length, 10);
    });

    test('nothing listens', async (t) => {
      const { port } = await serve(t, () => {});
      const sent = outboundClient(outboundRules({ hosts: [], ranges: [parseCidr('127.0.0.0/8')] })).send(new URL(`http://127.0.0.2:${port}/`), { answerWithinMs });
      await assert.rejects(sent, failsAs('unreachable', /nothing listens there/));
    });
  });
});
