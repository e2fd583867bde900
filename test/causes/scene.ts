import type { Answer, Asked } from '../security/ask.ts';
import { beginUpload } from '../security/matrix/samples.ts';
import { form, openPrincipals, TOKEN_PATH, type Application, type Identity, type Person, type Principals } from '../security/principals.ts';
import { openWorld, type Pair, type World } from '../security/world.ts';

// The scene at which every cause is provoked over HTTP: one server, everybody in its directory.

export interface Scene {
  readonly world: World;
  readonly principals: Principals;
  /** May do everything, as the owner. */
  readonly ada: Person;
  /** With one role for images, which may read. */
  readonly reader: Person;
  readonly robot: Application;
  readonly builder: Identity;
  ask(asked: Asked): Promise<Answer>;
  /** A token of its own for each. */
  token(): Promise<{ readonly name: string; readonly pair: Pair }>;
  directory(fields: Readonly<Record<string, string>>, tenant?: string): Promise<Answer>;
  exchange(token: string): Promise<Answer>;
  /** At another time of the server. */
  later<T>(milliseconds: number, work: () => Promise<T>): Promise<T>;
  /** With another setting of the registry, which goes back to what it was. */
  with<T>(properties: object, before: object, work: () => Promise<T>): Promise<T>;
  /** An upload in `team/app` that the seeder began. */
  upload(): Promise<string>;
  close(): Promise<void>;
}

/** What makes the server refuse for one cause. */
export type Provocation = (scene: Scene) => Promise<Answer>;

/** So many wrong passwords for one name, from one address, until it is throttled. */
export const FAILED_LOGINS = 30;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export async function openScene(managedIdentityPort: number): Promise<Scene> {
  const world = await openWorld({ managedIdentityPort, manifestBytes: 100_000, uploadsInProgress: 8, failedLogins: FAILED_LOGINS });
  const principals = await openPrincipals(world, managedIdentityPort);
  const [ada, reader] = [await principals.user('ada'), await principals.user('reader')];
  const robot = await principals.application('robot');
  const builder = await principals.managedIdentity('builder');
  for (const id of [ada.id, robot.principalId, builder.principalId]) await principals.assign(id, 'Owner');
  await principals.assign(reader.id, 'AcrPull');
  const { ask, dockgate, here } = world;
  return {
    world, principals, ada, reader, robot, builder, ask,
    token: () => world.newToken(),
    directory: (fields, tenant) => ask(form(tenant === undefined ? TOKEN_PATH : `/${tenant}/oauth2/v2.0/token`, fields)),
    exchange: (token) => ask(form('/oauth2/exchange', { grant_type: 'access_token', service: dockgate.host, access_token: token })),
    async later(milliseconds, work) {
      dockgate.clock.ahead += milliseconds;
      try {
        return await work();
      } finally {
        dockgate.clock.ahead -= milliseconds;
      }
    },
    async with(properties, before, work) {
      await here.patch(properties);
      try {
        return await work();
      } finally {
        await here.patch(before);
      }
    },
    upload: async () => String((await ask({ ...beginUpload, as: world.seeder })).headers.location),
    async close() {
      await principals.close();
      world.close();
    },
  };
}
