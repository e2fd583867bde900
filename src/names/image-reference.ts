import { Refusal } from '../causes/refusal.ts';
import { type Defect, findStrayCharacter, showCharacter } from './defect.ts';
import { type Digest, findDigestDefect } from './digest.ts';
import { parseHostHeader } from './login-server.ts';
import { findRepositoryDefect, type RepositoryName } from './repository.ts';
import { findTagDefect, type Tag } from './tag.ts';

/** What people type after `docker pull`. */
export interface ImageReference {
  /** With its port and in the spelling that was typed, since clients look credentials up by it. Null: none was given. */
  readonly host: string | null;
  readonly repository: RepositoryName;
  readonly tag: Tag | null;
  readonly digest: Digest | null;
}

const LONGEST_TEXT = 1024;

/**
 * Reads an image reference as Docker and podman do (https://pkg.go.dev/github.com/distribution/reference), without
 * adding a default host, the `library/` prefix or `latest`. Throws `repository-name-invalid` with the facts field,
 * defect and position; a doctor shows them to the person who typed it.
 */
export function parseImageReference(text: string): ImageReference {
  refuseObvious(text);
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf('/');
  const host = slash >= 0 && isHost(named.slice(0, slash)) ? named.slice(0, slash) : null;
  if (host !== null && !parseHostHeader(host)) throw refuse('host', { defect: hostDefect(host), position: 1 });

  const start = host === null ? 0 : host.length + 1;
  const colon = named.indexOf(':', start);
  const repository = named.slice(start, colon < 0 ? undefined : colon);
  refuseAt('repository', start, findRepositoryDefect(repository));
  if (host === null && /^[a-f0-9]{64}$/.test(repository)) {
    throw refuse('repository', { defect: '64 hexadecimal digits are an image id, not a name', position: 1 });
  }
  const tag = colon < 0 ? null : named.slice(colon + 1);
  if (tag !== null) refuseAt('tag', colon + 1, findTagDefectOrColon(tag));
  const digest = at < 0 ? null : text.slice(at + 1);
  if (digest !== null) refuseAt('digest', at + 1, findDigestDefect(digest));
  return { host, repository: repository as RepositoryName, tag: tag as Tag | null, digest: digest as Digest | null };
}

/** Docker's rule: the part before the first slash is a host if it has a dot or a colon, an upper-case letter, or is localhost. */
const isHost = (first: string): boolean => /[.:A-Z]/.test(first) || first === 'localhost';

/** Mistakes for which the grammar alone would blame the wrong place. */
function refuseObvious(text: string): void {
  if (text === '') throw refuse('image', { defect: 'the image reference is empty', position: 1 });
  if (text.length > LONGEST_TEXT) {
    throw refuse('image', { defect: `the image reference has more than ${LONGEST_TEXT} characters`, position: LONGEST_TEXT + 1 });
  }
  const stray = findStrayCharacter(text, /[\x21-\x7e]/);
  if (stray >= 0) throw refuse('image', { defect: `${showCharacter(text, stray)} is not allowed`, position: stray + 1 });
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]{0,31}:\/\//.exec(text)?.[0];
  if (scheme) throw refuse('image', { defect: `it begins with ${scheme}, an image reference has no scheme`, position: 1 });
}

function findTagDefectOrColon(tag: string): Defect | null {
  if (tag.startsWith(':')) return { defect: 'there are two colons in a row', position: 1 };
  const colon = tag.indexOf(':');
  return colon < 0 ? findTagDefect(tag) : { defect: 'there is a second colon; a reference has one tag', position: colon + 1 };
}

const hostDefect = (host: string): string =>
  /:(?![0-9]*$)/.test(host.replace(/^\[[^\]]*\]/, ''))
    ? 'what follows the colon of the host is not a port number'
    : 'the host is neither a DNS name nor an address';

function refuseAt(field: string, start: number, found: Defect | null): void {
  if (found) throw refuse(field, { ...found, position: start + found.position });
}

const refuse = (field: string, { defect, position }: Defect) =>
  new Refusal('repository-name-invalid', { field, defect, position }, { code: field === 'tag' ? 'TAG_INVALID' : 'NAME_INVALID' });
