import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerEngineProxy } from './docker-engine-proxy.ts';

async function listener(t: TestContext): Promise<number> {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function examine(t: TestContext, info: object, changes: Changes): Promise<string> {
  const machine = examinedMachine(t);
  await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info });
  return outcomeOf(dockerEngineProxy, machine.context({ target: 'registry.invalid/team/app', ...changes }));
}

describe('the engine’s proxy', () => {
  test('is none, as in the shell', async (t) => {
    assert.equal(await examine(t, {}, {}), 'ok');
  });

  test('is the shell’s', async (t) => {
    const proxy = `http://127.0.0.1:${await listener(t)}`;
    assert.equal(await examine(t, { HttpsProxy: proxy.replace('//', '//xxxxx:xxxxx@') }, { env: { HTTPS_PROXY: proxy } }), 'ok');
  });

  test('is missing, and without it the registry cannot be reached', async (t) => {
    assert.equal(await examine(t, {}, { env: { HTTPS_PROXY: 'http://proxy.invalid:3128' } }), 'proxy-missing');
  });

  test('is missing, and not needed', async (t) => {
    const target = `localhost:${await listener(t)}/team/app`;
    assert.equal(await examine(t, {}, { target, env: { HTTPS_PROXY: 'http://proxy.invalid:3128', NO_PROXY: 'other.invalid' } }), 'ok');
  });

  test('is excused by NO_PROXY of the shell', async (t) => {
    assert.equal(await examine(t, {}, { env: { HTTPS_PROXY: 'http://proxy.invalid:3128', NO_PROXY: '.invalid' } }), 'ok');
  });

  test('is one where nobody answers', async (t) => {
    assert.equal(await examine(t, { HttpsProxy: `http://127.0.0.1:${await freePort()}` }, {}), 'proxy-silent');
  });

  test('is another one that answers', async (t) => {
    assert.equal(await examine(t, { HttpsProxy: `http://127.0.0.1:${await listener(t)}` }, {}), 'differs');
  });

  test('is not tried out offline', async (t) => {
    const changes = { env: { HTTPS_PROXY: 'http://proxy.invalid:3128' }, settings: { isOffline: true } };
    assert.equal(await examine(t, {}, changes), 'differs');
  });

  test('is not compared where Docker Desktop has its own, and without a target', async (t) => {
    assert.equal(await examine(t, { OperatingSystem: 'Docker Desktop', HttpsProxy: 'http.docker.internal:3128' }, {}), 'inapplicable desktop-has-own-proxy');
    assert.equal(await outcomeOf(dockerEngineProxy, examinedMachine(t).context()), 'inapplicable no-target');
  });
});
