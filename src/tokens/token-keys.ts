import type { TokenKey } from '../identity/jwt/signed-token.ts';
import { openKey } from '../identity/jwt/signing-keys.ts';
import type { Secret } from '../secret.ts';

// The registry's token service. It knows subjects and scopes; it knows no image and no password.

export interface TokenKeys {
  readonly access: TokenKey;
  readonly refresh: TokenKey;
}

export const ISSUER = 'Dockgate';

/** The key pairs of the token service from their PEM texts, one for each kind of token. */
export const openTokenKeys = (pem: { access: Secret; refresh: Secret }): TokenKeys => ({
  access: openKey(pem.access, 'at+jwt'),
  refresh: openKey(pem.refresh, 'rt+jwt'),
});
