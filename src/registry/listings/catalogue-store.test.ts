import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { catalogueStore } from './catalogue-store.ts';

const MANY = 10_000;
const PAGE = 101;
const AT = '2026-01-01T00:00:00.000Z';
const nameOf = (index: number) => `team/app-${String(index).padStart(5, '0')}`;

for (const [name, open, options] of databases) {
  describe(`ten thousand repositories in ${name}`, options, () => {
    let place: TestDatabase<'content'>;
    before(async () => {
      place = await open('content');
      // Not by pushes, which come one after the other; every other one is hidden or has no manifest yet.
      await place.db.transaction(async (trx) => {
        for (let first = 0; first < MANY; first += 500) {
          const indexes = Array.from({ length: 500 }, (_, index) => first + index);
          const rows = indexes.map((index) => ({ id: `r${index}`, registry_id: index % 3 === 0 ? 'theirs' : 'ours', name: nameOf(index), locks: index % 5 === 0 ? 'list' : '', created_at: AT, updated_at: AT }));
          await trx.insertInto('repository').values(rows).execute();
          const manifests = indexes.filter((index) => index % 7 !== 0).map((index) => ({ repository_id: `r${index}`, digest: `d${index}`, ...manifest }));
          await trx.insertInto('manifest').values(manifests).execute();
        }
      });
    });
    after(() => place.close());

    test('are listed page by page, each once, in their order', async () => {
      const shown = Array.from({ length: MANY }, (_, index) => index).filter((index) => index % 3 !== 0 && index % 5 !== 0 && index % 7 !== 0);
      const found: string[] = [];
      for (let last: string | null = null; ; last = found.at(-1)!) {
        const names: string[] = await catalogueStore(place.db.query).list('ours', last, PAGE);
        found.push(...names);
        if (names.length < PAGE) break;
      }
      assert.deepEqual(found, shown.map(nameOf));
    });

    test('are read from their index, as far as the page goes', async () => {
      const { sql: text, parameters } = catalogueStore(place.db.query).page('ours', nameOf(5000), PAGE).compile();
      const plan = await place.db.transaction(async (trx) => {
        if (name === 'PostgreSQL') for (const way of ['seqscan', 'bitmapscan', 'sort', 'hashjoin', 'mergejoin']) await sql`set local ${sql.raw(`enable_${way}`)} = off`.execute(trx);
        return trx.executeQuery({ ...sql`x`.compile(trx), sql: `${name === 'PostgreSQL' ? 'explain' : 'explain query plan'} ${text}`, parameters });
      });
      assert.doesNotMatch(JSON.stringify(plan.rows), /Sort Key|TEMP B-TREE|Seq Scan|SCAN repository/);
    });
  });
}

const manifest = {
  media_type: 'm', artifact_type: null, subject: null, content: new Uint8Array(), size: 0, image_size: 0, architecture: null, os: null, config_media_type: null,
  annotations: null, locks: '', created_at: AT, updated_at: AT,
} as const;
