import { lookup } from 'node:dns/promises';
import { z } from 'zod';
import { parseHostHeader } from '../../names/login-server.ts';
import { findAuthority, parseJson } from '../sign-in/authority.ts';
import type { Place } from '../sign-in/place.ts';
import { insist, postForm } from '../sign-in/token-request.ts';
import { secretToken } from '../sign-in/ways/application.ts';
import { managedIdentity, managedIdentityToken } from '../sign-in/ways/managed-identity.ts';
import type { SignInParts } from '../sign-in/way.ts';
import { PullFailure, type NodeConfig } from './node-config.ts';

// What `canipull` of `az aks check-acr` does, step by step: https://github.com/Azure/aks-canipull. Each throws PullFailure.

/** @returns the addresses that the name leads to */
export async function resolveHost(loginServer: string): Promise<string[]> {
  const host = parseHostHeader(loginServer)?.host ?? loginServer;
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    throw new PullFailure(52, `${host} leads nowhere (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
}

/** A token of the directory for the registry's resource, as the node would get it. @param named instead of the cloud's authority */
export async function nodeToken({ identity, authority, tenant }: NodeConfig, place: Place, named: string | undefined, parts: SignInParts): Promise<string> {
  try {
    if (identity.kind === 'managed') {
      const nowhere = { origin: '', tokenEndpoint: new URL('http://localhost'), deviceEndpoint: null };
      return insist(await managedIdentityToken(managedIdentity(identity.clientId, parts.env), { resource: 'registry', authority: nowhere }, parts)).token.value;
    }
    const directory = await findAuthority(place, { named: named ?? authority ?? undefined, tenant: tenant || undefined }, parts.web);
    return insist(await secretToken({ kind: 'secret', clientId: identity.clientId, secret: identity.secret }, { resource: 'registry', authority: directory }, parts)).token.value;
  } catch (error) {
    throw new PullFailure(10, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const given = z.object({ refresh_token: z.string().min(1) });

/** The registry takes the token for one of its own, which it does for those who have any right there. */
export async function exchangeToken(accessToken: string, { origin, loginServer }: Place, { web }: SignInParts): Promise<void> {
  const fields = { grant_type: 'access_token', service: loginServer, access_token: accessToken };
  const { status, text } = await postForm(web, new URL('/oauth2/exchange', origin), fields).catch((error: Error) => {
    throw new PullFailure(60, error.message, { cause: error });
  });
  if (status !== 200 || !given.safeParse(parseJson(text)).success) throw new PullFailure(60, `${loginServer} answered ${status} to the exchange of the token: ${text.slice(0, LONGEST)}`);
}

const LONGEST = 600;
