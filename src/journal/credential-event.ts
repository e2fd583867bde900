import type { Trace } from './event-limits.ts';
import { bounded, boundedTrace } from './event-limits.ts';
import { emptyEvent, type EventRow } from './event.ts';

/** A credential that will end, as a row of the log. */
export interface EndingSoon {
  readonly correlationId: string;
  readonly at: Date;
  readonly registry: { readonly id: string; readonly name: string };
  readonly subject: string;
  readonly credentialKind: string;
  readonly credentialId: string;
  /** Whole days that are left at most. */
  readonly days: number;
  readonly steps: Trace['steps'];
}

/** Nobody asked for anything: who called, from where and with what is empty. */
export const credentialEvent = ({ correlationId, at, registry, subject, credentialKind, credentialId, days, steps }: EndingSoon): EventRow => ({
  ...emptyEvent,
  correlation_id: correlationId,
  category: 'credential',
  time_generated: at.toISOString(),
  operation_name: 'Credential expires',
  registry_id: registry.id,
  login_server: bounded(registry.name, 'login_server'),
  identity: bounded(subject, 'identity'),
  result_type: 'DaysLeft',
  result_description: String(days),
  credential_kind: credentialKind,
  credential_id: credentialId,
  trace: boundedTrace({ facts: {}, steps, enough: [] }),
});
