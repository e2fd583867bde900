import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { listenRaw } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { tcp } from './tcp.ts';

const examine = (t: TestContext, changes: Changes) => outcomeOf(tcp, examinedMachine(t).context(changes));

test('a port that accepts connections is fine', async (t) => {
  assert.equal(await examine(t, { target: `127.0.0.1:${await listenRaw(t, () => {})}` }), 'ok');
});

test('a port where nobody listens refuses', async (t) => {
  assert.equal(await examine(t, { target: `127.0.0.1:${await freePort()}` }), 'refused');
});

test('an address that no way leads to is unreachable', async (t) => {
  // No connection can be made to everybody.
  assert.equal(await examine(t, { target: '255.255.255.255:443' }), 'unreachable');
});

test('a closed port is no problem where a proxy leads to it', async (t) => {
  // Loopback is never proxied, and this address is nobody's.
  assert.equal(await examine(t, { target: '255.255.255.255:443', settings: { client: 'podman' }, env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }), 'closed-but-for-proxy');
});
