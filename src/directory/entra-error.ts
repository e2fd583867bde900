import { fill, type Facts, type Refusal } from '../causes/refusal.ts';
import { errorFor, vagueAssertion, waitingErrors, type EntraError } from './entra-errors.ts';
import type { Waiting } from './grant.ts';

// How Entra says no. The cause stands beside its words.

export interface Answer {
  readonly status: number;
  readonly body: object;
}

/** What the client said of itself. Whether such an application exists must not show in how its name is written. */
export interface Presented {
  readonly subject: string;
  /** It tried to prove itself with an assertion. */
  readonly byAssertion: boolean;
}

/**
 * Entra's answer to a refusal.
 * @param told what may be told of it
 * @param isHidden more is known than is told
 */
export function entraError(told: Refusal, isHidden: boolean, { subject, byAssertion }: Presented, correlationId: string, at: Date): Answer {
  const error = isHidden && byAssertion ? vagueAssertion : errorFor(told.causeId, told.facts);
  return answer(error, { ...told.facts, ...(subject === '' ? {} : { subject }) }, correlationId, at, told.causeId);
}

/** Entra's answer to a device whose person has not signed in yet. */
export const waitingAnswer = ({ waiting }: Waiting, correlationId: string, at: Date): Answer => answer(waitingErrors[waiting], {}, correlationId, at);

/** Entra's words alone, as they stand in an address that a browser is sent to. */
export const entraText = (error: EntraError, facts: Facts): string =>
  `AADSTS${error.code}: ${fill(error.text.replace('{EUII Hidden}', '{hidden}'), { hidden: '{EUII Hidden}', ...facts })}`;

function answer(error: EntraError, facts: Facts, correlationId: string, at: Date, cause?: string): Answer {
  const timestamp = `${at.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const lines = [`Trace ID: ${correlationId}`, `Correlation ID: ${correlationId}`, `Timestamp: ${timestamp}`];
  return {
    status: error.status,
    body: {
      error: error.error,
      error_description: [entraText(error, facts), ...lines].join('\r\n'),
      error_codes: [error.code],
      timestamp,
      trace_id: correlationId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${error.code}`,
      ...(cause === undefined ? {} : { cause }),
    },
  };
}
