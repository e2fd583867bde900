import type { Identification, Subject } from '../../../access/subject.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { otpauthUri, showKey } from '../../../identity/second-factors/totp.ts';
import type { SignInMethod } from '../../../identity/sign-ins/token-wish.ts';
import { sourceOf } from '../../../names/ip-address.ts';
import type { Secret } from '../../../secret.ts';
import { recordSignIn } from '../../record-sign-in.ts';
import type { Goal, Purpose } from '../goal.ts';
import { html, type Html } from '../html.ts';
import { sendPage } from '../layout.ts';
import { hidden, type PageParts, type Visit } from '../parts.ts';
import { showTold, tell, type Told } from '../told.ts';

/** What is kept while somebody looks for their phone. */
export interface SecondFactorDetail {
  /** The browser that the password was typed in. */
  readonly browser: string;
  readonly purpose: Purpose;
  readonly subject: Subject;
  readonly methods: readonly SignInMethod[];
}

/** Who has shown one factor, and the event of a sign-in that goes no further without another one. */
interface OneFactor {
  readonly subject: Subject;
  readonly methods: readonly SignInMethod[];
  readonly interrupted: Identification & { ok: false };
}

/**
 * Asks for the code of somebody's authenticator app; who has none yet is shown, once, what to put into one. The event
 * says that the first factor was right: whoever stops here knew it.
 */
export async function askSecondFactor(visit: Visit, goal: Goal, { subject, methods, interrupted }: OneFactor, parts: PageParts): Promise<unknown> {
  const { exchange, tenant } = visit;
  const { address, receivedAt } = exchange;
  const known = await parts.secondFactors.find(subject.id);
  const isNew = known === undefined || known.state === 'shown';
  const asked = isNew ? 'enrol' : methods.includes('fed') ? 'provider' : 'needed';
  const refusal = new Refusal(interrupted.cause, { tenant: tenant.name, ...interrupted.facts, secondFactor: asked });
  await recordSignIn({ ...interrupted, facts: refusal.facts }, visit, parts, refusal);
  const secret = isNew ? await parts.secondFactors.begin(subject.id, { state: 'shown', replaces: false }, receivedAt) : null;
  const detail: SecondFactorDetail = { browser: parts.protection.browserOf(exchange) ?? '', purpose: goal.purpose, subject, methods };
  const step = await parts.signInSteps.begin('second-factor', { tenantId: tenant.id, source: sourceOf(address), detail }, receivedAt);
  const { note = '' } = tell(refusal, visit, 'helpful');
  return showSecondFactor(visit, goal, { step, account: subject.name, secret, note }, parts);
}

interface Asked {
  readonly step: Secret;
  readonly account: string;
  /** Of an app that is not set up yet; null when it has been shown before. */
  readonly secret: Secret | null;
  /** For those whom they ask for help, in small print. */
  readonly note?: string;
}

/** The page itself. */
export function showSecondFactor(visit: Visit, { leadsTo }: Goal, { step, account, secret, note }: Asked, { protection }: PageParts, told?: Told) {
  const { exchange, reply, language, tenant } = visit;
  const csrf = protection.tokenFor(exchange, reply);
  if (told?.retryAfter !== undefined) reply.header('retry-after', told.retryAfter);
  const content = html`${showTold(told)}${secret === null ? null : enrolment(visit, account, secret)}
<p id="hint">${language.say('sign-in.second.ask', { account })}</p>
<form method="post" action="/${tenant.id}/oauth2/second-factor">
${hidden({ csrf, step: step.reveal(), ui_locales: language.id })}
<label for="code">${language.say('sign-in.second.code')}</label>
<input type="text" class="code" id="code" name="code" aria-describedby="hint" inputmode="numeric" autocomplete="one-time-code" spellcheck="false" maxlength="20" required autofocus>
<button class="main" name="answer" value="continue">${language.say('sign-in.continue')}</button>
<button name="answer" value="again" formnovalidate>${language.say('sign-in.second.again')}</button>
</form>${note === undefined ? null : html`
<p class="note">${note}</p>`}`;
  const page = { status: told?.status ?? 200, title: language.say('sign-in.second.title'), content, ...(leadsTo === undefined ? {} : { leadsTo }) };
  return sendPage(reply, page, language, exchange.correlationId);
}

/** On a phone the address opens its app; anywhere else the key is typed, or the address pasted. */
function enrolment({ language, tenant }: Visit, account: string, secret: Secret): Html {
  const uri = otpauthUri(secret, account, tenant.name);
  return html`<p>${language.say('sign-in.second.enrol')}</p>
<dl>
<dt>${language.say('sign-in.second.key')}</dt>
<dd><code id="key">${showKey(secret)}</code></dd>
<dt>${language.say('sign-in.second.address')}</dt>
<dd><a href="${uri}"><code id="address">${uri}</code></a></dd>
</dl>`;
}
