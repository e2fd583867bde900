import type { JWTPayload } from 'jose';
import type { IdentityProvider } from '../../../access/identity-provider.ts';
import type { Identification } from '../../../access/subject.ts';
import { Refusal, type Facts, type ServedCauseId } from '../../../causes/refusal.ts';
import { rejected } from '../../../identity/credential-kind.ts';
import { IssuerUnreachable } from '../../../identity/federation/ask-issuer.ts';
import { verifyIssued } from '../../../identity/federation/verify-outside-token.ts';
import { placeOf } from '../../../identity/outside-users/identity-provider-store.ts';
import type { SignInStep } from '../../../identity/sign-ins/sign-in-step-store.ts';
import { equalInConstantTime, Secret } from '../../../secret.ts';
import { invalid } from '../../form.ts';
import { recordSignIn } from '../../record-sign-in.ts';
import { needSecondFactor } from '../../second-factor.ts';
import type { Goal } from '../goal.ts';
import { pageLanguage } from '../page-language.ts';
import type { PageParts, Visit } from '../parts.ts';
import { askSecondFactor } from '../second-factor/ask-second-factor.ts';
import { refusePerson } from '../sign-in-person.ts';
import { findOutsidePerson } from './outside-person.ts';
import { atProvider, nonceOf, notCounting, redirectUriOf, unreachable, verifierOf, type ProviderDetail } from './provider-step.ts';

type Found = SignInStep<ProviderDetail>;

/**
 * Somebody comes back from an identity provider outside. Throws `request-invalid` for what did not begin in this browser, is
 * over or was used; everything else is told above the page on which they began.
 */
export async function comeBack(visit: Visit, parts: PageParts): Promise<unknown> {
  const { form, exchange, request } = visit;
  const { provider: named } = request.params as { provider: string };
  const provider = visit.tenant.identityProviders.get(named.toLowerCase());
  const state = new Secret(form.get('state') ?? '');
  const step = await parts.signInSteps.find<ProviderDetail>('provider', state);
  const problem = provider ? problemOf(step, provider, visit, parts) : 'unknown';
  if (!provider || !step || problem !== null || !(await parts.signInSteps.use(step.id, exchange.receivedAt))) throw await refuseState(problem ?? 'used', visit, parts);

  const here = { ...visit, language: await pageLanguage(step.detail.language, '') };
  const goal = await parts.goalOf(here, step.detail.purpose);
  try {
    const checked = await readAnswer(here, provider, state, parts);
    return 'claims' in checked ? await goOn(here, goal, provider, checked.claims, parts) : await refusePerson(checked, here, goal, parts);
  } catch (thrown) {
    const error = thrown instanceof Refusal && thrown.causeId === 'registry-service-outage' ? thrown.cause : thrown;
    if (error instanceof IssuerUnreachable) return refusePerson(unreachable(provider, error), here, goal, parts);
    throw thrown;
  }
}

type Problem = 'unknown' | 'used' | 'expired';

function problemOf(step: Found | undefined, { id }: IdentityProvider, { exchange, tenant }: Visit, { protection }: PageParts): Problem | null {
  const isOfHere = step?.tenantId === tenant.id && step.detail.providerId === id && step.detail.browser === protection.browserOf(exchange);
  if (!step || !isOfHere) return 'unknown';
  if (step.wasUsed) return 'used';
  return exchange.receivedAt < step.expiresAt ? null : 'expired';
}

/** The owner reads which of these it was; the person reads that the page is too old. */
async function refuseState(problem: Problem, visit: Visit, parts: PageParts): Promise<Refusal> {
  const found = rejected({ kind: 'user', name: '' }, 'sign-in-code-invalid', { facts: { problem } });
  await recordSignIn(found, visit, parts, new Refusal(found.cause, { tenant: visit.tenant.name, ...found.facts }));
  return invalid('state', 'page-too-old', `the state is ${problem}`);
}

type Checked = { readonly claims: JWTPayload } | (Identification & { ok: false });

/** RFC 6749 section 4.1.2, RFC 9207, then OpenID Connect Core 1.0 section 3.1.3. Throws IssuerUnreachable. */
async function readAnswer(visit: Visit, provider: IdentityProvider, state: Secret, parts: PageParts): Promise<Checked> {
  const { form } = visit;
  const { issuer, clientId } = provider;
  const from = form.get('iss');
  if (!(await parts.openidProviders.isFrom(issuer, from))) return notCounting(provider, { claim: 'iss', presented: from ?? '', expected: issuer });
  const error = form.get('error');
  const nobody = { kind: 'user', name: '' } as const;
  if (error === 'access_denied') return rejected(nobody, 'sign-in-declined', { facts: atProvider(provider) });
  if (error !== null) throw new IssuerUnreachable(`it answered ${error.replaceAll(/[^\w.-]/g, '').slice(0, 100)}`);
  const clientSecret = parts.sealer.open(provider.sealedSecret, placeOf(provider.id));
  const use = { clientId, clientSecret, code: form.get('code') ?? '', verifier: verifierOf(state, parts), redirectUri: redirectUriOf(visit, provider) };
  const redeemed = await parts.openidProviders.redeem(issuer, use);
  if ('refused' in redeemed) return rejected(nobody, 'sign-in-code-invalid', { facts: atProvider(provider) });
  return checkIdToken(redeemed.idToken, visit, provider, state, parts);
}

/** Section 3.1.3.7. */
async function checkIdToken(idToken: Secret, { exchange }: Visit, provider: IdentityProvider, state: Secret, parts: PageParts): Promise<Checked> {
  const { issuer, clientId } = provider;
  const signed = await verifyIssued(idToken, { issuer, keys: null }, parts.keysOf, exchange.receivedAt);
  if (!signed.ok) return notCounting(provider, brokenBy(signed));
  const { claims } = signed;
  const audiences = [claims.aud ?? []].flat();
  const mine = audiences.length > 1 ? claims['azp'] === clientId : true;
  if (!audiences.includes(clientId) || !mine) return notCounting(provider, { claim: 'aud', presented: audiences.join(' '), expected: clientId });
  const nonce = typeof claims['nonce'] === 'string' ? claims['nonce'] : '';
  if (!equalInConstantTime(nonce, nonceOf(state, parts))) return notCounting(provider, { claim: 'nonce', presented: nonce, expected: 'the one of this sign-in' });
  return { claims };
}

/** What is wrong with the token itself: its times, its signature, or what it says that it is. */
function brokenBy({ cause, facts }: { readonly cause: ServedCauseId; readonly facts: Facts }) {
  const { expiredAt, validFrom, claim } = facts;
  if (expiredAt !== undefined) return { claim: 'exp', presented: String(expiredAt), expected: 'a time to come' };
  if (validFrom !== undefined) return { claim: 'iat', presented: String(validFrom), expected: 'a time that is past' };
  if (claim !== undefined) return { claim: String(claim), presented: '?', expected: 'what the provider’s settings say' };
  return { claim: 'signature', presented: cause, expected: 'one that is made with a published key' };
}

/** The provider says who it is: do they get on? */
async function goOn(visit: Visit, goal: Goal, provider: IdentityProvider, claims: JWTPayload, parts: PageParts): Promise<unknown> {
  const { identification, methods } = await findOutsidePerson(claims, provider, visit, parts);
  if (!identification.ok) return refusePerson(identification, visit, goal, parts);
  const { subject } = identification;
  const tenant = (await parts.policy()).tenants.get(visit.tenant.id) ?? visit.tenant;
  const found = needSecondFactor(identification, tenant, goal.resource, methods);
  if (!found.ok) return askSecondFactor(visit, goal, { subject, methods, interrupted: found }, parts);
  const { receivedAt: at } = visit.exchange;
  await recordSignIn(found, visit, parts, null);
  if (subject.credentialId !== null) parts.used(subject.credentialId, at);
  return goal.done({ subject, at: at.toISOString(), methods });
}
