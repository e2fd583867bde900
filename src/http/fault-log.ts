import type { Refusal } from '../causes/refusal.ts';

/** Is told of every request that was refused by a fault of ours. */
export type FaultLog = (correlationId: string, refusal: Refusal) => void;

const QUIET_MILLISECONDS = 10_000;
const MOST_COUNTED = 100;
const ALL_OTHERS = 'faults of more kinds than are told apart';

/**
 * One entry for a fault: the cause that the caller read, and what was thrown. It holds nothing of the request. The same
 * fault again is only counted, for ten seconds, and the count is an entry of its own: a database that is gone fails
 * every request, and must not fill the disk as well.
 */
export function faultLog(write: (entry: object) => void, now: () => Date, quietMilliseconds = QUIET_MILLISECONDS): FaultLog {
  const repeated = new Map<string, number>();
  const kindOf = (fault: string) => (repeated.has(fault) || repeated.size < MOST_COUNTED ? fault : ALL_OTHERS);
  const time = () => now().toISOString();

  return (correlationId, refusal) => {
    const { causeId: cause, facts } = refusal;
    const thrown = rootOf(refusal);
    const kind = kindOf(`${cause}: ${thrown.message}`);
    const count = repeated.get(kind);
    if (count !== undefined) return void repeated.set(kind, count + 1);
    repeated.set(kind, 0);
    setTimeout(() => {
      const times = repeated.get(kind);
      repeated.delete(kind);
      if (times) write({ time: time(), fault: kind, times });
    }, quietMilliseconds).unref();
    write({ time: time(), correlationId, cause, ...facts, code: (thrown as NodeJS.ErrnoException).code, error: thrown.stack });
  };
}

/** Refusals are wrapped around what happened, perhaps twice. */
const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error);
