import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { registryPath } from '../../contract/address.ts';
import type { LogAnswer } from '../../contract/log-query.ts';
import type { DiagnosticSetting } from '../../contract/registries/diagnostic-settings.ts';

const dockgate = registryPath('dockgate');
const list = `${dockgate}/providers/Microsoft.Insights/diagnosticSettings`;
const [LOGIN, REPOSITORY] = ['ContainerRegistryLoginEvents', 'ContainerRegistryRepositoryEvents'];

for (const [database, open, options] of databases) {
  describe(`diagnostic settings on ${database}`, options, () => {
    let place: OpenedManagement;
    const send = (method: Ask['method'], path: string, body?: unknown) => place.askLocally({ method, path, body });
    const put = (name: string, properties: object) => send('PUT', `${list}/${name}`, { properties: { workspaceId: '/w', ...properties } });
    const names = async () => ((await send('GET', list)).body as unknown as { value: DiagnosticSetting[] }).value.map(({ name }) => name);
    const ask = async (query: string) => {
      const { status, body } = await send('POST', `${dockgate}/logs/query`, { query });
      assert.equal(status, 200, JSON.stringify(body));
      const { tables, collection } = body as unknown as LogAnswer;
      return [tables[0]!.rows[0]![0], collection.uncollected];
    };
    const errorOf = async (answer: ReturnType<typeof send>) => {
      const { error } = (await answer).body as unknown as { error: { code: string; message: string } };
      return `${error.code}: ${error.message}`;
    };

    before(async () => {
      place = await openManagement(open);
      await place.ask({ method: 'GET', path: dockgate, as: ['nobody@dockgate', 'wrong'] });
    });
    after(() => place.close());

    test('are about these categories', async () => {
      const { value } = (await send('GET', `${list}Categories`)).body as unknown as { value: { name: string; properties: object }[] };
      assert.deepEqual(value.map(({ name }) => name), [LOGIN, REPOSITORY]);
      assert.deepEqual(value[0], (await send('GET', `${list}Categories/${LOGIN.toLowerCase()}`)).body);
      assert.match(await errorOf(send('GET', `${list}Categories/Perf`)), /^ResourceNotFound: /);
    });

    test('without one, everything is collected', async () => {
      assert.deepEqual([await names(), await ask(`${LOGIN} | count`), await ask(`${REPOSITORY} | count`)], [[], [1, []], [0, []]]);
    });

    test('one says which events queries find, from the next query on', async () => {
      const logs = [{ category: REPOSITORY, enabled: true }, { category: LOGIN, enabled: false }];
      const made = (await put('some', { logs, metrics: [{ category: 'AllMetrics', enabled: true }] })).body as unknown as DiagnosticSetting;
      assert.deepEqual([made.id, made.properties.logs], [`${list}/some`, logs]);
      assert.deepEqual((await send('GET', `${list}/SOME`)).body, made);
      assert.deepEqual(await ask(`${LOGIN} | count`), [0, [LOGIN]]);
      assert.deepEqual(await ask(`${REPOSITORY} | count`), [0, []]);
      assert.deepEqual(await ask(`union ${LOGIN}, ${REPOSITORY} | count`), [0, [LOGIN]]);
      // Azure's clients write the provider this way too.
      assert.equal((await send('PUT', `${list.replace('Microsoft.Insights', 'microsoft.insights')}/other`, { properties: { workspaceId: '/w', logs: [{ categoryGroup: 'audit', enabled: true }] } })).status, 200);
      assert.deepEqual(await ask(`${LOGIN} | count`), [1, []]);
      assert.equal((await send('DELETE', `${list}/other`)).status, 200);
      assert.deepEqual(await ask(`${LOGIN} | count`), [0, [LOGIN]]);
      assert.equal((await send('DELETE', `${list}/some`)).status, 200);
      assert.equal((await send('DELETE', `${list}/some`)).status, 204);
      assert.deepEqual([await names(), await ask(`${LOGIN} | count`)], [[], [1, []]]);
    });

    test('what an owner is told by why does not depend on it', async () => {
      await put('none', { logs: [] });
      assert.equal((await send('GET', `${dockgate}/why?last`)).status, 200);
      await send('DELETE', `${list}/none`);
    });

    test('it goes nowhere but to the log of the registry, and there are five at most', async () => {
      assert.match(await errorOf(put('x', { storageAccountId: '/s' })), /^NotSupported: properties\.storageAccountId: the log stays on this machine/);
      assert.equal(await errorOf(put('x', { workspaceId: null })), 'InvalidRequestContent: properties.workspaceId: it is missing: at least one destination is needed');
      assert.match(await errorOf(put('x', { logs: [{ category: 'Nothing', enabled: true }] })), /^InvalidRequestContent: properties\.logs\[0\]\.category: it must be/);
      assert.match(await errorOf(put('a%20b', {})), /^InvalidRequestContent: name/);
      assert.match(await errorOf(send('GET', `${list}/nobody`)), /^ResourceNotFound/);
      for (const name of ['a', 'b', 'c', 'd', 'e']) assert.equal((await put(name, {})).status, 200);
      assert.match(await errorOf(put('f', {})), /^Conflict: /);
      assert.equal((await put('e', { logs: [] })).status, 200);
    });
  });
}
