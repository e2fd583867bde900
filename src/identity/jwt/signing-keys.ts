import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { Secret } from '../../secret.ts';
import type { TokenKey } from './signed-token.ts';

/** A new RSA key of 2,048 bits: what ACR and Entra sign with, and the quickest to verify. */
export const generateRsaKey = (): Secret => toPem(generateKeyPairSync('rsa', { modulusLength: 2048 }));

/** A new P-256 key: signs three times as fast as RSA, for tokens that are made often and verified once. */
export const generateEllipticKey = (): Secret => toPem(generateKeyPairSync('ec', { namedCurve: 'P-256' }));

const toPem = ({ privateKey }: KeyPairKeyObjectResult) => new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());

/**
 * A key pair from its PEM text (PKCS #8), for tokens of that `typ`. Further keys in the text are those that it took the
 * place of, the newest first.
 */
export function openKey(pem: Secret, typ: string): TokenKey {
  const [current, ...before] = splitKeys(pem).map(openOne);
  if (!current) throw new Error('there is no private key in the file');
  return { typ, ...current, before: before.map(({ kid, alg, publicKey }) => ({ kid, alg, publicKey })) };
}

/** The private keys in a PEM text, in their order. */
export const splitKeys = (pem: Secret): Secret[] =>
  (pem.reveal().match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----\n?/g) ?? []).map((text) => new Secret(text));

function openOne(pem: Secret): Omit<TokenKey, 'typ' | 'before'> {
  const privateKey = createPrivateKey(pem.reveal());
  const publicKey = createPublicKey(privateKey);
  const kid = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('base64url');
  const alg = privateKey.asymmetricKeyType === 'ec' ? 'ES256' : 'RS256';
  return { alg, kid: kid.slice(0, 16), privateKey, publicKey };
}

/** A new key of the same kind behind the one that is in use: it counts, and signs nothing yet; those before that one are given up. */
export function prepareNext(pem: Secret): Secret {
  const [made, current] = splitKeys(rotate(pem));
  return new Secret(`${current!.reveal()}${made!.reveal()}`);
}

/** The next key signs, and the one that did still counts. Null when there is no other. */
export function switchKeys(pem: Secret): Secret | null {
  const [current, next, ...rest] = splitKeys(pem);
  return current && next ? new Secret([next, current, ...rest].map((key) => key.reveal()).join('')) : null;
}

/** A new key of the same kind in front of the one that was in use; those before that one are given up. */
export function rotate(pem: Secret): Secret {
  const [current] = splitKeys(pem);
  if (!current) throw new Error('there is no private key in the file');
  const made = createPrivateKey(current.reveal()).asymmetricKeyType === 'ec' ? generateEllipticKey() : generateRsaKey();
  return new Secret(`${made.reveal()}${current.reveal()}`);
}
