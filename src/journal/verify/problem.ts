/** Something that does not hold. What is wrong at the same place is said once. */
export type Problem =
  /** A checkpoint that says nothing, or something else than its row. */
  | { readonly kind: 'checkpoint-unreadable'; readonly number: number }
  | { readonly kind: 'checkpoints-missing'; readonly first: number; readonly last: number }
  /** It does not follow from the one before. */
  | { readonly kind: 'checkpoint-changed'; readonly number: number }
  | { readonly kind: 'signature-wrong'; readonly number: number }
  /** It may be right: the key that signed is not here. */
  | { readonly kind: 'key-unknown'; readonly number: number; readonly key: string }
  /** The log has another checkpoint, or none, where an exported one was. */
  | { readonly kind: 'rewritten'; readonly number: number; readonly time: string }
  | { readonly kind: 'cut-since-export'; readonly number: number; readonly time: string }
  | { readonly kind: 'stream-missing'; readonly stream: number; readonly events: number }
  | { readonly kind: 'stream-unknown'; readonly stream: number; readonly events: number }
  | { readonly kind: 'events-missing'; readonly stream: number; readonly first: number; readonly last: number; readonly after: string | null }
  | { readonly kind: 'tail-missing'; readonly stream: number; readonly events: number }
  | { readonly kind: 'event-changed'; readonly stream: number; readonly position: number; readonly correlationId: string }
  /** Two events have one place, or more are there than were written. */
  | { readonly kind: 'event-inserted'; readonly stream: number; readonly position: number | null; readonly correlationId: string | null }
  /** The events are in order among themselves, and are not those that were signed. */
  | { readonly kind: 'events-not-as-signed'; readonly stream: number; readonly first: number; readonly last: number; readonly number: number };

/** The first thousand, and how many there are. */
export interface Problems {
  readonly list: readonly Problem[];
  readonly count: number;
  add(problem: Problem): void;
}

const MOST_LISTED = 1_000;

export function collectProblems(): Problems {
  const list: Problem[] = [];
  let count = 0;
  return {
    list,
    get count() {
      return count;
    },
    add(problem) {
      count += 1;
      if (list.length < MOST_LISTED) list.push(problem);
    },
  };
}
