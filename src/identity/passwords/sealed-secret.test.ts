import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../causes/refusal.ts';
import { Secret } from '../../secret.ts';
import { sealer } from './sealed-secret.ts';

const { seal, open } = sealer(new Secret('the key of a data folder'));
const isOurFault = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage' && error.status === 503;

test('a sealed secret opens for its own place and with its own key, and nowhere else', () => {
  const sealed = seal(new Secret('a secret'), 'here');
  assert.equal(open(sealed, 'here').reveal(), 'a secret');
  assert.ok(!Buffer.from(sealed, 'base64url').includes('secret'));
  assert.notEqual(sealed, seal(new Secret('a secret'), 'here'));
  assert.throws(() => open(sealed, 'there'), isOurFault);
  assert.throws(() => sealer(new Secret('another key')).open(sealed, 'here'), isOurFault);
});

test('one that was changed or cut opens nothing', () => {
  const bytes = Buffer.from(seal(new Secret('a secret'), 'here'), 'base64url');
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index]! ^= 1;
    assert.throws(() => open(changed.toString('base64url'), 'here'), isOurFault, String(index));
    assert.throws(() => open(bytes.subarray(0, index).toString('base64url'), 'here'), isOurFault, String(index));
  }
});
