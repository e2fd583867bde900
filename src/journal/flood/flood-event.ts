import type { EventRow, EventTrace } from '../event.ts';
import { boundedTrace } from '../event-limits.ts';

/** How much the refusals of a flood have in common: their source and subject, the network they come from, or only what they are. */
export type Breadth = 'same' | 'network' | 'anywhere';

/** Refusals that are counted instead of written one by one. */
export interface Flood {
  readonly breadth: Breadth;
  /** As it would be written now. Its correlation id is that of the first refusal that was counted. */
  readonly event: EventRow;
  readonly samples: Readonly<Record<SampleName, readonly string[]>>;
}

const samplers = {
  sampleNames: (event: EventRow) => event.identity,
  sampleAddresses: (event: EventRow) => event.caller_ip_address,
  sampleRepositories: (event: EventRow) => event.repository ?? '',
};
type SampleName = keyof typeof samplers;
const sampleNames = Object.keys(samplers) as SampleName[];

const MOST_SAMPLED = 5;

/** @param source what stands for the addresses: a network, or `*` */
export function beginFlood(first: EventRow, breadth: Breadth, source: string): Flood {
  const isSame = breadth === 'same';
  const event = {
    ...first,
    identity: isSame ? first.identity : '',
    caller_ip_address: source,
    credential_id: isSame ? first.credential_id : null,
    tag: null,
    digest: null,
    attempts: 0,
  };
  return addTo({ breadth, event, samples: { sampleNames: [], sampleAddresses: [], sampleRepositories: [] } }, first);
}

/** The flood with one more refusal. */
export function addTo({ breadth, event, samples }: Flood, refusal: EventRow): Flood {
  const isAlike = event.attempts === 0 || event.repository === refusal.repository;
  const last = event.last_at ?? event.time_generated;
  return {
    breadth,
    event: {
      ...event,
      attempts: event.attempts + 1,
      last_at: refusal.time_generated > last ? refusal.time_generated : last,
      repository: isAlike ? event.repository : null,
    },
    samples: Object.fromEntries(sampleNames.map((name) => [name, withSample(samples[name], samplers[name](refusal))])) as Flood['samples'],
  };
}

const withSample = (sample: readonly string[], text: string): readonly string[] =>
  text === '' || sample.length >= MOST_SAMPLED || sample.includes(text) ? sample : [...sample, text];

/** The event that stands for all of them; its trace is the first one's, and says what else there was. */
export function eventOfFlood({ event, samples }: Flood): EventRow {
  const trace = JSON.parse(event.trace) as EventTrace;
  const facts = sampleNames.filter((name) => samples[name].length > 0).map((name) => [name, samples[name].join(', ')] as const);
  return { ...event, trace: boundedTrace({ ...trace, facts: { ...trace.facts, ...Object.fromEntries(facts) } }) };
}
