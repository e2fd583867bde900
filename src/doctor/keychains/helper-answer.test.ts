import assert from 'node:assert/strict';
import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { askHelper } from './helper-answer.ts';

const KEY = 'r.example';
const SECRET = 'canary-0123456789';

/** A helper that answers `list` and `get` with these shell commands. */
const script = (list: string, get: string) => `case "$1" in list) ${list};; get) read -r key; ${get};; esac`;
const give = `printf '{"ServerURL":"%s","Username":"ci","Secret":"${SECRET}"}' "$key"`;

async function outcomeOf(t: TestContext, list: string, get: string) {
  const machine = examinedMachine(t);
  machine.program('docker-credential-test', script(list, get));
  const answer = await askHelper(machine.context(), 'test', KEY);
  return { ...answer, said: answer.outcome.kind === 'failed' ? [answer.outcome.problem, answer.outcome.said] : [answer.outcome.kind] };
}

describe('a credential helper', () => {
  test('is asked what it holds, then for the secret', async (t) => {
    const { held, outcome } = await outcomeOf(t, `echo '{"r.example":"ci","other.example":"ann"}'`, give);
    assert.deepEqual([...(held ?? [])], [['r.example', 'ci'], ['other.example', 'ann']]);
    assert.ok(outcome.kind === 'found');
    assert.deepEqual([outcome.user, outcome.secret.reveal(), outcome.isIdentityToken], ['ci', SECRET, false]);
  });

  test('gives an identity token under the user name <token>', async (t) => {
    const { outcome } = await outcomeOf(t, 'echo {}', `echo '{"ServerURL":"r","Username":"<token>","Secret":"t"}'`);
    assert.equal(outcome.kind === 'found' && outcome.isIdentityToken, true);
  });

  test('may not know `list` and still give the secret', async (t) => {
    const { held, said } = await outcomeOf(t, `echo 'list is not implemented'; exit 1`, give);
    assert.deepEqual([held, said], [null, ['found']]);
  });

  const failures: [sentence: string, list: string, get: string, ...said: string[]][] = [
    ['holding nothing under this name', 'echo {}', `echo 'credentials not found in native keychain'; exit 1`, 'not-found'],
    ['a locked keychain', `echo 'User interaction is not allowed. (-25308)'; exit 1`, 'exit 9', 'locked', 'User interaction is not allowed. (-25308)'],
    ['no session on Windows', `echo 'A specified logon session does not exist. It may already have been terminated.'; exit 1`, '', 'locked', 'A specified logon session does not exist. It may already have been terminated.'],
    ['no D-Bus', `echo 'Cannot autolaunch D-Bus without X11 $DISPLAY' >&2; exit 1`, '', 'no-session-bus', 'Cannot autolaunch D-Bus without X11 $DISPLAY'],
    ['pass without a key', `echo 'pass not initialized: exit status 1'; exit 1`, `echo 'pass not initialized: exit status 1'; exit 1`, 'not-initialized', 'pass not initialized: exit status 1'],
    ['a token that is too long', 'echo {}', `echo 'The stub received bad data.'; exit 1`, 'too-long', 'The stub received bad data.'],
    ['an answer that is no JSON', 'echo {}', 'echo hello', 'invalid-answer', ''],
    ['an answer without a secret', 'echo {}', `echo '{"Username":"ci"}'`, 'invalid-answer', ''],
    ['nothing at all', 'echo {}', ':', 'invalid-answer', ''],
    ['an error of its own', 'echo {}', `echo 'the vault is on fire'; exit 3`, 'error', 'the vault is on fire'],
    ['a signal', 'kill -9 $$', '', 'killed', ''],
    ['no end', `while :; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done`, '', 'too-much', ''],
  ];
  for (const [sentence, list, get, ...said] of failures)
    test(`tells apart: ${sentence}`, async (t) => assert.deepEqual((await outcomeOf(t, list, get)).said, said));

  test('never repeats a secret that it prints before it fails', async (t) => {
    for (const print of [give, `echo 'token ${'a'.repeat(40)}'`, `echo 'https://me:${SECRET}@r.example'`]) {
      const { outcome } = await outcomeOf(t, 'echo {}', `${print}; exit 1`);
      assert.equal(outcome.kind, 'failed');
      assert.doesNotMatch(JSON.stringify(outcome), /canary|aaaaaaaa/);
    }
  });

  test('that waits for somebody is given up', { timeout: 30_000 }, async (t) => {
    assert.deepEqual((await outcomeOf(t, 'exec /bin/sleep 60', '')).said, ['timeout', '']);
  });

  test('that is not there, not executable or no program is told apart', async (t) => {
    const machine = examinedMachine(t);
    const problemOf = async (name: string) => {
      const { outcome } = await askHelper(machine.context(), name, KEY);
      return outcome.kind === 'failed' ? outcome.problem : outcome.kind;
    };
    writeFileSync(join(machine.programs, 'docker-credential-plain'), '#!/bin/sh\n');
    chmodSync(join(machine.programs, 'docker-credential-plain'), 0o644);
    writeFileSync(join(machine.programs, 'docker-credential-foreign'), 'MZ\u0090\u0000');
    chmodSync(join(machine.programs, 'docker-credential-foreign'), 0o755);
    assert.deepEqual(await Promise.all(['absent', 'plain', 'foreign', '../evil', 'a b', ''].map(problemOf)), [
      'missing', 'not-executable', 'wrong-format', 'bad-name', 'bad-name', 'bad-name',
    ]);
  });

  test('that others may replace is not run', async (t) => {
    const machine = examinedMachine(t);
    chmodSync(machine.program('docker-credential-test', `touch ${machine.folder}/ran`), 0o777);
    const { outcome } = await askHelper(machine.context(), 'test', KEY);
    assert.equal(outcome.kind === 'failed' && outcome.problem, 'refused');
  });

  test('of a cloud is not asked where no request may leave this machine', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker-credential-ecr-login', `touch ${machine.folder}/ran`);
    const { outcome } = await askHelper(machine.context({ settings: { isOffline: true } }), 'ecr-login', KEY);
    assert.equal(outcome.kind, 'not-asked');
    assert.equal(existsSync(join(machine.folder, 'ran')), false);
  });

  test('is asked once a run, and sees of the environment only what it needs', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker-credential-pass', script(`echo x >> ${machine.folder}/runs; echo {}`, `printf '{"Username":"%s","Secret":"%s"}' "$GNUPGHOME" "$CANARY"`));
    const context = machine.context({ env: { CANARY: SECRET, GNUPGHOME: '/keys' } });
    const [first, second] = await Promise.all([askHelper(context, 'pass', KEY), askHelper(context, 'pass', KEY)]);
    assert.equal(first, second);
    assert.ok(first.outcome.kind === 'found');
    assert.deepEqual([first.outcome.user, first.outcome.secret.reveal()], ['/keys', '']);
  });
});
