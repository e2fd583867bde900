const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Is it one of the addresses that were registered? Letter for letter, but for the port of this machine's own
 * addresses, which a program takes as it finds it (RFC 8252, section 7.3). Nothing but `https`, and `http` there: no other
 * scheme ever gets a code.
 */
export function isRegisteredRedirect(presented: string, registered: readonly string[]): boolean {
  const url = URL.canParse(presented) ? new URL(presented) : null;
  if (!url || url.hash !== '' || url.username !== '' || url.password !== '') return false;
  const isLoopback = url.protocol === 'http:' && LOOPBACK.has(url.hostname);
  if (url.protocol !== 'https:' && !isLoopback) return false;
  return registered.some((known) => known === presented || (isLoopback && withoutPort(known) === withoutPort(presented)));
}

function withoutPort(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' || !LOOPBACK.has(url.hostname)) return null;
  url.port = '';
  return url.href;
}
