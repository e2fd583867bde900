/** How many things of a kind happened lately: each counts until the count has drained. */
export interface DrainingCounts {
  /** How many still count at that moment, at most `limit`. */
  count(key: string, at: Date): number;
  /** When the count falls below the limit; null when it is below. */
  opensAt(key: string, at: Date): Date | null;
  add(key: string, at: Date): void;
  forget(key: string): void;
  /** Keys that are held. */
  readonly size: number;
}

export interface Draining {
  /** The highest count; more do not make it higher. */
  readonly limit: number;
  /** In which a full count drains, evenly. */
  readonly milliseconds: number;
  /** Keys that are held. Beyond that, the one that was added to longest ago is forgotten: no key is ever given another one's count. */
  readonly mostKeys: number;
}

/** An instant of today holds no smaller part of a millisecond. */
const ROUNDING = 1e-6;

/** One number a key: the moment at which nothing of it counts any more (a leaky bucket). */
export function drainingCounts({ limit, milliseconds, mostKeys }: Draining): DrainingCounts {
  const emptyAt = new Map<string, number>();
  const each = milliseconds / limit;
  // One iterator goes on from where it was: a new one would first walk over all that was deleted since the map was made.
  let oldest = emptyAt.keys();

  const forgetOldest = () => {
    let next = oldest.next();
    if (next.done) {
      oldest = emptyAt.keys();
      next = oldest.next();
    }
    if (!next.done) emptyAt.delete(next.value);
  };

  const full = limit * each;
  /**
   * A clock that was set back must not close anything for much longer than a full count does: what lies further ahead than
   * twice that was counted by another clock, and one failure of then would look like as many as there can be, all the while.
   */
  const drainsIn = (key: string, at: Date) => {
    const ahead = (emptyAt.get(key) ?? 0) - at.getTime();
    return ahead > 2 * full ? 0 : Math.min(ahead, full);
  };
  const count = (key: string, at: Date) => Math.max(0, Math.ceil(drainsIn(key, at) / each - ROUNDING));

  return {
    count,
    opensAt: (key, at) => (count(key, at) < limit ? null : new Date(at.getTime() + Math.ceil(drainsIn(key, at) - (limit - 1) * each))),
    add(key, at) {
      const drains = Math.min(Math.max(0, drainsIn(key, at)) + each, full);
      emptyAt.delete(key);
      emptyAt.set(key, at.getTime() + drains);
      if (emptyAt.size > mostKeys) forgetOldest();
    },
    forget: (key) => void emptyAt.delete(key),
    get size() {
      return emptyAt.size;
    },
  };
}
