import { Refusal } from '../../../causes/refusal.ts';

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where a sign-in may send its answer, compared as text later on. HTTPS, this machine by HTTP (RFC 8252, 7.3), or an
 * app's own scheme with a dot in it (7.1). Throws `request-invalid`.
 */
export function parseRedirectUri(text: string, field: string): string {
  const refuse = (defect: string) => new Refusal('request-invalid', { field, defect });
  if (!URL.canParse(text) || /[\s\p{Cc}*\\]/u.test(text)) throw refuse('it is no address');
  const { protocol, hostname, hash, username, password } = new URL(text);
  if (hash !== '' || text.includes('#')) throw refuse('it has a fragment (RFC 6749, 3.1.2)');
  if (username !== '' || password !== '') throw refuse('it holds a user name');
  const isOwnScheme = /^[a-z][a-z0-9+-]*\.[a-z0-9.+-]+:$/.test(protocol);
  if (protocol === 'https:' || isOwnScheme || (protocol === 'http:' && LOOPBACK.has(hostname))) return text;
  throw refuse('it is neither https, nor http on this machine, nor a scheme of an app');
}
