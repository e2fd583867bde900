import { decodeJwt } from 'jose';
import { z } from 'zod';
import { NULL_GUID } from '../../names/guid.ts';
import { CommandFailed } from '../command.ts';
import { findAuthority, parseJson, type Authority } from './authority.ts';
import type { KeptSignIns, SignIn } from './kept-sign-ins.ts';
import type { Place } from './place.ts';
import { once } from './once.ts';
import { insist, postForm, type ResourceName, type TokenAnswer } from './token-request.ts';
import { certificateToken, federatedToken, secretToken } from './ways/application.ts';
import { managedIdentityToken } from './ways/managed-identity.ts';
import { outsideToken } from './ways/outside-token.ts';
import { personToken } from './ways/person.ts';
import type { SignInParts, TokenWish, Way } from './way.ts';

/** What a container client logs in with. */
export interface RegistryLogin {
  readonly userName: string;
  readonly password: string;
}

export interface Session {
  readonly place: Place;
  /**
   * A token of the directory, from the kept ones while they last.
   * @param isAnew the kept one was refused
   */
  token(resource: ResourceName, isAnew?: boolean): Promise<string>;
  /** A login for the registry that was made just now: a refresh token, which lasts three hours. */
  registryLogin(): Promise<RegistryLogin>;
  /** For later; with each token of the directory that happens by itself. */
  keep(): Promise<void>;
}

/** A token counts as ended somewhat before: it still has to travel. */
const SPARE_MILLISECONDS = 60_000;

/** A sign-in that was kept, used again. Everything it gets is kept with it. */
export function openSession(place: Place, signIn: SignIn, kept: Pick<KeptSignIns, 'keep'>, parts: SignInParts): Session {
  let current = signIn;
  const authority = once(() => findAuthority(place, { named: current.authority ?? undefined, tenant: current.tenant ?? undefined }, parts.web));

  const heldFor = (name: keyof SignIn['tokens']): string | null => {
    const held = current.tokens[name];
    return held && Date.parse(held.expiresAt) - SPARE_MILLISECONDS > parts.now().getTime() ? held.value : null;
  };

  /** A token from outside is taken once: what was made of it is kept as long as it lasts. */
  const fromOutside = async (source: string): Promise<RegistryLogin> => {
    const held = heldFor('login');
    if (held !== null) return { userName: NULL_GUID, password: held };
    const login = await exchanged(await outsideToken(source, place.loginServer, parts), place, parts);
    const { exp = 0 } = decodeJwt(login.password);
    current = { ...current, tokens: { ...current.tokens, login: { value: login.password, expiresAt: new Date(exp * 1000).toISOString() } } };
    await kept.keep(place.loginServer, current);
    return login;
  };

  const token: Session['token'] = async (resource, isAnew = false) => {
    const held = heldFor(resource);
    if (!isAnew && held !== null) return held;
    const answer = insist(await askFor(current.way, { resource, authority: await authorityFor(current.way, authority) }, parts));
    const way = current.way.kind === 'person' && answer.refreshToken !== null ? { ...current.way, refreshToken: answer.refreshToken } : current.way;
    const { value, expiresAt } = answer.token;
    current = { ...current, way, tokens: { ...current.tokens, [resource]: { value, expiresAt: expiresAt.toISOString() } } };
    await kept.keep(place.loginServer, current);
    return value;
  };

  return {
    place,
    token,
    keep: () => kept.keep(place.loginServer, current),
    async registryLogin() {
      const { way } = current;
      if (way.kind === 'given') return { userName: way.userName, password: way.secret };
      if (way.kind === 'federated' && way.clientId === null) return fromOutside(way.source);
      const isHeld = current.tokens.registry !== undefined;
      const first = await exchange(await token('registry'), place, parts);
      // One that the registry no longer takes, be it that the clocks differ: once more with a new one.
      return first.ok ? first.login : isHeld ? exchanged(await token('registry', true), place, parts) : fail(first.message);
    },
  };
}

const nowhere: Authority = { origin: '', tokenEndpoint: new URL('http://localhost'), deviceEndpoint: null };
/** A managed identity's token comes from the machine. */
const authorityFor = async (way: Way, authority: () => Promise<Authority>): Promise<Authority> => (way.kind === 'managed-identity' ? nowhere : authority());

function askFor(way: Way, wish: TokenWish, parts: SignInParts): Promise<TokenAnswer> {
  switch (way.kind) {
    case 'person':
      return personToken(way, wish, parts);
    case 'secret':
      return secretToken(way, wish, parts);
    case 'certificate':
      return certificateToken(way, wish, parts);
    case 'federated':
      return federatedToken(way, wish, parts);
    case 'managed-identity':
      return managedIdentityToken(way, wish, parts);
    case 'given':
      throw new CommandFailed('This login was handed over by a container client: it opens the registry, and no management. Sign in with "dockgate login".');
  }
}

const given = z.object({ refresh_token: z.string().min(1) });
const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) });
type Exchanged = { readonly ok: true; readonly login: RegistryLogin } | { readonly ok: false; readonly message: string };

/** `POST /oauth2/exchange`, which ACR added: a token of the directory becomes a refresh token of the registry. */
async function exchange(accessToken: string, { origin, loginServer }: Place, { web }: SignInParts): Promise<Exchanged> {
  const { status, text } = await postForm(web, new URL('/oauth2/exchange', origin), { grant_type: 'access_token', service: loginServer, access_token: accessToken });
  const body = parseJson(text);
  const token = given.safeParse(body);
  if (status === 200 && token.success) return { ok: true, login: { userName: NULL_GUID, password: token.data.refresh_token } };
  const { data } = refused.safeParse(body);
  if (data && status < 500) return { ok: false, message: `${loginServer} does not let you in: ${data.errors[0]!.message}` };
  throw new CommandFailed(data ? `${loginServer}: ${data.errors[0]!.message}` : `${loginServer} answered ${status} to the exchange of a token: does it have ACR's /oauth2/exchange?`);
}

async function exchanged(accessToken: string, place: Place, parts: SignInParts): Promise<RegistryLogin> {
  const answer = await exchange(accessToken, place, parts);
  return answer.ok ? answer.login : fail(answer.message);
}

function fail(message: string): never {
  throw new CommandFailed(message);
}
