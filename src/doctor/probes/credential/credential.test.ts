import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { login } from '../../../../test/doctor/check-rows.ts';
import { examinedMachine } from '../../../../test/doctor/examined-machine.ts';
import { presentedCredential } from './credential.ts';

async function presented(t: TestContext, host: string, entry: object) {
  const machine = examinedMachine(t);
  machine.file('home/.docker/config.json', JSON.stringify({ auths: { [host]: entry } }), 0o600);
  const answer = await machine.context({ target: `${host}/team/app` }).ask(presentedCredential);
  return 'secret' in answer ? [answer.kind, answer.user, answer.secret.reveal()] : [answer.kind];
}

describe('the credential that is presented', () => {
  test('is the stored one', async (t) => assert.deepEqual(await presented(t, 'r.example', login('ci', 'x')), ['password', 'ci', 'x']));
  test('may be an identity token', async (t) =>
    assert.deepEqual(await presented(t, 'r.example', { ...login('ci', ''), identitytoken: 't' }), ['identity-token', 'ci', 't']));
  test('is none where nothing is stored', async (t) => assert.deepEqual(await presented(t, 'r.example', {}), ['none']));
  test('is not known where the entry is broken', async (t) => assert.deepEqual(await presented(t, 'r.example', { auth: '!' }), ['unreadable']));
  test('never goes to a host that only looks like a registry', async (t) => {
    for (const host of ['ghrc.io', 'myregistry.azurecr.com']) assert.deepEqual(await presented(t, host, login('ci', 'x')), ['unreadable']);
  });
});
