import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Refusal } from '../../src/causes/refusal.ts';
import { seededRandom } from '../faults/seeded-random.ts';
import { readCorpus } from './corpus.ts';
import { fuzz } from './fuzzer.ts';
import { targets, type Target } from './targets.ts';

// What the fuzzers found out stays found out. With `DOCKGATE_SOAK` each goes on for an hour, or `DOCKGATE_SOAK_MINUTES`.

const MILLISECONDS = process.env['DOCKGATE_SOAK'] ? Number(process.env['DOCKGATE_SOAK_MINUTES'] ?? 60) * 60_000 : 0;
const SEED = 20_261_121;

describe('whatever was written outside is read, or refused', { timeout: 24 * 3_600_000 }, () => {
  for (const target of targets()) {
    // Its parser alone takes seconds to load; bad-queries.test.ts asks it a thousand things.
    const skip = target.name === 'kusto' && MILLISECONDS === 0 ? 'npm run soak reads it too' : false;
    test(target.name, { skip }, async (t) => {
      const ends = Date.now() + MILLISECONDS;
      const { runs, outcomes, findings } = await fuzz(target, readCorpus(target.name), { random: seededRandom(SEED), isOver: () => Date.now() >= ends });
      assert.deepEqual(findings, []);
      t.diagnostic(`${runs} texts, ${outcomes} outcomes`);
    });
  }
});

test('a reader that throws, or takes too long, is found', async () => {
  const planted: Target = {
    name: 'planted', seeds: ['a', 'slow'], words: ['b', 'crash'],
    read: (text) => {
      if (text.includes('crash')) throw new TypeError('planted');
      if (text.includes('b')) throw new Refusal('request-invalid', { field: 'x', defect: 'it has a b' });
      return text.length;
    },
  };
  let turns = 0;
  const { findings, outcomes, grown } = await fuzz(planted, [], { random: seededRandom(SEED), isOver: () => (turns += 1) > 200 });
  assert.ok(findings.length > 0 && findings.every(({ what }) => what.includes('planted')));
  assert.equal(outcomes, 2);
  assert.equal(grown.length, 1);
});
