import type { Values } from '../command.ts';
import { findAuthority } from './authority.ts';
import { chooseWay, type Chosen, type wayOptions } from './choose-way.ts';
import type { KeptSignIns, SignIn } from './kept-sign-ins.ts';
import type { Place } from './place.ts';
import { openSession, type Session } from './session.ts';
import { signInByDeviceCode, signInByPassword, type Asking } from './ways/person.ts';
import type { Way } from './way.ts';

/** Signs in as it was typed, a person by a code when nothing was. Nothing is kept before that has worked. */
export async function signIn(place: Place, typed: Values<typeof wayOptions>, kept: KeptSignIns, parts: Asking): Promise<Session> {
  const chosen = await chooseWay(typed, parts.env);
  const { authority: named, tenant } = typed;
  const way = chosen.kind === 'way' ? chosen.way : await asPerson(place, chosen, { named, tenant }, parts);
  const fresh: SignIn = { origin: place.origin, authority: named ?? null, tenant: tenant ?? null, way, tokens: {}, client: (await kept.find(place.loginServer))?.client ?? null };
  return openSession(place, fresh, kept, parts);
}

async function asPerson(place: Place, chosen: Exclude<Chosen, { kind: 'way' }>, where: { named: string | undefined; tenant: string | undefined }, parts: Asking): Promise<Way> {
  const wish = { authority: await findAuthority(place, where, parts.web), resource: 'registry' } as const;
  return chosen.kind === 'password' ? signInByPassword(wish, chosen, parts) : signInByDeviceCode(wish, parts);
}
