import { createHash } from 'node:crypto';
import { Refusal } from '../../causes/refusal.ts';
import { digestAlgorithm, digestHex, isDigest, toDigest } from '../../names/digest.ts';
import { DOCKER_MANIFEST, DOCKER_MANIFEST_LIST, OCI_ARTIFACT_MANIFEST, OCI_IMAGE_INDEX, OCI_IMAGE_MANIFEST } from '../../names/media-type.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { OutboundAnswer } from '../../outbound/outbound-client.ts';
import { readAnswer } from '../../outbound/read-answer.ts';
import { nameBlob } from '../blobs/name-blob.ts';
import type { ImportParts } from './import-parts.ts';
import type { ImageSource, WantedBlob } from './image-source.ts';
import { refusing, remoteRegistry, type RemoteOptions, type RemoteRegistry } from './remote-registry.ts';

const ACCEPT = [OCI_IMAGE_INDEX, DOCKER_MANIFEST_LIST, OCI_IMAGE_MANIFEST, DOCKER_MANIFEST, OCI_ARTIFACT_MANIFEST, 'application/vnd.cncf.oras.artifact.manifest.v1+json', '*/*'].join(', ');
/** A connection that broke is resumed where it did, so often for one blob. */
const MOST_ATTEMPTS = 4;

/** A repository of another registry. */
export function remoteSource(parts: ImportParts, options: Omit<RemoteOptions, 'outbound'>): ImageSource {
  const registry = remoteRegistry({ ...options, outbound: parts.outbound });
  const called = `${options.host}/${options.repository}`;
  return {
    called,
    async manifest(reference) {
      const answer = await registry.get(`manifests/${reference}`, { accept: ACCEPT });
      if (answer.status === 404) return absent(answer);
      await refuseOtherThan([200], answer, called);
      const content = await refusing(() => readAnswer(answer.body, parts.limits.manifestBytes, options.host));
      for (const digest of [reference, String(answer.headers['docker-content-digest'] ?? '')]) refuseOtherContent(content, digest, called);
      return { content, contentType: answer.headers['content-type'] };
    },
    bring: (blob, repositoryId) => bringBlob(parts, registry, { blob, repositoryId, called }),
  };
}

interface Errand {
  readonly blob: WantedBlob;
  readonly repositoryId: string;
  readonly called: string;
}

/** First the bytes, then the row that names them, as a push does it. */
async function bringBlob(parts: ImportParts, registry: RemoteRegistry, errand: Errand): Promise<boolean> {
  const { blobs, now, limits } = parts;
  const { digest, size } = errand.blob;
  if (size > limits.blobBytes) throw new Refusal('content-too-large', { limit: limits.blobBytes });
  const storageKey = uuidv7(now());
  try {
    const actual = await receive(parts, registry, storageKey, errand);
    if (actual === null) return false;
    if (actual !== digestHex(digest)) throw failed(`${errand.called} sent other bytes than those of the blob ${digest}`);
    await blobs.finish(storageKey, size);
  } catch (error) {
    await blobs.remove(storageKey).catch(() => {});
    throw error;
  }
  await nameBlob(parts, { repositoryId: errand.repositoryId, digest, storageKey, size });
  return true;
}

/** The digest of what came, hexadecimal; null when the source has no such blob. */
async function receive({ blobs }: ImportParts, registry: RemoteRegistry, storageKey: string, { blob, called }: Errand): Promise<string | null> {
  const { digest, size } = blob;
  const newHash = () => createHash(digestAlgorithm(digest));
  let [hash, received] = [newHash(), 0];
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const answer = await registry.get(`blobs/${digest}`, received === 0 ? {} : { range: `bytes=${received}-` });
    if (answer.status === 404) return absent(answer);
    await refuseOtherThan([200, 206], answer, called);
    // A source that does not resume begins anew.
    if (answer.status === 200 || !isFrom(answer, received)) [hash, received] = [newHash(), 0];
    if (answer.status === 206 && received === 0) return absent(answer);
    const { bytes, complete } = await tooLargeIsTheirs(() => blobs.append(storageKey, received, answer.body, { hash, limit: size }), called, blob);
    received += bytes;
    if (received === size) return hash.digest('hex');
    if (complete) throw failed(`${called} sent ${received} of the ${size} bytes of the blob ${digest}`);
  }
  throw failed(`${called} broke off after ${received} of the ${size} bytes of the blob ${digest}, ${MOST_ATTEMPTS} times`);
}

const isFrom = ({ headers }: OutboundAnswer, start: number) => new RegExp(`^bytes ${start}-`).test(headers['content-range'] ?? '');

async function tooLargeIsTheirs<T>(work: () => Promise<T>, called: string, { digest, size }: WantedBlob): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.causeId !== 'content-too-large') throw error;
    throw failed(`${called} sends more than the ${size} bytes that the manifest says the blob ${digest} has`);
  }
}

function absent({ body }: OutboundAnswer): null {
  body.destroy();
  return null;
}

async function refuseOtherThan(statuses: readonly number[], { status, body }: OutboundAnswer, called: string): Promise<void> {
  if (statuses.includes(status)) return;
  body.destroy();
  if (status === 401 || status === 403) {
    throw new Refusal('request-invalid', { field: 'source.credentials', defect: `they may not pull from ${called}` });
  }
  throw failed(`${called} answered ${status}`);
}

/** What was asked for by its digest, or is said to have one, must have it. */
function refuseOtherContent(content: Buffer, digest: string, called: string): void {
  if (!isDigest(digest)) return;
  const algorithm = digestAlgorithm(digest);
  const actual = toDigest(algorithm, createHash(algorithm).update(content).digest('hex'));
  if (actual !== digest) throw failed(`${called} sent the manifest ${actual} for ${digest}`);
}

const failed = (defect: string) => new Refusal('import-source-failed', { defect });
