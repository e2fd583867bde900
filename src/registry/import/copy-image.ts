import type { Kysely } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { ContentTables } from '../../db/tables.ts';
import type { RepositoryName } from '../../names/repository.ts';
import type { Tag } from '../../names/tag.ts';
import { refuseLocked, repositoryCalled } from '../attributes.ts';
import { blobIndex } from '../blobs/blob-index.ts';
import { readPlatform } from '../manifests/image-platform.ts';
import { storeManifest } from '../manifests/push-manifest.ts';
import { tagStore } from '../manifests/tag-store.ts';
import { repositoryStore } from '../repository-store.ts';
import { collectManifests, type Collected, type CollectedManifest, type RequiredBlob } from './collect-manifests.ts';
import type { ImageSource } from './image-source.ts';
import type { ImportParts } from './import-parts.ts';

/** Where an image is to be found afterwards; without tags by its digest alone. */
export interface ImportTarget {
  readonly repository: RepositoryName;
  readonly tags: readonly Tag[];
}

export interface Copy {
  readonly source: ImageSource;
  /** Tag or digest. */
  readonly reference: string;
  readonly registryId: string;
  readonly targets: readonly ImportTarget[];
  /** Tags that are there already are moved; otherwise they are in the way. */
  readonly force: boolean;
}

/** How far it is; sizes in bytes. */
export interface ImportProgress {
  readonly manifests: number;
  readonly blobs: number;
  readonly blobsDone: number;
  readonly bytes: number;
  readonly bytesDone: number;
}

const AT_ONCE = 3;

/**
 * Brings an image and everything that it holds; its manifests and tags appear together in the end, or none of them. Blobs
 * that came before something failed stay, as those of a push that was broken off, and the next attempt does not ask for them.
 * @param tell is called after each step
 * @returns the manifest that was asked for
 */
export async function copyImage(parts: ImportParts, copy: Copy, tell: (progress: ImportProgress) => void): Promise<CollectedManifest> {
  const { content, now } = parts;
  const { registryId, targets } = copy;
  await refuseTaken(content.query, copy);
  const collected = await collectManifests(copy.source, copy.reference);
  await bringBlobs(parts, copy, collected, tell);

  const described = await Promise.all(
    collected.manifests.map(async (one) => ({ ...one, platform: await readPlatform(parts, registryId, targets[0]!.repository, one.manifest) })),
  );
  const root = described.at(-1)!;
  await content.transaction(async (trx) => {
    await refuseTaken(trx, copy);
    for (const { repository, tags } of targets) {
      for (const one of described) await storeManifest(trx, { registryId, repository, ...one, tags: one === root ? tags : [], now: now() });
    }
  });
  return root;
}

async function bringBlobs(parts: ImportParts, { source, registryId, targets }: Copy, { manifests, blobs }: Collected, tell: (progress: ImportProgress) => void) {
  const { content, now } = parts;
  const index = blobIndex(content);
  const [first, ...others] = await Promise.all(targets.map(({ repository }) => writable(parts, registryId, repository)));
  const bytes = blobs.reduce((sum, { size }) => sum + size, 0);
  let [blobsDone, bytesDone] = [0, 0];
  const progress = () => tell({ manifests: manifests.length, blobs: blobs.length, blobsDone, bytes, bytesDone });
  const bringOne = async (blob: RequiredBlob) => {
    const isThere = (await index.find(registryId, first!.name, blob.digest)) !== undefined || (await source.bring(blob, first!.id));
    if (!isThere && blob.required) throw new Refusal('import-source-failed', { defect: `${source.called} has no blob ${blob.digest}, which the image needs` });
    if (isThere) for (const { id } of others) await index.mount(first!.id, id, blob.digest, now());
    blobsDone += 1;
    bytesDone += blob.size;
    progress();
  };
  progress();
  const waiting = blobs.values();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (const blob of waiting) await bringOne(blob);
  }));
}

async function writable({ content, now }: ImportParts, registryId: string, name: RepositoryName) {
  const repository = await repositoryStore(content.query).findOrCreate(registryId, name, now());
  refuseLocked('write', { what: repositoryCalled(name), locks: repository.locks });
  return repository;
}

async function refuseTaken(db: Kysely<ContentTables>, { registryId, targets, force }: Copy): Promise<void> {
  if (force) return;
  for (const { repository, tags } of targets) {
    const found = await repositoryStore(db).find(registryId, repository);
    for (const tag of found ? tags : []) {
      if (!(await tagStore(db).find(found!.id, tag))) continue;
      throw new Refusal('resource-conflict', { defect: `Tag ${repository}:${tag} already exists in the target registry; the mode Force moves it.` });
    }
  }
}
