import type { JWTPayload } from 'jose';
import type { Step } from '../../../access/decision.ts';
import { claimText } from '../../../access/federation.ts';
import type { IdentityProvider, OutsideIdentity } from '../../../access/identity-provider.ts';
import type { TenantPolicy } from '../../../access/policy.ts';
import type { Identification } from '../../../access/subject.ts';
import { userName } from '../../../contract/directory/user.ts';
import { newUser } from '../../../identity/principals/user-store.ts';
import type { SignInMethod } from '../../../identity/sign-ins/token-wish.ts';
import type { PageParts, Visit } from '../parts.ts';
import { notCounting, notLinked } from './provider-step.ts';

/** Whom the provider vouches for, and by which means they signed in there. */
export interface OutsidePerson {
  readonly identification: Identification;
  readonly methods: readonly SignInMethod[];
}

/** Who is it here? Somebody whom an owner has linked, or who is made now because the provider's settings say so. */
export async function findOutsidePerson(claims: JWTPayload, provider: IdentityProvider, visit: Visit, parts: PageParts): Promise<OutsidePerson> {
  const { exchange, registry } = visit;
  const { receivedAt: at } = exchange;
  const subject = claimText(claims, provider.claim) ?? '';
  const methods = methodsOf(claims, provider);
  if (subject === '' || subject.length > LONGEST_SUBJECT) return { identification: notCounting(provider, { claim: provider.claim, presented: subject, expected: 'a value that names one person' }), methods };
  const found = provider.people.get(subject) ?? (await makeUser(subject, claims, provider, visit, parts));
  if ('ok' in found) return { identification: found, methods };
  // Whoever was made a moment ago is in the next policy.
  const tenant = (await parts.policy()).tenants.get(visit.tenant.id) ?? visit.tenant;
  const user = tenant.users.get(found.userName);
  if (!user) return { identification: stranger(subject, provider, 'a user who is still there'), methods };
  const who = { kind: 'user', id: user.id, name: user.name, credentialId: found.id } as const;
  const standing = parts.resume({ subject: who, registry: { ...registry, tenant }, issuedAt: at, at });
  return { identification: { ...standing, steps: [...vouched(subject, user.name, provider, methods), ...standing.steps] }, methods };
}

/** OpenID Connect Core 1.0 section 5.7: no longer than that. */
const LONGEST_SUBJECT = 255;

const methodsOf = ({ amr }: JWTPayload, { countsSecondFactor }: IdentityProvider): readonly SignInMethod[] =>
  countsSecondFactor && Array.isArray(amr) && amr.includes('mfa') ? ['fed', 'mfa'] : ['fed'];

function vouched(presented: string, subject: string, { name: provider, claim }: IdentityProvider, methods: readonly SignInMethod[]): Step[] {
  const known: Step = { rule: 'identity-provider', outcome: 'pass', facts: { provider, claim, presented, subject } };
  return methods.includes('mfa') ? [known, { rule: 'second-factor', outcome: 'pass', facts: { subject, provider } }] : [known];
}

/** A user with the verified address as their name, if its domain is one of those that were named. */
async function makeUser(
  subject: string,
  claims: JWTPayload,
  provider: IdentityProvider,
  { exchange, tenant }: Visit,
  parts: PageParts,
): Promise<OutsideIdentity | (Identification & { ok: false })> {
  const { domains, id } = provider;
  const unknown = (expected: string) => stranger(subject, provider, expected);
  if (domains.length === 0) return unknown('a value that an owner has linked to a user');
  const address = emailOf(claims);
  const isVerified = claims['email_verified'] === true;
  const expected = `a value that is linked to a user, or a verified e-mail address at ${domains.join(' or ')}`;
  if (address === null || !isVerified || !domains.includes(address.split('@')[1]!)) return unknown(expected);
  const { receivedAt: at } = exchange;
  const user = newUser(tenant.id, address, await parts.unknownPassword(), at, { displayName: nameOf(claims) });
  const isMade = await parts.userIdentities.createUser(user, { providerId: id, subject }, at);
  const made = isMade ? peopleOf(await parts.policy(), tenant, provider).get(subject) : undefined;
  return made ?? unknown(`another address, since there is a user ${address} already whom no owner has linked`);
}

const peopleOf = ({ tenants }: Awaited<ReturnType<PageParts['policy']>>, { id }: TenantPolicy, { name }: IdentityProvider) =>
  tenants.get(id)?.identityProviders.get(name)?.people ?? new Map<string, OutsideIdentity>();

/** The caller is told the claim and their own value; the owner also what was expected, and what helps. */
function stranger(subject: string, provider: IdentityProvider, expected: string): Identification & { ok: false } {
  const refused = notLinked(provider, { claim: provider.claim, presented: subject, expected });
  // No address that the provider names: whoever chose it would be linked by an owner who copies the line.
  return { ...refused, name: subject, enough: [{ kind: 'link-identity', facts: { subject: 'alice@example.com', provider: provider.name, presented: subject } }] };
}

function emailOf({ email }: JWTPayload): string | null {
  const address = typeof email === 'string' ? userName.safeParse(email).data?.toLowerCase() : undefined;
  return address ?? null;
}

const nameOf = ({ name }: JWTPayload): string | null => (typeof name === 'string' && name !== '' && !name.includes('\0') ? name.slice(0, 256) : null);
