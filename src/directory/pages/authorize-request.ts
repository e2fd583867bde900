import type { CodeWish } from '../../identity/sign-ins/authorization-code-store.ts';
import { findClient, type Client } from '../clients/client.ts';
import { isRegisteredRedirect } from '../clients/redirect-uri.ts';
import { invalid, required } from '../form.ts';
import type { DirectoryParts, TokenRequest } from '../parts.ts';
import { PROFILE_RESOURCE, readWish } from '../wish.ts';

/** What an application may say when it sends somebody here: RFC 6749 section 4.1.1, RFC 7636, OpenID Connect Core 1.0. */
export const authorizeParameters = [
  'client_id', 'response_type', 'redirect_uri', 'response_mode', 'scope', 'resource', 'state', 'nonce', 'code_challenge',
  'code_challenge_method', 'prompt', 'login_hint', 'ui_locales', 'client_info',
] as const;

/** Where somebody goes back to. Only an address that the application has registered becomes one. */
export interface WayBack {
  readonly client: Client;
  readonly redirectUri: string;
  readonly mode: 'query' | 'form_post';
  readonly state: string | null;
}

/**
 * Who sends somebody here, and where they go back to. Throws `request-invalid`: until both are known to belong together,
 * nobody is sent anywhere.
 */
export async function readWayBack(request: Pick<TokenRequest, 'form' | 'tenant'>, parts: DirectoryParts): Promise<WayBack> {
  const { form } = request;
  const clientId = required(form, 'client_id').slice(0, 255);
  const redirectUri = required(form, 'redirect_uri');
  const client = await findClient(clientId, request, parts);
  // An application that is not there looks like one that did not register the address.
  if (!client?.enabled || !isRegisteredRedirect(redirectUri, client.redirectUris)) {
    throw invalid('redirect_uri', 'redirect', 'it is not registered for the application', { redirectUri: redirectUri.slice(0, 300), subject: clientId });
  }
  const mode = form.get('response_mode') === 'form_post' ? 'form_post' : 'query';
  return { client, redirectUri, mode, state: form.get('state') };
}

/** What the application asks for. Throws `request-invalid`, which the application is told. */
export function readCodeWish(request: Pick<TokenRequest, 'form' | 'exchange' | 'tenant'>, { client, redirectUri }: WayBack, parts: DirectoryParts): CodeWish {
  const { form } = request;
  const type = required(form, 'response_type');
  if (type !== 'code') throw invalid('response_type', 'response_type', 'it must be code', { presented: type.slice(0, 100) });
  const mode = form.get('response_mode') ?? 'query';
  if (mode !== 'query' && mode !== 'form_post') throw invalid('response_mode', 'response_mode', 'it must be query or form_post', { presented: mode.slice(0, 100) });
  const challenge = form.get('code_challenge') ?? '';
  if (form.get('code_challenge_method') !== 'S256' || !/^[A-Za-z0-9_-]{43}$/.test(challenge)) {
    throw invalid('code_challenge', 'challenge', 'it must be there, with the method S256');
  }
  return { ...readWish(request, client.id, parts, PROFILE_RESOURCE), redirectUri, challenge, nonce: form.get('nonce') };
}

/** The address with what it is told. Those parameters that were registered with it stay. */
export function addressBack({ redirectUri, state }: WayBack, told: Readonly<Record<string, string>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(withState(told, state))) url.searchParams.set(name, value);
  return url.href;
}

export const withState = (told: Readonly<Record<string, string>>, state: string | null): Readonly<Record<string, string>> =>
  state === null ? told : { ...told, state };

/** Nobody has a session here: who may not be asked cannot be signed in. */
export const mayNotAsk = (form: URLSearchParams): boolean => (form.get('prompt') ?? '').split(' ').includes('none');
