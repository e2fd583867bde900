import type { Database } from '../../db/database.ts';
import type { Locks } from '../../db/tables.ts';
import type { ParsedReference } from './not-found.ts';

/** A manifest as it is pulled, with every lock on the way to it. */
export interface PulledManifest {
  readonly digest: string;
  readonly media_type: string;
  readonly artifact_type: string | null;
  readonly config_media_type: string | null;
  readonly size: number;
  readonly manifest_locks: Locks;
  /** Empty for a pull by digest, which no tag's lock concerns. */
  readonly tag_locks: Locks;
  readonly repository_locks: Locks;
}

export interface ManifestWithContent extends PulledManifest {
  readonly content: Buffer;
}

const COLUMNS = `m.digest, m.media_type, m.artifact_type, m.config_media_type, m.size,
  m.locks AS manifest_locks, r.locks AS repository_locks`;

const BY_TAG = `FROM repository r
  JOIN tag t ON t.repository_id = r.id
  JOIN manifest m ON m.repository_id = t.repository_id AND m.digest = t.digest
  WHERE r.registry_id = ? AND r.name = ? AND t.name = ?`;

const BY_DIGEST = `FROM repository r
  JOIN manifest m ON m.repository_id = r.id
  WHERE r.registry_id = ? AND r.name = ? AND m.digest = ?`;

/** The hottest query there is, prepared: one manifest by tag or digest. */
export function pullStore(db: Database<'content'>) {
  const found = {
    tag: db.prepared<ManifestWithContent>(`SELECT ${COLUMNS}, t.locks AS tag_locks, m.content ${BY_TAG}`),
    digest: db.prepared<ManifestWithContent>(`SELECT ${COLUMNS}, '' AS tag_locks, m.content ${BY_DIGEST}`),
  };
  const described = {
    tag: db.prepared<PulledManifest>(`SELECT ${COLUMNS}, t.locks AS tag_locks ${BY_TAG}`),
    digest: db.prepared<PulledManifest>(`SELECT ${COLUMNS}, '' AS tag_locks ${BY_DIGEST}`),
  };
  return {
    find: (registryId: string, repository: string, reference: ParsedReference): Promise<ManifestWithContent | undefined> =>
      found[reference.kind].first(registryId, repository, textOf(reference)),

    /** Without the content, for HEAD. */
    describe: (registryId: string, repository: string, reference: ParsedReference): Promise<PulledManifest | undefined> =>
      described[reference.kind].first(registryId, repository, textOf(reference)),
  };
}

const textOf = (reference: ParsedReference): string =>
  reference.kind === 'tag' ? reference.tag : reference.digest;
