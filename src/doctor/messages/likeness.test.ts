import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLikeness } from './likeness.ts';

const likest = (text: string): string | undefined => findLikeness(text)[0]?.cause;

describe('words sound like a cause', () => {
  test('whatever their endings and their order', () => {
    assert.equal(likest('The intermediates were not delivered with the renewed certificates.'), 'server-certificate-invalid');
    assert.equal(likest('On the tunnel interface, MTU 1420, big packets hang.'), 'mtu-mismatch');
  });
  test('only where several of them do', () => assert.deepEqual(findLikeness('The disk.'), []));
  test('and ordinary ones like none', () => assert.deepEqual(findLikeness('It was there, and it is not so any more.'), []));
});
