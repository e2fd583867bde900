import type { Disclosure } from '../../access/policy.ts';
import type { Refusal } from '../../causes/refusal.ts';
import { tellable } from '../../http/error-response.ts';
import { errorFor } from '../entra-errors.ts';
import { html, type Html } from './html.ts';
import { problem } from './layout.ts';
import type { Visit } from './parts.ts';

/** What somebody reads who was refused. */
export interface Told {
  readonly text: string;
  /** For those whom they ask for help: Entra's code and the correlation id. Absent where two causes must look alike. */
  readonly note: string | undefined;
  readonly status: 400 | 429 | 503;
  readonly retryAfter: string | undefined;
}

/** By cause, or by cause and the refusal's fact `problem`. */
const keys: Readonly<Record<string, string>> = {
  'credentials-wrong-password': 'sign-in.problem.wrong',
  'email-used-as-username': 'sign-in.problem.wrong',
  'account-disabled': 'sign-in.problem.disabled',
  'entra-second-step-needed': 'sign-in.problem.second-factor',
  'sign-in-code-invalid': 'sign-in.problem.code',
  'login-throttled': 'sign-in.problem.throttled',
  'login-throttled second-factor': 'sign-in.problem.second-factor-closed',
  'service-principal-in-other-tenant provider': 'sign-in.problem.provider-stranger',
  'sign-in-code-invalid provider': 'sign-in.problem.provider-answer',
  'sign-in-code-invalid answer': 'sign-in.problem.provider-answer',
  'sign-in-declined provider': 'sign-in.problem.provider-cancelled',
  'registry-service-outage provider': 'sign-in.problem.provider-down',
  'rate-limit': 'sign-in.problem.busy',
};

/** A refusal in the reader's words, as far as it may be told. */
export function tell(refusal: Refusal, { language, exchange }: Pick<Visit, 'language' | 'exchange'>, disclosure: Disclosure): Told {
  const { causeId, facts, status, headers } = tellable(refusal, disclosure);
  const key = keys[`${causeId} ${facts['problem']}`] ?? keys[causeId] ?? 'sign-in.problem.other';
  const { correlationId } = exchange;
  const note = key === 'sign-in.problem.wrong' ? undefined : `AADSTS${errorFor(causeId, facts).code}. ${language.say('sign-in.correlation-id', { correlationId })}`;
  return { text: language.say(key, { ...facts, correlationId }), note, status: status === 429 || status === 503 ? status : 400, retryAfter: headers['Retry-After'] };
}

/** Above the form that is to be filled in once more. */
export const showTold = (told: Told | undefined): Html | null =>
  told === undefined ? null : html`${problem(told.text)}${told.note === undefined ? null : html`<p class="note">${told.note}</p>`}`;
