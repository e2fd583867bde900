import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { parseCidr } from '../names/ip-address.ts';
import { clientAddress } from './client-address.ts';

const proxies = ['10.0.0.0/24', '2001:db8:1::/48'].map(parseCidr);

const rows: [what: string, peer: string, forwardedFor: string[], address: string][] = [
  ['no proxy at all', '192.0.2.1', [], '192.0.2.1'],
  ['a stranger forges the header', '192.0.2.1', ['10.9.9.9'], '192.0.2.1'],
  ['a trusted proxy tells whom it saw', '10.0.0.5', ['192.0.2.1'], '192.0.2.1'],
  ['the rightmost hop that is not ours counts', '10.0.0.5', ['203.0.113.9, 192.0.2.1'], '192.0.2.1'],
  ['two proxies of ours in a row', '10.0.0.5', ['192.0.2.1, 10.0.0.6'], '192.0.2.1'],
  ['a forged chain before a real hop', '10.0.0.5', ['127.0.0.1, 10.0.0.6, 192.0.2.1, 10.0.0.7'], '192.0.2.1'],
  ['several headers are one list', '10.0.0.5', ['203.0.113.9', '192.0.2.1'], '192.0.2.1'],
  ['a hop that is no address ends the search', '10.0.0.5', ['192.0.2.1, evil'], '10.0.0.5'],
  ['an empty hop ends the search', '10.0.0.5', ['192.0.2.1,'], '10.0.0.5'],
  ['only proxies of ours', '10.0.0.5', ['10.0.0.6'], '10.0.0.6'],
  ['IPv4-mapped IPv6 is IPv4', '10.0.0.5', ['::ffff:192.0.2.1'], '192.0.2.1'],
  ['a port behind the address', '10.0.0.5', ['192.0.2.1:4711'], '192.0.2.1'],
  ['IPv6 in brackets with a port', '10.0.0.5', ['[2001:DB8::1]:4711'], '2001:db8::1'],
  ['the edge of the trusted range, inside', '10.0.0.255', ['192.0.2.1'], '192.0.2.1'],
  ['the edge of the trusted range, outside', '10.0.1.0', ['192.0.2.1'], '10.0.1.0'],
  ['an IPv6 proxy', '2001:db8:1:ffff::1', ['192.0.2.1'], '192.0.2.1'],
];
for (const [what, peer, forwardedFor, address] of rows) {
  test(what, () => assert.equal(clientAddress(peer, forwardedFor, proxies), address));
}

test('whatever a stranger writes, their own address is what counts', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (headers) => assert.equal(clientAddress('192.0.2.1', headers, proxies), '192.0.2.1')),
    fuzzRuns(),
  );
});

test('whatever stands left of the hop that our proxy saw changes nothing', () => {
  fc.assert(
    fc.property(fc.string(), (forged) =>
      assert.equal(clientAddress('10.0.0.5', [`${forged}, 192.0.2.1`], proxies), '192.0.2.1'),
    ),
    fuzzRuns(),
  );
});
