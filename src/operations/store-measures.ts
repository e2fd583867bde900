import { statfs } from 'node:fs/promises';
import type { Measures } from './measures.ts';

const SECONDS = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5];

/** Is told of each statement, and of each transaction from its begin to its end. */
export type Observe = (kind: 'statement' | 'transaction', seconds: number) => void;

/** For each of the databases. */
export function measureDatabases(measures: Measures): (database: string) => Observe {
  const time = measures.histogram('dockgate_database_seconds', 'Of a statement, or of a transaction with all of its statements.', SECONDS);
  return (database) => {
    const labels = { statement: { database, kind: 'statement' }, transaction: { database, kind: 'transaction' } };
    return (kind, seconds) => time(labels[kind], seconds);
  };
}

interface Source<Policy> {
  current(): Policy | Promise<Policy>;
  onArrival(): Policy | Promise<Policy>;
}

/** The same source of the policy, telling when it was last known to be of today. */
export function measurePolicy<Policy extends object>(measures: Measures, { current, onArrival }: Source<Policy>): Source<Policy> {
  let confirmed = performance.now();
  let last: Policy | null = null;
  let loads = 0;
  const note = (found: Policy): Policy => {
    confirmed = performance.now();
    if (found !== last) loads += 1;
    last = found;
    return found;
  };
  const noted = (look: typeof current) => () => {
    const found = look();
    return found instanceof Promise ? found.then(note) : note(found);
  };
  const source = { current: noted(current), onArrival: noted(onArrival) };
  const age = async () => {
    await Promise.resolve().then(source.current).catch(() => null);
    return (performance.now() - confirmed) / 1_000;
  };
  measures.read('dockgate_policy_age_seconds', 'Since the policy in memory was last known to be that of the database; whoever looks has it compared.', 'gauge', age, 'max');
  measures.read('dockgate_policy_loads_total', 'How often the policy was read, or a part of it, since somebody had changed it.', 'counter', () => loads);
  return source;
}

/** What garbage collection has freed so far, when the work is done by the function that is returned. */
export function measureGarbage(measures: Measures, now: () => Date): (collect: () => Promise<{ readonly blobs: number; readonly bytes: number }>) => Promise<void> {
  const blobs = measures.counter('dockgate_garbage_blobs_total', 'Blobs that garbage collection removed.');
  const bytes = measures.counter('dockgate_garbage_bytes_total', 'Their bytes.');
  let succeeded: number | null = null;
  // Of several servers of one database, one collects.
  const lastEnd = () => succeeded ?? Promise.reject(new Error('not yet'));
  measures.read('dockgate_garbage_collected_timestamp_seconds', 'When garbage collection last came to its end.', 'gauge', lastEnd, 'max');
  return async (collect) => {
    const collected = await collect();
    blobs({}, collected.blobs);
    bytes({}, collected.bytes);
    succeeded = now().getTime() / 1_000;
  };
}

/** Of the data folder's disk. */
export function measureRoom(measures: Measures, folder: string): void {
  const free = async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  };
  measures.read('dockgate_data_free_bytes', 'What the disk of the data folder still takes.', 'gauge', free, 'max');
}
