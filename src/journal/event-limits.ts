import type { Facts } from '../causes/refusal.ts';

/** The rules consulted, in order, and what would have been enough. */
export interface Trace {
  readonly steps: readonly { readonly rule: string; readonly outcome: string; readonly facts: Facts }[];
  readonly enough: readonly { readonly kind: string; readonly facts: Facts }[];
}

/** As it stands in an event. */
export interface EventTrace extends Trace {
  /** Values for the cause's texts. */
  readonly facts: Facts;
}

/**
 * The longest text of each column that a stranger can fill, in UTF-16 code units; a longer one ends with `…`. They are
 * the limits of the grammar where there is one, so that only what is refused is ever cut.
 */
export const columnLimits = {
  operation_name: 64,
  login_server: 260,
  caller_ip_address: 64,
  identity: 256,
  user_agent: 512,
  jwt_id: 64,
  repository: 256,
  tag: 128,
  digest: 160,
  media_type: 256,
  artifact_type: 256,
} as const;

/** Of each part of a trace. */
export const traceLimits = { steps: 100, remedies: 50, facts: 20, characters: 300 } as const;

/** The text as it came, bounded; what neither database stores as text (NUL, half a surrogate pair) becomes U+FFFD. */
export const bounded = (text: string, column: keyof typeof columnLimits): string => cut(text, columnLimits[column]);

/** JSON of a trace within `traceLimits`. */
export function boundedTrace({ facts, steps, enough }: EventTrace): string {
  return JSON.stringify({
    facts: boundedFacts(facts),
    steps: steps.slice(0, traceLimits.steps).map(({ rule, outcome, facts }) => ({ rule, outcome, facts: boundedFacts(facts) })),
    enough: enough.slice(0, traceLimits.remedies).map(({ kind, facts }) => ({ kind, facts: boundedFacts(facts) })),
  });
}

/** Nearly all are within the limits as they are, and need no copy. */
function boundedFacts(facts: Facts): Facts {
  let count = 0;
  for (const name in facts) {
    const value = facts[name];
    count += 1;
    if (count > traceLimits.facts || (typeof value === 'string' && cut(value, traceLimits.characters) !== value)) return cutFacts(facts);
  }
  return facts;
}

const cutFacts = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts)
      .slice(0, traceLimits.facts)
      .map(([name, value]) => [name, typeof value === 'string' ? cut(value, traceLimits.characters) : value]),
  );

function cut(text: string, most: number): string {
  const kept = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  return kept.isWellFormed() && !kept.includes('\0') ? kept : kept.toWellFormed().replaceAll('\0', '\ufffd');
}
