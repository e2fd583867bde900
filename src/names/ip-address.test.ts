import assert from 'node:assert/strict';
import { BlockList, isIP } from 'node:net';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { Refusal } from '../causes/refusal.ts';
import { containsAny, parseAddress, parseCidr } from './ip-address.ts';
import { almostValid, parserContract } from './parser.contract.ts';

const ipv4 = fc.ipV4();
const ipv6 = fc.ipV6();

describe('an address', () => {
  const good: [sentence: string, text: string, canonical: string][] = [
    ['may be IPv4', '192.0.2.1', '192.0.2.1'],
    ['may be the lowest IPv4 address', '0.0.0.0', '0.0.0.0'],
    ['may be the highest IPv4 address', '255.255.255.255', '255.255.255.255'],
    ['of IPv6 is lower case', '2001:DB8::A', '2001:db8::a'],
    ['of IPv6 loses leading zeros', '2001:0db8:0000:0001:0000:0000:0000:0001', '2001:db8:0:1::1'],
    ['of IPv6 shortens the longest run of zeros', '2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['of IPv6 shortens the first of two equal runs', '2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['of IPv6 keeps a single zero', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['of IPv6 may be all zeros', '0:0:0:0:0:0:0:0', '::'],
    ['of IPv6 may end in zeros', '1:0:0:0:0:0:0:0', '1::'],
    ['of IPv6 may use :: for one group', '1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['of IPv6 may end in an IPv4 address', '64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['loses its zone id', 'fe80::1%eth0', 'fe80::1'],
    ['that maps IPv4 is IPv4', '::ffff:192.0.2.1', '192.0.2.1'],
    ['that maps IPv4 in hexadecimal is IPv4', '::FFFF:c000:0201', '192.0.2.1'],
    ['that maps IPv4 at full length is IPv4', '0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['that only resembles a mapped one stays IPv6', '::fffe:c000:201', '::fffe:c000:201'],
    ['that embeds IPv4 the old way stays IPv6', '::192.0.2.1', '::c000:201'],
  ];
  for (const [sentence, text, canonical] of good) test(sentence, () => assert.equal(parseAddress(text), canonical));

  const bad: [sentence: string, text: string][] = [
    ['is not empty', ''],
    ['has no octet above 255', '256.0.0.1'],
    ['has no leading zero in an octet', '192.0.02.1'],
    ['has no octet of two zeros', '192.0.00.1'],
    ['has no hexadecimal octet', '0x7f.0.0.1'],
    ['has four octets', '127.1'],
    ['has no more than four octets', '1.2.3.4.5'],
    ['is not a number', '2130706433'],
    ['of IPv4 has no zone id', '192.0.2.1%eth0'],
    ['of IPv4 has no port', '192.0.2.1:80'],
    ['has no brackets', '[::1]'],
    ['of IPv6 has eight groups', '1:2:3:4:5:6:7'],
    ['of IPv6 has no ninth group', '1:2:3:4:5:6:7:8:9'],
    ['of IPv6 has no :: that stands for nothing', '1:2:3:4:5:6:7::8'],
    ['of IPv6 has one :: only', '1::2::3'],
    ['of IPv6 has no three colons', '1:::2'],
    ['of IPv6 does not begin with one colon', ':1::2'],
    ['of IPv6 has no group of five digits', '::12345'],
    ['of IPv6 has IPv4 only at its end', '::1.2.3.4:1'],
    ['of IPv6 has no IPv4 before ::', '1.2.3.4::'],
    ['has no empty zone id', 'fe80::1%'],
    ['has no zone id with a line feed', 'fe80::1%eth0\n'],
    ['has no blanks around it', ' 192.0.2.1'],
    ['does not end in a line feed', '192.0.2.1\n'],
    ['has no digits of other alphabets', '١٩٢.0.2.1'],
  ];
  for (const [sentence, text] of bad) test(sentence, () => assert.equal(parseAddress(text), null));

  test('is an address exactly when node:net says so', () => {
    const pieces = fc.constantFrom('0', '1', '9', '10', '255', '256', '01', 'a', 'ffff', 'FfFf', '12345', ':', '::', '.', '1.2.3.4', 'g');
    const assembled = fc.array(pieces, { maxLength: 17 }).map((parts) => parts.join(''));
    const noZone = fc.oneof(assembled, ipv4, ipv6, almostValid(ipv4), almostValid(ipv6)).filter((text) => !text.includes('%'));
    fc.assert(fc.property(noZone, (text) => assert.equal(parseAddress(text) !== null, isIP(text) !== 0, text)), fuzzRuns());
  });

  test('of IPv6 is shortened as browsers do', () => {
    const groups = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 });
    fc.assert(fc.property(groups, (numbers) => {
      const long = numbers.map((group) => group.toString(16).padStart(4, '0')).join(':');
      assert.equal(`[${parseAddress(long)}]`, new URL(`http://[${long}]`).hostname);
    }), fuzzRuns());
  });
});

describe('an address range', () => {
  const good: [sentence: string, text: string, canonical: string, family: 4 | 6, prefix: number][] = [
    ['may be a network', '10.0.0.0/8', '10.0.0.0/8', 4, 8],
    ['may end inside an octet', '192.0.2.128/25', '192.0.2.128/25', 4, 25],
    ['may be all of IPv4', '0.0.0.0/0', '0.0.0.0/0', 4, 0],
    ['may be one address', '192.0.2.1', '192.0.2.1', 4, 32],
    ['may be one address with its prefix length', '192.0.2.1/32', '192.0.2.1', 4, 32],
    ['may be a network of IPv6', '2001:DB8::/32', '2001:db8::/32', 6, 32],
    ['may be one address of IPv6', '::1', '::1', 6, 128],
    ['of IPv4-mapped addresses is one of IPv4', '::ffff:10.0.0.0/104', '10.0.0.0/8', 4, 8],
    ['of all IPv4-mapped addresses is all of IPv4', '::ffff:0:0/96', '0.0.0.0/0', 4, 0],
  ];
  for (const [sentence, text, canonical, family, prefix] of good) {
    test(sentence, () => {
      const cidr = parseCidr(text);
      assert.deepEqual([cidr.text, cidr.family, cidr.prefix], [canonical, family, prefix]);
    });
  }

  const bad: [sentence: string, text: string, defect: RegExp][] = [
    ['must not be empty', '', /neither an IP address/],
    ['must be an address', 'example.com/8', /neither an IP address/],
    ['must not have bits beyond its prefix length', '10.1.2.3/8', /the network is 10\.0\.0\.0\/8$/],
    ['of IPv6 must not have bits beyond its prefix length', '2001:db8::1/33', /the network is 2001:db8::\/33$/],
    ['must not have a prefix length above 32', '10.0.0.0/33', /from 0 to 32/],
    ['of IPv6 must not have a prefix length above 128', '::/129', /from 0 to 128/],
    ['must not have an empty prefix length', '10.0.0.0/', /from 0 to 32/],
    ['must not have a negative prefix length', '10.0.0.0/-1', /from 0 to 32/],
    ['must not have a prefix length with a leading zero', '10.0.0.0/08', /from 0 to 32/],
    ['must not have a netmask', '10.0.0.0/255.0.0.0', /from 0 to 32/],
    ['must not have two prefix lengths', '10.0.0.0/8/8', /from 0 to 32/],
    ['must not have a leading zero in an octet', '010.0.0.0/8', /begins with 0.*octal/],
    ['must not have a zone id', 'fe80::%eth0/64', /zone id/],
    ['must not mix mapped addresses with others', '::ffff:0.0.0.0/95', /at least 96/],
    ['must not hold blanks', '10.0.0.0 /8', /neither an IP address/],
  ];
  for (const [sentence, text, defect] of bad) {
    test(sentence, () => assert.throws(() => parseCidr(text), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual([error.causeId, error.facts['field']], ['request-invalid', 'address range']);
      assert.match(String(error.facts['defect']), defect);
      return true;
    }));
  }
});

describe('containment', () => {
  const rows: [sentence: string, range: string, address: string, expected: boolean][] = [
    ['includes the first address', '192.0.2.0/25', '192.0.2.0', true],
    ['includes the last address', '192.0.2.0/25', '192.0.2.127', true],
    ['ends before the next network', '192.0.2.0/25', '192.0.2.128', false],
    ['begins after the previous network', '192.0.2.0/25', '192.0.1.255', false],
    ['includes everything for /0', '0.0.0.0/0', '255.255.255.255', true],
    ['includes one address for /32', '192.0.2.1', '192.0.2.1', true],
    ['excludes the neighbour of /32', '192.0.2.1', '192.0.2.0', false],
    ['holds for an IPv4-mapped address', '10.0.0.0/8', '::ffff:10.1.2.3', true],
    ['never crosses families', '::/0', '10.1.2.3', false],
    ['never crosses families the other way', '0.0.0.0/0', '2001:db8::1', false],
    ['ignores a zone id', 'fe80::/10', 'fe80::1%eth0', true],
    ['is false for what is no address', '0.0.0.0/0', '10.0.0.01', false],
    ['is false for nothing', '::/0', '', false],
  ];
  for (const [sentence, range, address, expected] of rows) {
    test(sentence, () => assert.equal(containsAny([parseCidr(range)], address), expected));
  }

  test('in several ranges needs one of them', () => {
    const ranges = ['10.0.0.0/8', '2001:db8::/32'].map(parseCidr);
    assert.deepEqual(['10.9.8.7', '2001:db8::7', '11.0.0.0'].map((address) => containsAny(ranges, address)), [true, true, false]);
    assert.equal(containsAny([], '10.9.8.7'), false);
  });

  test('agrees with the block list of node:net, at the edges of the range above all', () => {
    const bits = (length: number) => fc.array(fc.nat(1), { minLength: length, maxLength: length });
    const range = fc.constantFrom(32, 128).chain((length) => fc.tuple(bits(length), bits(length), fc.nat(length), fc.nat(length)));
    fc.assert(fc.property(range, ([network, other, prefix, shared]) => {
      const length = network.length;
      const base = spell(network.map((bit, index) => (index < prefix ? bit : 0)));
      const address = spell([...network.slice(0, shared), ...other.slice(shared)]);
      const family = length === 32 ? 'ipv4' : 'ipv6';
      const list = new BlockList();
      list.addSubnet(base, prefix, family);
      assert.equal(containsAny([parseCidr(`${base}/${prefix}`)], address), list.check(address, family), `${base}/${prefix} ${address}`);
    }), fuzzRuns());
  });
});

/** Bits as an address, 32 of them as IPv4. */
function spell(bits: readonly number[]): string {
  const group = bits.length === 32 ? 8 : 16;
  const numbers = Array.from({ length: bits.length / group }, (_, index) =>
    Number.parseInt(bits.slice(index * group, (index + 1) * group).join(''), 2));
  return group === 8 ? numbers.join('.') : numbers.map((number) => number.toString(16)).join(':');
}

parserContract({
  name: 'parseAddress',
  parse: parseAddress,
  format: (address) => address,
  valid: fc.oneof(ipv4, ipv6, ipv4.map((text) => `::ffff:${text}`), ipv6.map((text) => `${text}%eth0`)),
  alphabet: /^[a-zA-Z0-9:.%_~-]$/,
  longest: 100,
});

parserContract({
  name: 'parseCidr',
  parse: parseCidr,
  format: (cidr) => cidr.text,
  valid: fc.oneof(ipv4, ipv6, ipv4.map((text) => `${text}/32`), fc.nat(255).map((octet) => `${octet}.0.0.0/8`), fc.constant('::/0')),
  alphabet: /^[a-fA-F0-9:./]$/,
  longest: 104,
});
