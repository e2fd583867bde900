import { createHash } from 'node:crypto';
import { Refusal } from '../../causes/refusal.ts';
import { isDigest, toDigest, digestAlgorithm, type Digest } from '../../names/digest.ts';
import { parseManifest, type Manifest } from '../manifests/manifest.ts';
import type { ImageSource, WantedBlob } from './image-source.ts';

export interface CollectedManifest {
  readonly digest: Digest;
  readonly content: Buffer;
  readonly manifest: Manifest;
}

export interface Collected {
  /** What is held stands before what holds it; the last one is the one that was asked for. */
  readonly manifests: readonly CollectedManifest[];
  readonly blobs: readonly RequiredBlob[];
}

export interface RequiredBlob extends WantedBlob {
  /** One that need not be there may live elsewhere, or be of a kind that we do not know. */
  readonly required: boolean;
}

/** https://learn.microsoft.com/azure/container-registry/container-registry-import-images: so many in one import. */
const MOST_MANIFESTS = 50;
const MOST_ASKED = 1_000;
const MOST_BLOBS = 10_000;

/**
 * A manifest and all that it holds, however deep; what only refers to it is left where it is. Throws
 * `image-or-tag-not-found`, `manifest-invalid` and `request-invalid` for an image that is too large to be imported at once.
 */
export async function collectManifests(source: ImageSource, reference: string): Promise<Collected> {
  const manifests = new Map<string, CollectedManifest>();
  const blobs = new Map<string, RequiredBlob>();

  let [asked, read] = [0, 0];
  const addBlob = (blob: RequiredBlob) => {
    const known = blobs.get(blob.digest);
    blobs.set(blob.digest, known ? { ...known, required: known.required || blob.required } : blob);
    if (blobs.size > MOST_BLOBS) throw tooMany(`it has more than ${MOST_BLOBS} blobs`);
  };
  const visit = async (wanted: string): Promise<boolean> => {
    if (manifests.has(wanted)) return true;
    if ((asked += 1) > MOST_ASKED) throw tooMany(`it holds more than ${MOST_ASKED} entries`);
    const found = await source.manifest(wanted);
    if (!found) return false;
    // Counted on the way down: an index may hold indexes.
    if ((read += 1) > MOST_MANIFESTS) throw tooMany(`it has more than ${MOST_MANIFESTS} manifests`);
    const algorithm = isDigest(wanted) ? digestAlgorithm(wanted) : 'sha256';
    const digest = toDigest(algorithm, createHash(algorithm).update(found.content).digest('hex'));
    const manifest = parseManifest(found.content, found.contentType);
    for (const { kind, required, ...child } of manifest.references) {
      // BuildKit's caches list blobs where an index lists manifests.
      if (kind === 'blob' || !(await visit(child.digest))) addBlob({ ...child, required });
    }
    manifests.set(digest, { digest, content: found.content, manifest });
    return true;
  };
  if (!(await visit(reference))) throw notFound(source, reference);
  return { manifests: [...manifests.values()], blobs: [...blobs.values()] };
}

const tooMany = (defect: string) => new Refusal('request-invalid', { field: 'source.sourceImage', defect: `${defect}, which one import may` });

const notFound = ({ called }: ImageSource, reference: string) =>
  new Refusal('image-or-tag-not-found', { repository: called, reference: isDigest(reference) ? reference : `tagged by "${reference}"` }, { code: 'MANIFEST_UNKNOWN' });
