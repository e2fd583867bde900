import { createHash } from 'node:crypto';
import type { IdentityProvider } from '../../../access/identity-provider.ts';
import type { Step } from '../../../access/decision.ts';
import type { Identification } from '../../../access/subject.ts';
import type { ServedCauseId } from '../../../causes/refusal.ts';
import { rejected } from '../../../identity/credential-kind.ts';
import type { LanguageId } from '../../../i18n/languages.ts';
import { Secret } from '../../../secret.ts';
import type { Purpose } from '../goal.ts';
import { html, type Html } from '../html.ts';
import type { PageParts, Visit } from '../parts.ts';

// What leaves for an identity provider outside, and what has to come back.

/** What is kept while somebody signs in elsewhere. */
export interface ProviderDetail {
  readonly browser: string;
  readonly purpose: Purpose;
  readonly providerId: string;
  readonly language: LanguageId;
}

/** Nothing but the state is kept, as a hash: the other two follow from it under the server's key. */
export const nonceOf = (state: Secret, { hash }: Pick<PageParts, 'hash'>): string => hash(new Secret(`nonce ${state.reveal()}`));
export const verifierOf = (state: Secret, { hash }: Pick<PageParts, 'hash'>): string => hash(new Secret(`verifier ${state.reveal()}`));
export const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** What the provider has to know as our address, letter for letter: the host is the one that the person is at. */
export const redirectUriOf = ({ exchange, tenant }: Pick<Visit, 'exchange' | 'tenant'>, { name }: Pick<IdentityProvider, 'name'>): string =>
  `${exchange.scheme}://${exchange.host}/${tenant.name}/oauth2/callback/${name}`;

const PREFIX = 'provider:';

/** A button for each provider, after those of the page: Enter sends the password. */
export const providerButtons = ({ tenant, language }: Visit): Html[] =>
  [...tenant.identityProviders.values()].map(
    ({ name, displayName }) => html`<button class="wide" name="answer" value="${PREFIX}${name}" formnovalidate>${language.say('sign-in.with', { provider: displayName })}</button>`,
  );

/** The provider whose button was pressed. */
export const chosenProvider = ({ form, tenant }: Pick<Visit, 'form' | 'tenant'>): IdentityProvider | undefined => {
  const answer = form.get('answer') ?? '';
  return answer.startsWith(PREFIX) ? tenant.identityProviders.get(answer.slice(PREFIX.length)) : undefined;
};

/** `problem`: the pages and Entra's codes have words of their own for what went wrong outside. */
export const atProvider = ({ displayName }: IdentityProvider, problem = 'provider') => ({ problem, provider: displayName });

/** The provider could not be asked: nobody's credential is wrong. */
export function unreachable(provider: IdentityProvider, error: Error): Identification & { ok: false } {
  const steps: Step[] = [{ rule: 'identity-provider', outcome: 'none', facts: { provider: provider.name, defect: error.message } }];
  return rejected({ kind: 'user', name: '' }, 'registry-service-outage', { facts: { ...atProvider(provider), part: 'issuer' }, steps });
}

interface Mismatch {
  /** Such as `nonce`, or a parameter of the answer. */
  readonly claim: string;
  readonly presented: string;
  readonly expected: string;
}

/** What came back does not count: it is old, or for another sign-in. */
export const notCounting = (provider: IdentityProvider, found: Mismatch) => mismatch(provider, found, 'sign-in-code-invalid', 'answer');

/** Who it is there is nobody here. */
export const notLinked = (provider: IdentityProvider, found: Mismatch) => mismatch(provider, found, 'service-principal-in-other-tenant', 'provider');

function mismatch(provider: IdentityProvider, { claim, presented, expected }: Mismatch, cause: ServedCauseId, problem: string): Identification & { ok: false } {
  const facts = { claim, presented: presented.slice(0, LONGEST_SHOWN) };
  const steps: Step[] = [{ rule: 'identity-provider', outcome: 'fail', facts: { provider: provider.name, ...facts, expected: expected.slice(0, LONGEST_SHOWN) } }];
  return rejected({ kind: 'user', name: '' }, cause, { facts: { ...facts, ...atProvider(provider, problem) }, steps });
}
const LONGEST_SHOWN = 200;

