import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { deliveryStore, MOST_KEPT, MOST_WAITING } from './delivery-store.ts';

const at = (seconds: number) => new Date(Date.parse('2033-03-04T05:06:07.000Z') + 1_000 * seconds);
const request = { method: 'POST', requestUri: '', headers: {} };
const response = { statusCode: 200, reasonPhrase: 'OK', headers: {}, content: '' };

for (const [name, open, options] of databases) {
  test(`deliveries in ${name} are sent by one process, again when it dies, and kept to a number`, options, async (t) => {
    const { db, close } = await open('content');
    t.after(close);
    const store = deliveryStore(db.query);
    const ids = [1, 2, 3].map((count) => uuidv7(at(count)));
    for (const [index, id] of ids.entries()) await store.add(id, index === 2 ? 'other' : 'one', { index }, at(0));

    const claims = await Promise.all(Array.from({ length: 5 }, () => store.claim(1, [], at(1))));
    assert.deepEqual(claims.flat().map(({ id }) => id).toSorted(), ids);
    assert.deepEqual(await store.claim(9, [], at(2)), []);
    await store.tell(ids[0]!, { state: 'delivered', again: null, request, response });
    await store.tell(ids[1]!, { state: 'waiting', again: at(30), request, response });
    assert.deepEqual(await store.claim(9, [], at(29)), []);
    assert.deepEqual((await store.claim(9, [], at(31))).map(({ id, attempts }) => [id, attempts]), [[ids[1], 2]]);
    // Nobody said how the third went.
    assert.deepEqual(await store.claim(9, ['other'], at(62)), []);
    assert.deepEqual((await store.claim(9, [], at(62))).map(({ id }) => id), [ids[2]]);

    const rows = Array.from({ length: MOST_WAITING }, () => ({ id: uuidv7(at(9)), webhook_id: 'full', content: '{}', state: 'waiting' as const, attempts: 0, next_at: at(0).toISOString(), request: null, response: null, created_at: '' }));
    await db.query.insertInto('webhook_delivery').values(rows).execute();
    await store.add(uuidv7(at(99)), 'full', {}, at(99));
    const [last] = await store.list('full');
    assert.deepEqual([last!.state, last!.response?.reasonPhrase], ['failed', 'not sent: 1000 deliveries to this webhook were waiting']);
    await db.query.updateTable('webhook_delivery').set({ state: 'delivered' }).where('webhook_id', '=', 'full').execute();
    await store.forgetOld();
    const { count } = await db.query.selectFrom('webhook_delivery').where('webhook_id', '=', 'full').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
    assert.equal(Number(count), MOST_KEPT);
    assert.equal((await store.list('full'))[0]!.id, last!.id);
  });
}
