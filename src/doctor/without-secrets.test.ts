import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { login } from '../../test/doctor/check-rows.ts';
import { examinedMachine } from '../../test/doctor/examined-machine.ts';
import { defineCheck, found, ok, unknown } from './check.ts';
import type { Result } from './examine.ts';
import { withoutSecrets } from './without-secrets.ts';

const check = defineCheck({ id: 'test', row: 'T-00', cost: 'offline', needs: [], findings: { bad: 'problem' }, run: async () => ok() });
const results = (message: string): Result[] =>
  [ok({ message, n: 1 }), found('bad', { message }), unknown('no-answer', { code: message })].map((verdict) => ({ check, verdict, milliseconds: 1 }));

describe('what a registry repeats', () => {
  const token = `ghp_${'a'.repeat(36)}`;
  const rows: [sentence: string, user: string, secret: string, said: string, left: string][] = [
    ['loses the secret', 'ci', 'correct horse', 'who is ci:correct horse?', 'who is ci:***?'],
    ['loses the secret as it was sent', 'ci', 'correct horse', `Basic ${Buffer.from('ci:correct horse').toString('base64')}`, 'Basic ***'],
    ['loses what is left of the secret at a cut', 'ci', 'correct horse', 'who is ci:correct ho', 'who is ci:***'],
    ['loses the secret without its line end', 'ci', 'correct horse\n', 'no correct horse here', 'no *** here'],
    ['loses a user name that is a token', token, 'ann', `hello ${token}`, 'hello ***'],
    ['keeps a name', 'ci', 'correct horse', 'hello ci', 'hello ci'],
    ['keeps a secret that is shorter than a word', 'ci', 'x', 'text', 'text'],
  ];
  for (const [sentence, user, secret, said, left] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'r.example': login(user, secret) } }), 0o600);
      const cleaned = await withoutSecrets(results(said), machine.context({ target: 'r.example/app' }));
      assert.deepEqual(cleaned, results(left));
    });
  }

  test('is left alone where nothing was presented', async (t) => {
    assert.deepEqual(await withoutSecrets(results('text'), examinedMachine(t).context({ target: 'r.example/app' })), results('text'));
  });
});
