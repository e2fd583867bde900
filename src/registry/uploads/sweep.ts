import type { DataPlaneParts } from '../parts.ts';
import { lowestUuidv7 } from '../../names/uuid.ts';
import { uploadStore } from './upload-store.ts';

const AT_ONCE = 200;

export interface Swept {
  /** Uploads that nobody went on with. */
  readonly uploads: number;
  /** Bytes that no row names, left behind by a process that was killed. */
  readonly strays: number;
}

/**
 * Frees what unfinished pushes left behind: uploads that nobody touched since `olderThan`, and bytes stored before
 * then which neither an upload nor a blob names. For the start and every hour after; several processes may do it at
 * once. `olderThan` lies hours back, longer than any single request lasts. Bytes that cannot be freed now are later.
 * Bytes older than the oldest blob that is named stay: a server that was started with another database, by mistake or
 * as a trial, must not take what it does not know for waste.
 */
export async function removeAbandonedUploads(
  { content, blobs }: Pick<DataPlaneParts, 'content' | 'blobs'>,
  olderThan: Date,
): Promise<Swept> {
  const free = async (keys: readonly string[]) => {
    for (const key of keys) await blobs.remove(key).catch(() => {});
  };
  let uploads = 0;
  for (let ids = [''], full = true; full; full = ids.length === AT_ONCE) {
    ids = await uploadStore(content.query).removeUntouched(olderThan, AT_ONCE);
    await free(ids);
    uploads += ids.length;
  }

  let strays = 0;
  const oldest = await oldestNamed(content);
  if (oldest === null) return { uploads, strays };
  for await (const keys of inGroups(blobs.keys(), oldest, lowestUuidv7(olderThan))) {
    const unnamed = await findUnnamed(content, keys);
    await free(unnamed);
    strays += unnamed.length;
  }
  return { uploads, strays };
}

/** Keys tell when they were made. A single POST has no row while its bytes come in, so the young ones are left alone. */
async function* inGroups(keys: AsyncIterable<string>, oldest: string, youngest: string): AsyncIterable<string[]> {
  let group: string[] = [];
  for await (const key of keys) {
    if (key > oldest && key < youngest) group.push(key);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** The key of the first blob there still is; keys sort by the time they were made. */
async function oldestNamed(content: DataPlaneParts['content']): Promise<string | null> {
  const { oldest } = await content.query
    .selectFrom('blob')
    .select(({ fn }) => fn.min('storage_key').as('oldest'))
    .executeTakeFirstOrThrow();
  return oldest;
}

/** Uploads are asked first: one that is finished between the questions is a blob by the second. */
async function findUnnamed(content: DataPlaneParts['content'], keys: readonly string[]): Promise<string[]> {
  const uploads = await content.query.selectFrom('upload').select('id as key').where('id', 'in', keys).execute();
  const blobs = await content.query.selectFrom('blob').select('storage_key as key').where('storage_key', 'in', keys).execute();
  const named = new Set([...uploads, ...blobs].map(({ key }) => key));
  return keys.filter((key) => !named.has(key));
}
