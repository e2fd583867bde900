import type { Locks } from '../../db/tables.ts';
import { toAttributes } from '../attributes.ts';
import type { RepositoryRow } from '../listings/catalogue-store.ts';
import type { ChildRow, ManifestRow } from '../manifests/manifest-store.ts';
import type { TagRow } from '../manifests/tag-store.ts';
import type { Call } from '../routing/route.ts';

// What /acr/v1 answers, member by member as Azure's SDK 1.1.2 reads it (api-version 2021-07-01).

/** The members with which every answer about something in a repository begins. */
export const heading = ({ registry, exchange, repository }: Call) => ({
  registry: registry.loginServers[0] ?? exchange.host,
  imageName: repository,
});

export interface Counts {
  readonly manifests: number;
  readonly tags: number;
  /** When a manifest or tag was last pushed. */
  readonly pushedAt: readonly (string | null)[];
}

export function toRepositoryAnswer(call: Call, row: RepositoryRow, { manifests, tags, pushedAt }: Counts) {
  const changes = [row.updated_at, ...pushedAt].filter((at) => at !== null).sort();
  return {
    ...heading(call),
    createdTime: row.created_at,
    lastUpdateTime: changes.at(-1) ?? row.updated_at,
    manifestCount: manifests,
    tagCount: tags,
    changeableAttributes: toAttributes(row.locks),
  };
}

export const toTagAnswer = (row: TagRow) => ({
  name: row.name,
  digest: row.digest,
  ...commonTo(row),
  signed: false,
});

export function toManifestAnswer(row: ManifestRow, tags: readonly TagRow[] = [], children: readonly ChildRow[] = []) {
  return {
    digest: row.digest,
    imageSize: row.image_size,
    ...commonTo(row),
    mediaType: row.media_type,
    ...known('configMediaType', row.config_media_type),
    ...platformOf(row),
    tags: tags.map(({ name }) => name),
    ...(children.length === 0 ? {} : { references: children.map((child) => ({ digest: child.digest, ...platformOf(child) })) }),
  };
}

const commonTo = ({ created_at, updated_at, locks }: { created_at: string; updated_at: string; locks: Locks }) => ({
  createdTime: created_at,
  lastUpdateTime: updated_at,
  changeableAttributes: toAttributes(locks),
});

const platformOf = ({ architecture, os }: Pick<ChildRow, 'architecture' | 'os'>) => ({
  ...known('architecture', architecture),
  ...known('os', os),
});

const known = (name: string, value: string | null): Record<string, string> => (value === null ? {} : { [name]: value });
