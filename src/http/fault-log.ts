import type { Refusal } from '../causes/refusal.ts';

/** Is told of every request that was refused by a fault of ours. */
export type FaultLog = (correlationId: string, refusal: Refusal) => void;

/** The same fault is no news for so long: a database that is gone fails every request. */
const QUIET_MILLISECONDS = 10_000;
const MOST_REMEMBERED = 100;

/** One entry for each fault: the cause that the caller read, and what was thrown. It holds nothing of the request. */
export function faultLog(write: (entry: object) => void, now: () => Date): FaultLog {
  const written = new Map<string, number>();
  return (correlationId, refusal) => {
    const at = now();
    const thrown = rootOf(refusal);
    const { code } = thrown as NodeJS.ErrnoException;
    const fault = `${refusal.causeId} ${code} ${thrown.message}`;
    if (Math.abs(at.getTime() - (written.get(fault) ?? -Infinity)) < QUIET_MILLISECONDS) return;
    if (written.size >= MOST_REMEMBERED) written.clear();
    written.set(fault, at.getTime());
    write({ time: at.toISOString(), correlationId, cause: refusal.causeId, ...refusal.facts, code, error: thrown.stack });
  };
}

/** Refusals are wrapped around what happened, perhaps twice. */
const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error);
