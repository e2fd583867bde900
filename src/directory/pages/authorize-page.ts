import type { CodeWish } from '../../identity/sign-ins/authorization-code-store.ts';
import { Refusal } from '../../causes/refusal.ts';
import { entraText } from '../entra-error.ts';
import { errorFor } from '../entra-errors.ts';
import { addressBack, authorizeParameters, mayNotAsk, readCodeWish, readWayBack, withState, type WayBack } from './authorize-request.ts';
import { html } from './html.ts';
import type { Goal } from './goal.ts';
import { sendPage } from './layout.ts';
import { chosenProvider, providerButtons } from './outside/provider-step.ts';
import { sendToProvider } from './outside/send-to-provider.ts';
import { hidden, personFields, type PageParts, type Visit } from './parts.ts';
import { signInPerson } from './sign-in-person.ts';
import { showTold, type Told } from './told.ts';

/**
 * The page on which somebody signs in for an application that sent them here, RFC 6749 section 4.1. Throws what concerns
 * the person; of anything else the application is told.
 */
export async function authorize(visit: Visit, parts: PageParts): Promise<unknown> {
  const { request, form, exchange } = visit;
  const back = await readWayBack(visit, parts);
  try {
    const wish = readCodeWish(visit, back, parts);
    if (request.method === 'GET') return mayNotAsk(form) ? sendBack(visit, back, needsPerson) : showForm(visit, back, parts);
    parts.protection.check(form, exchange);
    if (form.get('answer') === 'cancel') return sendBack(visit, back, cancelled);
    const [goal, provider] = [goalFor(visit, back, wish, parts), chosenProvider(visit)];
    return provider ? await sendToProvider(visit, goal, provider, parts) : await signInPerson(visit, goal, parts);
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.causeId !== 'request-invalid' || thrown.facts['problem'] === 'page-too-old') throw thrown;
    const error = errorFor(thrown.causeId, thrown.facts);
    return sendBack(visit, back, { error: error.error, error_description: entraText(error, thrown.facts) });
  }
}

/** What an application wanted when it sent somebody here a while ago. Throws `request-invalid` when it may not any more. */
export async function applicationGoal(visit: Visit, fields: Readonly<Record<string, string>>, parts: PageParts): Promise<Goal> {
  const asked = { ...visit, form: new URLSearchParams(fields) };
  const back = await readWayBack(asked, parts);
  return goalFor(asked, back, readCodeWish(asked, back, parts), parts);
}

const goalFor = (visit: Visit, back: WayBack, wish: CodeWish, parts: PageParts): Goal => ({
  purpose: { kind: 'application', fields: Object.fromEntries(asked(visit.form)) },
  resource: wish.audience,
  leadsTo: new URL(back.redirectUri).origin,
  again: async (told) => showForm(visit, back, parts, told),
  async done(signedIn) {
    const code = await parts.authorizationCodes.create(visit.tenant.id, wish, signedIn, visit.exchange.receivedAt);
    return sendBack(visit, back, { code: code.reveal() });
  },
});

const asked = (form: URLSearchParams) => authorizeParameters.flatMap((name) => (form.has(name) ? [[name, form.get(name)!] as const] : []));

const needsPerson = { error: 'login_required', error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.' };
const cancelled = { error: 'access_denied', error_description: 'AADSTS65004: User declined to consent to access the app.' };

function showForm(visit: Visit, back: WayBack, { protection }: PageParts, told?: Told) {
  const { form, exchange, reply, tenant, language } = visit;
  const csrf = protection.tokenFor(exchange, reply);
  const { origin } = new URL(back.redirectUri);
  if (told?.retryAfter !== undefined) reply.header('retry-after', told.retryAfter);
  const content = html`${showTold(told)}
<p>${language.say('sign-in.to', { application: back.client.name, tenant: tenant.name })}</p>
<form method="post" action="/${tenant.id}/oauth2/v2.0/authorize">
${hidden({ ...Object.fromEntries(asked(form)), csrf })}
${personFields(visit)}
<button class="main" name="answer" value="sign-in">${language.say('sign-in.submit')}</button>
<button name="answer" value="cancel" formnovalidate>${language.say('sign-in.cancel')}</button>
${providerButtons(visit)}
</form>
<p class="note">${language.say('sign-in.returns', { address: origin })}</p>`;
  return sendPage(reply, { status: told?.status ?? 200, title: language.say('sign-in.title'), content, leadsTo: origin }, language, exchange.correlationId);
}

/** To the application, with what it is told: by the address, or by a form that the person sends. */
function sendBack({ reply, exchange, language }: Visit, back: WayBack, told: Readonly<Record<string, string>>) {
  if (back.mode === 'query') {
    const headers = { location: addressBack(back, told), 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
    return reply.code(303).headers({ ...headers, 'x-ms-correlation-request-id': exchange.correlationId }).send('');
  }
  const { origin } = new URL(back.redirectUri);
  const content = html`<p>${language.say('sign-in.returns', { address: origin })}</p>
<form method="post" action="${back.redirectUri}">
${hidden(withState(told, back.state))}
<button class="main" autofocus>${language.say('sign-in.continue')}</button>
</form>`;
  return sendPage(reply, { status: 200, title: back.client.name, content, leadsTo: origin }, language, exchange.correlationId);
}
