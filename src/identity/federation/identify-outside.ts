import { checkNetwork } from '../../access/network-rules.ts';
import type { Step } from '../../access/decision.ts';
import type { TrustedIssuer } from '../../access/federation.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import type { Secret } from '../../secret.ts';
import { rejected } from '../credential-kind.ts';
import { standingFederated } from '../credentials/federated-subject.ts';
import { standingPrincipal } from '../credentials/service-principal.ts';
import type { TokenUse } from '../sign-ins/used-assertion-store.ts';
import type { KeysOf } from './issuer-keys.ts';
import { usedBefore } from './used-before.ts';
import { issuerOf, verifyOutsideToken, type OutsideVerdict } from './verify-outside-token.ts';

const LONGEST_SHOWN = 200;

export interface OutsideParts {
  readonly keysOf: KeysOf;
  /** False when the token was presented before. */
  useOnce(use: TokenUse): Promise<boolean>;
}

export interface Presentation {
  readonly address: string;
  readonly at: Date;
  /** What `aud` may be where the federated credential says nothing else. */
  readonly audiences: readonly string[];
}

/**
 * Who presents a token of an outside issuer? A service principal or a federated subject of the registry's tenant. Never
 * throws for a bad token; throws `registry-service-outage` when the issuer cannot be asked for its keys.
 */
export async function identifyOutside(token: Secret, registry: RegistryPolicy, { keysOf, useOnce }: OutsideParts, presentation: Presentation): Promise<Identification> {
  const nobody = { kind: 'directory-token', name: '' } as const;
  // decide() refuses for the address before it looks at anything else: nothing need be fetched.
  if (checkNetwork(registry, presentation.address).outcome === 'fail') return rejected(nobody, 'firewall-ip-denied');
  const named = issuerOf(token);
  if (named === null) return rejected(nobody, 'credential-malformed', { facts: { defect: 'it is no token that can be read' } });
  const issuer = issuerHere(registry, named);
  if (!issuer) {
    const facts = { claim: 'iss', presented: named.slice(0, LONGEST_SHOWN) };
    const expected = [...registry.tenant.trustedIssuers.keys()].filter((each) => issuerHere(registry, each)).slice(0, 10).join(' or ');
    return rejected(nobody, 'federated-credential-mismatch', { facts, steps: [mismatched(facts, expected)] });
  }
  const verdict = await verifyOutsideToken(token, issuer, keysOf, presentation);
  const jwtId = verdict.jwtId === undefined ? {} : { jwtId: verdict.jwtId };
  const judged = judge(verdict, registry);
  // What is refused for another reason can come again once that is put right.
  if (!judged.ok || !verdict.ok || verdict.credential.reuse || (await useOnce(verdict.use))) return { ...judged, ...jwtId };
  const { credential } = verdict;
  return { ...usedBefore({ ...nobody, name: judged.subject.name, credentialId: credential.id }, credential, verdict.jwtId), ...jwtId };
}

/** With those of its credentials that count at this registry: what another one made of a subject neither shadows nor shows. */
function issuerHere({ tenant, scopeMaps }: RegistryPolicy, named: string): TrustedIssuer | undefined {
  const issuer = tenant.trustedIssuers.get(named);
  const credentials = issuer?.credentials.filter(({ target }) => target.kind === 'service-principal' || scopeMaps.has(target.scopeMapId)) ?? [];
  return issuer && credentials.length > 0 ? { ...issuer, credentials } : undefined;
}

function judge(verdict: OutsideVerdict, { tenant }: RegistryPolicy): Identification {
  const nobody = { kind: 'directory-token', name: '' } as const;
  if (!verdict.ok) {
    const { claim } = verdict.facts;
    const steps = claim === undefined ? [] : [mismatched(verdict.facts, verdict.expected)];
    return rejected(nobody, verdict.cause, { facts: verdict.facts, steps });
  }
  const { credential, issuedAt } = verdict;
  const { target, claim, value, name } = credential;
  const known: Step = { rule: 'federation', outcome: 'pass', facts: { claim, presented: value, credential: name } };
  const found = target.kind === 'scope-map' ? standingFederated(credential) : principalOf(target.appId);
  if (issuedAt < credential.validFrom) return rejected({ ...nobody, name: value }, 'tokens-revoked', { steps: [known] });
  return { ...found, credentialKind: 'directory-token', steps: [known, ...found.steps] };

  function principalOf(appId: string): Identification {
    const principal = tenant.servicePrincipals.get(appId);
    if (!principal) return rejected({ kind: 'service-principal', name: appId }, 'subject-removed');
    if (issuedAt < principal.validFrom) return rejected({ kind: 'service-principal', name: appId }, 'tokens-revoked');
    return standingPrincipal(principal, credential.id);
  }
}

const mismatched = (facts: Step['facts'], expected: string): Step => ({ rule: 'federation', outcome: 'fail', facts: { ...facts, expected } });
