import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { openDatabase } from '../../src/db/database.ts';
import { changePolicy } from '../../src/identity/policy/policy-revision.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';

// A password that was right is not hashed again for a minute, so that clients may send it with every request. That must
// not make it live longer than it does.

let dockgate: TestDockgate;
before(async () => {
  dockgate = await startDockgate();
});

const statusWith = async (password: string) => (await dockgate.fetch('/v2/', { as: [dockgate.owner.userName, password] })).status;

const setStatus = async (status: 'enabled' | 'disabled') => {
  const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
  await changePolicy(database, async (trx) => void (await trx.updateTable('user_account').set({ status }).execute()));
  await database.close();
};

test('a changed password is refused at the next request, and the new one is right', async () => {
  const { password } = dockgate.owner;
  assert.equal(await statusWith(password), 200);
  await manage(dockgate).setOwnerPassword('another one');
  assert.equal(await statusWith(password), 401);
  assert.equal(await statusWith('another one'), 200);
  await manage(dockgate).setOwnerPassword(password);
  assert.deepEqual([await statusWith('another one'), await statusWith(password)], [401, 200]);
});

test('an account that is disabled is refused at the next request, with the password that is remembered', async () => {
  assert.equal(await statusWith(dockgate.owner.password), 200);
  await setStatus('disabled');
  assert.equal(await statusWith(dockgate.owner.password), 401);
  await setStatus('enabled');
  assert.equal(await statusWith(dockgate.owner.password), 200);
});

test('Basic on every request costs one slow hash a minute', async () => {
  const times: number[] = [];
  for (let time = 0; time < 60; time += 1) {
    const began = performance.now();
    assert.equal(await statusWith(dockgate.owner.password), 200);
    times.push(performance.now() - began);
  }
  const began = performance.now();
  assert.equal(await statusWith('wrong'), 401);
  const withHash = performance.now() - began;
  const median = times.toSorted((a, b) => a - b)[30]!;
  assert.ok(median < withHash / 2, `${median.toFixed(1)} ms each, ${withHash.toFixed(1)} ms with a hash`);
});
