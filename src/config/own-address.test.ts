import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadConfig } from './load.ts';
import { certificateNames, isNameless, ownLoginServer } from './own-address.ts';

const config = (flags: Record<string, unknown>, env: Record<string, string> = {}) => loadConfig({ flags, env });

const rows: [what: string, settings: ReturnType<typeof config>, port: number, expected: string][] = [
  ['this machine', config({}), 5000, 'localhost:5000'],
  ['the scheme’s own port is left out', config({ tls: true }), 443, 'localhost'],
  ['the first of the further hosts', config({ hosts: ['registry.example', 'other.example'] }), 5000, 'registry.example:5000'],
  ['the address it listens on', config({ listen: '192.0.2.7' }), 5000, '192.0.2.7:5000'],
  ['an IPv6 address in brackets', config({ listen: '2001:db8::7' }), 5000, '[2001:db8::7]:5000'],
  ['a host rather than the address', config({ listen: '192.0.2.7', hosts: ['registry.example'] }), 80, 'registry.example'],
  ['every address is no name', config({ listen: '0.0.0.0' }), 5000, 'localhost:5000'],
  ['the public address before all', config({ hosts: ['a.example'] }, { DOCKGATE_PUBLIC_URL: 'https://b.example:8443' }), 5000, 'b.example:8443'],
];
for (const [what, settings, port, expected] of rows) {
  test(`clients are told to type: ${what}`, () => assert.equal(ownLoginServer(settings, port), expected));
}

test('a certificate holds every name by which clients reach it, once', () => {
  const settings = config({ listen: '192.0.2.7', hosts: ['registry.example', 'localhost'] }, { DOCKGATE_PUBLIC_URL: 'https://[2001:db8::7]:8443' });
  assert.deepEqual(certificateNames(settings), ['localhost', '127.0.0.1', '::1', '192.0.2.7', 'registry.example', '2001:db8::7']);
});

test('hosts are read as clients send them: lower-case, addresses in canonical form', () => {
  assert.deepEqual(config({ hosts: ['Registry.Example', '2001:DB8:0::7'] }).hosts, ['registry.example', '2001:db8::7']);
});

for (const bad of ['registry.example:5000', 'https://registry.example', 'under_score', '']) {
  test(`${JSON.stringify(bad)} is no host`, () => assert.throws(() => config({ hosts: [bad] }), /hosts \(DOCKGATE_HOSTS\)/));
}

test('listening everywhere without a name is noticed', () => {
  assert.equal(isNameless(config({ listen: '0.0.0.0' })), true);
  assert.equal(isNameless(config({ listen: '0.0.0.0', hosts: ['registry.example'] })), false);
  assert.equal(isNameless(config({})), false);
});
