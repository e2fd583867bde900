import { createHash } from 'node:crypto';
import { Refusal } from '../../causes/refusal.ts';
import { digestAlgorithm, parseReference, toDigest, type Digest } from '../../names/digest.ts';
import { parseTag, type Tag } from '../../names/tag.ts';
import { manifestCalled, refuseLocked, repositoryCalled, tagCalled } from '../attributes.ts';
import { deletedStore } from '../deleted/deleted-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { etagOf, isKnownToClient } from '../routing/preconditions.ts';
import { readBody } from '../routing/read-body.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, EventDetails, Reply, Route } from '../routing/route.ts';
import { readPlatform } from './image-platform.ts';
import { parseManifest } from './manifest.ts';
import { existing, manifestKept, manifestNotFound, referenceOf, type Kept, type ParsedReference } from './not-found.ts';
import { pullStore, type PulledManifest } from './pull-store.ts';
import { pushManifest } from './push-manifest.ts';
import { removeManifest, removeTag } from './remove-manifest.ts';

const PATH = '/v2/{name}/manifests/{reference}';
/** Each is in the path and in the event; the specification wants ten. */
const MOST_TAG_PARAMETERS = 32;

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md, end-3, end-7 and end-9. */
export function manifestRoutes(parts: DataPlaneParts): readonly Route[] {
  const pulls = pullStore(parts.content);

  // spec.md#pulling-manifests. Accept plays no part: a manifest has one form, and clients that name few types can still read the error.
  const get = async (call: Call): Promise<Reply> => {
    const reference = referenceOf(call);
    const manifest = await pulls.find(call.registry.id, call.repository, reference);
    if (!manifest) throw await refuseAbsent(parts, call, reference);
    refuseUnreadable(call, reference, manifest);
    return isKnownToClient(call.exchange.request, manifest.digest)
      ? { status: 304, headers: headersOf(manifest), event: eventOf(manifest) }
      : { status: 200, headers: headersOf(manifest), body: manifest.content, event: eventOf(manifest) };
  };

  // spec.md#checking-if-content-exists-in-the-registry
  const head = async (call: Call): Promise<Reply> => {
    const reference = referenceOf(call);
    const manifest = await pulls.describe(call.registry.id, call.repository, reference);
    if (!manifest) throw await refuseAbsent(parts, call, reference);
    refuseUnreadable(call, reference, manifest);
    return { status: 200, headers: headersOf(manifest) };
  };

  return [
    { method: 'GET', path: PATH, action: 'content/read', operation: 'Pull', records: 'served', handle: get },
    { method: 'HEAD', path: PATH, action: 'content/read', operation: 'Pull', records: 'refused', handle: head },
    { method: 'PUT', path: PATH, action: 'content/write', operation: 'Push', records: 'served', handle: (call) => put(parts, call) },
    { method: 'DELETE', path: PATH, action: 'content/delete', operation: deletion, records: 'served', handle: (call) => remove(parts, call) },
  ];
}

/** As ACR's log calls them. */
const deletion = ({ reference = '' }: Call['params']): string => (reference.includes(':') ? 'Delete' : 'Untag');

async function refuseAbsent(parts: DataPlaneParts, call: Call, reference: ParsedReference): Promise<Refusal> {
  const { registry, repository: name } = call;
  const repository = await repositoryStore(parts.content.query).find(registry.id, name);
  if (repository) existing(call, repository, 'read');
  const named = reference.kind === 'tag' ? reference.tag : reference.digest;
  const kept = await findKept(parts, call, reference);
  if (kept) return manifestKept(call, named, kept);
  existing(call, repository);
  return manifestNotFound(call, named);
}

/** What the soft delete policy keeps of it. Nobody without a name is told what there was. */
async function findKept({ content }: DataPlaneParts, { registry, repository, subject }: Call, reference: ParsedReference): Promise<Kept | null> {
  if (subject.kind === 'anonymous') return null;
  const store = deletedStore(content.query, registry.id);
  const tagged = reference.kind === 'tag' ? await store.lastTagged(repository, reference.tag) : undefined;
  const digest = reference.kind === 'tag' ? tagged?.digest : reference.digest;
  const manifest = digest === undefined ? undefined : await store.find(repository, digest);
  if (!manifest) return null;
  const tag = tagged ?? (await store.tagsOfManifests(repository, [manifest.digest]))[0];
  return { digest: manifest.digest, deletedAt: manifest.deleted_at, ...(tag && { tag: tag.name }) };
}

function refuseUnreadable(call: Call, reference: ParsedReference, manifest: PulledManifest): void {
  const { repository } = call;
  refuseLocked(
    'read',
    { what: repositoryCalled(repository), locks: manifest.repository_locks },
    reference.kind === 'tag' ? { what: tagCalled(repository, reference.tag), locks: manifest.tag_locks } : null,
    { what: manifestCalled(repository, manifest.digest), locks: manifest.manifest_locks },
  );
}

const headersOf = ({ media_type, digest, size }: PulledManifest) => ({
  'Content-Type': media_type,
  'Content-Length': size,
  'Docker-Content-Digest': digest,
  ETag: etagOf(digest),
});

const eventOf = (manifest: PulledManifest): EventDetails => ({
  digest: manifest.digest,
  mediaType: manifest.media_type,
  size: manifest.size,
  ...withArtifactType(manifest.artifact_type ?? manifest.config_media_type),
});

const withArtifactType = (artifactType: string | null | undefined): EventDetails =>
  artifactType === null || artifactType === undefined ? {} : { artifactType };

// spec.md#pushing-manifests
async function put(parts: DataPlaneParts, call: Call): Promise<Reply> {
  const { exchange, registry, repository } = call;
  const reference = parseReference(call.params['reference'] ?? '');
  const parameters = reference.kind === 'digest' ? tagParameters(exchange.query) : [];
  const content = await readBody(exchange.request, parts.limits.manifestBytes);
  const digest = digestOf(content, reference);
  const manifest = parseManifest(content, exchange.request.headers['content-type']);
  const tags = reference.kind === 'tag' ? [reference.tag] : parameters;
  const platform = await readPlatform(parts, registry.id, repository, manifest);
  const push = { registryId: registry.id, repository, digest, content, manifest, tags, platform, now: parts.now() };
  await pushManifest(parts.content, push);

  return {
    status: 201,
    headers: {
      Location: `/v2/${repository}/manifests/${digest}`,
      'Docker-Content-Digest': digest,
      ...(manifest.subject ? { 'OCI-Subject': manifest.subject } : {}),
      ...(parameters.length > 0 ? { 'OCI-Tag': parameters.join(', ') } : {}),
    },
    event: {
      digest,
      mediaType: manifest.mediaType,
      size: content.length,
      ...(tags.length > 0 ? { tag: tags.join(',') } : {}),
      ...withArtifactType(manifest.artifactType ?? manifest.config?.mediaType),
    },
  };
}

/** The digest in the URL is a promise about the bytes. */
function digestOf(content: Buffer, reference: ParsedReference): Digest {
  const algorithm = reference.kind === 'digest' ? digestAlgorithm(reference.digest) : 'sha256';
  const digest = toDigest(algorithm, createHash(algorithm).update(content).digest('hex'));
  if (reference.kind === 'digest' && digest !== reference.digest) {
    throw new Refusal('digest-mismatch', { field: 'digest', expected: reference.digest, actual: digest });
  }
  return digest;
}

/** `?tag=1.2&tag=latest` of a push by digest, of the specification after 1.1.1. */
function tagParameters(query: URLSearchParams): readonly Tag[] {
  const texts = query.getAll('tag');
  if (texts.length > MOST_TAG_PARAMETERS) {
    throw new Refusal('request-invalid', { field: 'tag', defect: `more than ${MOST_TAG_PARAMETERS} tags in one request` });
  }
  return [...new Set(texts.map(parseTag))];
}

// spec.md#content-management: a digest deletes the manifest with its tags, a tag itself alone.
async function remove(parts: DataPlaneParts, call: Call): Promise<Reply> {
  const reference = referenceOf(call);
  if (reference.kind === 'tag') {
    const { digest } = await removeTag(parts, call, reference.tag);
    return { status: 202, event: { tag: reference.tag, digest } };
  }
  const manifest = await removeManifest(parts, call, reference.digest);
  return {
    status: 202,
    event: {
      digest: reference.digest,
      mediaType: manifest.media_type,
      size: manifest.size,
      ...withArtifactType(manifest.artifact_type ?? manifest.config_media_type),
    },
  };
}
