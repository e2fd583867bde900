import { z } from 'zod';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { Secret } from '../../secret.ts';
import { ask, discover, IssuerUnreachable, onOwnHost, parseJson, type DiscoveryDocument } from '../federation/ask-issuer.ts';

// This server as the client of an OpenID provider: OpenID Connect Core 1.0 section 3.1, with PKCE (RFC 7636).

/** What the provider says of itself is believed for so long: endpoints move rarely. */
const ENDPOINTS_LAST_MS = 10 * 60_000;
const MOST_PROVIDERS = 1_000;

/** What one sign-in sends along and has to find again. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636: base64url of the SHA-256 of what only we know. */
  readonly challenge: string;
  readonly redirectUri: string;
  /** Further parameters, such as `login_hint`. */
  readonly further: Readonly<Record<string, string>>;
}

export interface CodeUse {
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly code: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

/** `refused`: the provider does not know the code, or not any more; it says so in its own word. */
export type Redeemed = { readonly idToken: Secret } | { readonly refused: string };

export type OpenidProviders = ReturnType<typeof openidProviders>;

const tokenAnswer = z.object({ id_token: z.string().max(16 * 1024) });
const errorAnswer = z.object({ error: z.string().max(100) });

/** @param now milliseconds, ever rising */
export function openidProviders(outbound: OutboundClient, now: () => number = () => performance.now()) {
  const remembered = new Map<string, { readonly found: Promise<DiscoveryDocument>; readonly until: number }>();

  const endpointsOf = async (issuer: string) => {
    let known = remembered.get(issuer);
    if (!known || known.until <= now()) {
      if (remembered.size >= MOST_PROVIDERS) remembered.delete(remembered.keys().next().value!);
      known = { found: discover(issuer, outbound), until: now() + ENDPOINTS_LAST_MS };
      remembered.set(issuer, known);
      // What failed is tried again by whoever comes next.
      known.found.catch(() => remembered.delete(issuer));
    }
    const { authorization_endpoint, token_endpoint, ...further } = await known.found;
    if (authorization_endpoint === undefined || token_endpoint === undefined) throw new IssuerUnreachable('its discovery document names no place to sign in');
    return { authorize: onOwnHost(authorization_endpoint, issuer, 'its sign-in page is'), token: onOwnHost(token_endpoint, issuer, 'its token endpoint is'), further };
  };

  return {
    /** Where somebody is sent to sign in. Throws IssuerUnreachable. */
    async authorizationUrl(issuer: string, clientId: string, { state, nonce, challenge, redirectUri, further }: Challenge): Promise<URL> {
      const url = new URL((await endpointsOf(issuer)).authorize);
      const asked = {
        ...further,
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return url;
    },

    /** RFC 9207: does the answer come from the provider that was asked? Throws IssuerUnreachable. */
    async isFrom(issuer: string, presented: string | null): Promise<boolean> {
      const { further } = await endpointsOf(issuer);
      return presented === null ? further.authorization_response_iss_parameter_supported !== true : presented === issuer;
    },

    /** Throws IssuerUnreachable when the provider does not answer, or answers that our own registration is wrong. */
    async redeem(issuer: string, { clientId, clientSecret, code, verifier, redirectUri }: CodeUse): Promise<Redeemed> {
      const { token, further } = await endpointsOf(issuer);
      const form = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier });
      const methods = further.token_endpoint_auth_methods_supported;
      const inHeader = methods === undefined || methods.includes('client_secret_basic');
      if (!inHeader) form.append('client_secret', clientSecret.reveal());
      if (!inHeader) form.append('client_id', clientId);
      const { status, text } = await ask(token, outbound, { form, authorization: inHeader ? basicOf(clientId, clientSecret) : null });
      const body = parseJson(text);
      if (status === 200) {
        const { data } = tokenAnswer.safeParse(body);
        if (!data) throw new IssuerUnreachable(`${token.host} sent no ID token`);
        return { idToken: new Secret(data.id_token) };
      }
      const { error } = errorAnswer.safeParse(body).data ?? { error: '' };
      if (status === 400 && error === 'invalid_grant') return { refused: error };
      throw new IssuerUnreachable(`${token.host} answered ${status} ${error.replaceAll(/[^\w.-]/g, '')}`.trim());
    },
  };
}

/** RFC 6749 section 2.3.1: both are form-encoded before they are put together. */
const basicOf = (clientId: string, secret: Secret): string => `Basic ${Buffer.from(`${encode(clientId)}:${encode(secret.reveal())}`).toString('base64')}`;
const encode = (text: string): string => new URLSearchParams({ x: text }).toString().slice(2);
