import { describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { message } from './message.ts';
import type { TestContext } from 'node:test';

async function outcome(t: TestContext, text: string | undefined): Promise<unknown> {
  const context = examinedMachine(t).context({ target: 'ghcr.io/team/app', settings: text === undefined ? {} : { message: text } });
  return message.run(context);
}

describe('what the pasted error says', () => {
  test('is quoted where it gives a reason', async (t) => {
    assert.deepEqual(await outcome(t, 'x509: certificate is valid for a.example, not b.example'), { state: 'ok', facts: { says: 'certificate is valid for a.example, not b.example' } });
  });
  test('is told apart from words that any refusal has', async (t) => {
    assert.deepEqual(await outcome(t, 'denied: requested access to the resource is denied'), { state: 'found', findings: [{ finding: 'generic', facts: { says: 'requested access to the resource is denied' } }] });
  });
  test('may be nothing that is known', async (t) => assert.deepEqual(await outcome(t, 'hello'), { state: 'found', findings: [{ finding: 'unknown', facts: {} }] }));
  test('is no question where nobody pasted one', async (t) => assert.deepEqual(await outcome(t, undefined), { state: 'inapplicable', reason: 'no-message', facts: {} }));
});
