import { Refusal } from '../causes/refusal.ts';
import type { TokenWish } from '../identity/sign-ins/token-wish.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';
import { resourceOf, resourceOfScope } from './resources.ts';

/** For people whose client names no resource: who they are is what it wants to know. */
export const PROFILE_RESOURCE = 'https://graph.microsoft.com';

/**
 * For which resource a token is asked, with which scope. Throws `request-invalid`: no token is made for a service that
 * this server does not play.
 * @param otherwise the resource when none is named
 */
export function readWish(
  { form, exchange, tenant }: Pick<TokenRequest, 'form' | 'exchange' | 'tenant'>,
  clientId: string,
  parts: Pick<DirectoryParts, 'registryOrigin'>,
  otherwise: string | null = null,
): TokenWish {
  const scope = form.get('scope') ?? '';
  const audience = form.get('resource') ?? resourceOfScope(scope) ?? otherwise;
  if (audience === null) throw new Refusal('request-invalid', { field: 'scope', problem: 'scope', defect: 'it names no resource' });
  const origins = [`${exchange.scheme}://${exchange.host}`, parts.registryOrigin()];
  if (!origins.some((origin) => resourceOf(audience, origin) !== null)) {
    const facts = { resource: audience.slice(0, 200), tenant: tenant.name };
    throw new Refusal('request-invalid', { field: 'scope', problem: 'resource', ...facts, defect: 'it is no resource of this directory' });
  }
  // Version 1 of the protocol names a resource and means everything.
  return { clientId, audience, scope: form.has('resource') ? `openid profile offline_access ${audience}/.default` : scope };
}

export const wants = ({ scope }: Pick<TokenWish, 'scope'>, word: 'openid' | 'profile' | 'offline_access'): boolean => scope.split(' ').includes(word);

/** What was granted, as a client compares it with what it asked for: its own words for the resource, and the one right on it. */
export function grantedScope({ scope, audience }: TokenWish): string {
  const asked = scope.split(' ').filter((part) => part !== '' && part !== 'offline_access');
  return [...new Set([...asked, `${audience}/user_impersonation`, `${audience}/.default`])].join(' ');
}
