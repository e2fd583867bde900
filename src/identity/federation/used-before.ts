import type { FederatedCredential } from '../../access/federation.ts';
import type { Identification } from '../../access/subject.ts';
import { rejected } from '../credential-kind.ts';

/** The refusal of a token that counts once and was presented before. @param jwtId as far as the token has one */
export function usedBefore(
  who: Parameters<typeof rejected>[0],
  { name, target }: FederatedCredential,
  jwtId = '',
): Identification & { readonly ok: false } {
  const facts = { credential: name, tokenId: jwtId };
  const steps = [{ rule: 'token-use', outcome: 'fail', facts } as const];
  const enough = target.kind === 'scope-map' ? [{ kind: 'allow-token-reuse', facts } as const] : [];
  return rejected(who, 'token-used-before', { facts, steps, enough });
}
