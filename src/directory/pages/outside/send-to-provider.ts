import type { IdentityProvider } from '../../../access/identity-provider.ts';
import { IssuerUnreachable } from '../../../identity/federation/ask-issuer.ts';
import { sourceOf } from '../../../names/ip-address.ts';
import type { Goal } from '../goal.ts';
import { html } from '../html.ts';
import { sendPage } from '../layout.ts';
import type { PageParts, Visit } from '../parts.ts';
import { refusePerson } from '../sign-in-person.ts';
import { challengeOf, nonceOf, redirectUriOf, unreachable, verifierOf, type ProviderDetail } from './provider-step.ts';

/** Somebody chose to sign in elsewhere: what comes back is only taken from this browser, for this purpose, once. */
export async function sendToProvider(visit: Visit, goal: Goal, provider: IdentityProvider, parts: PageParts): Promise<unknown> {
  const { exchange, tenant, language } = visit;
  const { address, receivedAt } = exchange;
  const { id: providerId, issuer, clientId } = provider;
  try {
    // Before anything is kept: a provider that does not answer leaves nothing behind.
    const endpoint = await parts.openidProviders.authorizationUrl(issuer, clientId, { ...nothing, further: {} });
    const detail: ProviderDetail = { browser: parts.protection.browserOf(exchange) ?? '', purpose: goal.purpose, providerId, language: language.id };
    const state = await parts.signInSteps.begin('provider', { tenantId: tenant.id, source: sourceOf(address), detail }, receivedAt);
    const challenge = { state: state.reveal(), nonce: nonceOf(state, parts), challenge: challengeOf(verifierOf(state, parts)), redirectUri: redirectUriOf(visit, provider) };
    const url = await parts.openidProviders.authorizationUrl(issuer, clientId, { ...challenge, further: furtherOf(visit, provider) });
    return leave(visit, provider, url, endpoint.origin);
  } catch (error) {
    if (error instanceof IssuerUnreachable) return refusePerson(unreachable(provider, error), visit, goal, parts);
    throw error;
  }
}

const nothing = { state: '', nonce: '', challenge: '', redirectUri: '' };

/** What the application asked for that the provider can do, and the name that was typed already. */
function furtherOf({ form, language }: Visit, { domains, countsSecondFactor }: IdentityProvider): Record<string, string> {
  const prompt = form.get('prompt');
  // OpenID Connect Core 1.0 section 5.5: unasked, many providers tell these only to whoever comes once more.
  const wanted = [...(domains.length === 0 ? [] : ['email', 'email_verified', 'name']), ...(countsSecondFactor ? ['amr'] : [])].map((claim) => [claim, null] as const);
  const hint = (form.get('username') || form.get('login_hint')) ?? '';
  return {
    ...(prompt === 'login' || prompt === 'select_account' ? { prompt } : {}),
    ...(hint === '' ? {} : { login_hint: hint.slice(0, 255) }),
    ui_locales: language.id,
    ...(wanted.length === 0 ? {} : { claims: JSON.stringify({ id_token: Object.fromEntries(wanted) }) }),
  };
}

/**
 * By a page that leads on at once, not by a redirect: a browser would hold the rule for where a form may lead against
 * every further host to which the provider itself redirects.
 */
function leave({ exchange, reply, language }: Visit, { displayName }: IdentityProvider, url: URL, origin: string) {
  const content = html`<p role="status">${language.say('sign-in.provider.leads', { provider: displayName, address: origin })}</p>
<p><a href="${url.href}" rel="noreferrer">${language.say('sign-in.continue')}</a></p>`;
  const page = { status: 200, title: displayName, content, goesTo: url.href };
  return sendPage(reply, page, language, exchange.correlationId);
}
