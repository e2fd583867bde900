import assert from 'node:assert/strict';
import { test } from 'node:test';
import { discloser, type Reach } from './disclosure.ts';

const local: Reach = { listen: '127.0.0.1', hasTrustedProxies: false, hasPublicUrl: false, likeAcr: false };

const rows: [what: string, change: Partial<Reach>, isForwarded: boolean, told: string][] = [
  ['on loopback', {}, false, 'helpful'],
  ['on loopback by name', { listen: 'localhost' }, false, 'helpful'],
  ['on IPv6 loopback', { listen: '::1' }, false, 'helpful'],
  ['on loopback, through something that forwards', {}, true, 'strict'],
  ['on loopback, behind a proxy that is trusted', { hasTrustedProxies: true }, false, 'strict'],
  ['on loopback, with a public address', { hasPublicUrl: true }, false, 'strict'],
  ['on every address', { listen: '0.0.0.0' }, false, 'strict'],
  ['on a name that only begins like loopback', { listen: '127.0.0.1.example.com' }, false, 'strict'],
  ['on every address, like ACR', { listen: '0.0.0.0', likeAcr: true }, true, 'helpful'],
];
for (const [what, change, isForwarded, told] of rows) {
  test(`${what}: ${told}`, () => assert.equal(discloser({ ...local, ...change })({ disclosure: null }, isForwarded), told));
}

test('the registry’s own setting wins either way', () => {
  assert.equal(discloser(local)({ disclosure: 'strict' }, false), 'strict');
  assert.equal(discloser({ ...local, listen: '0.0.0.0' })({ disclosure: 'helpful' }, true), 'helpful');
});
