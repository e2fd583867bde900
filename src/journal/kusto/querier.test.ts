import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { events, login, question } from '../../../test/log/kusto-log.ts';
import { Refusal } from '../../causes/refusal.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { Answer } from './answer.ts';
import { openQuerier, type Querier } from './querier.ts';

const L = 'ContainerRegistryLoginEvents';
const MANY = 20_000;

const refusalOf = (asked: Promise<unknown>): Promise<Refusal> =>
  asked.then(
    () => assert.fail('it was answered'),
    (error: unknown) => (error instanceof Refusal ? error : assert.fail(String(error))),
  );

for (const [name, open, options] of databases) {
  describe(`the thread for queries on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let querier: Querier;
    const ask = async (query: string, more?: Parameters<typeof question>[1]) => JSON.parse(await querier.ask(question(query, more))) as Answer;
    before(async () => {
      place = await open('journal');
      await place.db.query.insertInto('event').values([...events]).execute();
      const many = Array.from({ length: MANY }, () => ({ ...login({ minute: 30, registry: 'busy' }), correlation_id: uuidv7(new Date()) }));
      for (let first = 0; first < MANY; first += 1000) await place.db.query.insertInto('event').values(many.slice(first, first + 1000)).execute();
      querier = openQuerier(place.location);
    });
    after(async () => {
      await querier.close();
      await place.close();
    });

    test('several questions at once are answered one after the other', async () => {
      const answers = await Promise.all(['count', 'where Identity == "ci" | count', 'take 1 | count'].map((rest) => ask(`${L} | ${rest}`)));
      assert.deepEqual(answers.map(({ tables }) => tables[0]!.rows), [[[6]], [[3]], [[1]]]);
    });

    test('a query that takes too long ends, is refused, and the next one is answered', async () => {
      const registry = { id: 'busy', resourceId: '/', subscriptionId: '' };
      const slow = `${L} | extend a = tolower(strcat(UserAgent, CorrelationId)) | where a !contains "x1" and a !contains "x2" | summarize dcount(a) by a | count`;
      const refusal = await refusalOf(querier.ask(question(slow, { registry, limitMilliseconds: 1 })));
      assert.equal(refusal.causeId, 'request-invalid');
      assert.match(refusal.message, /it took longer than 0.001 seconds/);
      assert.deepEqual((await ask(`${L} | count`, { registry })).tables[0]!.rows, [[MANY]]);
    });

    test('a number that becomes too large is refused as what it is', async () => {
      const large = 'Attempts * 9007199254740991 * 9007199254740991';
      const { message } = await refusalOf(querier.ask(question(`${L} | summarize sum(${large})`)));
      assert.match(message, /a value in it cannot be computed/);
    });

    test('a list of everything is refused as too large', async () => {
      const registry = { id: 'busy', resourceId: '/', subscriptionId: '' };
      const long = `replace_string(strcat(${Array.from({ length: 12 }, () => 'UserAgent').join()}), "d", "${'a'.repeat(200)}")`;
      const { message } = await refusalOf(querier.ask(question(`${L} | summarize make_list(${long})`, { registry })));
      assert.match(message, /a list that becomes too large/);
    });

    test('what is too complex for the database is refused, or answered', async () => {
      const sums = Array.from({ length: 190 }, () => '| extend a = a + 1').join(' ');
      const takes = Array.from({ length: 90 }, (_, index) => `| take ${200 - index} | where Identity != "${index}"`).join(' ');
      const words = Array.from({ length: 2_000 }, (_, index) => `"${index}"`).join();
      for (const query of [`${L} | extend a = 1 ${sums} | project a`, `${L} ${takes} | count`, `${L} | where Identity in (${words}) | count`]) {
        const end = await querier.ask(question(query)).then(() => 'answered', (error: Refusal) => error.causeId);
        assert.ok(['answered', 'request-invalid'].includes(end), `${end}: ${query.slice(0, 80)}`);
      }
    });

    test('the connection cannot write', async () => {
      const before = await place.db.query.selectFrom('event').select(sql<number>`count(*)`.as('count')).executeTakeFirst();
      await refusalOf(querier.ask(question(`${L} | where Identity == ""; delete from event`)));
      assert.deepEqual(await place.db.query.selectFrom('event').select(sql<number>`count(*)`.as('count')).executeTakeFirst(), before);
    });

    test('what is written meanwhile is in the next answer', async () => {
      const registry = { id: 'growing', resourceId: '/', subscriptionId: '' };
      const count = async () => (await ask(`${L} | count`, { registry })).tables[0]!.rows[0]![0];
      assert.equal(await count(), 0);
      await place.db.query.insertInto('event').values(login({ minute: 40, registry: 'growing' })).execute();
      assert.equal(await count(), 1);
    });

    test('a thread that nobody asks ends, and another one answers', async () => {
      const impatient = openQuerier(place.location, { idleMilliseconds: 1 });
      for (let count = 0; count < 2; count += 1) {
        assert.match(await impatient.ask(question(`${L} | count`)), /"rows":\[\[6\]\]/);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      await impatient.close();
    });

    test('a thread that hangs is replaced', async () => {
      const hanging = openQuerier(place.location, { graceMilliseconds: 0 });
      // Loading the parser takes longer than this.
      const refusal = await refusalOf(hanging.ask(question(`${L} | count`, { limitMilliseconds: 20 })));
      assert.match(refusal.message, /it took too long/);
      assert.match(await hanging.ask(question(`${L} | count`)), /"rows":\[\[6\]\]/);
      await hanging.close();
    });

    test('more than twenty waiting are asked to come again', async () => {
      const busy = openQuerier(place.location);
      const asked = Array.from({ length: 25 }, () => busy.ask(question(`${L} | count`)).then(() => 'answered', (error: Refusal) => error.causeId));
      const ends = await Promise.all(asked);
      assert.deepEqual([ends.filter((end) => end === 'answered').length, ends.filter((end) => end === 'rate-limit').length], [21, 4]);
      await busy.close();
    });

    test('when the server stops, those who wait are told', async () => {
      const closing = openQuerier(place.location);
      const asked = [closing.ask(question(L)), closing.ask(question(L))].map(refusalOf);
      await closing.close();
      for (const refusal of await Promise.all(asked)) assert.equal(refusal.causeId, 'registry-service-outage');
      assert.equal((await refusalOf(closing.ask(question(L)))).causeId, 'registry-service-outage');
    });
  });
}

test('a log that cannot be opened is an outage', async () => {
  const nowhere = openQuerier('sqlite:/nonexistent-folder-of-dockgate');
  assert.equal((await refusalOf(nowhere.ask(question(L)))).causeId, 'registry-service-outage');
  await nowhere.close();
});
