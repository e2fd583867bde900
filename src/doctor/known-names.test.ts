import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreedNames, withDerivedNames } from './known-names.ts';

describe('names for commands', () => {
  test('are shared between findings where all of them agree, and never dates', () => {
    assert.deepEqual(agreedNames([{ user: 'ci', region: 'eu-west-1', expiredAt: 'noon' }, { user: 'ci', region: 'us-east-1' }, { user: '' }]), { user: 'ci' });
  });

  test('follow from the registry’s host', () => {
    const derived = withDerivedNames({ registry: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', reference: '1.4' });
    assert.deepEqual([derived['region'], derived['port'], derived['tag']], ['eu-west-1', '443', '1.4']);
    assert.equal(withDerivedNames({ registry: 'europe-west4-docker.pkg.dev' })['location'], 'europe-west4');
    const self = withDerivedNames({ registry: 'localhost:5000', reference: 'sha256:00' });
    assert.deepEqual(self, { host: 'localhost', port: '5000', registryName: 'localhost', registry: 'localhost:5000', reference: 'sha256:00' });
  });

  test('never replace one that is known', () => {
    assert.equal(withDerivedNames({ registry: 'a.azurecr.io', host: 'blob.example' })['host'], 'blob.example');
  });

  test('call an account a user and a subject, and a token only what can be one', () => {
    assert.deepEqual(withDerivedNames({ user: 'ci' }), { user: 'ci', subject: 'ci', token: 'ci' });
    assert.deepEqual(withDerivedNames({ subject: 'ann@example.com' }), { user: 'ann@example.com', subject: 'ann@example.com' });
    assert.deepEqual(Object.keys(withDerivedNames({ user: '00000000-0000-0000-0000-000000000001' })), ['user', 'subject']);
  });
});
