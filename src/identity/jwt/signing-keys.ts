import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Secret } from '../../secret.ts';
import type { TokenKey } from './signed-token.ts';

/** A new RSA key of 2,048 bits in PKCS #8 PEM: what ACR and Entra sign with, and the quickest to verify. */
export function generateSigningKey(): Secret {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

/** A key pair from its PEM text, for tokens of that `typ`. */
export function openKey(pem: Secret, typ: string): TokenKey {
  const privateKey = createPrivateKey(pem.reveal());
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url');
  return { typ, kid: kid.slice(0, 16), privateKey, publicKey };
}
