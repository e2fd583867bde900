import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { basic, bearer, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner, refreshToken, why, whyTitle } from './command-line.ts';
import { assertComplaint, complaintOf, isKnownVersion } from './complaint.ts';
import { containerClients, succeeded, useClient, versionOf } from './container-clients.ts';
import { record } from './matrix.ts';
import { loginRefused, NOT_REGISTERED, wrap } from './texts.ts';

// Several registries in one process, told apart by the host that clients type.

/** A second registry, `team01`, under another host that clients reach without TLS: a loopback address of its own. */
async function withSecond(t: TestContext, dockgate: TestDockgate): Promise<string> {
  const way = createServer((socket) => {
    const onward = connect(dockgate.port, '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => end.destroy()).on('close', () => (socket.destroy(), onward.destroy()));
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => way.listen({ host: '127.0.0.9', port: 0 }, resolve));
  t.after(() => way.close());
  const host = `127.0.0.9:${(way.address() as AddressInfo).port}`;
  await owner(dockgate, 'registry', 'create', 'team01', '--login-server', host);
  return host;
}

const makeReader = (dockgate: TestDockgate, registry: string) =>
  owner(dockgate, 'token', 'create', 'reader', '--registry', registry, '--repository', 'team/app', 'content/read', 'content/write');

/** Made at the first registry, presented at the second. */
const foreign = [
  {
    situation: 'token of another registry',
    present: async (dockgate: TestDockgate) =>
      ['only-first', await owner(dockgate, 'token', 'create', 'only-first', '--scope-map', '_repositories_pull')] as const,
    says: loginRefused(NOT_REGISTERED),
    cause: 'application-not-registered',
  },
  { situation: 'refresh token of another registry', present: refreshToken, says: loginRefused(), cause: 'token-for-another-registry' },
];

for (const name of containerClients) {
  test(`${name} at two registries of one process`, async (t) => {
    const use = useClient(t, name);
    if (!use) return;
    const dockgate = await startDockgate({}, t);
    const secondHost = await withSecond(t, dockgate);
    const [first, second] = [use({ host: dockgate.host, isPlain: true }), use({ host: secondHost, isPlain: true })];
    const isKnown = isKnownVersion(name, await versionOf(first));

    await t.test('each has its own images', async () => {
      const passwords = [await makeReader(dockgate, 'dockgate'), await makeReader(dockgate, 'team01')] as const;
      succeeded(await first.login('reader', passwords[0]));
      succeeded(await second.login('reader', passwords[1]));
      succeeded(await first.push('team/app:1'));
      succeeded(await first.pull('team/app:1'));
      assert.notEqual((await second.pull('team/app:1')).code, 0);
      assert.equal((await why(dockgate, '--last', '--registry', 'team01')).cause, 'image-or-tag-not-found');
    });

    for (const { situation, present, says, cause } of foreign) {
      await t.test(`a ${situation}`, async () => {
        const ran = await second.login(...(await present(dockgate)));
        const atSecond = ['--last', '--registry', 'team01'];
        const event = await why(dockgate, ...atSecond);
        assert.equal(event.cause, cause);
        await assert.rejects(why(dockgate, event.correlationId, '--registry', 'dockgate'), /has no event/);
        const title = await whyTitle(dockgate, ...atSecond);
        record({ kind: 'refused', client: name, situation, action: 'login', text: complaintOf(ran, secondHost), cause, title });
        assertComplaint(ran, wrap(name, 'login', '', says[name] ?? says.others), { host: secondHost, isKnown });
      });
    }
  });
}

test('an access token of one registry is refused at the other', async (t) => {
  const dockgate = await startDockgate({}, t);
  const secondHost = await withSecond(t, dockgate);
  const token = await dockgate.accessToken([dockgate.owner.userName, dockgate.owner.password], 'registry:catalog:*');
  assert.equal((await ask(dockgate, dockgate.host, { authorization: bearer(token) })).status, 200);
  const { status, challenge } = await ask(dockgate, secondHost, { authorization: bearer(token) });
  assert.equal(status, 401);
  assert.ok(challenge.includes(`realm="http://${secondHost}/oauth2/token",service="${secondHost}"`), challenge);
  assert.equal((await why(dockgate, '--last', '--registry', 'team01')).cause, 'token-for-another-registry');
});

test('a host that no registry has is answered 421, with the right password too, and names no realm', async (t) => {
  const dockgate = await startDockgate({}, t);
  const { userName, password } = dockgate.owner;
  for (const host of ['evil.example', 'evil.example:5000', `nobody.localhost:${dockgate.port}`, 'localhost', `localhost:${dockgate.port + 1}`]) {
    for (const headers of [{}, { authorization: basic(userName, password) }]) {
      const { status, challenge, body } = await ask(dockgate, host, headers);
      assert.equal(status, 421, host);
      assert.equal(challenge, '');
      assert.match(body, /no registry answers to the host/);
    }
  }
});

test('a registry that is deleted answers to its host no more', async (t) => {
  const dockgate = await startDockgate({}, t);
  await owner(dockgate, 'registry', 'create', 'team01');
  const host = `team01.localhost:${dockgate.port}`;
  assert.equal((await ask(dockgate, host, {})).status, 401);
  await owner(dockgate, 'registry', 'delete', 'team01', '--yes');
  assert.equal((await ask(dockgate, host, {})).status, 421);
});

/** GET of the catalogue with this `Host`, which fetch would not let us choose. */
function ask({ port }: TestDockgate, host: string, headers: Record<string, string>): Promise<{ status: number; challenge: string; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: '/v2/_catalog', headers: { ...headers, host } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, challenge: response.headers['www-authenticate'] ?? '', body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}
