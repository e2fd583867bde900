import { Refusal } from '../causes/refusal.ts';

/** Media types of manifests that clients send. Any other `application/*` type is stored as well. */
export const OCI_IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
export const OCI_IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Withdrawn before image-spec 1.1 became final; old clients still push it. */
export const OCI_ARTIFACT_MANIFEST = 'application/vnd.oci.artifact.manifest.v1+json';
export const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
export const DOCKER_MANIFEST_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';

const LONGEST_TYPE = 255;
const LONGEST_TEXT = 1024;

// RFC 6838, 4.2: restricted-name, at most 127 characters on either side of the slash.
const PATTERN = /^application\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** True for a manifest that lists other manifests. */
export const isIndexType = (mediaType: string): boolean =>
  mediaType === OCI_IMAGE_INDEX || mediaType === DOCKER_MANIFEST_LIST;

/**
 * The value of a `Content-Type` header, or a manifest's own `mediaType`: what comes out is lower-case and has no
 * parameters, so that two of them can be compared. Only `application/*`, because a browser must never run what
 * somebody pushed. Throws `manifest-invalid` with the facts field and defect.
 */
export function parseManifestMediaType(text: string | undefined): string {
  if (text === undefined || text === '') throw refuse('the media type is missing');
  if (text.length > LONGEST_TEXT) throw refuse(`the media type has more than ${LONGEST_TEXT} characters`);
  // A header value may hold a tab, before or after the semicolon.
  if (!/^[\t\x20-\x7e]*$/.test(text)) throw refuse('the media type holds a character that is not printable ASCII');

  const mediaType = text.split(';', 1)[0]!.trim().toLowerCase();
  if (mediaType.length > LONGEST_TYPE) throw refuse(`the media type has more than ${LONGEST_TYPE} characters`);
  if (!mediaType.startsWith('application/')) throw refuse('the media type of a manifest must begin with application/');
  if (!PATTERN.test(mediaType)) throw refuse('the media type is not type/subtype as RFC 6838 defines it');
  return mediaType;
}

const refuse = (defect: string) => new Refusal('manifest-invalid', { field: 'media type', defect });
