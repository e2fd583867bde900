import { Refusal } from '../../causes/refusal.ts';
import { parseDigest, type Digest } from '../../names/digest.ts';
import { isTag, type Tag } from '../../names/tag.ts';
import { refuseLocked, repositoryCalled, type Lock } from '../attributes.ts';
import type { Repository } from '../repository-store.ts';
import type { Call } from '../routing/route.ts';
import { quote } from './json-text.ts';

export type ParsedReference = { readonly kind: 'tag'; readonly tag: Tag } | { readonly kind: 'digest'; readonly digest: Digest };

/** NAME_UNKNOWN: the repository does not exist. */
export const repositoryNotFound = ({ repository }: Call): Refusal =>
  new Refusal('image-or-tag-not-found', { repository, reference: '' }, { code: 'NAME_UNKNOWN', detail: [{ name: repository }] });

/** ACR's words: `tagged by "1.0"`, or the digest. */
const called = (reference: string): string => (reference.includes(':') ? reference : `tagged by ${quote(reference)}`);

/** MANIFEST_UNKNOWN with ACR's words. */
export const manifestNotFound = ({ repository }: Call, reference: string): Refusal =>
  new Refusal('image-or-tag-not-found', { repository, reference: called(reference) }, { code: 'MANIFEST_UNKNOWN' });

/** What was deleted and can be restored. */
export interface Kept {
  readonly digest: string;
  readonly deletedAt: string;
  /** One that it had. */
  readonly tag?: string;
}

/** To a client the same, but for its cause. */
export const manifestKept = ({ repository }: Call, reference: string, kept: Kept): Refusal =>
  new Refusal('image-soft-deleted', { repository, reference: called(reference), ...kept }, { code: 'MANIFEST_UNKNOWN' });

/**
 * `{reference}` of a request for something that is there already. What can be no tag names nothing, so it is not
 * found; a broken digest is refused as one. Throws MANIFEST_UNKNOWN and DIGEST_INVALID.
 */
export function referenceOf(call: Call): ParsedReference {
  const text = call.params['reference'] ?? '';
  if (text.includes(':')) return { kind: 'digest', digest: parseDigest(text) };
  if (isTag(text)) return { kind: 'tag', tag: text };
  throw manifestNotFound(call, text);
}

/** The repository, or NAME_UNKNOWN; throws `artifact-locked` when it has that lock. */
export function existing(call: Call, repository: Repository | undefined, lock?: Lock): Repository {
  if (!repository) throw repositoryNotFound(call);
  if (lock) refuseLocked(lock, { what: repositoryCalled(repository.name), locks: repository.locks });
  return repository;
}
