import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { BuiltInRoleName } from '../../src/access/roles/built-in-roles.ts';
import { registryScope } from '../../src/names/resource-scope.ts';
import { freePort } from '../servers/free-port.ts';
import { fuzzRuns } from '../fuzz.ts';
import { form, openPrincipals, type Principals } from './principals.ts';
import { fullWish, held, lines, mint, names, sorted, used, verbs, type Line, type Verb } from './rights.ts';
import { openWorld, type Pair, type World } from './world.ts';

// Class 3 for everybody who comes by the directory or from outside: credential → directory token → refresh token → access
// token → action. Each step carries what the one before had, at most; and what was taken away on the way is gone.

let world: World;
let principals: Principals;
before(async () => {
  const port = await freePort();
  world = await openWorld({ managedIdentityPort: port });
  principals = await openPrincipals(world, port);
});
after(async () => {
  await principals.close();
  world.close();
});

interface Role {
  readonly role: BuiltInRoleName;
  /** The repositories that it is for, by how they begin; null for all. */
  readonly below: string | null;
}
interface RoleSet {
  readonly mode: 'LegacyRegistryPermissions' | 'AbacRepositoryPermissions';
  readonly roles: readonly Role[];
}

const read = ['pull', 'metadata_read'] as const;
const write = [...read, 'push', 'metadata_write'] as const;
/** What each role is for, in the mode in which it counts. */
const gives: Record<RoleSet['mode'], Partial<Record<BuiltInRoleName, { verbs: readonly Verb[]; catalogue: boolean }>>> = {
  LegacyRegistryPermissions: {
    AcrPull: { verbs: read, catalogue: true },
    AcrPush: { verbs: write, catalogue: true },
    AcrDelete: { verbs: ['delete'], catalogue: false },
  },
  AbacRepositoryPermissions: {
    'Container Registry Repository Reader': { verbs: read, catalogue: false },
    'Container Registry Repository Writer': { verbs: write, catalogue: false },
    'Container Registry Repository Contributor': { verbs: [...write, 'delete', 'deleted_read', 'deleted_restore'], catalogue: false },
    'Container Registry Repository Catalog Lister': { verbs: [], catalogue: true },
  },
};
const every = Object.values(gives).flatMap((roles) => Object.keys(roles) as BuiltInRoleName[]);
/** A right on a whole registry, which a condition cannot narrow. */
const isWhole = (role: BuiltInRoleName) => role.startsWith('Acr') || role.endsWith('Lister');

const roleSets = fc.record<RoleSet>({
  mode: fc.constantFrom('LegacyRegistryPermissions', 'AbacRepositoryPermissions'),
  roles: fc.uniqueArray(
    fc.record({ role: fc.constantFrom(...every), below: fc.option(fc.constantFrom('a', 'a/', 'b')) }).map(({ role, below }): Role => ({ role, below: isWhole(role) ? null : below })),
    { selector: ({ role }) => role, minLength: 1, maxLength: 3 },
  ),
});

const rightsOf = ({ mode, roles }: RoleSet): Set<string> =>
  new Set(roles.flatMap(({ role, below }) => {
    const { verbs: given = [], catalogue = false } = gives[mode][role] ?? {};
    const there = names.filter((name) => below === null || name.startsWith(below));
    return [...there.flatMap((name) => given.map((verb) => `${name}:${verb}`)), ...(catalogue ? ['registry:*'] : [])];
  }));

/** Takes the roles of before away. */
function roleHolder(principalId: string) {
  let taken: (() => Promise<void>)[] = [];
  return async ({ mode, roles }: RoleSet): Promise<void> => {
    for (const take of taken) await take();
    taken = [];
    for (const { role, below } of roles) {
      const condition = below === null ? {} : { condition: `@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWith '${below}'` };
      taken.push(await principals.assign(principalId, role, { scope: registryScope('dockgate'), ...condition }));
    }
    await world.here.patch({ roleAssignmentMode: mode });
  };
}

const { seed, numRuns } = fuzzRuns();
const runs = { seed, numRuns: numRuns / 125 };

/** Somebody with roles: their object id, a token of the directory, and the name and secret that also log in, if there are any. */
interface Holder {
  readonly id: string;
  token(): Promise<string>;
  readonly pair?: Pair;
}

const holders: Record<string, () => Promise<Holder>> = {
  'a user': async () => {
    const { id, pair } = await principals.user('narrowed');
    return { id, pair, token: async () => (await principals.signIn(pair, 'registry')).access_token };
  },
  'a member of a group': async () => {
    const { id, pair } = await principals.user('member');
    return { id: await principals.group('narrowed', [id]), pair, token: async () => (await principals.signIn(pair, 'registry')).access_token };
  },
  'a service principal with a secret': async () => {
    const robot = await principals.application('by-secret');
    return { id: robot.principalId, pair: robot.pair, token: () => principals.bySecret(robot, 'registry') };
  },
  'a service principal with a certificate': async () => {
    const robot = await principals.application('by-certificate');
    return { id: robot.principalId, token: () => principals.byCertificate(robot, 'registry') };
  },
  'a managed identity': async () => {
    const identity = await principals.managedIdentity('narrowed');
    return { id: identity.principalId, token: () => principals.byIdentity(identity, 'registry') };
  },
  'a workload of an outside issuer': async () => {
    const robot = await principals.application('workload');
    await principals.trust(robot, 'workload', 'workload');
    return { id: robot.principalId, token: () => principals.outsideToken('workload') };
  },
};

const exchange = async (token: string) => (await world.ask(form('/oauth2/exchange', { grant_type: 'access_token', access_token: token }))).status;

describe('class 3: rights only narrow on the whole way', () => {
  for (const [who, make] of Object.entries(holders)) {
    test(`of ${who}, whose roles change in between`, async () => {
      const { id, token, pair } = await make();
      const setRoles = roleHolder(id);
      await fc.assert(
        fc.asyncProperty(roleSets, roleSets, async (wide, narrow) => {
          await setRoles(wide);
          const [before, after] = [rightsOf(wide), rightsOf(narrow)];
          const made = await token();
          assert.deepEqual(sorted(await used(world, { token: made })), [], 'a token of the directory is none for images');
          assert.equal(await exchange(made), before.size > 0 ? 200 : 401);
          if (before.size === 0) return;
          const refresh = await principals.exchange(pair ? made : await token());
          const access = await mint(world, refresh, fullWish);
          assert.deepEqual(sorted(access.granted), sorted(before));
          await setRoles(narrow);
          assert.deepEqual(sorted(await used(world, refresh)), sorted(after));
          assert.deepEqual(sorted(await used(world, access)), sorted(before.intersection(after)));
          if (pair) assert.deepEqual(sorted(await used(world, pair)), sorted(after));
        }),
        runs,
      );
      await world.here.patch({ roleAssignmentMode: 'LegacyRegistryPermissions' });
    });
  }

  test('of an outside subject with a scope map, which changes in between', async () => {
    const actionsOf = (map: readonly Line[]) => ({ properties: { actions: [...new Set(map.map(({ pattern, verb }) => `repositories/${pattern}/${verbs[verb]}`))] } });
    await world.here.send('PUT', '/scopeMaps/pipeline', actionsOf([{ pattern: 'a', verb: 'pull' }]));
    await principals.federate('pipeline', 'pipeline', 'pipeline');
    await fc.assert(
      fc.asyncProperty(lines, lines, async (wide, narrow) => {
        await world.here.send('PATCH', '/scopeMaps/pipeline', actionsOf(wide));
        const refresh = await principals.exchange(await principals.outsideToken('pipeline'));
        const access = await mint(world, refresh, fullWish);
        assert.deepEqual(sorted(access.granted), sorted(held(wide)));
        await world.here.send('PATCH', '/scopeMaps/pipeline', actionsOf(narrow));
        assert.deepEqual(sorted(await used(world, refresh)), sorted(held(narrow)));
        assert.deepEqual(sorted(await used(world, access)), sorted(held(wide).intersection(held(narrow))));
      }),
      runs,
    );
  });
});
