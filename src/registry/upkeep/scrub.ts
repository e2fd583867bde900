import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { digestAlgorithm, digestHex, type Digest } from '../../names/digest.ts';
import { TOO_SHORT, type BlobStore } from '../blobs/blob-store.ts';

/** Something whose bytes are not those of its digest. */
export interface Damaged {
  readonly kind: 'blob' | 'manifest';
  readonly digest: string;
  readonly reason: 'missing' | 'changed' | 'unreadable';
  /** Who has it, `<registry id>/<repository>`; at most 20. */
  readonly repositories: readonly string[];
}

export interface Scrubbed {
  readonly blobs: number;
  readonly manifests: number;
  readonly bytes: number;
  /** At most 1,000 are listed, and all are counted. */
  readonly damaged: readonly Damaged[];
  readonly damagedCount: number;
  /** Blobs that were set aside earlier and are whole now. */
  readonly healed: number;
}

export interface Scrubbing {
  readonly content: Database<'content'>;
  readonly blobs: BlobStore;
  readonly now: () => Date;
  readonly onProgress?: ((so: Scrubbed) => void) | undefined;
}

const AT_ONCE = 100;
const MOST_LISTED = 1_000;
const MOST_REPOSITORIES = 20;
/** A store that says so has lost these bytes; another error, with a code or without, says nothing about them. */
const LOST: Readonly<Record<string, Damaged['reason']>> = { ENOENT: 'missing', EIO: 'unreadable', EISDIR: 'unreadable', [TOO_SHORT]: 'changed' };

/**
 * Reads everything that is stored and compares it with its digest, beside a server. A blob that is not what it should
 * be is set aside: from then on it is not there, so that whoever pushes sends it again, which mends it in every
 * repository that has it. A manifest is reported only. Throws `registry-service-outage` when the store itself fails.
 */
export async function scrub({ content, blobs, now, onProgress = () => {} }: Scrubbing): Promise<Scrubbed> {
  const so = { blobs: 0, manifests: 0, bytes: 0, damaged: [] as Damaged[], damagedCount: 0, healed: 0 };
  const report = async (kind: Damaged['kind'], digest: string, reason: Damaged['reason']) => {
    so.damagedCount += 1;
    if (so.damaged.length < MOST_LISTED) so.damaged.push({ kind, digest, reason, repositories: await holdersOf(content, kind, digest) });
  };
  for await (const blob of blobsOf(content)) {
    const reason = await defectOf(blobs, blob);
    if (reason !== null) {
      const isStill = await setAside(content, blob, now());
      if (isStill) await report('blob', blob.digest, reason);
    } else if (blob.damaged_at !== null) so.healed += await putBack(content, blob);
    so.blobs += 1;
    so.bytes += blob.size;
    onProgress(so);
  }
  for await (const manifest of manifestsOf(content)) {
    const actual = createHash(digestAlgorithm(manifest.digest)).update(manifest.content).digest('hex');
    if (actual !== digestHex(manifest.digest)) await report('manifest', manifest.digest, 'changed');
    so.manifests += 1;
    so.bytes += manifest.content.length;
    onProgress(so);
  }
  return so;
}

interface Row {
  readonly digest: Digest;
  readonly storage_key: string;
  readonly size: number;
  readonly damaged_at: string | null;
}

async function defectOf(blobs: BlobStore, { digest, storage_key: key, size }: Row): Promise<Damaged['reason'] | null> {
  try {
    return (await blobs.digest(key, digestAlgorithm(digest), size)) === digestHex(digest) ? null : 'changed';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const reason = LOST[cause instanceof Error && 'code' in cause ? String(cause.code) : ''];
    if (reason === undefined) throw error;
    return reason;
  }
}

/** False when the blob was removed, or sent again, since it was looked at. */
async function setAside(content: Database<'content'>, { digest, storage_key: key }: Row, now: Date): Promise<boolean> {
  const same = content.query.updateTable('blob').where('digest', '=', digest).where('storage_key', '=', key);
  const { numUpdatedRows } = await same.set(({ fn, ref, val }) => ({ damaged_at: fn.coalesce(ref('damaged_at'), val(now.toISOString())) })).executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function putBack(content: Database<'content'>, { digest, storage_key: key }: Row): Promise<number> {
  const same = content.query.updateTable('blob').where('digest', '=', digest).where('storage_key', '=', key).where('damaged_at', 'is not', null);
  return Number((await same.set({ damaged_at: null }).executeTakeFirst()).numUpdatedRows);
}

async function* blobsOf(content: Database<'content'>): AsyncGenerator<Row> {
  for (let last = ''; ; ) {
    const page = content.query.selectFrom('blob').select(['digest', 'storage_key', 'size', 'damaged_at']).where('digest', '>', last);
    const rows = await page.orderBy('digest').limit(AT_ONCE).execute();
    for (const row of rows) yield { ...row, digest: row.digest as Digest };
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)!.digest;
  }
}

async function* manifestsOf(content: Database<'content'>): AsyncGenerator<{ digest: Digest; content: Uint8Array }> {
  for (let [repository, last] = ['', '']; ; ) {
    const page = content.query.selectFrom('manifest').select(['repository_id', 'digest', 'content']);
    const after = page.where(({ eb, and, or }) => or([eb('repository_id', '>', repository), and([eb('repository_id', '=', repository), eb('digest', '>', last)])]));
    const rows = await after.orderBy('repository_id').orderBy('digest').limit(AT_ONCE).execute();
    for (const row of rows) yield { digest: row.digest as Digest, content: row.content };
    if (rows.length < AT_ONCE) return;
    [repository, last] = [rows.at(-1)!.repository_id, rows.at(-1)!.digest];
  }
}

async function holdersOf(content: Database<'content'>, kind: Damaged['kind'], digest: string): Promise<string[]> {
  const table = kind === 'blob' ? 'repository_blob' : 'manifest';
  const held = content.query.selectFrom('repository').where(({ exists, selectFrom }) =>
    exists(selectFrom(table).select(`${table}.digest`).whereRef(`${table}.repository_id`, '=', 'repository.id').where(`${table}.digest`, '=', digest)),
  );
  const rows = await held.select(['registry_id', 'name']).orderBy('name').limit(MOST_REPOSITORIES).execute();
  return rows.map(({ registry_id: registry, name }) => `${registry}/${name}`);
}
