import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { Refusal } from '../causes/refusal.ts';
import { uuidv7 } from '../names/uuid.ts';
import { eventStore, type EventStore } from './event-store.ts';
import { loginEvent, repositoryEvent, type Happened } from './event.ts';

const start = Date.UTC(2033, 3, 4, 12);
const minute = (count: number) => new Date(start + count * 60_000);

interface Login {
  readonly at: Date;
  readonly registry?: string;
  readonly name?: string;
  readonly address?: string;
  readonly refused?: boolean;
}

function happened({ at, registry = 'ours', name = 'ci', address = '192.0.2.1', refused = false }: Login): Happened {
  return {
    exchange: { correlationId: uuidv7(at), receivedAt: at, address, host: 'localhost:5000', scheme: 'http', request: { headers: { 'user-agent': 'docker' } } },
    registry: { id: registry },
    identification: { ok: true, subject: { name, credentialId: null }, credentialKind: 'repository-token', steps: [] },
    decision: { steps: [{ rule: 'expiry', outcome: 'fail', facts: { expiredAt: 'yesterday' } }], enough: [] },
    refusal: refused ? new Refusal('token-password-expired') : null,
    status: refused ? 401 : 200,
    operation: 'Login',
    now: at,
  };
}
const login = (one: Login) => loginEvent(happened(one));

for (const [name, open, options] of databases) {
  describe(`questions to the log on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let store: EventStore;
    const served = login({ at: minute(0) });
    const refusals = Array.from({ length: 5 }, (_, index) => login({ at: minute(1 + index), refused: true }));
    const pull = repositoryEvent({ ...happened({ at: minute(6), name: 'anna@example.test', address: '2001:db8::7' }), repository: 'team/app' });
    const foreign = login({ at: minute(7), registry: 'theirs', refused: true });
    const all = [served, ...refusals, pull, foreign];
    before(async () => {
      place = await open('journal');
      store = eventStore(place.db);
      await place.db.query.insertInto('event').values(all).execute();
    });
    after(() => place.close());

    test('an event is found by its correlation id, with its trace as data', async () => {
      const found = await store.findByCorrelationId('ours', pull.correlation_id);
      assert.deepEqual(found, { ...pull, trace: { facts: {}, steps: [{ rule: 'expiry', outcome: 'fail', facts: { expiredAt: 'yesterday' } }], enough: [] } });
      assert.equal((await store.findByCorrelationId(null, foreign.correlation_id))?.registry_id, 'theirs');
    });

    test('a foreign id, an unknown id and a text that is none are all answered with nothing', async () => {
      for (const id of [foreign.correlation_id, uuidv7(minute(3)), '', "' or 1=1 --", '%']) {
        assert.equal(await store.findByCorrelationId('ours', id), undefined);
      }
    });

    test('the last event can be asked for by registry, outcome, address and subject', async () => {
      const last = async (query: Partial<Parameters<EventStore['last']>[0]>) =>
        (await store.last({ registryId: 'ours', refusedOnly: false, ...query }))?.correlation_id;
      assert.equal(await last({}), pull.correlation_id);
      assert.equal(await last({ registryId: null }), foreign.correlation_id);
      assert.equal(await last({ refusedOnly: true }), refusals.at(-1)?.correlation_id);
      assert.equal(await last({ registryId: null, refusedOnly: true }), foreign.correlation_id);
      assert.equal(await last({ subject: 'anna@example.test' }), pull.correlation_id);
      assert.equal(await last({ from: '192.0.2.1' }), refusals.at(-1)?.correlation_id);
      assert.equal(await last({ from: '192.0.2.1', subject: 'anna@example.test' }), undefined);
      assert.equal(await last({ registryId: 'none' }), undefined);
    });

    test('failures come newest first, page by page, each once', async () => {
      const newestFirst = refusals.map((event) => event.correlation_id).toReversed();
      const seen: string[][] = [];
      let before: string | undefined;
      do {
        const page = await store.failures({ registryId: 'ours', since: minute(0), limit: 2, before });
        seen.push(page.events.map((event) => event.correlation_id));
        before = page.next ?? undefined;
      } while (before !== undefined);
      assert.deepEqual(seen, [newestFirst.slice(0, 2), newestFirst.slice(2, 4), newestFirst.slice(4)]);
    });

    test('a full last page says that it is the last', async () => {
      const { events, next } = await store.failures({ registryId: 'ours', since: minute(0), limit: 5 });
      assert.deepEqual([events.length, next], [5, null]);
    });

    test('failures begin with the instant asked for and are those of the registry', async () => {
      const ids = async (registryId: string | null, since: Date) =>
        (await store.failures({ registryId, since, limit: 100 })).events.map((event) => event.correlation_id);
      assert.deepEqual(await ids('ours', minute(4)), refusals.slice(3).map((event) => event.correlation_id).toReversed());
      assert.deepEqual(await ids('ours', new Date(minute(5).getTime() + 1)), []);
      assert.deepEqual(await ids('theirs', minute(0)), [foreign.correlation_id]);
      assert.equal((await ids(null, minute(0))).length, 6);
    });

    test('failures of a registry are read from their index', async () => {
      const query = sql`
        select * from event where registry_id = 'ours' and cause is not null
        and correlation_id >= '0' order by correlation_id desc limit 3`;
      // A planner with statistics of a handful of rows rather reads them all.
      const plan = await place.db.transaction(async (trx) => {
        if (name === 'PostgreSQL') await sql`set local enable_seqscan = off`.execute(trx);
        return sql`${sql.raw(name === 'PostgreSQL' ? 'explain' : 'explain query plan')} ${query}`.execute(trx);
      });
      assert.match(JSON.stringify(plan.rows), /event_refused/);
      assert.doesNotMatch(JSON.stringify(plan.rows), /Sort|TEMP B-TREE/);
    });

    test('the last event of an address that is long gone is given up after the newest 20,000', async () => {
      const many = Array.from({ length: 20_000 }, (_, index) => login({ at: new Date(start + 3_600_000 + index), registry: 'busy' }));
      const gone = login({ at: minute(30), registry: 'busy', address: '203.0.113.9' });
      const recent = login({ at: minute(31), registry: 'busy', address: '203.0.113.10' });
      for (let first = 0; first < many.length; first += 1000) {
        await place.db.query.insertInto('event').values(many.slice(first, first + 1000)).execute();
      }
      await place.db.query.insertInto('event').values(gone).execute();
      const found = (address: string) => store.last({ registryId: 'busy', refusedOnly: false, from: address });
      assert.equal(await found('203.0.113.9'), undefined);
      assert.ok(await found('192.0.2.1'));
      await place.db.query.deleteFrom('event').where('correlation_id', '=', many[0]?.correlation_id ?? '').execute();
      await place.db.query.insertInto('event').values(recent).execute();
      assert.equal((await found('203.0.113.10'))?.correlation_id, recent.correlation_id);
    });
  });
}
