import type { Exchange } from '../http/exchange.ts';
import type { TokenKey } from '../identity/jwt/signed-token.ts';

/**
 * OpenID Connect Discovery 1.0, section 3. Endpoints are on the host that was asked and below the tenant as it was
 * named there, so that a client stays where it was sent.
 */
export function discovery({ scheme, host }: Pick<Exchange, 'scheme' | 'host'>, tenant: string, issuer: string) {
  const base = `${scheme}://${host}/${encodeURIComponent(tenant)}`;
  const version = tenant.toLowerCase() === 'adfs' ? '' : '/v2.0';
  return {
    issuer,
    authorization_endpoint: `${base}/oauth2${version}/authorize`,
    token_endpoint: `${base}/oauth2${version}/token`,
    device_authorization_endpoint: `${base}/oauth2${version}/devicecode`,
    jwks_uri: `${base}/discovery${version}/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'offline_access'],
  };
}

/** RFC 7517 section 5: the public halves only. */
export const keySet = (keys: readonly TokenKey[]) => ({
  keys: keys.map(({ kid, publicKey }) => {
    const { kty, n, e } = publicKey.export({ format: 'jwk' });
    return { kty, use: 'sig', alg: 'RS256', kid, n, e };
  }),
});
