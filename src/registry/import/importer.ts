import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../causes/refusal.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { CollectedManifest } from './collect-manifests.ts';
import { copyImage, type Copy, type ImportProgress, type ImportTarget } from './copy-image.ts';
import type { ImageSource } from './image-source.ts';
import type { ImportParts } from './import-parts.ts';
import { HEARD_WITHIN_MS, NO_PROGRESS, operationStore, stopped, type ImportOperation } from './operation-store.ts';
import { ownSource } from './own-source.ts';
import { remoteSource } from './remote-source.ts';
import type { SourceCredentials } from './source-login.ts';

/** A repository of this server, which the caller may pull from, or of another one. */
export type SourcePlace =
  | { readonly kind: 'own'; readonly registryId: string; readonly repository: RepositoryName }
  | { readonly kind: 'remote'; readonly host: string; readonly repository: string; readonly credentials: SourceCredentials | null };

export interface ImportWish {
  readonly from: SourcePlace;
  /** Tag or digest. */
  readonly reference: string;
  readonly registryId: string;
  readonly targets: readonly ImportTarget[];
  readonly force: boolean;
  /** Writes down what was imported, before the import is over. */
  readonly record: (imported: CollectedManifest) => Promise<void>;
}

export type ImageImporter = ReturnType<typeof imageImporter>;

/** Of one process. */
const MOST_AT_ONCE = 8;
/** What is as fast as this is answered at once. */
const SHORT_MS = 2_000;
const LONGEST_MS = 6 * 3_600_000;
const KEPT_MS = 7 * 24 * 3_600_000;

/** Imports images beside the answers; any process of the server can be asked how far one is. */
export function imageImporter(parts: ImportParts, shortMs = SHORT_MS) {
  const { content, now } = parts;
  const operations = operationStore(content.query);
  const running = new Map<string, { readonly ending: AbortController; readonly work: Promise<void> }>();

  const run = async (id: string, wish: ImportWish, signal: AbortSignal) => {
    let progress = NO_PROGRESS;
    const beat = setInterval(() => void operations.tell(id, progress, now()).catch(() => {}), HEARD_WITHIN_MS / 6);
    const tell = (next: ImportProgress) => {
      progress = next;
      void operations.tell(id, progress, now()).catch(() => {});
    };
    try {
      const copied = await copyImage(parts, toCopy(parts, wish, signal), tell);
      await wish.record(copied);
      await operations.end(id, null, now());
    } catch (error) {
      await operations.end(id, reasonOf(error, signal), now());
    } finally {
      clearInterval(beat);
      running.delete(id);
    }
  };

  const find = (registryId: string, id: string): Promise<ImportOperation | undefined> => operations.find(registryId, id, now());

  return {
    find,

    /** Begins an import; one that is over soon is answered as such. Throws `rate-limit` when too many are under way. */
    async start(wish: ImportWish): Promise<ImportOperation> {
      if (running.size >= MOST_AT_ONCE) throw new Refusal('rate-limit', { retryAfter: 30 });
      const id = uuidv7(now());
      const ending = new AbortController();
      await operations.forgetBefore(new Date(now().getTime() - KEPT_MS));
      await operations.begin(id, wish.registryId, now());
      const work = run(id, wish, AbortSignal.any([ending.signal, AbortSignal.timeout(LONGEST_MS)])).catch(() => {});
      running.set(id, { ending, work });
      await Promise.race([work, sleep(shortMs, null, { ref: false })]);
      return (await find(wish.registryId, id))!;
    },

    /** Breaks off what is under way. */
    async close(): Promise<void> {
      const all = [...running.values()];
      for (const { ending } of all) ending.abort(stopped());
      await Promise.all(all.map(({ work }) => work));
    },
  };
}

function toCopy(parts: ImportParts, { from, ...wish }: ImportWish, signal: AbortSignal): Copy {
  const source: ImageSource = from.kind === 'own' ? ownSource(parts, from.registryId, from.repository) : remoteSource(parts, { ...from, signal });
  return { ...wish, source };
}

function reasonOf(error: unknown, signal: AbortSignal): Refusal {
  if (!signal.aborted) return Refusal.from(error);
  if (signal.reason instanceof Refusal) return signal.reason;
  return new Refusal('import-source-failed', { defect: `it took longer than ${LONGEST_MS / 3_600_000} hours` });
}
