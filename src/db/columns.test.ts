import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { openDatabase } from './database.ts';

const at = '2031-01-01T00:00:00.000Z';
const repository = { id: 'r', registry_id: 'g', locks: '', created_at: at, updated_at: at };
const manifest = {
  repository_id: 'r',
  digest: 'sha256:a',
  media_type: 'm',
  artifact_type: null,
  subject: null,
  size: 1,
  image_size: 1,
  architecture: null,
  os: null,
  config_media_type: null,
  annotations: null,
  locks: '',
  created_at: at,
  updated_at: at,
};

for (const [name, open, options] of databases) {
  describe(`values in ${name}`, options, () => {
    let place: TestDatabase<'content'>;
    before(async () => {
      place = await open('content');
      await place.db.query.insertInto('repository').values({ ...repository, name: 'team/app' }).execute();
    });
    after(() => place.close());

    test('text sorts and compares by its bytes, not by a language', async () => {
      const names = ['Z', 'a', 'B', '_', '-', '.', 'a-b', 'a.b', 'ab', 'a_b', 'ä', 'z', '\u{1f40b}', '\uffee'];
      const rows = names.map((name, index) => ({ ...repository, id: `s${index}`, registry_id: 'sorted', name }));
      const { query } = place.db;
      await query.insertInto('repository').values(rows).execute();
      const sorted = query.selectFrom('repository').select('name').where('registry_id', '=', 'sorted').orderBy('name');
      const byBytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      assert.deepEqual((await sorted.execute()).map((row) => row.name), byBytes);
      assert.deepEqual((await sorted.where('name', '>', 'a-b').execute()).map((row) => row.name), byBytes.slice(byBytes.indexOf('a-b') + 1));
    });

    // SQLite has no other order.
    if (name !== 'SQLite') {
      test('every column of text is declared to sort so, whatever the language of the server', async () => {
        for (const set of ['policy', 'journal'] as const) await (await openDatabase(place.location, set)).close();
        const others = sql`
          select table_name, column_name from information_schema.columns
          where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'`;
        assert.deepEqual((await others.execute(place.db.query)).rows, []);
      });
    }

    test('bytes come back as they went, as a Buffer', async () => {
      const { query } = place.db;
      for (const [index, content] of [Buffer.alloc(0), Buffer.from([0, 255, 1, 0]), Buffer.alloc(300_000, 'ÿ\0')].entries()) {
        const digest = `sha256:${index}`;
        await query.insertInto('manifest').values({ ...manifest, digest, content }).execute();
        const row = await query.selectFrom('manifest').select('content').where('digest', '=', digest).executeTakeFirstOrThrow();
        assert.deepEqual(row.content, content);
        const hot = place.db.prepared<{ content: Uint8Array }>('select content from manifest where digest = ?');
        assert.deepEqual(await hot.first(digest), { content });
      }
    });

    test('integers, counts and sums are numbers beyond 32 bits', async () => {
      const { query } = place.db;
      const size = 2 ** 40 + 1;
      await query.insertInto('blob').values([1, 2].map((n) => ({ digest: `${n}`, storage_key: `${n}`, size, created_at: at }))).execute();
      const sums = await query
        .selectFrom('blob')
        .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number>('size').as('sum'), fn.max('size').as('max')])
        .executeTakeFirstOrThrow();
      assert.deepEqual(sums, { count: 2, sum: 2 * size, max: size });
      const updated = await query.updateTable('blob').set({ size: 1 }).executeTakeFirstOrThrow();
      assert.equal(updated.numUpdatedRows, 2n);
    });

    test('an integer beyond the exact numbers is an error, never another number', async () => {
      const hot = place.db.prepared<{ big: number }>("select cast('9007199254740993' as bigint) as big");
      await assert.rejects(hot.all(), RangeError);
    });

    test('a column takes only its type', async () => {
      const size = 'many' as unknown as number;
      const row = { digest: 'x', storage_key: 'x', size, created_at: at };
      await assert.rejects(place.db.query.insertInto('blob').values(row).execute());
    });

    test('a tag cannot point to a manifest that is not there, and goes with its manifest', async () => {
      const { query } = place.db;
      const tag = { repository_id: 'r', name: 'v1', digest: 'sha256:tagged', locks: '', created_at: at, updated_at: at };
      await assert.rejects(query.insertInto('tag').values(tag).execute());
      await query.insertInto('manifest').values({ ...manifest, digest: tag.digest, content: Buffer.from('{}') }).execute();
      await query.insertInto('tag').values(tag).execute();
      await query.deleteFrom('manifest').where('digest', '=', tag.digest).execute();
      assert.deepEqual(await query.selectFrom('tag').selectAll().execute(), []);
    });

    test('a row is inserted or updated, and returned, in one statement', async () => {
      const blob = { digest: 'again', storage_key: 'k', size: 1, created_at: at };
      const upsert = (size: number) =>
        place.db.query
          .insertInto('blob')
          .values({ ...blob, size })
          .onConflict((conflict) => conflict.column('digest').doUpdateSet({ size }))
          .returning('size')
          .executeTakeFirstOrThrow();
      assert.deepEqual(await upsert(5), { size: 5 });
      assert.deepEqual(await upsert(6), { size: 6 });
    });
  });
}
