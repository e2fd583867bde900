import { Refusal } from '../causes/refusal.ts';
import type { Decision } from './decision.ts';

/** What a caller who is not let through is answered; that a decision allowed it after all is our own fault. */
export const refusalOf = (decision: Decision): Refusal =>
  decision.allowed ? new Refusal('internal-error') : new Refusal(decision.cause, decision.facts);
