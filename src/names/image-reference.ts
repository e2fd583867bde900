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
 * adding a default host, the `library/` prefix or `latest`. Stricter than they are only where nothing could answer:
 * ports outside 1 to 65535, host names that DNS cannot hold, digests other than sha256 and sha512.
 * Throws `repository-name-invalid` with the facts field, defect and position, for the person who typed it.
 */
export function parseImageReference(text: string): ImageReference {
  refuseObvious(text);
  const at = text.indexOf('@');
  const named = at < 0 ? text : text.slice(0, at);
  const slash = named.indexOf('/');
  const host = slash >= 0 && isHost(named.slice(0, slash)) ? named.slice(0, slash) : null;
  if (host !== null) refuseAt('host', 0, findHostDefect(host));

  const start = host === null ? 0 : host.length + 1;
  const colon = named.indexOf(':', start);
  const repository = named.slice(start, colon < 0 ? undefined : colon);
  refuseAt('repository', start, findRepositoryDefect(repository));
  const tag = colon < 0 ? null : named.slice(colon + 1);
  if (tag !== null) refuseAt('tag', colon + 1, findTagDefectOrColon(tag));
  const digest = at < 0 ? null : text.slice(at + 1);
  if (digest !== null) refuseAt('digest', at + 1, findDigestDefect(digest));
  return { host, repository: repository as RepositoryName, tag: tag as Tag | null, digest: digest as Digest | null };
}

/** The text that `parseImageReference` reads as this reference. */
export const formatImageReference = ({ host, repository, tag, digest }: ImageReference): string =>
  `${host === null ? '' : `${host}/`}${repository}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;

/**
 * The part before the first slash is a host if it has a dot or a colon or is localhost. An upper-case letter makes
 * it one as well: `Team/app` sends Docker to a machine named Team.
 */
const isHost = (first: string): boolean => /[.:A-Z]/.test(first) || first === 'localhost';

/** Mistakes for which the grammar alone would blame the wrong place. */
function refuseObvious(text: string): void {
  const refuse = (defect: string, position: number) => refuseAt('image', 0, { defect, position });
  if (text === '') refuse('the image reference is empty', 1);
  if (text.length > LONGEST_TEXT) {
    refuse(`the image reference has ${text.length} characters, allowed are ${LONGEST_TEXT}`, LONGEST_TEXT + 1);
  }
  const stray = findStrayCharacter(text, /[\x21-\x7e]/);
  if (stray >= 0) refuse(`${showCharacter(text, stray)} is not allowed`, stray + 1);
  const scheme = /^[a-zA-Z][a-zA-Z0-9+.-]{0,31}:\/\//.exec(text)?.[0];
  if (scheme) refuse(`it begins with ${scheme}, an image reference has no scheme`, 1);
  const at = text.indexOf('@');
  if (at >= 0 && text.includes('/', at)) refuse('only a digest may follow "@"; a user name has no place here', at + 1);
  if (/^[a-f0-9]{64}$/.test(text)) refuse('64 hexadecimal digits are an image id, not a name', 1);
}

function findHostDefect(host: string): Defect | null {
  const portColon = host.indexOf(':', host.startsWith('[') ? host.indexOf(']') + 1 : 0);
  const name = portColon < 0 ? host : host.slice(0, portColon);
  if (portColon >= 0 && !parseHostHeader(`localhost${host.slice(portColon)}`)) {
    return { defect: 'what follows the colon of the host is not a port number from 1 to 65535', position: portColon + 2 };
  }
  // Docker's expression knows no dots in an IPv6 address and none after the last label.
  if (parseHostHeader(name) && !/^\[.*\.|\.$/.test(name)) return null;
  const stray = name.startsWith('[') ? -1 : findStrayCharacter(name, /[a-zA-Z0-9.-]/);
  if (stray >= 0) return { defect: `${showCharacter(name, stray)} is not allowed in a host name`, position: stray + 1 };
  return { defect: 'the host is neither a DNS name nor an IP address', position: 1 };
}

function findTagDefectOrColon(tag: string): Defect | null {
  if (tag.startsWith(':')) return { defect: 'there are two colons in a row', position: 1 };
  const colon = tag.indexOf(':');
  return colon < 0 ? findTagDefect(tag) : { defect: 'there is a second colon; a reference has one tag', position: colon + 1 };
}

function refuseAt(field: string, start: number, found: Defect | null): void {
  if (!found) return;
  const facts = { field, defect: found.defect, position: start + found.position };
  throw new Refusal('repository-name-invalid', facts, { code: field === 'tag' ? 'TAG_INVALID' : 'NAME_INVALID' });
}
