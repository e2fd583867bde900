import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { TrustedIssuer } from '../../access/federation.ts';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { readAnswer } from '../../outbound/read-answer.ts';

// Keys of issuers outside, OpenID Connect Discovery 1.0 section 4. Nothing is fetched but from the host of the issuer
// that was configured, nothing follows a redirect, and an answer has a time and a size.

const LONGEST_WAIT_MS = 5_000;
const LARGEST_ANSWER = 256 * 1024;
/** A token with a key that is not known makes us look again, once a minute at most. */
const COOL_DOWN_MS = 60_000;
const KEYS_LAST_MS = 10 * 60_000;
const MOST_ISSUERS = 1_000;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** The issuer could not be asked, or answered something else: nobody's credential is wrong. */
export class IssuerUnreachable extends Error {
  override readonly name = 'IssuerUnreachable';
}

export type KeysOf = (issuer: TrustedIssuer) => Promise<JWTVerifyGetKey>;

/** Finds and keeps the keys of trusted issuers; however many wait for one that is not known yet, it is asked once. */
export function issuerKeys(outbound: OutboundClient): KeysOf {
  const remembered = new Map<string, Promise<JWTVerifyGetKey>>();

  const discover = async (issuer: string): Promise<JWTVerifyGetKey> => {
    const url = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
    const { data } = discoveryDocument.safeParse(parseJson(await get(url, outbound)));
    if (data?.issuer !== issuer) throw new IssuerUnreachable('its discovery document names another issuer');
    const keys = new URL(data.jwks_uri);
    if (keys.origin !== url.origin) throw new IssuerUnreachable(`its keys are on another host, ${keys.host}`);
    return createRemoteJWKSet(keys, {
      timeoutDuration: LONGEST_WAIT_MS,
      cooldownDuration: COOL_DOWN_MS,
      cacheMaxAge: KEYS_LAST_MS,
      [customFetch]: async (address, { signal }) => new Response(await get(new URL(address), outbound, signal), { status: 200 }),
    });
  };

  return (issuer) => {
    if (issuer.keys !== null) return Promise.resolve(createLocalJWKSet(JSON.parse(issuer.keys) as JSONWebKeySet));
    let known = remembered.get(issuer.issuer);
    if (!known) {
      if (remembered.size >= MOST_ISSUERS) remembered.delete(remembered.keys().next().value!);
      known = discover(issuer.issuer);
      remembered.set(issuer.issuer, known);
      // What failed is tried again by whoever comes next.
      known.catch(() => remembered.delete(issuer.issuer));
    }
    return known;
  };
}

async function get(url: URL, outbound: OutboundClient, signal?: AbortSignal): Promise<string> {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) throw new IssuerUnreachable('its address is not https');
  try {
    const headers = { accept: 'application/json' };
    const answer = await outbound.send(url, { headers, answerWithinMs: LONGEST_WAIT_MS, ...(signal ? { signal } : {}) });
    if (answer.status !== 200) {
      answer.body.destroy();
      throw new IssuerUnreachable(`${url.host} answered ${answer.status}`);
    }
    return (await readAnswer(answer.body, LARGEST_ANSWER, url.host)).toString();
  } catch (error) {
    throw error instanceof OutboundFailure ? new IssuerUnreachable(error.message, { cause: error }) : error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new IssuerUnreachable('its answer is not JSON', { cause: error });
  }
}
