import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadConfig } from '../../src/config/load.ts';
import { prepare } from '../../src/first-start.ts';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { forgetOlderKeys, listKeys, rotateKeys } from '../../src/key-files.ts';
import { start } from '../../src/start.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, bearer } from '../harness/harness.ts';

// A server on one data folder, before a rotation, after it, and after the older keys were given up.

test('tokens outlive a rotation, and end when the older keys are given up', async (t) => {
  const data = await mkdtemp(join(tmpdir(), 'dockgate-'));
  t.after(() => rm(data, { recursive: true, force: true }));
  // The audience of a token is the host and its port: each start has to have the same.
  const port = await freePort();
  const config = loadConfig({ flags: { data, port, workers: 1 }, env: {} });
  const run = async <T>(work: (ask: (path: string, authorization: string) => Promise<Response>) => Promise<T>): Promise<T> => {
    const prepared = await prepare(config, { now: new Date(), isWatched: false });
    const server = await start(config, prepared, { logs: { access: () => {}, faults: () => {} } });
    try {
      return await work((path, authorization) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } }));
    } finally {
      await server.close();
    }
  };
  const token = await run(async (ask) => {
    const password = (await readFile(join(data, 'owner-password'), 'utf8')).trim();
    const response = await ask(`/oauth2/token?service=127.0.0.1:${port}&scope=registry:catalog:*`, basic(OWNER_NAME, password));
    return ((await response.json()) as { access_token: string }).access_token;
  });
  const statusAfter = () => run(async (ask) => (await ask('/v2/_catalog', bearer(token))).status);

  rotateKeys(config, ['access', 'refresh', 'directory']);
  assert.deepEqual(listKeys(config).map(({ name, use }) => `${name} ${use}`), [
    'access signing', 'access accepted', 'refresh signing', 'refresh accepted', 'directory signing', 'directory accepted',
  ]);
  assert.equal(await statusAfter(), 200);
  forgetOlderKeys(config, ['access']);
  assert.equal(listKeys(config).filter(({ name }) => name === 'access').length, 1);
  assert.equal(await statusAfter(), 401);
});
