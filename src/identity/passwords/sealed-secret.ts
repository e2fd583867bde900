import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Refusal } from '../../causes/refusal.ts';
import { Secret } from '../../secret.ts';

// Secrets of others that this server has to say or to reckon with, so that a hash of them is not enough. The database holds
// them encrypted; the key comes from the data folder.

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealer {
  /** @param place whose it is, and of what kind: elsewhere the sealed text opens nothing */
  seal(secret: Secret, place: string): string;
  /** Throws `registry-service-outage` for a text that was sealed with another key, or for another place. */
  open(sealed: string, place: string): Secret;
}

/**
 * AES-256-GCM with a fresh nonce, which is safe for as many secrets as one directory ever holds.
 * @param key of the data folder; what seals is derived from it (RFC 5869) and used for nothing else
 */
export function sealer(key: Secret, random: (bytes: number) => Uint8Array = randomBytes): Sealer {
  const own = Buffer.from(hkdfSync('sha256', key.reveal(), '', 'dockgate sealed secrets', 32));
  return {
    seal(secret, place) {
      const nonce = random(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', own, nonce).setAAD(Buffer.from(place));
      const content = Buffer.concat([cipher.update(secret.reveal()), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url');
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed, 'base64url');
      const [nonce, tag, content] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES), bytes.subarray(NONCE_BYTES + TAG_BYTES)];
      try {
        const cipher = createDecipheriv('aes-256-gcm', own, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place)).setAuthTag(tag);
        return new Secret(Buffer.concat([cipher.update(content), cipher.final()]).toString());
      } catch (error) {
        // The database is of another data folder than the keys: nobody's credential is wrong.
        throw new Refusal('registry-service-outage', { part: 'keys' }, { cause: error });
      }
    },
  };
}
