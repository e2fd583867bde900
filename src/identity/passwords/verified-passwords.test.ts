import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Secret } from '../../secret.ts';
import { hashPassword, passwordVerifier, type PasswordVerifier } from './password-hash.ts';
import { rememberVerified } from './verified-passwords.ts';

const password = new Secret('correct horse');
const phc = await hashPassword(password);
const attempt = { name: 'owner@dockgate', isKnownSource: false, network: '192.0.2.0/24' };

/** A real verifier that counts its hashes, remembered with a clock that the test moves. */
async function open(options: { most?: number } = {}) {
  const clock = { at: Date.parse('2030-01-01T12:00:00Z') };
  const slow = await passwordVerifier({ atOnce: 2 });
  let hashes = 0;
  const counting: PasswordVerifier = (...args) => {
    hashes += 1;
    return slow(...args);
  };
  const verify = rememberVerified(counting, { now: () => new Date(clock.at), ...options });
  return { clock, verify, hashes: () => hashes };
}

describe('a password that was right', () => {
  test('costs one slow hash a minute', async () => {
    const { clock, verify, hashes } = await open();
    for (let second = 0; second < 60; second += 1, clock.at += 1_000) assert.equal(await verify(phc, password, attempt), true);
    assert.equal(hashes(), 1);
    assert.equal(await verify(phc, password, attempt), true);
    assert.equal(hashes(), 2);
  });

  test('costs one when many requests come at once', async () => {
    const { verify, hashes } = await open();
    const found = await Promise.all(Array.from({ length: 50 }, () => verify(phc, password, attempt)));
    assert.deepEqual([new Set(found), hashes()], [new Set([true]), 1]);
  });

  test('is wrong at once when another one is stored', async () => {
    const { verify } = await open();
    assert.equal(await verify(phc, password, attempt), true);
    assert.equal(await verify(await hashPassword(new Secret('another one')), password, attempt), false);
    // Also when the same password is set again: the hash is another one.
    const { verify: again, hashes } = await open();
    await again(phc, password, attempt);
    await again(await hashPassword(password), password, attempt);
    assert.equal(hashes(), 2);
  });

  test('is nobody’s at once when the account is gone', async () => {
    const { verify } = await open();
    assert.equal(await verify(phc, password, attempt), true);
    assert.equal(await verify(undefined, password, attempt), false);
  });

  test('is hashed again by a clock that was set back', async () => {
    const { clock, verify, hashes } = await open();
    await verify(phc, password, attempt);
    clock.at -= 3_600_000;
    await verify(phc, password, attempt);
    assert.equal(hashes(), 2);
  });
});

describe('a password that was wrong', () => {
  test('costs a slow hash each time, for a name that exists and for one that does not', async () => {
    for (const stored of [phc, undefined]) {
      const { verify, hashes } = await open();
      for (let time = 0; time < 3; time += 1) assert.equal(await verify(stored, new Secret('wrong'), attempt), false);
      assert.equal(hashes(), 3);
    }
  });

  test('costs one for all who try it under one name at one moment, whether the name exists or not', async () => {
    for (const stored of [phc, undefined]) {
      const { verify, hashes } = await open();
      const found = await Promise.all(Array.from({ length: 20 }, () => verify(stored, new Secret('wrong'), attempt)));
      assert.deepEqual([new Set(found), hashes()], [new Set([false]), 1]);
    }
  });

  test('shares no hash with another name: nobody finds out by the time which of two names exists', async () => {
    for (const stored of [[phc, undefined], [undefined, undefined]]) {
      const { verify, hashes } = await open();
      await Promise.all(stored.map((each, index) => verify(each, new Secret('wrong'), { ...attempt, name: `n${index}@example.com` })));
      assert.equal(hashes(), 2);
    }
  });
});

test('no more are remembered than may be: the one verified longest ago goes first', async () => {
  const { verify, hashes } = await open({ most: 2 });
  const names = ['a@x', 'b@x', 'c@x'].map((name) => ({ ...attempt, name }));
  for (const each of names) await verify(phc, password, each);
  await verify(phc, password, names[2]);
  await verify(phc, password, names[1]);
  assert.equal(hashes(), 3);
  await verify(phc, password, names[0]);
  assert.equal(hashes(), 4);
});

test('those who come from where logins succeed are served before those who wait already, and have places of their own', async () => {
  const verify = await passwordVerifier({ atOnce: 1, waiting: 3 });
  const order: string[] = [];
  const tried = (name: string, isKnownSource: boolean) =>
    verify(phc, password, { name, isKnownSource, network: '192.0.2.0/24' }).then(() => order.push(name), (error) => order.push(`${name}: ${error.causeId}`));
  const guesses = ['running', 'g1', 'g2', 'g3', 'g4'].map((name) => tried(name, false));
  const known = tried('known', true);
  await Promise.all([...guesses, known]);
  assert.deepEqual(order, ['g4: rate-limit', 'running', 'known', 'g1', 'g2', 'g3']);
});
