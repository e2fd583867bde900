import { z } from 'zod';
import { CommandFailed } from '../command.ts';
import type { Place } from './place.ts';
import type { Web } from './web.ts';

// Where one signs in before a registry takes what comes out of it: https://openid.net/specs/openid-connect-discovery-1_0.html, section 4.

export interface Authority {
  readonly origin: string;
  readonly tokenEndpoint: URL;
  /** Null where people cannot sign in by a code. */
  readonly deviceEndpoint: URL | null;
}

const document = z.object({ token_endpoint: z.url(), device_authorization_endpoint: z.url().optional() });

/** Azure's registries do not say where: https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud. */
const ofAzure: readonly [suffix: string, authority: string][] = [
  ['.azurecr.io', 'https://login.microsoftonline.com'],
  ['.azurecr.us', 'https://login.microsoftonline.us'],
  ['.azurecr.cn', 'https://login.partner.microsoftonline.cn'],
];

/**
 * The directory of a registry: its own host for a Dockgate, Entra for Azure's. Throws CommandFailed when there is none, and
 * when it names an endpoint on another host: secrets go where somebody meant to send them.
 * @param named instead, as an origin
 */
export async function findAuthority(place: Place, { named, tenant = 'organizations' }: { named?: string | undefined; tenant?: string | undefined }, web: Web): Promise<Authority> {
  const origin = new URL(named ?? authorityOf(place)).origin;
  const { status, text } = await web(new URL(`/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`, origin));
  const read = document.safeParse(status === 200 ? parseJson(text) : null);
  if (!read.success) throw new CommandFailed(`${origin} has no directory${status === 200 ? '' : ` (it answered ${status})`}: name the one to sign in to by --authority and --tenant.`);
  const own = (text: string): URL => {
    const url = new URL(text);
    if (url.origin === origin) return url;
    throw new CommandFailed(`${origin} sends its clients to ${url.origin}: nothing is sent there. Does the server know its own address (publicUrl, trustedProxies)?`);
  };
  const { token_endpoint: token, device_authorization_endpoint: device } = read.data;
  return { origin, tokenEndpoint: own(token), deviceEndpoint: device === undefined ? null : own(device) };
}

export const authorityOf = ({ loginServer, origin }: Place): string => ofAzure.find(([suffix]) => loginServer.endsWith(suffix))?.[1] ?? origin;

/** Null for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
