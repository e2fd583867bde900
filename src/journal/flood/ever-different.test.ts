import assert from 'node:assert/strict';
import { test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { Refusal } from '../../causes/refusal.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { generateCheckpointKey, knownKeys, openCheckpointKey } from '../chain/checkpoint-key.ts';
import { repositoryEvent } from '../event.ts';
import { openJournal } from '../journal.ts';
import { verifyLog } from '../verify/verify-log.ts';
import { usualFloodLimits } from './flood-guard.ts';

const REFUSALS = process.env['DOCKGATE_SOAK'] ? 1_000_000 : 8_000;
const AT_ONCE = 4_000;
const MINUTES = process.env['DOCKGATE_SOAK'] ? 10 : 2;

/** From ever different networks, which no prefix has in common. */
const ipv4 = (index: number) => `${1 + (index % 200)}.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

for (const [name, open, options] of databases) {
  test(`refusals each with another name, repository and address are counted exactly, in few rows, on ${name}`, { timeout: 600_000, ...options }, async (t) => {
    const place = await open('journal');
    t.after(() => place.close());
    const key = openCheckpointKey(generateCheckpointKey());
    let at = new Date(Date.UTC(2033, 0, 1));
    const journal = await openJournal({ location: place.location, database: place.db, key, processId: 1, now: () => at });
    const refused = (index: number) => repositoryEvent({
      exchange: { correlationId: uuidv7(at), receivedAt: at, address: ipv4(index), host: 'localhost:5000', scheme: 'http', request: { headers: { 'user-agent': `agent ${index}` } } },
      registry: { id: 'ours' },
      identification: { ok: false, name: `name-${index}`, credentialId: null, credentialKind: 'repository-token', steps: [] },
      decision: null,
      refusal: new Refusal('credentials-wrong-password'),
      status: 401,
      operation: 'Pull',
      repository: `repository-${index}`,
      now: at,
    });
    for (let first = 0; first < REFUSALS; first += AT_ONCE) {
      at = new Date(Date.UTC(2033, 0, 1) + Math.floor((first / REFUSALS) * MINUTES) * usualFloodLimits.milliseconds);
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, REFUSALS - first) }, (_, index) => journal.append(refused(first + index))));
    }
    await journal.close();
    const { rows, attempts } = await place.db.query.selectFrom('event')
      .select(({ fn }) => [fn.countAll<number>().as('rows'), fn.sum<number>('attempts').as('attempts')]).executeTakeFirstOrThrow();
    t.diagnostic(`${attempts} refusals in ${rows} rows`);
    assert.equal(attempts, REFUSALS);
    assert.ok(rows <= MINUTES * (usualFloodLimits.inAll + 1), `${rows} rows`);
    assert.deepEqual((await verifyLog({ database: place.db, keys: knownKeys([key.publicKey]), exported: [] })).problems, []);
  });
}
