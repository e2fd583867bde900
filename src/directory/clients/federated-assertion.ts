import type { TenantPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { credentialStep, rejected } from '../../identity/credential-kind.ts';
import { standingPrincipal } from '../../identity/credentials/service-principal.ts';
import { usedBefore } from '../../identity/federation/used-before.ts';
import { issuerOf, verifyOutsideToken } from '../../identity/federation/verify-outside-token.ts';
import { sourceOf } from '../../names/ip-address.ts';
import type { Secret } from '../../secret.ts';
import { tellsAt, type DirectoryParts, type TokenRequest } from '../parts.ts';

// An application that proves itself with a token of an issuer outside, such as GitHub Actions or Kubernetes:
// https://learn.microsoft.com/entra/workload-id/workload-identity-federation and RFC 7523, section 3.

/** What such a token is made for where its federated credential says nothing else. */
export const EXCHANGE_AUDIENCE = 'api://AzureADTokenExchange';
const LONGEST_SHOWN = 200;

/** An application's own assertion says that the application issued it; every other one comes from outside. */
export const isFromOutside = (assertion: Secret, clientId: string): boolean => {
  const issuer = issuerOf(assertion);
  return issuer !== null && issuer.toLowerCase() !== clientId.toLowerCase();
};

/** Who is it, if a trusted issuer says so? Never throws for a bad assertion; `registry-service-outage` when its issuer cannot be asked. */
export async function identifyByFederation(
  assertion: Secret,
  clientId: string,
  request: TokenRequest,
  audience: string,
  parts: DirectoryParts,
): Promise<Identification> {
  const { tenant, exchange, registry } = request;
  const { keysOf, usedAssertions } = parts;
  const who = { kind: 'service-principal', name: clientId.slice(0, 255) } as const;
  const refuse = (claim: string, presented: string, expected: string) =>
    rejected(who, 'federated-credential-mismatch', {
      facts: { claim, presented },
      steps: [{ rule: 'federation', outcome: 'fail', facts: { claim, presented, expected } }],
    });
  const named = issuerOf(assertion) ?? '';
  const trusted = tenant.trustedIssuers.get(named);
  const credentials = (trusted?.credentials ?? []).filter(({ target }) => target.kind === 'service-principal' && target.appId === clientId.toLowerCase());
  // An application that is not there answers like one that does not trust the issuer; and under `strict` like one that
  // does, and does not know the subject.
  const isStranger = credentials.length === 0;
  if (!trusted || (isStranger && tellsAt(parts, exchange, registry) === 'helpful')) return refuse('iss', named.slice(0, LONGEST_SHOWN), issuersOf(tenant, clientId));
  const at = exchange.receivedAt;
  const verdict = await verifyOutsideToken(assertion, { ...trusted, credentials }, keysOf, { audiences: [EXCHANGE_AUDIENCE], at });
  if (!verdict.ok) {
    const { claim, presented } = verdict.facts;
    if (claim !== undefined && presented !== undefined) return refuse(String(claim), String(presented), isStranger ? issuersOf(tenant, clientId) : verdict.expected);
    return rejected(who, verdict.cause, { facts: verdict.facts, steps: [credentialStep('fail', 'service-principal', who.name)] });
  }
  const { credential, issuedAt, use } = verdict;
  const principal = tenant.servicePrincipals.get(clientId.toLowerCase());
  if (!principal) return refuse('iss', named.slice(0, LONGEST_SHOWN), '');
  if (issuedAt < credential.validFrom) return rejected(who, 'tokens-revoked', { steps: [credentialStep('fail', 'service-principal', who.name)] });
  const isFirst = credential.reuse || (await usedAssertions.use({ ...use, audience, source: sourceOf(exchange.address) }));
  if (!isFirst) return usedBefore(who, credential, verdict.jwtId);
  const found = standingPrincipal(principal, credential.id);
  const known = { claim: credential.claim, presented: credential.value, credential: credential.name };
  return { ...found, steps: [{ rule: 'federation', outcome: 'pass', facts: known }, ...found.steps] };
}

/** Whom the application trusts, for its owner. */
const issuersOf = ({ trustedIssuers }: TenantPolicy, clientId: string): string =>
  [...trustedIssuers.values()]
    .filter(({ credentials }) => credentials.some(({ target }) => target.kind === 'service-principal' && target.appId === clientId.toLowerCase()))
    .map(({ issuer }) => issuer)
    .join(' or ')
    .slice(0, LONGEST_SHOWN * 2);
