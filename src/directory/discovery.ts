import type { Exchange } from '../http/exchange.ts';
import type { TokenKey } from '../identity/jwt/signed-token.ts';

/**
 * OpenID Connect Discovery 1.0, section 3. Endpoints are on the host that was asked and below the tenant as it was
 * named there, so that a client stays where it was sent; people sign in where the server has a place for that.
 */
export function discovery({ scheme, host }: Pick<Exchange, 'scheme' | 'host'>, tenant: string, issuer: string, signInOrigin: string | null) {
  const below = `/${encodeURIComponent(tenant)}`;
  const base = `${scheme}://${host}${below}`;
  const version = tenant.toLowerCase() === 'adfs' ? '' : '/v2.0';
  return {
    issuer,
    // Required, and Microsoft's libraries believe no document without it, not even for programs that need no page; where there is
    // no place for pages it leads to a refusal.
    authorization_endpoint: `${signInOrigin ?? `${scheme}://${host}`}${below}/oauth2${version}/authorize`,
    token_endpoint: `${base}/oauth2${version}/token`,
    ...(signInOrigin === null ? {} : { device_authorization_endpoint: `${base}/oauth2${version}/devicecode` }),
    jwks_uri: `${base}/discovery${version}/keys`,
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'PS256', 'ES256'],
    grant_types_supported: ['authorization_code', 'client_credentials', 'refresh_token', 'password', 'urn:ietf:params:oauth:grant-type:device_code'],
    code_challenge_methods_supported: ['S256'],
    ui_locales_supported: ['en', 'tr', 'sv', 'ru', 'nl', 'zh-TW'],
    scopes_supported: ['openid', 'profile', 'offline_access'],
  };
}

/** RFC 7517 section 5: the public halves only. */
export const keySet = (keys: readonly Pick<TokenKey, 'kid' | 'publicKey'>[]) => ({
  keys: keys.map(({ kid, publicKey }) => {
    const { kty, n, e } = publicKey.export({ format: 'jwk' });
    return { kty, use: 'sig', alg: 'RS256', kid, n, e };
  }),
});

/** Whether a host is one of a cloud's authorities: this one is, and alone. */
export const instanceDiscovery = ({ scheme, host }: Pick<Exchange, 'scheme' | 'host'>, tenantId: string) => ({
  tenant_discovery_endpoint: `${scheme}://${host}/${tenantId}/v2.0/.well-known/openid-configuration`,
  'api-version': '1.1',
  metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
});
