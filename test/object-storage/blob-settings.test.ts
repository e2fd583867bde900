import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigError, loadConfig } from '../../src/config/load.ts';
import { openBlobs, refuseUnusableBlobs } from '../../src/open-blobs.ts';
import { openS3 } from './s3-server.ts';

// Settings of an object store that cannot be used are refused at the start, with the field, its defect and what to do.

const STORE = { DOCKGATE_BLOB_STORE: 's3://images/team', DOCKGATE_BLOB_ACCOUNT: 'a', DOCKGATE_BLOB_SECRET: 'no-one-sees-this' };

const problemsOf = async (env: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  try {
    await refuseUnusableBlobs(loadConfig({ flags: {}, env }));
    return [];
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    assert.doesNotMatch(error.message, /no-one-sees-this/);
    return error.problems;
  }
};

const refused: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ['no kind of store', { DOCKGATE_BLOB_STORE: 'ftp://images' }, /^blobStore \(DOCKGATE_BLOB_STORE\): must be files, or s3:\/\//],
  ['no bucket', { DOCKGATE_BLOB_STORE: 's3://' }, /^blobStore .*must be files/],
  ['a way out of the prefix', { DOCKGATE_BLOB_STORE: 's3://images//x' }, /^blobStore .*must be files/],
  ['credentials without a store', { DOCKGATE_BLOB_ACCOUNT: 'a' }, /^blobAccount .*: needs blobStore to name an object store/],
  ['half of the credentials', { DOCKGATE_BLOB_STORE: 's3://images', DOCKGATE_BLOB_ACCOUNT: 'a' }, /^blobAccount .* and blobSecret .*: give both or neither/],
  ['two secrets', { ...STORE, DOCKGATE_BLOB_SECRET_FILE: '/x' }, /^blobSecret .* and blobSecretFile .*: give one of them/],
  ['an address with a user', { ...STORE, DOCKGATE_BLOB_ENDPOINT: 'http://a:no-one-sees-this@host' }, /^blobEndpoint .*without a user/],
  ['a file that is not there', { DOCKGATE_BLOB_STORE: 's3://images', DOCKGATE_BLOB_ACCOUNT: 'a', DOCKGATE_BLOB_SECRET_FILE: '/nonexistent' }, /^blobSecretFile .*there is no such file/],
  ['an account without its address', { ...STORE, DOCKGATE_BLOB_STORE: 'azure://images' }, /^blobEndpoint .*https:\/\/ACCOUNT/],
  ['an address for data without a redirect', { ...STORE, DOCKGATE_BLOB_DATA_ENDPOINT: 'https://data.example.com' }, /^blobDataEndpoint .*needs blobRedirect/],
  ['data below the host of the registry', { ...STORE, DOCKGATE_BLOB_REDIRECT: 'true', DOCKGATE_BLOB_DATA_ENDPOINT: 'https://data.r.example.com', DOCKGATE_PUBLIC_URL: 'https://r.example.com' }, /^blobDataEndpoint .*log in to r\.example\.com/],
  ['blobs that do not fit', { ...STORE, DOCKGATE_BLOB_BYTES: String(2 ** 50) }, /^blobBytes .*an object store takes at most \d+/],
];

for (const [what, env, words] of refused) {
  test(`refused at the start: ${what}`, async () => {
    const problems = await problemsOf(env);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, words);
  });
}

test('a bucket that is not there is named at the start; a store that does not answer is not waited for', async () => {
  const { place, close } = await openS3();
  const at = { DOCKGATE_BLOB_ENDPOINT: place.endpoint!, DOCKGATE_BLOB_ACCOUNT: place.credentials!.account, DOCKGATE_BLOB_SECRET: place.credentials!.secret.reveal() };
  assert.deepEqual(await problemsOf({ ...at, DOCKGATE_BLOB_STORE: `s3://${place.bucket}` }), []);
  assert.match((await problemsOf({ ...at, DOCKGATE_BLOB_STORE: 's3://another' }))[0]!, /^blobStore .*no bucket or container another; make it/);
  await close();
  assert.deepEqual(await problemsOf({ ...STORE, DOCKGATE_BLOB_ENDPOINT: 'http://127.0.0.1:1' }), []);
});

test('the secret is read from its file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-secret-'));
  const file = join(folder, 'secret');
  const env = { DOCKGATE_BLOB_STORE: 's3://images', DOCKGATE_BLOB_ENDPOINT: 'http://127.0.0.1:1', DOCKGATE_BLOB_ACCOUNT: 'a', DOCKGATE_BLOB_SECRET_FILE: file };
  writeFileSync(file, 'secret\n');
  assert.deepEqual(await problemsOf(env), []);
  writeFileSync(file, '\n');
  assert.match((await problemsOf(env))[0]!, /^blobSecretFile .* is empty/);
  rmSync(folder, { recursive: true });
});

test('a client that is not installed is named with the command that installs it', async () => {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      if (specifier.startsWith('@aws-sdk/')) throw Object.assign(new Error(`Cannot find package '${specifier}'`), { code: 'ERR_MODULE_NOT_FOUND' });
      return next(specifier, context);
    },
  });
  try {
    await assert.rejects(openBlobs(loadConfig({ flags: {}, env: STORE })), ({ problems }: ConfigError) => /^blobStore .*npm install @aws-sdk\/client-s3/.test(problems[0]!));
  } finally {
    hooks.deregister();
  }
});
