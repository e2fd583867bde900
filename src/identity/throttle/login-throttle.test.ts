import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Identification } from '../../access/subject.ts';
import { NULL_GUID } from '../../names/guid.ts';
import { accepted, rejected } from '../credential-kind.ts';
import { loginThrottle, type Attempt, type LoginThrottle, type ThrottleChange } from './login-throttle.ts';

const start = Date.parse('2030-01-01T12:00:00Z');
const limits = { perName: 10, perSource: 100, seconds: 300 };
const attempt = (change: Partial<Attempt> = {}): Attempt => ({
  registryId: 'r1', userName: 'ci', address: '192.0.2.7', at: new Date(start), ...change,
});
const wrong = rejected({ kind: 'repository-token', name: 'ci' }, 'credentials-wrong-password');
const nobody = rejected({ kind: 'repository-token', name: 'ci' }, 'application-not-registered');
const right = accepted({ kind: 'repository-token', id: 't1', name: 'ci', credentialId: 'p1' }, []);

const fail = (throttle: LoginThrottle, times: number, change: Partial<Attempt> = {}, found: Identification = wrong) => {
  for (let time = 0; time < times; time += 1) throttle.examined(attempt(change), found);
};
const isClosed = (throttle: LoginThrottle, change: Partial<Attempt> = {}) => throttle.stateOf(attempt(change)).opensAt !== null;

describe('failed logins', () => {
  test('of one name close it where they came from, and nowhere else', () => {
    const throttle = loginThrottle(limits);
    fail(throttle, 10);
    assert.equal(isClosed(throttle), true);
    assert.equal(isClosed(throttle, { userName: 'CI' }), true);
    assert.equal(isClosed(throttle, { address: '192.0.2.8' }), false);
    assert.equal(isClosed(throttle, { userName: 'other' }), false);
    assert.equal(isClosed(throttle, { registryId: 'r2' }), false);
  });

  test('of many names close the source for all of them, and say so', () => {
    const throttle = loginThrottle(limits);
    for (let index = 0; index < 100; index += 1) fail(throttle, 1, { userName: `name-${index}` });
    const { opensAt, ...state } = throttle.stateOf(attempt({ userName: 'never-tried' }));
    assert.deepEqual(state, { source: '192.0.2.7', subject: '*', failures: 100, limit: 100, retryAfter: 3 });
    assert.deepEqual(opensAt, new Date(start + 3_000));
    assert.equal(isClosed(throttle, { address: '192.0.2.8' }), false);
  });

  test('of a name that nobody has close it like those of one that somebody has', () => {
    const [known, unknown] = [loginThrottle(limits), loginThrottle(limits)];
    fail(known, 10, {}, wrong);
    fail(unknown, 10, {}, nobody);
    assert.deepEqual(known.stateOf(attempt()), unknown.stateOf(attempt()));
  });

  test('from one /64 of IPv6 count together, and that is the source', () => {
    const throttle = loginThrottle(limits);
    for (let index = 0; index < 10; index += 1) fail(throttle, 1, { address: `2001:db8:1:2::${index}` });
    assert.equal(throttle.stateOf(attempt({ address: '2001:db8:1:2:ffff::1' })).source, '2001:db8:1:2::/64');
    assert.equal(isClosed(throttle, { address: '2001:db8:1:2:ffff::1' }), true);
    assert.equal(isClosed(throttle, { address: '2001:db8:1:3::1' }), false);
  });

  test('are forgotten by a login that succeeds, but those of the source are not', () => {
    const throttle = loginThrottle({ ...limits, perSource: 12 });
    fail(throttle, 9);
    throttle.examined(attempt(), right);
    fail(throttle, 2);
    assert.equal(throttle.stateOf(attempt({ userName: 'ci' })).failures, 2);
    fail(throttle, 1);
    assert.equal(throttle.stateOf(attempt()).subject, '*');
  });

  test('drain: one more login is looked at after half a minute', () => {
    const throttle = loginThrottle(limits);
    fail(throttle, 10);
    assert.deepEqual(throttle.stateOf(attempt()).opensAt, new Date(start + 30_000));
    const later = { at: new Date(start + 30_000) };
    assert.equal(isClosed(throttle, later), false);
    fail(throttle, 1, later);
    assert.equal(isClosed(throttle, later), true);
  });

  test('with the right secret of what is disabled or has ended are none', () => {
    const throttle = loginThrottle(limits);
    const who = { kind: 'repository-token', name: 'ci', credentialId: 'p1' } as const;
    for (const cause of ['token-disabled', 'token-password-expired'] as const) fail(throttle, 20, {}, rejected(who, cause));
    for (const cause of ['acr-refresh-token-expired-3h', 'rate-limit'] as const) fail(throttle, 20, {}, rejected({ ...who, credentialId: null }, cause));
    assert.equal(throttle.stateOf(attempt()).failures, 0);
  });

  test('with the null GUID, which is everybody’s, count for the source alone', () => {
    const throttle = loginThrottle(limits);
    const forged = rejected({ kind: 'refresh-token', name: NULL_GUID }, 'token-signature-invalid');
    fail(throttle, 99, { userName: NULL_GUID }, forged);
    assert.equal(isClosed(throttle, { userName: NULL_GUID }), false);
    fail(throttle, 1, { userName: NULL_GUID }, forged);
    assert.equal(isClosed(throttle, { userName: NULL_GUID }), true);
  });
});

test('a source is known once somebody has logged in from there', () => {
  const throttle = loginThrottle(limits);
  fail(throttle, 1);
  assert.equal(throttle.isKnownSource('192.0.2.7'), false);
  throttle.examined(attempt({ address: '2001:db8::1' }), right);
  assert.deepEqual([throttle.isKnownSource('2001:db8::2'), throttle.isKnownSource('2001:db8:1::2')], [true, false]);
});

test('workers that tell each other count as one', () => {
  const workers: LoginThrottle[] = [];
  for (const index of [0, 1, 2]) {
    const tell = (change: ThrottleChange) => workers.forEach((other, at) => at !== index && other.hear(change));
    workers.push(loginThrottle(limits, tell));
  }
  for (let time = 0; time < 10; time += 1) workers[time % 3]!.examined(attempt(), wrong);
  assert.deepEqual(workers.map((worker) => isClosed(worker)), [true, true, true]);
  workers[2]!.examined(attempt(), right);
  assert.deepEqual(workers.map((worker) => isClosed(worker)), [false, false, false]);
  assert.deepEqual(workers.map((worker) => worker.isKnownSource('192.0.2.7')), [true, true, true]);
});

test('a million failures, each with another name and address, take bounded memory and lock nobody else out', { timeout: 120_000 }, () => {
  const throttle = loginThrottle(limits);
  const attempts = process.env['DOCKGATE_SOAK'] ? 1_000_000 : 100_000;
  fail(throttle, 9, { address: '203.0.113.9' });
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < attempts; index += 1) {
    const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
    throttle.examined(attempt({ userName: `name-${index}-${'x'.repeat(200)}`, address }), nobody);
  }
  global.gc?.();
  const grown = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  assert.ok(grown < 64, `${grown.toFixed(1)} MiB`);
  assert.equal(isClosed(throttle, { address: '203.0.113.9' }), false);
  assert.equal(throttle.stateOf(attempt({ address: '203.0.113.10' })).failures, 0);
});
