import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { signatureVerification } from './signature-verification.ts';

describe('signatures are demanded', () => {
  const cases: readonly [string, string][] = [
    [`OPTIONS='--selinux-enabled --signature-verification'`, 'demanded'],
    [`OPTIONS="--log-driver=journald --signature-verification=true"`, 'demanded'],
    [`OPTIONS='--selinux-enabled --log-driver=journald --signature-verification=false'`, 'ok'],
    [`OPTIONS='--signature-verification --signature-verification=false'`, 'ok'],
    [`# OPTIONS='--signature-verification'\nOPTIONS=''`, 'ok'],
    ['', 'ok'],
  ];
  for (const [text, expected] of cases) {
    test(`${expected === 'ok' ? 'not ' : ''}by ${text}`, async (t) => {
      const machine = examinedMachine(t);
      machine.file('root/etc/sysconfig/docker', text);
      assert.equal(await outcomeOf(signatureVerification, machine.context()), expected);
    });
  }

  test('by no other Docker package, and of no other client', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await outcomeOf(signatureVerification, machine.context()), 'inapplicable no-signatures-asked');
    machine.file('root/etc/sysconfig/docker', `OPTIONS='--signature-verification'`);
    assert.equal(await outcomeOf(signatureVerification, machine.context({ settings: { client: 'podman' } })), 'inapplicable no-signatures-asked');
  });
});
