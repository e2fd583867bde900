import type { Identification } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { networkOfAddress } from '../../names/ip-address.ts';
import { authenticate } from '../authenticate.ts';
import { rejected, type CredentialKind, type Presented } from '../credential-kind.ts';
import type { LoginThrottle } from './login-throttle.ts';

/**
 * Authenticates, unless too many logins failed from there: then nothing is looked at. Who presents nothing guesses
 * nothing, so that an anonymous pull is never closed. Never throws `rate-limit`: a full queue is an answer like another.
 * @param address the caller's, canonical
 */
export async function guardedLogin(
  presented: Omit<Presented, 'isKnownSource' | 'network'>,
  address: string,
  { kinds, throttle }: { readonly kinds: readonly CredentialKind[]; readonly throttle: LoginThrottle },
): Promise<Identification> {
  const { userName, secret, registry, at } = presented;
  const from = { isKnownSource: throttle.isKnownSource(address), network: networkOfAddress(address) ?? address };
  if (userName === '' && secret.isEmpty) return authenticate({ ...presented, ...from }, kinds);
  const attempt = { registryId: registry.id, userName, address, at };
  const state = throttle.stateOf(attempt);
  const unexamined = { kind: kinds.find((kind) => kind.recognises(userName, registry))?.kind ?? 'repository-token', name: userName } as const;
  if (state.opensAt !== null) {
    await throttle.refused();
    const { source, retryAfter } = state;
    return { ...rejected(unexamined, 'login-throttled', { facts: { source, retryAfter } }), throttle: state };
  }
  const found = await authenticate({ ...presented, ...from }, kinds).catch((thrown: unknown) => {
    if (!(thrown instanceof Refusal) || thrown.causeId !== 'rate-limit') throw thrown;
    return rejected(unexamined, 'rate-limit', { facts: thrown.facts });
  });
  throttle.examined(attempt, found);
  if (!found.ok) await throttle.refused();
  return { ...found, throttle: state };
}
