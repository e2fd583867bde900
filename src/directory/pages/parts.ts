import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Disclosure } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { tellable } from '../../http/error-response.ts';
import { Secret } from '../../secret.ts';
import { identifyPerson } from '../grants/password.ts';
import { tellsAt, type DirectoryParts, type TokenRequest } from '../parts.ts';
import { recordSignIn } from '../record-sign-in.ts';
import { needSecondFactor } from '../second-factor.ts';
import type { FormProtection } from './form-protection.ts';
import { html, type Html } from './html.ts';
import type { PageLanguage } from './page-language.ts';
import type { Subject } from '../../access/subject.ts';

export interface PageParts extends DirectoryParts {
  readonly protection: FormProtection;
}

/** A request for a page, and in which words it is answered. */
export interface Visit extends TokenRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly language: PageLanguage;
}

/** What somebody reads who was refused. */
export interface Told {
  readonly text: string;
  readonly status: 400 | 429 | 503;
  readonly retryAfter: string | undefined;
}

/** Somebody typed a name and a password: who is it? A durable event says so, and whether they got on. */
export async function signInPerson(visit: Visit, resource: string, parts: PageParts): Promise<{ subject: Subject } | { told: Told }> {
  const { form, exchange, registry, tenant } = visit;
  const secret = new Secret(form.get('password') ?? '');
  const found = needSecondFactor(await identifyPerson((form.get('username') ?? '').trim(), secret, { exchange, registry }, parts), tenant, resource);
  if (found.ok) {
    await recordSignIn(found, visit, parts, null);
    return { subject: found.subject };
  }
  const refusal = new Refusal(found.cause, { tenant: tenant.name, ...found.facts });
  await recordSignIn(found, visit, parts, refusal);
  return { told: tell(refusal, visit, tellsAt(parts, exchange, registry)) };
}

const keys: Readonly<Record<string, string>> = {
  'credentials-wrong-password': 'sign-in.problem.wrong',
  'email-used-as-username': 'sign-in.problem.wrong',
  'account-disabled': 'sign-in.problem.disabled',
  'entra-second-step-needed': 'sign-in.problem.second-factor',
  'sign-in-code-invalid': 'sign-in.problem.code',
  'login-throttled': 'sign-in.problem.throttled',
  'rate-limit': 'sign-in.problem.busy',
};

/** A refusal in the reader's words, as far as it may be told. */
export function tell(refusal: Refusal, { language, exchange }: Pick<Visit, 'language' | 'exchange'>, disclosure: Disclosure): Told {
  const { causeId, facts, status, headers } = tellable(refusal, disclosure);
  const text = language.say(keys[causeId] ?? 'sign-in.problem.other', { ...facts, correlationId: exchange.correlationId });
  return { text, status: status === 429 || status === 503 ? status : 400, retryAfter: headers['Retry-After'] };
}

/** The fields in which a person proves who they are. */
export const personFields = ({ form, language }: Visit): Html => html`<label for="username">${language.say('sign-in.name')}</label>
<input type="email" id="username" name="username" value="${form.get('username') ?? form.get('login_hint') ?? ''}" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="255" required autofocus>
<label for="password">${language.say('sign-in.password')}</label>
<input type="password" id="password" name="password" autocomplete="current-password" maxlength="1024" required>`;

export const hidden = (fields: Readonly<Record<string, string>>): Html[] =>
  Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
