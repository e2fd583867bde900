import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Secret } from '../secret.ts';
import type { TokenKey, TokenKeys } from './signed-token.ts';

/** A new RSA key of 2,048 bits in PKCS #8 PEM: what ACR and Entra sign with, and the quickest to verify. */
export function generateSigningKey(): Secret {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** The key pairs of the token service from their PEM texts, one for each kind of token. */
export const openTokenKeys = (pem: { access: Secret; refresh: Secret }): TokenKeys => ({
  access: { typ: 'at+jwt', ...openKey(pem.access) },
  refresh: { typ: 'rt+jwt', ...openKey(pem.refresh) },
});

function openKey(pem: Secret): Omit<TokenKey, 'typ'> {
  const privateKey = createPrivateKey(pem.reveal());
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url');
  return { kid: kid.slice(0, 16), privateKey, publicKey };
}
