import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { SHARED_KEYS, type Config } from '../../src/config/settings.ts';
import { prepare } from '../../src/first-start.ts';
import { holdLogKey } from '../../src/log-key-lock.ts';
import { adoptSharedParts } from '../../src/shared-parts.ts';
import { databases } from '../databases/databases.ts';

// A second server of one database is given what the first one has; with anything else it does not start.

const [, openDatabase, options] = databases.find(([name]) => name === 'PostgreSQL') ?? assert.fail('no PostgreSQL in the list');

async function openPlace(t: TestContext) {
  const database = await openDatabase('policy');
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-replicas-'));
  t.after(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const configOf = (name: string, more: Record<string, string> = {}) =>
    loadConfig({ flags: { data: join(folder, name), ...more }, env: { DOCKGATE_DATABASE: database.location } });
  const start = (config: Config) => prepare(config, { now: new Date(), isWatched: false });
  const problemsOf = async (config: Config) => {
    const error: unknown = await start(config).then(() => null, (reason: unknown) => reason);
    if (!(error instanceof ConfigError)) throw error ?? new Error('it started');
    return error.problems.map((problem) => problem.replaceAll(folder, '…'));
  };
  return { folder, configOf, start, problemsOf };
}

test('a server with keys or blobs of its own says which are not those of the others', { timeout: 240_000, ...options }, async (t) => {
  const { folder, configOf, start, problemsOf } = await openPlace(t);
  const first = await start(configOf('one'));
  assert.ok(first.newOwner);
  assert.deepEqual((await start(configOf('one'))).keys.secretHash, first.keys.secretHash, 'a second start of the same one');

  const strange = await problemsOf(configOf('two'));
  assert.deepEqual(strange.slice(0, -1), [
    ...SHARED_KEYS.map((name) => `keys: …/two/keys/${name} is not the one that other servers of this database have: copy theirs`),
    'data: …/two/blobs is not the folder of blobs that other servers of this database use: mount that one there, or make it a link to it',
  ]);
  assert.match(strange.at(-1)!, /dockgate keys adopt/);
  assert.equal(existsSync(join(folder, 'two', 'owner-password')), false, 'there is one owner');

  for (const name of SHARED_KEYS) cpSync(join(folder, 'one', 'keys', name), join(folder, 'two', 'keys', name));
  assert.deepEqual((await problemsOf(configOf('two'))).length, 2, 'the blobs, and what to do');
  rmSync(join(folder, 'two', 'blobs'), { recursive: true });
  symlinkSync(join(folder, 'one', 'blobs'), join(folder, 'two', 'blobs'));
  const second = await start(configOf('two'));
  assert.equal(second.newOwner, null);
  assert.notDeepEqual(second.keys.logCheckpoint.reveal(), first.keys.logCheckpoint.reveal(), 'each signs its log');

  const [lock] = [await holdLogKey(configOf('one'), first.keys.logCheckpoint)];
  await (await holdLogKey(configOf('two'), second.keys.logCheckpoint)).close();
  await assert.rejects(holdLogKey(configOf('two'), first.keys.logCheckpoint, 100), /another server of this database signs its log with .*log-checkpoint\.pem/);
  await lock.close();

  // A disk that is not mounted.
  renameSync(join(folder, 'one', 'blobs'), join(folder, 'elsewhere'));
  assert.match((await problemsOf(configOf('one')))[0]!, /one\/blobs is not the folder/);
  assert.equal(existsSync(join(folder, 'one', 'blobs', 'blobs-id')), false, 'nothing that would look right at the next start');
  assert.match((await problemsOf(configOf('one', { blobStore: 's3://images/team' })))[0]!, /^blobStore \(DOCKGATE_BLOB_STORE\): s3:\/\/images\/team is not where/);
  await adoptSharedParts(configOf('one'));
  await start(configOf('one'));
});

test('keys may lie in a folder that all servers read', { timeout: 240_000, ...options }, async (t) => {
  const { folder, configOf, start, problemsOf } = await openPlace(t);
  const keys = join(folder, 'keys of all');
  assert.match((await problemsOf(configOf('one', { keys })))[0]!, /^keys \(DOCKGATE_KEYS\): there is no folder/);
  mkdirSync(keys);
  const first = await start(configOf('one', { keys }));
  mkdirSync(join(folder, 'two'));
  symlinkSync(join(folder, 'one', 'blobs'), join(folder, 'two', 'blobs'));
  const second = await start(configOf('two', { keys }));
  assert.equal(second.keys.accessToken.reveal(), first.keys.accessToken.reveal());
  assert.equal(existsSync(join(folder, 'two', 'keys', 'access-token.pem')), false);
  assert.equal(existsSync(join(folder, 'two', 'keys', 'log-checkpoint.pem')), true);
});
