import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { generateCheckpointKey, knownKeys, openCheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { newestCheckpoint } from '../../src/journal/chain/checkpoint-store.ts';
import type { Database } from '../../src/db/database.ts';
import { verifyLog } from '../../src/journal/verify/verify-log.ts';
import { databases } from '../databases/databases.ts';
import type { Busy, Done } from './busy-writer.ts';

// Whoever verifies a log that is in use must neither see a gap where there is none nor wait for a quiet moment: three
// processes write, end segments and streams, and remove old ones meanwhile.

const MILLISECONDS = process.env['DOCKGATE_SOAK'] ? 120_000 : 1_000;
const WRITERS = 3;
const LEAST_VERIFIED = 5;
const KEPT_BYTES = 500_000;

for (const [name, open, options] of databases) {
  test(`a log that is written, signed and shortened meanwhile holds, on ${name}`, { timeout: 600_000, ...options }, async (t) => {
    const place = await open('journal');
    const pem = generateCheckpointKey();
    const keys = knownKeys([openCheckpointKey(pem).publicKey]);
    const writers = Array.from({ length: WRITERS }, (_, index) =>
      start({ location: place.location, key: pem.reveal(), owner: `writer ${index}`, kept: index === 0 ? KEPT_BYTES : null }),
    );
    let verified = 0;
    let most = 0;
    try {
      for (const ends = performance.now() + MILLISECONDS; performance.now() < ends || verified < LEAST_VERIFIED || !(await wasShortened(place.db)); verified += 1) {
        const kept = await newestCheckpoint(place.db);
        const { problems, events } = await verifyLog({ database: place.db, keys, exported: kept ? [kept] : [] });
        assert.deepEqual(problems, [], `verification ${verified + 1}`);
        most = Math.max(most, events);
      }
    } finally {
      const done = await Promise.all(writers.map(end));
      const { problems, unsigned } = await verifyLog({ database: place.db, keys, exported: [] });
      await place.close();
      const sum = (name: keyof Done) => done.reduce((total, one) => total + one[name], 0);
      t.diagnostic(`verified ${verified} times, up to ${most} events; ${sum('written')} written, ${sum('dropped')} segments removed`);
      assert.deepEqual({ problems, unsigned }, { problems: [], unsigned: 0 });
      assert.ok(sum('dropped') > 0);
    }
  });
}

const wasShortened = async ({ query }: Database<'journal'>) =>
  (await query.selectFrom('log_checkpoint').select('number').where('kind', '=', 'dropped').executeTakeFirst()) !== undefined;

function start(busy: Busy): ChildProcess {
  const child = fork(join(import.meta.dirname, 'busy-writer.ts'), { stdio: 'inherit', execArgv: [] });
  child.send(busy);
  return child;
}

async function end(child: ChildProcess): Promise<Done> {
  const done = once(child, 'message');
  child.send('end');
  const [answer] = (await done) as [Done];
  return answer;
}
