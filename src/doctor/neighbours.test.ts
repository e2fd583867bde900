import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { causes, type CauseId } from '../causes/catalogue.ts';
import type { Cause } from '../causes/cause.ts';
import { en } from '../i18n/en.ts';
import { words } from '../i18n/translate.ts';
import { neighboursOf, pairs, separatingTest } from './neighbours.ts';
import { tellApart } from './report.ts';

/** The rows of the public research catalogue that can wait; all others must be told from what looks like them. */
const canWait = new Set(
  ('C105 C111 C113 C114 C211 C212 C311 C312 C406 C411 C412 C413 C607 C610 C703 C707 C708 C709 C803 C804 C903 C904 C906 C907 C908 C955').split(' '),
);

describe('neighbours', () => {
  test('are told apart in both directions', () => {
    assert.equal(separatingTest('not-logged-in', 'docker-config-broken'), 'apart.docker-config-broken.not-logged-in');
    assert.equal(separatingTest('docker-config-broken', 'not-logged-in'), 'apart.docker-config-broken.not-logged-in');
    assert.equal(separatingTest('disk-full', 'clock-skew'), null);
    assert.ok(neighboursOf('credentials-wrong-password').includes('client-secret-expired'));
    assert.ok(neighboursOf('client-secret-expired').includes('credentials-wrong-password'));
  });

  test('are told apart in words with the reader’s own names, and commands of the reader’s own client', () => {
    const lines = tellApart({ cause: 'role-missing-pull', facts: { registry: 'r.example' } }, { cause: 'stale-stored-credentials-block-anonymous-pull', facts: { image: 'r.example/a' } }, words(en), { client: 'podman' });
    assert.deepEqual(lines?.filter(({ kind }) => kind === 'command').map(({ text }) => text), ['podman logout r.example', 'podman pull r.example/a']);
    assert.equal(tellApart(undefined, { cause: 'disk-full', facts: {} }, words(en), {}), null);
    assert.equal(tellApart({ cause: 'clock-skew', facts: {} }, { cause: 'disk-full', facts: {} }, words(en), {}), null);
  });

  test('stand once each, in the order of the alphabet, with words and none left over', () => {
    const keys = pairs.map(([one, other]) => `apart.${one}.${other}`);
    assert.deepEqual(pairs.filter(([one, other]) => one >= other), []);
    assert.deepEqual(keys.toSorted(), Object.keys(en).filter((key) => key.startsWith('apart.')).toSorted());
  });

  test('are there for every cause of the first rank, and for every public one', () => {
    const entries = Object.entries<Cause>(causes) as [CauseId, Cause][];
    const alone = entries.filter(([id, { rows, wire }]) => (rows.some((row) => !canWait.has(row)) || (!wire && rows.length === 0)) && neighboursOf(id).length === 0);
    assert.deepEqual(alone.map(([id]) => id), []);
  });
});
