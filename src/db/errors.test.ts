import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../causes/refusal.ts';
import { openDatabase } from './database.ts';
import { fromPostgres, fromSqlite, isConflict, isUniqueViolation } from './errors.ts';

const withCode = (code: string, more: object = {}) => Object.assign(new Error(code), { code }, more);
const sqlite = (errcode: number) => withCode('ERR_SQLITE_ERROR', { errcode });
const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';

describe('an error of the driver', () => {
  const outages: [sentence: string, error: unknown][] = [
    ['busy, after waiting', fromSqlite(sqlite(5))],
    ['busy with a recovery', fromSqlite(sqlite(261))],
    ['an I/O error while flushing', fromSqlite(sqlite(1034))],
    ['a full disk', fromSqlite(sqlite(13))],
    ['a damaged file', fromSqlite(sqlite(11))],
    ['a file system that became read-only', fromSqlite(sqlite(8))],
    ['a closed file', fromSqlite(withCode('ERR_INVALID_STATE'))],
    ['a refused connection', fromPostgres(withCode('ECONNREFUSED'))],
    ['several refused connections', fromPostgres(Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }))],
    ['an unknown host', fromPostgres(withCode('ENOTFOUND'))],
    ['a connection that ended', fromPostgres(new Error('Connection terminated unexpectedly'))],
    ['a server that shuts down', fromPostgres(withCode('57P01'))],
    ['too many connections', fromPostgres(withCode('53300'))],
    ['a full disk of the server', fromPostgres(withCode('53100'))],
    ['a standby that takes no writes', fromPostgres(withCode('25006'))],
    ['a password that changed', fromPostgres(withCode('28P01'))],
    ['a dropped database', fromPostgres(withCode('3D000'))],
    ['transactions that met too often', fromPostgres(withCode('40001'))],
  ];
  for (const [sentence, error] of outages) test(`is an outage: ${sentence}`, () => assert.ok(isOutage(error)));

  const ours: [sentence: string, code: string][] = [
    ['a violated unique key', '23505'],
    ['a violated foreign key', '23503'],
    ['a syntax error', '42601'],
    ['a text with NUL', '22021'],
  ];
  for (const [sentence, code] of ours) {
    test(`stays itself: ${sentence}`, () => {
      const error = withCode(code);
      assert.equal(fromPostgres(error), error);
    });
  }

  test('stays itself: a constraint, a mistake in a statement, a mistake in a call', () => {
    for (const error of [sqlite(1), sqlite(2067), sqlite(787), new TypeError('no'), 'thrown text', undefined]) assert.equal(fromSqlite(error), error);
    const mistake = new TypeError('circular');
    assert.equal(fromPostgres(mistake), mistake);
  });
});

test('only a second row of one key is a unique violation', () => {
  assert.deepEqual([1555, 2067, 2579, 787, 5, 1].map((code) => isUniqueViolation(sqlite(code))), [true, true, true, false, false, false]);
  assert.deepEqual(['23505', '23503', '40001'].map((code) => isUniqueViolation(withCode(code))), [true, false, false]);
  assert.equal(isUniqueViolation(undefined), false);
});

test('a conflict is recognised behind the outage that it became', () => {
  assert.equal(isConflict(fromPostgres(withCode('40001'))), true);
  assert.equal(isConflict(fromPostgres(withCode('40P01'))), true);
  assert.equal(isConflict(fromPostgres(withCode('57P01'))), false);
});

test('a server that is not there is an outage whose words hold no address and no password', async () => {
  const error = await openDatabase('postgres://someone:hunter2@127.0.0.1:9/nothing', 'policy').then(
    () => assert.fail('it opened'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof Refusal && isOutage(error));
  assert.doesNotMatch(`${error.message} ${JSON.stringify(error.facts)}`, /127|hunter2|someone/);
});

test('a location of neither database is refused without repeating it', async () => {
  await assert.rejects(openDatabase('mysql://root:hunter2@db/x', 'policy'), (error: Error) => !error.message.includes('hunter2'));
});
