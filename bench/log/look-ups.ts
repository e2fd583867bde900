import { openDatabase } from '../../src/db/database.ts';
import { eventStore } from '../../src/journal/event-store.ts';
import { percentile, type Report } from '../work.ts';
import { BUSY, idOf, logEnds } from './recorded-event.ts';

// L6: what `why` and `logs failures` ask.

const LOOKED_UP = 1_000;
const RUNS = 20;
const MOST_MS = 5;
const DAY_MILLISECONDS = 86_400_000;

export async function lookUp(location: string, rows: number, report: Report): Promise<void> {
  const database = await openDatabase(location, 'journal');
  const events = eventStore(database);
  const timed = async (count: number, look: (index: number) => Promise<unknown>): Promise<number[]> => {
    const values: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const start = performance.now();
      await look(index);
      values.push(performance.now() - start);
    }
    return values;
  };
  // A prime, so that they are all over the log.
  const anyId = (index: number) => idOf((index * 7_919_317) % rows, rows);
  const byId = await timed(LOOKED_UP, async (index) => {
    if (!(await events.findByCorrelationId(null, anyId(index)))) throw new Error(`${anyId(index)} is not there`);
  });
  report({ variant: 'why, by correlation id', values: byId, unit: 'ms', limit: { atMost: MOST_MS }, note: `99 of 100 within ${percentile(byId, 0.99).toFixed(2)} ms` });
  const ofRegistry = { registryId: BUSY, refusedOnly: true };
  report({ variant: 'why --last', values: await timed(RUNS, () => events.last(ofRegistry)), unit: 'ms' });
  report({ variant: 'why --last --from, an address that is not there', values: await timed(RUNS, () => events.last({ ...ofRegistry, from: '203.0.113.1' })), unit: 'ms' });
  const since = new Date(logEnds - DAY_MILLISECONDS);
  report({ variant: 'logs failures, a page of 1,000', values: await timed(RUNS, () => events.failures({ registryId: BUSY, since, limit: 1_000 })), unit: 'ms' });
  await database.close();
}
