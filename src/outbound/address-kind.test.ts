import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { kindOfAddress, type AddressKind } from './address-kind.ts';

describe('an address is', () => {
  const examples: [kind: AddressKind, addresses: string[]][] = [
    ['public', ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8']],
    ['loopback', ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::127.0.0.1']],
    ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fd00::1', '::ffff:10.1.2.3', '64:ff9b::a00:0']],
    ['link-local', ['169.254.1.1', 'fe80::1', 'fe80::1%eth0']],
    ['metadata', ['169.254.169.254', '::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', '168.63.129.16', '100.100.100.200', 'fd00:ec2::254']],
    ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1']],
    ['reserved', ['0.0.0.0', '::', '255.255.255.255', '192.0.2.1', '::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '64:ff9b:1::a00:1', '64:ff9b::', 'ee00::1', 'no address', '127.1', '0x7f.0.0.1', '2130706433']],
  ];
  for (const [kind, addresses] of examples) for (const address of addresses) test(`${kind}: ${address}`, () => assert.equal(kindOfAddress(address), kind));

  test('what its IPv4 address is, in each form that connects there', () => {
    const hex = (a: number, b: number) => (256 * a + b).toString(16);
    fc.assert(fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const kind = kindOfAddress(address);
      for (const form of [`::ffff:${address}`, `::FFFF:${hex(a, b)}:${hex(c, d)}`, `0:0:0:0:0:ffff:${address}`, `64:ff9b::${address}`, `64:ff9b:0:0:0:0:${hex(a, b)}:${hex(c, d)}`]) {
        assert.equal(kindOfAddress(form), kind, form);
      }
    }), fuzzRuns());
  });

  test('never public in a form of IPv6 that hides one of IPv4 behind somebody else', () => {
    const hidden = fc.tuple(fc.constantFrom('2002:', '2001:0:', '::', '64:ff9b:1::', '100::', 'fec0::'), fc.ipV4()).map(([prefix, address]) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      return `${prefix}${(256 * a + b).toString(16)}:${(256 * c + d).toString(16)}${prefix.endsWith('::') ? '' : '::1'}`;
    });
    fc.assert(fc.property(hidden, (address) => assert.notEqual(kindOfAddress(address), 'public', address)), fuzzRuns());
  });
});
