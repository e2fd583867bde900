import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestPlane } from '../../../test/harness/data-plane.ts';
import { jsonOf, type Listed, type ListedNames, planes, pushBlob, pushImage } from '../../../test/samples/images.ts';

const MANY = 10_000;
/** By bytes, as Go sorts: digits, upper case, underscore, lower case. */
const HOSTILE_TAGS = ['0-', 'A', 'Z', '_', '__proto__', 'a', 'a-', 'a.', 'a_', 'constructor', 'null', 'z'.repeat(128)];

for (const [name, open, options] of planes) {
  describe(`lists in ${name}`, options, () => {
    let plane: TestPlane;
    before(async () => {
      plane = await open({ tokens: { reader: ['app/content/read'], lister: ['app/metadata/read'] } });
      await pushImage(plane, 'app', 'one', ...HOSTILE_TAGS);
      for (const repository of ['team/b', 'team-a', 'team/a', 'zoo']) await pushImage(plane, repository, 'one', '1');
      await pushBlob(plane, 'unfinished', 'a push that never came to its manifest');
    });
    after(() => plane.close());
    const ask = (path: string, as = 'owner') => plane.ask('GET', path, { as });
    const next = (link: unknown) => /^<([^>]*)>; rel="next"$/.exec(String(link ?? ''))?.[1];
    const hide = (path: string, hidden: boolean) => plane.ask('PATCH', path, { as: 'owner', body: JSON.stringify({ listEnabled: !hidden }) });

    async function* pages<Shape = ListedNames>(first: string) {
      for (let path: string | undefined = first; path; ) {
        const answer = await ask(path);
        assert.equal(answer.status, 200, answer.body.toString());
        yield jsonOf<Shape>(answer);
        path = next(answer.headers['link']);
      }
    }

    describe('of tags', () => {
      test('are in the order of their bytes, and whole when nobody asks for pages', async () => {
        const answer = await ask('/v2/app/tags/list', 'reader');
        assert.deepEqual(jsonOf(answer), { name: 'app', tags: [...HOSTILE_TAGS].sort() });
        assert.equal(answer.headers['link'], undefined);
      });

      test('link as ACR does, and the last page links nowhere', async () => {
        const first = await ask('/v2/app/tags/list?n=2');
        assert.deepEqual(jsonOf<ListedNames>(first).tags, ['0-', 'A']);
        assert.equal(first.headers['link'], '</v2/app/tags/list?last=A&n=2&orderby=>; rel="next"');
        const exact = await ask(`/v2/app/tags/list?n=${HOSTILE_TAGS.length}`);
        assert.equal(exact.headers['link'], undefined);
      });

      for (const n of [1, 5, 1000]) {
        test(`in pages of ${n} hold each tag once`, async () => {
          const found: string[] = [];
          for await (const { tags } of pages(`/v2/app/tags/list?n=${n}`)) found.push(...tags);
          assert.deepEqual(found, [...HOSTILE_TAGS].sort());
        });
      }

      test('of none are empty, without a link', async () => {
        const answer = await ask('/v2/app/tags/list?n=0');
        assert.deepEqual([jsonOf<ListedNames>(answer).tags, answer.headers['link']], [[], undefined]);
      });

      test('begin behind a tag that need not exist', async () => {
        assert.deepEqual(jsonOf<ListedNames>(await ask('/v2/app/tags/list?last=null')).tags, ['z'.repeat(128)]);
        assert.deepEqual(jsonOf<ListedNames>(await ask('/v2/app/tags/list?last=zz&n=5')).tags, ['z'.repeat(128)]);
      });

      for (const n of ['-1', 'NaN', '1e9', '99999999999999999999', '%00']) {
        test(`refuse a size of ${n}, as every other list does`, async () => {
          const lists = ['/v2/app/tags/list', '/v2/_catalog', '/acr/v1/_catalog', '/acr/v1/app/_tags', '/acr/v1/app/_manifests'];
          for (const path of lists) {
            const { status, error } = await ask(`${path}?n=${n}`);
            assert.deepEqual([status, error.code, error.cause], [400, 'PAGINATION_NUMBER_INVALID', 'page-size-invalid'], path);
          }
        });
      }

      test('of an unknown repository are not found', async () => {
        assert.equal((await ask('/v2/nobody/tags/list')).error.code, 'NAME_UNKNOWN');
      });

      test('leave out what is hidden', async () => {
        await hide('/acr/v1/app/_tags/A', true);
        assert.ok(!jsonOf<ListedNames>(await ask('/v2/app/tags/list')).tags.includes('A'));
        assert.deepEqual(jsonOf<ListedNames>(await ask('/v2/app/tags/list?n=2')).tags, ['0-', 'Z']);
        assert.equal((await ask('/v2/app/manifests/A')).status, 200, 'hidden is not locked');
        await hide('/acr/v1/app/_tags/A', false);
      });
    });

    for (const path of ['/v2/_catalog', '/acr/v1/_catalog']) {
      describe(`of repositories at ${path}`, () => {
        test('hold those with a manifest, in the order of their bytes', async () => {
          assert.deepEqual(jsonOf(await ask(path)), { repositories: ['app', 'team-a', 'team/a', 'team/b', 'zoo'] });
        });

        test('come in pages', async () => {
          const first = await ask(`${path}?n=3`);
          assert.equal(first.headers['link'], `<${path}?last=team%2Fa&n=3&orderby=>; rel="next"`);
          const found: string[] = [];
          for await (const { repositories } of pages(`${path}?n=2`)) found.push(...repositories);
          assert.deepEqual(found, ['app', 'team-a', 'team/a', 'team/b', 'zoo']);
        });

        test('leave out what is hidden', async () => {
          await hide('/acr/v1/team/a', true);
          assert.deepEqual(jsonOf<ListedNames>(await ask(path)).repositories, ['app', 'team-a', 'team/b', 'zoo']);
          assert.equal((await ask('/v2/team/a/tags/list')).status, 200, 'hidden is not locked');
          await hide('/acr/v1/team/a', false);
        });

        test('hold nothing of another registry', async () => {
          const own = plane.registry.id;
          plane.registry.id = '0190a000-0000-7000-8000-00000000000f';
          try {
            assert.deepEqual(jsonOf(await ask(path)), { repositories: [] });
            for (const other of ['/v2/app/tags/list', '/v2/app/manifests/A', '/acr/v1/app', '/acr/v1/app/_tags', '/acr/v1/app/_manifests']) {
              assert.equal((await ask(other)).error.code, 'NAME_UNKNOWN', other);
            }
          } finally {
            plane.registry.id = own;
          }
        });

        test('need a right of their own', async () => {
          for (const as of ['reader', 'lister']) assert.equal((await ask(path, as)).status, 401);
        });
      });
    }

    test(`of ${MANY} tags: the last page costs what the first does`, async () => {
      const { digest } = await pushImage(plane, 'many', 'many', 'first');
      const row = await plane.parts.content.query.selectFrom('repository').select('id').where('name', '=', 'many').executeTakeFirstOrThrow();
      const at = '2026-01-01T00:00:00.000Z';
      const tag = (index: number) => ({ repository_id: row.id, name: `t${String(index).padStart(5, '0')}`, digest, locks: '', created_at: at, updated_at: at });
      for (let start = 0; start < MANY; start += 1000) {
        const rows = Array.from({ length: 1000 }, (_, offset) => tag(start + offset));
        await plane.parts.content.query.insertInto('tag').values(rows).execute();
      }
      for (const path of ['/v2/many/tags/list?n=1000', '/acr/v1/many/_tags?n=1000', '/acr/v1/many/_tags?n=1000&orderby=timeasc']) {
        const found = new Set<string>();
        let count = 0;
        for await (const { tags } of pages<ListedNames | Listed>(path)) {
          for (const entry of tags) found.add(typeof entry === 'string' ? entry : entry.name);
          count += tags.length;
        }
        assert.deepEqual([count, found.size], [MANY + 1, MANY + 1], path);
      }
      // The quickest of many: what a busy machine adds is in the others.
      const costOf = async (last: string) => {
        let quickest = Infinity;
        for (let round = 0; round < 30; round += 1) {
          const begin = performance.now();
          await ask(`/v2/many/tags/list?n=10&last=${last}`);
          quickest = Math.min(quickest, performance.now() - begin);
        }
        return quickest;
      };
      const [early, late] = [await costOf('t00001'), await costOf('t09980')];
      assert.ok(late < early * 3 + 2, `${early} ms at the beginning, ${late} ms at the end`);
    });
  });
}
