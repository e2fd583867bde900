import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTarget } from '../target.ts';
import { addressKind } from './address-kind.ts';
import { isSameOwner } from './credential-rules.ts';
import { forbidden, outsideTrust } from './destinations.ts';
import { failure } from './failure.ts';
import type { Resolve } from './resolve.ts';

describe('an address', () => {
  const kinds = {
    public: ['1.1.1.1', '2606:4700::1111', '64:ff9b::101:101'],
    private: ['10.0.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fd12::1', '64:ff9b::a01:1'],
    loopback: ['127.0.0.1', '127.255.0.1', '::1', '::ffff:127.0.0.1'],
    never: ['169.254.169.254', '0.0.0.0', '::', '168.63.129.16', '224.0.0.1', '255.255.255.255', 'fe80::1', 'ff02::1', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', '64:ff9b::7f00:1', '::169.254.169.254', 'fd00:ec2::254'],
  };
  for (const [kind, addresses] of Object.entries(kinds)) {
    test(`is ${kind}: ${addresses.join(', ')}`, () => assert.deepEqual(new Set(addresses.map(addressKind)), new Set([kind])));
  }
});

/** Names as a test wants them. */
const resolving = (addresses: Readonly<Record<string, string>>): Resolve => async (host) => {
  const address = addressKind(host) === null ? addresses[host] : host;
  return address === undefined ? failure('dns', 'ENOTFOUND') : { kind: 'addresses', addresses: [address], milliseconds: 0 };
};

describe('a registry', () => {
  const where = { 'registry.example': '203.0.113.1', 'inside.example': '10.0.0.5', 'internal.example': '10.0.0.9', 'cdn.example': '203.0.113.9', 'metadata.example': '169.254.169.254', 'me.example': '127.0.0.1', localhost: '127.0.0.1' };
  const codeOf = async (url: string, registry: string, isPlain = false) => (await forbidden(new URL(url), parseTarget(registry), resolving(where), isPlain))?.code ?? 'allowed';

  test('in public may send us to public places only', async () => {
    for (const url of ['https://cdn.example/x', 'https://registry.example:8443/x', 'https://nowhere.example/']) assert.equal(await codeOf(url, 'registry.example'), 'allowed', url);
    for (const url of ['https://internal.example/', 'https://10.0.0.9/', 'https://me.example/', 'https://localhost:2375/', 'https://[::1]/', 'https://metadata.example/', 'https://169.254.169.254/latest', 'https://0x7f.1/', 'https://2130706433/'])
      assert.equal(await codeOf(url, 'registry.example'), 'UNSAFE_ADDRESS', url);
  });

  test('of a private network may send us around in it, and no nearer', async () => {
    for (const url of ['https://internal.example/', 'https://cdn.example/']) assert.equal(await codeOf(url, 'inside.example'), 'allowed', url);
    for (const url of ['https://me.example/', 'https://169.254.169.254/']) assert.equal(await codeOf(url, 'inside.example'), 'UNSAFE_ADDRESS', url);
  });

  test('on this machine may send us anywhere but to a metadata service', async () => {
    assert.equal(await codeOf('https://me.example/', 'localhost:5000'), 'allowed');
    assert.equal(await codeOf('http://127.0.0.1:5001/', '127.0.0.1:5000', true), 'allowed');
    assert.equal(await codeOf('https://metadata.example/', 'localhost:5000'), 'UNSAFE_ADDRESS');
  });

  test('may not send us off without encryption, with another scheme or with a login in the address', async () => {
    for (const url of ['http://cdn.example/', 'ftp://cdn.example/', 'file:///etc/passwd', 'javascript:1', 'https://me:pw@cdn.example/']) assert.equal(await codeOf(url, 'registry.example'), 'UNSAFE_ADDRESS', url);
  });
});

describe('a credential', () => {
  const together = [
    ['registry.example.com', 'auth.example.com'], ['registry.gitlab.com', 'gitlab.com'], ['registry-1.docker.io', 'auth.docker.io'],
    ['registry.corp.example.co.uk', 'login.example.co.uk'], ['registry.corp.internal', 'auth.corp.internal'], ['registry.digitalocean.com', 'api.digitalocean.com'],
  ] as const;
  const apart = [
    ['one.azurecr.io', 'two.azurecr.io'], ['registry.example.com', 'example.org'], ['registry.foo.co.uk', 'evil.co.uk'], ['me.github.io', 'you.github.io'],
    ['me.jfrog.io', 'you.jfrog.io'], ['registry.example.com', 'one.azurecr.io'], ['a.s3.amazonaws.com', 'b.s3.amazonaws.com'], ['registry-1.docker.io', 'hub.docker.com'],
    ['registry.example', 'evilregistry.example'], ['localhost', 'other'], ['10.0.0.1', '10.0.0.2'], ['ghcr.io', 'github.io'], ['me.westeurope.cloudapp.azure.com', 'you.westeurope.cloudapp.azure.com'],
  ] as const;
  for (const [registry, host] of together) test(`for ${registry} may go to ${host}`, () => assert.ok(isSameOwner(registry, host)));
  for (const [registry, host] of apart) test(`for ${registry} may not go to ${host}`, () => assert.ok(!isSameOwner(registry, host)));

  test('goes only over TLS, unless the registry itself is spoken to without', () => {
    const target = parseTarget('registry.example.com');
    assert.equal(outsideTrust(new URL('https://registry.example.com/v2/'), target, false), null);
    assert.equal(outsideTrust(new URL('http://registry.example.com/v2/'), target, false)?.code, 'OUTSIDE_TRUST');
    assert.equal(outsideTrust(new URL('http://registry.example.com/v2/'), target, true), null);
    assert.equal(outsideTrust(new URL('http://auth.example.com/token'), target, true)?.code, 'OUTSIDE_TRUST');
  });
});
