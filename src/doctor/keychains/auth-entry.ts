import { Secret } from '../../secret.ts';
import { type JsonNode, memberNamed, type Member, textOf } from './json-tree.ts';

// One entry below `auths`: github.com/docker/cli cli/config/configfile (decodeAuth), go.podman.io/image pkg/docker/config (decodeDockerAuth).

/** How the secret is presented: as a password, exchanged for tokens, or sent to the registry as it is. */
export type SecretForm = 'password' | 'identity-token' | 'registry-token';

/** Why nobody can use the entry. `no-colon`: its decoded `auth` is not `name:password`. */
export type EntryDefect = 'not-base64' | 'no-colon' | 'no-user' | 'not-an-object';

export interface AuthEntry {
  /** As it stands in the file. */
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
  readonly user: string | null;
  /** Null where the entry only marks that a helper holds the secret, and where it is defective. */
  readonly secret: Secret | null;
  readonly form: SecretForm;
  /** `username` and `password` stand there instead of `auth`; the libraries of podman do not read them. */
  readonly isOpen: boolean;
  readonly defect: EntryDefect | null;
}

/** Reads an entry of `auths`. The secret leaves only as a `Secret`. */
export function readEntry({ key, line, value }: Member): AuthEntry {
  const nothing = { key, line, user: null, secret: null, form: 'password' as const, isOpen: false };
  if (value.kind !== 'object') return { ...nothing, defect: value.kind === 'other' ? null : 'not-an-object' };
  const decoded = decodeAuth(memberText(value, 'auth'));
  if (decoded.defect) return { ...nothing, defect: decoded.defect };
  const user = decoded.user ?? memberText(value, 'username');
  const password = decoded.password ?? memberText(value, 'password');
  const identityToken = memberText(value, 'identitytoken');
  const registryToken = memberText(value, 'registrytoken');
  const form = identityToken ? 'identity-token' : registryToken ? 'registry-token' : 'password';
  const secret = { 'identity-token': identityToken, 'registry-token': registryToken, password }[form];
  const isMarker = user === null && !secret;
  const isOpen = form === 'password' && decoded.user === null && !isMarker;
  return { key, line, user, secret: isMarker ? null : new Secret(secret ?? ''), form, isOpen, defect: null };
}

const memberText = (node: JsonNode, name: string): string | null => textOf(memberNamed(node, name)?.value);

interface Decoded {
  readonly user: string | null;
  readonly password: string | null;
  readonly defect: EntryDefect | null;
}

/** Standard base64 of `name:password`, divided at the first colon; NULs at the end are cut, as Docker does. */
export function decodeAuth(auth: string | null): Decoded {
  if (auth === null || auth === '') return { user: null, password: null, defect: null };
  // Go's reader overlooks line ends and nothing else.
  const compact = auth.replace(/[\r\n]/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 !== 0) return { user: null, password: null, defect: 'not-base64' };
  const text = Buffer.from(compact, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return { user: null, password: null, defect: 'no-colon' };
  if (colon === 0) return { user: null, password: null, defect: 'no-user' };
  return { user: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, ''), defect: null };
}
