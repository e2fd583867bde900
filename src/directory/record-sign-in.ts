import type { Decision } from '../access/decision.ts';
import type { Identification } from '../access/subject.ts';
import type { Refusal } from '../causes/refusal.ts';
import { recordLogin } from '../journal/record-login.ts';
import { errorFor } from './entra-errors.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';

/** A sign-in leaves an event as a login does: what was presented, and what was made of it. Durable when it resolves. */
export function recordSignIn(
  identification: Identification,
  { exchange, registry }: Pick<TokenRequest, 'exchange' | 'registry'>,
  log: Pick<DirectoryParts, 'journal' | 'now'>,
  refusal: Refusal | null,
): Promise<unknown> {
  const { steps } = identification;
  const decision: Decision | null = identification.ok ? { allowed: true, steps, enough: [] } : null;
  const status = refusal === null ? 200 : errorFor(refusal.causeId, refusal.facts).status;
  return recordLogin(log, { exchange, registry, identification, decision, refusal, status, operation: 'Sign-in' });
}
