import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { TrustedIssuer } from '../../access/federation.ts';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { discover, getText, LONGEST_WAIT_MS, onOwnHost } from './ask-issuer.ts';

// Keys of issuers outside.

/** A token with a key that is not known makes us look again, once a minute at most. */
const COOL_DOWN_MS = 60_000;
const KEYS_LAST_MS = 10 * 60_000;
const MOST_ISSUERS = 1_000;

/** Whose keys. `keys`: those that were given; `null`: fetched from the issuer. */
export type KeyOwner = Pick<TrustedIssuer, 'issuer' | 'keys'>;
export type KeysOf = (issuer: KeyOwner) => Promise<JWTVerifyGetKey>;

/** Finds and keeps the keys of trusted issuers; however many wait for one that is not known yet, it is asked once. */
export function issuerKeys(outbound: OutboundClient): KeysOf {
  const remembered = new Map<string, Promise<JWTVerifyGetKey>>();

  const findKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
    const { jwks_uri } = await discover(issuer, outbound);
    return createRemoteJWKSet(onOwnHost(jwks_uri, issuer, 'its keys are'), {
      timeoutDuration: LONGEST_WAIT_MS,
      cooldownDuration: COOL_DOWN_MS,
      cacheMaxAge: KEYS_LAST_MS,
      [customFetch]: async (address, { signal }) => new Response(await getText(new URL(address), outbound, signal), { status: 200 }),
    });
  };

  return (issuer) => {
    if (issuer.keys !== null) return Promise.resolve(createLocalJWKSet(JSON.parse(issuer.keys) as JSONWebKeySet));
    let known = remembered.get(issuer.issuer);
    if (!known) {
      if (remembered.size >= MOST_ISSUERS) remembered.delete(remembered.keys().next().value!);
      known = findKeys(issuer.issuer);
      remembered.set(issuer.issuer, known);
      // What failed is tried again by whoever comes next.
      known.catch(() => remembered.delete(issuer.issuer));
    }
    return known;
  };
}
