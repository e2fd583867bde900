import type { Identification } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { rejected } from '../../identity/credential-kind.ts';
import type { DeviceCode } from '../../identity/sign-ins/device-code-store.ts';
import { findClient } from '../clients/client.ts';
import { invalid } from '../form.ts';
import { recordSignIn } from '../record-sign-in.ts';
import { html } from './html.ts';
import type { Goal } from './goal.ts';
import { sendPage } from './layout.ts';
import { chosenProvider, providerButtons } from './outside/provider-step.ts';
import { sendToProvider } from './outside/send-to-provider.ts';
import { hidden, personFields, type PageParts, type Visit } from './parts.ts';
import { signInPerson } from './sign-in-person.ts';
import { showTold, tell, type Told } from './told.ts';

/** The page on which somebody types the code of a device, RFC 8628 section 3.3, sees who asks, and signs in or refuses. */
export async function connectDevice(visit: Visit, parts: PageParts): Promise<unknown> {
  const { request, form, exchange } = visit;
  if (request.method === 'GET') return askForCode(visit, parts);
  parts.protection.check(form, exchange);
  const found = await findWaiting(visit, parts);
  if ('told' in found) return askForCode(visit, parts, found.told);
  const tenant = (await parts.policy()).tenants.get(found.code.tenantId) ?? visit.tenant;
  const here = { ...visit, tenant, registry: { ...visit.registry, tenant } };
  if (form.get('answer') === 'refuse') return refuse(here, found.code, parts);
  const provider = chosenProvider(here);
  if (provider) return sendToProvider(here, goalOn(here, found.code, parts), provider, parts);
  if (form.get('answer') !== 'sign-in') return askWho(here, found.code, parts);
  return signInPerson(here, goalOn(here, found.code, parts), parts);
}

/** Guessing codes is as slow as guessing passwords; a code that was right makes it no faster. */
async function findWaiting(visit: Visit, parts: PageParts): Promise<{ code: DeviceCode } | { told: Told }> {
  const { form, exchange, language, registry } = visit;
  const attempt = { registryId: 'device-codes', userName: 'device code', address: exchange.address, at: exchange.receivedAt };
  const state = parts.throttle.stateOf(attempt);
  const guess = async (identification: Identification & { ok: false }) => {
    const refusal = new Refusal(identification.cause, identification.facts);
    await recordSignIn({ ...identification, throttle: state }, { exchange, registry }, parts, refusal);
    return { told: tell(refusal, { language, exchange }, 'helpful') };
  };
  if (state.opensAt !== null) {
    const { source, retryAfter } = state;
    return guess(rejected({ kind: 'user', name: '' }, 'login-throttled', { facts: { source, retryAfter } }));
  }
  const code = await parts.deviceCodes.findByUserCode(form.get('user_code') ?? '', exchange.receivedAt);
  if (code) return { code };
  const wrong = rejected({ kind: 'user', name: '' }, 'sign-in-code-invalid', { facts: { problem: 'unknown' } });
  parts.throttle.examined(attempt, wrong);
  return guess(wrong);
}

/** On the page that shows who asks. */
const goalOn = (visit: Visit, code: DeviceCode, parts: PageParts): Goal => ({
  ...goalFor(visit, code.id, code.wish.audience, parts),
  again: (told) => askWho(visit, code, parts, told),
});

/** A device that waited for somebody on an earlier page. Throws `request-invalid` when it does not any more. */
export async function deviceGoal(visit: Visit, codeId: string, parts: PageParts): Promise<Goal> {
  const code = await parts.deviceCodes.findWaiting(codeId, visit.exchange.receivedAt);
  if (!code) throw invalid('step', 'page-too-old', 'no device waits any more');
  return goalFor(visit, code.id, code.wish.audience, parts);
}

const goalFor = (visit: Visit, codeId: string, resource: string, parts: PageParts): Goal => ({
  purpose: { kind: 'device', codeId },
  resource,
  leadsTo: undefined,
  // The code that the person typed is not kept: they type it once more.
  again: async (told) => askForCode(visit, parts, told),
  async done(signedIn) {
    const isNew = await parts.deviceCodes.decide(codeId, { state: 'approved', signedIn }, visit.exchange.receivedAt);
    return isNew ? showEnd(visit, 'sign-in.device.done') : askForCode(visit, parts);
  },
});

async function refuse(visit: Visit, code: DeviceCode, { deviceCodes }: PageParts) {
  await deviceCodes.decide(code.id, { state: 'declined' }, visit.exchange.receivedAt);
  return showEnd(visit, 'sign-in.device.refused');
}

function askForCode({ exchange, reply, language }: Visit, { protection }: PageParts, told?: Told) {
  const csrf = protection.tokenFor(exchange, reply);
  if (told?.retryAfter !== undefined) reply.header('retry-after', told.retryAfter);
  const content = html`${showTold(told)}
<p id="hint">${language.say('sign-in.device.hint')}</p>
<form method="post" action="/devicelogin">
${hidden({ csrf, ui_locales: language.id })}
<label for="user_code">${language.say('sign-in.device.code')}</label>
<input type="text" class="code" id="user_code" name="user_code" aria-describedby="hint" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required autofocus>
<button class="main">${language.say('sign-in.continue')}</button>
</form>`;
  const page = { status: told?.status ?? 200, title: language.say('sign-in.device.title'), content };
  return sendPage(reply, page, language, exchange.correlationId);
}

async function askWho(visit: Visit, { wish }: DeviceCode, parts: PageParts, told?: Told) {
  const { form, exchange, reply, language } = visit;
  const csrf = parts.protection.tokenFor(exchange, reply);
  const application = (await findClient(wish.clientId, visit, parts))?.name ?? wish.clientId;
  if (told?.retryAfter !== undefined) reply.header('retry-after', told.retryAfter);
  const content = html`${showTold(told)}
<p>${language.say('sign-in.device.asks', { application, address: wish.address, tenant: visit.tenant.name })}</p>
<p><strong>${language.say('sign-in.device.warning')}</strong></p>
<form method="post" action="/devicelogin">
${hidden({ csrf, ui_locales: language.id, user_code: form.get('user_code') ?? '' })}
${personFields(visit)}
<button class="main" name="answer" value="sign-in">${language.say('sign-in.submit')}</button>
<button name="answer" value="refuse" formnovalidate>${language.say('sign-in.device.refuse')}</button>
${providerButtons(visit)}
</form>`;
  const page = { status: told?.status ?? 200, title: language.say('sign-in.device.title'), content };
  return sendPage(reply, page, language, exchange.correlationId);
}

function showEnd({ exchange, reply, language }: Visit, key: 'sign-in.device.done' | 'sign-in.device.refused') {
  const content = html`<p role="status">${language.say(key)}</p>`;
  return sendPage(reply, { status: 200, title: language.say('sign-in.device.title'), content }, language, exchange.correlationId);
}
