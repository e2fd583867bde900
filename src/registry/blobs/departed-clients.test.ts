import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { authorizationOf, openDataPlane } from '../../../test/harness/data-plane.ts';
import { readBody } from '../routing/read-body.ts';

test('a body whose sender left before anybody read it is not waited for', { timeout: 10_000 }, async (t) => {
  const server = createServer();
  t.after(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sender = connect((server.address() as AddressInfo).port, '127.0.0.1');
  sender.write('PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{');
  const [request] = (await once(server, 'request')) as [IncomingMessage];
  sender.destroy();
  await new Promise<void>((resolve) => request.on('close', resolve));
  await assert.rejects(readBody(request, 1000), { causeId: 'size-mismatch' });
});

test('a guess is recorded also when its sender does not wait for the answer', { timeout: 10_000 }, async (t) => {
  const plane = await openDataPlane({ tokens: { ci: ['*/content/read'] } });
  t.after(() => plane.close());
  const { identify } = plane.parts;
  const left = Promise.withResolvers<void>();
  Object.assign(plane.parts, {
    identify: async (...[exchange, registry]: Parameters<typeof identify>) => {
      exchange.response.on('close', left.resolve);
      guess.destroy();
      await left.promise;
      return identify(exchange, registry);
    },
  });
  const guess = connect(plane.port, '127.0.0.1');
  guess.write(`GET /v2/ HTTP/1.1\r\nHost: registry.example\r\nAuthorization: ${authorizationOf(`Basic ${btoa('ci:wrong')}`)}\r\n\r\n`);
  await left.promise;
  while ((await plane.events()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual((await plane.events()).map(({ cause, identity }) => [cause, identity]), [['credentials-wrong-password', 'ci']]);
});
