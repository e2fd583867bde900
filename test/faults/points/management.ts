import assert from 'node:assert/strict';
import { managed } from '../../security/matrix/samples.ts';
import { assertAgain, type Operation } from './operation.ts';
import type { FaultScene } from './scene.ts';

// Every route of the management API, asked as the matrix of rights asks it. What it keeps is compared before and after: a
// change is there as a whole, or not at all.

/** Made, unless they are there, before each. */
const FURNISHING = ['PUT /:registry', 'PUT /:registry/scopeMaps/:scopeMap', 'PUT /:registry/tokens/:token', 'PUT /:registry/webhooks/:webhook', 'PUT /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting'];
/** Those that work behind their answer are not done when it is sent, and the thread for queries has a reader of its own. */
const isLeftOut = (key: string) => /importImage|microsoft\.insights|logs\/query/.test(key);

const furnished = new WeakSet<FaultScene>();

const askedFor = (scene: FaultScene, key: string) => {
  const { path, body } = managed[key]!;
  return { method: key.split(' ')[0]!, path, as: scene.owner, ...(body && { body }) };
};

/** Rows of everything that is managed, but for stamps of use. */
async function rowsOf({ kept }: FaultScene): Promise<string> {
  const { query } = kept.policy;
  const tables = (await query.introspection.getTables()).map(({ name }) => name).filter((name) => !/^(kysely|sqlite|log_|credential_use|event)/.test(name));
  const rows = await Promise.all(tables.map(async (table) => [table, await query.selectFrom(table as 'registry').selectAll().execute()]));
  return JSON.stringify(rows);
}

const operation = (key: string): Operation => ({
  name: key,
  async prepare(scene) {
    if (!furnished.has(scene)) for (const needed of FURNISHING) await assertAgain(scene, askedFor(scene, needed), 200, 201);
    furnished.add(scene);
    if (key.startsWith('DELETE')) furnished.delete(scene);
    const asked = askedFor(scene, key);
    const before = asked.method === 'GET' ? null : await rowsOf(scene);
    return {
      asked, healthy: null,
      async recover({ status }, { done, fails }) {
        const changes = done.filter((name) => name.startsWith('policy.'));
        assert.ok(changes.length <= 1, `a change is one transaction: ${changes.join()}`);
        if (before !== null && status >= 500 && changes.length === 0 && fails[0]?.when === 'before') assert.equal(await rowsOf(scene), before, 'a part of it was done');
        const { status: again, text } = await scene.ask(asked);
        assert.ok(again < 500 && again !== 401, `${key} again: ${again} ${text}`);
      },
    };
  },
});

export const managementOperations: readonly Operation[] = Object.keys(managed).filter((key) => !isLeftOut(key)).map(operation);
