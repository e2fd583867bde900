import type { Exchange } from '../http/exchange.ts';

/**
 * The one challenge of a 401, RFC 6750 section 3: realm, service, scope, error, quoted, separated by commas without
 * blanks, in ACR's order. The realm is on the host that was asked, which the front has checked: clients refuse others.
 */
export function challenge(
  { scheme, host }: Pick<Exchange, 'scheme' | 'host'>,
  scope: string | null,
  error?: 'invalid_token' | 'insufficient_scope',
): string {
  const parts = [`realm="${scheme}://${host}/oauth2/token"`, `service="${host}"`];
  if (scope !== null) parts.push(`scope="${scope}"`);
  if (error) parts.push(`error="${error}"`);
  return `Bearer ${parts.join(',')}`;
}
