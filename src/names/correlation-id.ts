import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';
import { isGuid } from './guid.ts';

/** Joins the answer that a client saw to the event that an owner reads: a UUID in lower case. */
export type CorrelationId = Branded<'CorrelationId'>;

/** Any case, since people copy ids from screens; events are found by the lower-case form that `parseCorrelationId` gives. */
export const isCorrelationId = (text: string): boolean => isGuid(text);

/** Throws `request-invalid`. */
export function parseCorrelationId(text: string): CorrelationId {
  if (!isCorrelationId(text)) throw new Refusal('request-invalid', { field: 'correlation id', defect: 'it is not a UUID' });
  return text.toLowerCase() as CorrelationId;
}
