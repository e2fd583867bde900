import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExpiry } from './generated-password.ts';

const at = new Date('2030-01-01T00:00:00.000Z');
const HOUR_MS = 3_600_000;

test('the end of a password is told in days, and in hours on its last day', () => {
  const told = (hours: number) => {
    const { outcome, facts } = checkExpiry({ name: 'password1', expiresAt: new Date(at.getTime() + hours * HOUR_MS) }, at);
    return [outcome, facts['days'] ?? facts['hours'] ?? null];
  };
  const expected = [[30 * 24, 'pass', null], [30 * 24 - 1, 'soon', 29], [24, 'soon', 1], [23.5, 'today', 24], [1.5, 'today', 2], [1, 'today', 1], [0.01, 'today', 1], [0, 'fail', null]] as const;
  for (const [hours, ...what] of expected) assert.deepEqual(told(hours), what, `${hours} hours`);
  assert.equal(checkExpiry({ name: 'password1', expiresAt: null }, at).outcome, 'none');
});
