import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { Secret } from '../../secret.ts';
import type { SignedCheckpoint } from './checkpoint.ts';

/** Signs checkpoints. It lives in the data folder and never in the database. */
export interface CheckpointKey {
  readonly id: string;
  sign(body: string): string;
  readonly publicKey: KeyObject;
}

/** Public keys by their ids. */
export type KnownKeys = ReadonlyMap<string, KeyObject>;

/** A new Ed25519 key in PKCS #8 PEM. */
export function generateCheckpointKey(): Secret {
  const { privateKey } = generateKeyPairSync('ed25519');
  return new Secret(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

export function openCheckpointKey(pem: Secret): CheckpointKey {
  const privateKey = createPrivateKey(pem.reveal());
  const publicKey = createPublicKey(privateKey);
  return { id: idOfKey(publicKey), publicKey, sign: (body) => sign(null, Buffer.from(body), privateKey).toString('base64url') };
}

/** The key of a PEM text, public or private. Throws when it is none of Ed25519. */
export function readPublicKey(pem: Secret): KeyObject {
  const key = createPublicKey(pem.reveal());
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('it is no Ed25519 key');
  return key;
}

export const knownKeys = (keys: readonly KeyObject[]): KnownKeys => new Map(keys.map((key) => [idOfKey(key), key]));

export function isSigned({ body, signature }: SignedCheckpoint, key: KeyObject): boolean {
  return verify(null, Buffer.from(body), key, Buffer.from(signature, 'base64url'));
}

const idOfKey = (key: KeyObject): string =>
  createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('base64url').slice(0, 16);
