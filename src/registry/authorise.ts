import { decide } from '../access/decide.ts';
import type { Decision, Denied } from '../access/decision.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import { step } from '../http/observed.ts';
import { isRepositoryName, parseRepositoryName, type RepositoryName } from '../names/repository.ts';
import { neededScopes, scopeDetail, scopeText } from './routing/needed-scopes.ts';
import type { ChallengeError, DataPlaneParts } from './parts.ts';
import type { Match } from './routing/path-matcher.ts';
import type { Call } from './routing/route.ts';

/** How far a request came: filled step by step, so that a refusal at any step is recorded with all that is known. */
export interface Progress {
  readonly match: Match;
  identification?: Identification;
  repository?: RepositoryName;
  decision?: Decision;
}

/** Who is allowed, and what a handler may ask about them; as in `Call`. */
export type Authorised = Pick<Call, 'subject' | 'decide' | 'refuse'>;

/**
 * Finds out who asks and whether they may. A request without a credential is challenged, one whose credential does
 * not suffice is refused with its cause. Throws the refusal, with its challenge; `repository-name-invalid` only for
 * callers who have any business here.
 */
export async function authorise(
  parts: DataPlaneParts,
  exchange: Exchange,
  registry: RegistryPolicy,
  progress: Progress,
): Promise<Authorised> {
  const { route, name } = progress.match;
  const identification = await step(exchange, 'identify', () => parts.identify(exchange, registry));
  progress.identification = identification;
  const { address } = exchange;
  if (name !== null && isRepositoryName(name)) progress.repository = name;
  const validName = name === null || progress.repository !== undefined;

  const repository = progress.repository ?? null;
  const action = validName ? route.action : 'sign-in';
  const decision = step(exchange, 'decide', () => decide({ registry, identification, action, repository, address }));
  progress.decision = decision;
  if (!decision.allowed) throw refuse(parts, exchange, progress, decision);
  if (action === 'sign-in' && !isPresented(identification)) throw refuse(parts, exchange, progress);
  if (!validName) parseRepositoryName(name ?? '');
  // decide() allows nothing without an identification that is ok.
  if (!identification.ok) throw new Error('allowed without a subject');
  return {
    subject: identification.subject,
    decide: (action, repository) => decide({ registry, identification, action, repository, address }),
    refuse: (denied) => refuse(parts, exchange, progress, denied),
  };
}

/** A request without a credential is anonymous; so is one with a token for nobody, but that one was presented. */
export function isPresented(identification: Identification): boolean {
  return !identification.ok || identification.credentialKind !== 'anonymous' || identification.jwtId !== undefined;
}

/** The refusal of a request that is denied or, without `denied`, only asked who it is. */
function refuse(
  parts: DataPlaneParts,
  exchange: Exchange,
  { match, identification, repository }: Progress,
  denied?: Denied,
): Refusal {
  if (denied && denied.cause !== 'not-logged-in') {
    // Another credential does not help against an address, a throttle or a fault of ours: only a 401 challenges.
    const refusal = new Refusal(denied.cause, denied.facts);
    if (refusal.status !== 401) return refusal;
  }
  const scopes = neededScopes(match.route, repository, exchange.query);
  const challenge = (error?: ChallengeError) => ({
    headers: { 'WWW-Authenticate': parts.challenge(exchange, scopeText(scopes), error) },
    detail: scopeDetail(scopes),
  });
  if (!denied || !identification || !isPresented(identification)) return new Refusal('not-logged-in', {}, challenge());
  if (identification.ok) return new Refusal(denied.cause, denied.facts, challenge('insufficient_scope'));
  return new Refusal(denied.cause, denied.facts, challenge(presentsToken(exchange) ? 'invalid_token' : undefined));
}

/** RFC 6750 speaks of tokens: a wrong password is answered by the plain challenge. */
const presentsToken = (exchange: Exchange) => /^bearer\b/i.test(exchange.request.headers.authorization ?? '');
