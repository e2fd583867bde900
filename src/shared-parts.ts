import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { storeName } from './config/blob-settings.ts';
import { findSecret, readOrMakeSecret } from './config/data-folder.ts';
import { ConfigError } from './config/load.ts';
import { keysFolderOf, locationOf, type Config } from './config/settings.ts';
import { openDatabase, type Database } from './db/database.ts';
import { forgetSharedParts, knownFingerprints, strangeParts } from './db/together/shared-parts.ts';
import { openKey } from './identity/jwt/signing-keys.ts';
import { newSecret } from './identity/passwords/secret-hash.ts';
import { Secret } from './secret.ts';

// Several servers on one PostgreSQL are one registry only with the same keys and the same blobs. A server that was given others
// would refuse every password and token, and not find what the others took: it does not start.

export interface SharedKeys {
  readonly accessToken: Secret;
  readonly refreshToken: Secret;
  readonly directoryToken: Secret;
  readonly secretHash: Secret;
}

const BLOBS = 'blobs';
/** In the folder of blobs: says which one it is. */
const BLOBS_ID = 'blobs-id';

/** Throws ConfigError when this server has others than those that use the database. On files there is one server. */
export async function requireSharedParts(config: Config, keys: SharedKeys, database: Database<'policy'>, now: Date): Promise<void> {
  if (config.database.reveal() === 'files') return;
  const blobs = join(config.data, 'blobs');
  const isNew = (await knownFingerprints(database, BLOBS)).length === 0;
  const blobsId = config.blobStore ? new Secret(storeName(config.blobStore)) : idOfFolder(blobs, isNew);
  const kidsOf = (pem: Secret) => {
    const { kid, before } = openKey(pem, '');
    return [kid, ...before.map((key) => key.kid)];
  };
  const parts = [
    { part: 'access-token.pem', fingerprints: kidsOf(keys.accessToken) },
    { part: 'refresh-token.pem', fingerprints: kidsOf(keys.refreshToken) },
    { part: 'directory-token.pem', fingerprints: kidsOf(keys.directoryToken) },
    { part: 'secret-hash', fingerprints: [fingerprintOf(keys.secretHash)] },
    { part: BLOBS, fingerprints: blobsId ? [fingerprintOf(blobsId)] : [] },
  ];
  const strange = await strangeParts(database, parts, now);
  const folder = keysFolderOf(config);
  const problems = strange.map((part) =>
    part === BLOBS
      ? config.blobStore
        ? `blobStore (DOCKGATE_BLOB_STORE): ${storeName(config.blobStore)} is not where other servers of this database keep blobs: name that one`
        : `data: ${blobs} is not the folder of blobs that other servers of this database use: mount that one there, or make it a link to it`
      : `keys: ${join(folder, part)} is not the one that other servers of this database have: copy theirs`,
  );
  const again = 'Were they replaced on purpose? Stop every server of this database, then: dockgate keys adopt';
  if (problems.length > 0) throw new ConfigError([...problems, again]);
}

/** A folder that is not mounted must not look like a new one. */
const idOfFolder = (blobs: string, isNew: boolean): Secret | null => (isNew ? readOrMakeSecret(blobs, BLOBS_ID, newSecret) : findSecret(join(blobs, BLOBS_ID)));

/** The keys and blobs of the server that starts next are the right ones. Throws `registry-service-outage`. */
export async function adoptSharedParts(config: Config): Promise<void> {
  const database = await openDatabase(locationOf(config), 'policy');
  await forgetSharedParts(database).finally(() => database.close());
}

const fingerprintOf = (secret: Secret): string => createHmac('sha256', secret.reveal()).update('fingerprint').digest('base64url').slice(0, 16);
