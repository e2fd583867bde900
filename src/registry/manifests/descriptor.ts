import { Refusal } from '../../causes/refusal.ts';
import { findDigestDefect, type Digest } from '../../names/digest.ts';
import { isObject, quote, type JsonObject } from './json-text.ts';

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/descriptor.md#properties, as far as a registry needs it. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
  readonly urls: readonly string[];
}

export type Annotations = Readonly<Record<string, string>>;

const LONGEST_TYPE = 255;
const MEMBERS = ['mediaType', 'digest', 'size', 'urls', 'annotations', 'data', 'artifactType', 'platform'];

/** `manifest-invalid`, with the member at fault first in the message: `layers[0].size: …`. */
export const refuseManifest = (field: string, defect: string): Refusal =>
  new Refusal('manifest-invalid', { field, defect: `${field}: ${defect}` });

/** Throws `manifest-invalid`; `field` is where the descriptor stands, such as `layers[0]`. */
export function parseDescriptor(value: unknown, field: string): Descriptor {
  if (!isObject(value)) throw refuseManifest(field, 'it is not a descriptor, an object with mediaType, digest and size');
  refuseMisspelled(value, MEMBERS, field);
  const { digest, size, urls } = value;
  if (typeof digest !== 'string') throw refuseManifest(`${field}.digest`, 'it is missing or no text');
  const defect = findDigestDefect(digest);
  if (defect) throw refuseManifest(`${field}.digest`, defect.defect);
  if (!Number.isSafeInteger(size) || (size as number) < 0) {
    throw refuseManifest(`${field}.size`, 'it is not a whole number of bytes from 0');
  }
  const mediaType = parseTypeName(value['mediaType'], `${field}.mediaType`);
  if (mediaType === null) throw refuseManifest(`${field}.mediaType`, 'it is missing');
  return { mediaType, digest: digest as Digest, size: size as number, urls: parseUrls(urls, `${field}.urls`) };
}

/** Absent and `null` are no descriptors: Go clients write an empty list as `null`. Throws `manifest-invalid`. */
export function parseDescriptors(value: unknown, field: string): Descriptor[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw refuseManifest(field, 'it is not a list');
  return value.map((entry, index) => parseDescriptor(entry, `${field}[${index}]`));
}

/** A media or artifact type; `null` when it is absent or empty. Any type is kept that fits a header and a log line. */
export function parseTypeName(value: unknown, field: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string') throw refuseManifest(field, 'it is no text');
  if (value.length > LONGEST_TYPE) throw refuseManifest(field, `it has more than ${LONGEST_TYPE} characters`);
  if (!/^[\x20-\x7e]+$/.test(value)) throw refuseManifest(field, 'it holds a character that is not printable ASCII');
  return value;
}

/** https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#rules: texts by name. Throws `manifest-invalid`. */
export function parseAnnotations(value: unknown): Annotations | null {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw refuseManifest('annotations', 'it is not an object');
  const stray = Object.keys(value).find((name) => typeof value[name] !== 'string');
  if (stray !== undefined) throw refuseManifest(`annotations[${quote(stray)}]`, 'it is no text');
  return value as Annotations;
}

/**
 * Go, in which most clients are written, reads `Layers` as `layers`; we do not. What is read in two ways is refused
 * (the class of CVE-2021-41190).
 */
export function refuseMisspelled(value: JsonObject, members: readonly string[], field: string): void {
  for (const name of Object.keys(value)) {
    const lower = name.toLowerCase();
    const meant = members.find((member) => member.toLowerCase() === lower && member !== name);
    if (meant) throw refuseManifest(field, `the member ${quote(name)} must be spelled ${quote(meant)}`);
  }
}

function parseUrls(value: unknown, field: string): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((url) => typeof url !== 'string')) {
    throw refuseManifest(field, 'it is not a list of texts');
  }
  return value;
}
