import type { EventRow } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import type { Measures } from './measures.ts';

/** Until an event is on the disk, in seconds. */
const SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5];
const EVENTS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];

/** The same journal, counting what became durable, and what did not, and how long its answers waited for that. */
export function measureEvents(measures: Measures, journal: Journal): Journal {
  const count = measures.counter('dockgate_events_total', 'Events of the log, by operation, kind of credential, status and cause. Those of a flood are here one by one.');
  const lost = measures.counter('dockgate_events_failed_total', 'Events that could not be written: their requests were answered by 503.');
  const time = measures.histogram('dockgate_event_seconds', 'How long an answer waits until its event is on the disk.', SECONDS);
  let waiting = 0;
  measures.read('dockgate_events_waiting', 'Events that are not on the disk yet.', 'gauge', () => waiting);
  const append = async (event: EventRow): Promise<void> => {
    const began = performance.now();
    waiting += 1;
    try {
      await journal.append(event);
    } catch (error) {
      lost({});
      throw error;
    } finally {
      waiting -= 1;
    }
    time({}, (performance.now() - began) / 1_000);
    const { category, operation_name: operation, credential_kind: kind, result_description: status, cause } = event;
    count({ category, operation, kind, status, cause: cause ?? 'none' });
  };
  return { ...journal, append };
}

/** Is told of each batch how many events it holds. */
export function measureBatches(measures: Measures): (events: number) => void {
  const size = measures.histogram('dockgate_event_batch_size', 'How many events share one flush of the disk.', EVENTS);
  return (events) => size({}, events);
}
