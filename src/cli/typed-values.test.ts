import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UsageError } from './command.ts';
import { readExpiration } from './api/expiration.ts';
import { repositoryActions } from './api/repository-actions.ts';

describe('what may be done in repositories', () => {
  test('a word that is no action begins the next repository', () => {
    const typed = ['team/app', 'content/read', 'content/write', 'other/*', 'metadata/read'];
    assert.deepEqual(repositoryActions(typed), [
      'repositories/team/app/content/read',
      'repositories/team/app/content/write',
      'repositories/other/*/metadata/read',
    ]);
    assert.deepEqual(repositoryActions([]), []);
  });

  for (const typed of [['team/app'], ['a', 'b', 'content/read'], ['a', 'content/read', 'b'], ['content/read']]) {
    test(`${typed.join(' ')} lacks an action`, () => assert.throws(() => repositoryActions(typed), UsageError));
  }
});

describe('the end of a password', () => {
  const now = new Date('2030-01-01T12:00:00.000Z');
  const read = (expiration?: string, expirationInDays?: number) => readExpiration({ expiration, expirationInDays }, now);

  for (const [typed, end] of [
    ['2030-02-01', '2030-02-01T00:00:00.000Z'],
    ['2030-02-01T10:30', '2030-02-01T10:30:00.000Z'],
    ['2030-02-01T10:30:00Z', '2030-02-01T10:30:00.000Z'],
    ['2030-02-01T10:30:00.5+02:00', '2030-02-01T08:30:00.500Z'],
  ] as const) {
    test(`${typed} is ${end}, wherever the command runs`, () => assert.equal(read(typed), end));
  }

  test('days are counted from now', () => assert.equal(read(undefined, 90), '2030-04-01T12:00:00.000Z'));
  test('there is none unless it is asked for', () => assert.equal(read(), null));

  for (const typed of ['tomorrow', '2030-13-01', '2030-02-01 10:00', '01.02.2030', '2029-12-31', '2030-01-01T12:00:00Z', '']) {
    test(`"${typed}" is refused`, () => assert.throws(() => read(typed), UsageError));
  }
  test('both at once are refused', () => assert.throws(() => read('2030-02-01', 3), UsageError));
});
