import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { registryMirror } from './registry-mirror.ts';

async function mirror(t: TestContext, status: number): Promise<string> {
  const server = createServer((request, response) => void response.writeHead(request.url === '/v2/' ? status : 404).end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function examine(t: TestContext, mirrors: readonly string[], changes: Changes = {}): Promise<string> {
  const machine = examinedMachine(t);
  await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info: { RegistryConfig: { Mirrors: mirrors } } });
  return outcomeOf(registryMirror, machine.context({ target: 'nginx:1.27', ...changes }));
}

describe('a mirror of Docker Hub', () => {
  test('is not set', async (t) => assert.equal(await examine(t, []), 'ok'));

  test('answers', async (t) => assert.equal(await examine(t, [`${await mirror(t, 200)}/`]), 'in-use'));

  test('fails, wants a login, is not there or is no address', async (t) => {
    const gone = `http://127.0.0.1:${await freePort()}`;
    assert.equal(await examine(t, [await mirror(t, 503), await mirror(t, 401)]), 'failing failing');
    assert.equal(await examine(t, [gone, 'file:///etc/passwd', 'not an address']), 'failing failing failing');
  });

  test('does not matter to other registries, nor to a push', async (t) => {
    assert.equal(await examine(t, ['http://mirror.invalid'], { target: 'ghcr.io/team/app' }), 'inapplicable no-mirror-asked');
    assert.equal(await examine(t, ['http://mirror.invalid'], { settings: { purpose: 'push' } }), 'inapplicable no-mirror-asked');
  });

  test('is not asked offline', async (t) => assert.equal(await examine(t, ['http://mirror.invalid'], { settings: { isOffline: true } }), 'unknown offline'));
});
