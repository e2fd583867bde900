import type { Digest } from '../../names/digest.ts';
import {
  DOCKER_MANIFEST,
  isIndexType,
  OCI_ARTIFACT_MANIFEST,
  OCI_IMAGE_MANIFEST,
  parseManifestMediaType,
} from '../../names/media-type.ts';
import {
  type Annotations,
  type Descriptor,
  parseAnnotations,
  parseDescriptor,
  parseDescriptors,
  parseTypeName,
  refuseManifest,
  refuseMisspelled,
} from './descriptor.ts';
import { findJsonDefect, isObject, type JsonObject } from './json-text.ts';

/** What the registry understands of a manifest. The bytes themselves are stored and served unchanged. */
export interface Manifest {
  readonly mediaType: string;
  /** The manifest's own `artifactType`. */
  readonly artifactType: string | null;
  readonly config: Descriptor | null;
  /** The manifest that this one is about; it need not exist. */
  readonly subject: Digest | null;
  readonly annotations: Annotations | null;
  readonly references: readonly Reference[];
}

/** Something that a manifest names. */
export interface Reference {
  /** `child`: an entry of an index, usually a manifest; BuildKit's caches list blobs there. */
  readonly kind: 'blob' | 'child';
  readonly digest: Digest;
  readonly size: number;
  /** Whether it must be in the repository before the manifest is accepted. */
  readonly required: boolean;
}

const DEEPEST = 64;
const MEMBERS = ['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'blobs', 'manifests', 'fsLayers', 'subject', 'annotations'];

/** The predecessor of the withdrawn OCI type, of the same shape. */
const ORAS_ARTIFACT_MANIFEST = 'application/vnd.cncf.oras.artifact.manifest.v1+json';
const DOCKER_SCHEMA_1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+/;

/** Layers that may live elsewhere, https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#non-distributable-layers. */
const FOREIGN_LAYER =
  /^application\/vnd\.(?:oci\.image\.layer\.nondistributable\.v1\.tar(?:\+gzip|\+zstd)?|docker\.image\.rootfs\.foreign\.diff\.tar(?:\.gzip)?)$/;

/**
 * Reads a manifest that somebody pushed. `contentType` is the request's; without one the `mediaType` member decides.
 * Types we do not know are accepted: what they name in the usual members is kept, but need not exist.
 * Throws `manifest-invalid` with the facts field and defect.
 */
export function parseManifest(content: Uint8Array, contentType: string | undefined): Manifest {
  const value = parseJson(content);
  const mediaType = agreeOnMediaType(contentType, value['mediaType']);
  if (DOCKER_SCHEMA_1.test(mediaType)) {
    throw refuseManifest('mediaType', 'Docker manifests of schema 1 are no longer accepted, push with a newer client');
  }
  if (mediaType === OCI_IMAGE_MANIFEST || mediaType === DOCKER_MANIFEST) return parseImage(value, mediaType);
  if (isIndexType(mediaType)) return parseIndex(value, mediaType);
  if (mediaType === OCI_ARTIFACT_MANIFEST || mediaType === ORAS_ARTIFACT_MANIFEST) return parseArtifact(value, mediaType);
  return parseUnknown(value, mediaType);
}

function parseJson(content: Uint8Array): JsonObject {
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    value = JSON.parse(text);
  } catch {
    throw refuseManifest('manifest', 'it is not well-formed JSON in UTF-8');
  }
  if (!isObject(value)) throw refuseManifest('manifest', 'it is not a JSON object');
  const defect = findJsonDefect(text, DEEPEST);
  if (defect) throw refuseManifest('manifest', defect);
  return value;
}

function agreeOnMediaType(header: string | undefined, member: unknown): string {
  const declared = parseTypeName(member, 'mediaType');
  if (header === undefined && declared === null) {
    throw refuseManifest('mediaType', 'neither the Content-Type header nor the manifest names a type');
  }
  const mediaType = parseManifestMediaType(header ?? declared!);
  if (declared !== null && parseManifestMediaType(declared) !== mediaType) {
    throw refuseManifest('mediaType', `the manifest says ${declared}, the Content-Type header ${mediaType}`);
  }
  return mediaType;
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md, and Docker's schema 2. */
function parseImage(value: JsonObject, mediaType: string): Manifest {
  refuseConfusion(value, ['manifests', 'fsLayers', 'blobs'], mediaType);
  refuseOtherVersion(value);
  const config = parseDescriptor(value['config'], 'config');
  const layers = parseDescriptors(value['layers'], 'layers');
  const references = [blob(config, true), ...layers.map((layer) => blob(layer, !isForeign(layer)))];
  return { ...parseCommon(value, mediaType), config, references };
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md, and Docker's manifest list. */
function parseIndex(value: JsonObject, mediaType: string): Manifest {
  refuseConfusion(value, ['layers', 'config', 'fsLayers', 'blobs'], mediaType);
  refuseOtherVersion(value);
  const children = parseDescriptors(value['manifests'], 'manifests');
  return { ...parseCommon(value, mediaType), references: children.map((child) => reference('child', child, true)) };
}

/** The artifact manifest that image-spec 1.1 withdrew, and its predecessor: `blobs` instead of `layers`, no config. */
function parseArtifact(value: JsonObject, mediaType: string): Manifest {
  refuseConfusion(value, ['layers', 'config', 'fsLayers', 'manifests'], mediaType);
  const blobs = parseDescriptors(value['blobs'], 'blobs');
  return { ...parseCommon(value, mediaType), references: blobs.map((descriptor) => blob(descriptor, true)) };
}

/** Names are kept where the usual members hold descriptors, so that nothing that is in use looks unused. */
function parseUnknown(value: JsonObject, mediaType: string): Manifest {
  if (isPresent(value['layers'])) refuseConfusion(value, ['manifests'], mediaType);
  const blobs = [value['config'], ...toList(value['layers']), ...toList(value['blobs'])].flatMap(findDescriptor);
  const children = toList(value['manifests']).flatMap(findDescriptor);
  return {
    mediaType,
    artifactType: null,
    config: null,
    subject: null,
    annotations: null,
    references: [
      ...blobs.map((descriptor) => blob(descriptor, false)),
      ...children.map((child) => reference('child', child, false)),
    ],
  };
}

function parseCommon(value: JsonObject, mediaType: string): Omit<Manifest, 'references'> {
  refuseMisspelled(value, MEMBERS, 'manifest');
  const subject = value['subject'];
  return {
    mediaType,
    artifactType: parseTypeName(value['artifactType'], 'artifactType'),
    config: null,
    subject: subject === undefined || subject === null ? null : parseDescriptor(subject, 'subject').digest,
    annotations: parseAnnotations(value['annotations']),
  };
}

/** CVE-2021-41190: one document that is an image to this client and an index to that one. */
function refuseConfusion(value: JsonObject, foreign: readonly string[], mediaType: string): void {
  const stray = foreign.find((member) => isPresent(value[member]));
  if (stray) throw refuseManifest(stray, `a manifest of the type ${mediaType} must not have this member`);
}

function refuseOtherVersion(value: JsonObject): void {
  if (value['schemaVersion'] !== 2) throw refuseManifest('schemaVersion', 'it is not the number 2');
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null;
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isForeign = ({ mediaType, urls }: Descriptor): boolean => FOREIGN_LAYER.test(mediaType) && urls.length > 0;

function findDescriptor(value: unknown): Descriptor[] {
  try {
    return [parseDescriptor(value, '')];
  } catch {
    return [];
  }
}

const blob = (descriptor: Descriptor, required: boolean): Reference => reference('blob', descriptor, required);

const reference = (kind: Reference['kind'], { digest, size }: Descriptor, required: boolean): Reference => ({
  kind,
  digest,
  size,
  required,
});

