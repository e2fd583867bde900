import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { rejected } from '../credential-kind.ts';
import type { ThrottleChange } from './login-throttle.ts';
import { sharedThrottle } from './shared-throttle.ts';

const limits = { perName: 10, perSource: 100, seconds: 300 };
const attempt = { registryId: 'r1', userName: 'ci', address: '192.0.2.7', at: new Date('2030-01-01T12:00:00Z') };
const wrong = rejected({ kind: 'repository-token', name: 'ci' }, 'credentials-wrong-password');

function open(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told: (readonly ThrottleChange[])[] = [];
  let hear: (counted: readonly ThrottleChange[]) => void = () => {};
  const throttle = sharedThrottle(limits, { tell: (counted) => void told.push(counted), listen: (listener) => void (hear = listener) });
  return { throttle, told, hear: (counted: readonly ThrottleChange[]) => hear(counted), pass: () => t.mock.timers.tick(50) };
}

test('what fails within a moment is told at once, and what was heard is not told again', (t) => {
  const { throttle, told, hear, pass } = open(t);
  for (let time = 0; time < 3; time += 1) throttle.examined(attempt, wrong);
  assert.equal(told.length, 0);
  pass();
  assert.deepEqual(told.map((batch) => batch.map(([what]) => what)), [['name', 'source', 'name', 'source', 'name', 'source']]);
  hear(told[0]!);
  pass();
  assert.equal(told.length, 1);
  assert.equal(throttle.stateOf(attempt).failures, 6);
});

test('of a storm no more is told than others can bear, and what is next is told again', (t) => {
  const { throttle, told, pass } = open(t);
  for (let time = 0; time < 5_000; time += 1) throttle.examined({ ...attempt, userName: `name ${time}` }, wrong);
  pass();
  throttle.examined(attempt, wrong);
  pass();
  assert.deepEqual(told.map(({ length }) => length), [2_000, 2]);
});
