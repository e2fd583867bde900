import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { builtInRole, type BuiltInRoleName } from '../../src/access/roles/built-in-roles.ts';
import { roleDefinitionPath } from '../../src/contract/address.ts';
import type { CanAnswers } from '../../src/contract/can.ts';
import { fuzzRuns } from '../fuzz.ts';
import type { Credential } from './ask.ts';
import { actionsByVerb, everything, fullWish, held, lines, mint as mintAt, names, sorted, used as usedAt, verbs, wished, wishes, type Line, type Wish } from './rights.ts';
import { openWorld, type Pair, type World } from './world.ts';

// Row 21 (CVE-2025-68944), class 3: rights only narrow, from scope map to access token to request. Row 24
// (CVE-2026-28744), class 2: the same decision for Basic and Bearer. Rows 22 and 23: the restriction is in one place.
// What is held, wished for and granted is worked out here a second time, in a few lines.

let world: World;
let token: Pair;
before(async () => {
  world = await openWorld();
  token = ['narrowed', await world.here.makeToken('narrowed', ['repositories/x/content/read'])];
});
after(() => world.close());

const mint = (as: Pair, asked: readonly Wish[]) => mintAt(world, as, asked);
const used = (as: Credential) => usedAt(world, as);

const { seed, numRuns } = fuzzRuns();
const runs = { seed, numRuns: numRuns / 20 };

describe('rights only narrow', () => {
  test('row 21: a token carries what was wished for and is held, and does that and no more', async () => {
    await fc.assert(
      fc.asyncProperty(lines, wishes, async (map, asked) => {
        await change(map);
        const rights = held(map);
        const expected = sorted(rights.intersection(wished(asked)));
        const minted = await mint(token, asked);
        assert.deepEqual(sorted(minted.granted), expected);
        assert.deepEqual(sorted(await used(minted)), expected);
      }),
      runs,
    );
  });

  test('row 24: a bearer token that was asked for everything does what the password does', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (map) => {
        await change(map);
        const byBasic = sorted(await used(token));
        assert.deepEqual(byBasic, sorted(held(map)));
        assert.deepEqual(sorted(await used(await mint(token, fullWish))), byBasic);
      }),
      runs,
    );
  });

  test('class 4: a token minted from a wide scope map does, once it is narrow, what both allow', async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, async (wide, narrow) => {
        await change(wide);
        const minted = await mint(token, fullWish);
        await change(narrow);
        assert.deepEqual(sorted(await used(minted)), sorted(held(wide).intersection(held(narrow))));
      }),
      runs,
    );
  });

  test('from a refresh token as well', async () => {
    const refresh = await world.refreshToken();
    await fc.assert(
      fc.asyncProperty(wishes, async (asked) => {
        const known = sorted(wished(asked)).filter((right) => everything.includes(right));
        const minted = await mint(refresh, asked);
        assert.deepEqual(sorted(minted.granted), known);
        assert.deepEqual(sorted(await used(minted)), known);
      }),
      runs,
    );
  });

  test('from roles in either mode, with conditions: what a token carries and what `can` foresaw is what happens', async () => {
    const person = await world.addUser('narrowed@dockgate', 'elsewhere', 'AcrPull');
    await fc.assert(
      fc.asyncProperty(roleSets, roleSets, async (wide, narrow) => {
        const before = await setRoles(person, wide);
        assert.deepEqual(sorted(await used(person)), sorted(before));
        const minted = before.size > 0 ? await mint(person, fullWish) : null;
        assert.deepEqual(sorted(minted?.granted ?? new Set()), sorted(before));
        const after = await setRoles(person, narrow);
        assert.deepEqual(sorted(await used(person)), sorted(after));
        if (minted) assert.deepEqual(sorted(await used(minted)), sorted(before.intersection(after)));
      }),
      { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
    );
    await world.here.patch({ roleAssignmentMode: 'LegacyRegistryPermissions' });
  });

  test('an access token is no way to another one, which would never end', async () => {
    for (const pair of [token, world.owner, await world.refreshToken()]) {
      const { token: minted } = await mint(pair, fullWish);
      const { status, cause } = await world.ask({ path: '/oauth2/token?scope=registry:catalog:*', as: { token: minted } });
      assert.deepEqual([status, cause], [401, 'token-type-not-accepted']);
    }
  });
});

const change = (map: readonly Line[]) =>
  world.here.send('PATCH', '/scopeMaps/narrowed-scope-map', { properties: { actions: [...new Set(map.map(({ pattern, verb }) => `repositories/${pattern}/${verbs[verb]}`))] } });

interface RoleSet {
  readonly mode: 'LegacyRegistryPermissions' | 'AbacRepositoryPermissions';
  readonly roles: readonly { readonly role: BuiltInRoleName; readonly below: string | null }[];
}
const roleSets = fc.record<RoleSet>({
  mode: fc.constantFrom('LegacyRegistryPermissions', 'AbacRepositoryPermissions'),
  roles: fc.uniqueArray(
    fc.record({
      role: fc.constantFrom<BuiltInRoleName>('AcrPull', 'AcrPush', 'AcrDelete', 'Container Registry Repository Reader', 'Container Registry Repository Writer', 'Container Registry Repository Contributor', 'Container Registry Repository Catalog Lister'),
      below: fc.option(fc.constantFrom('a', 'a/', 'a/b/', 'b')),
    }),
    { selector: ({ role }) => role, maxLength: 3 },
  ),
});

let assigned: string[] = [];
/** Resolves with every right that they then have, as the server itself foresees it. */
async function setRoles([name]: Pair, { mode, roles }: RoleSet): Promise<Set<string>> {
  const { here } = world;
  const authorization = '/providers/Microsoft.Authorization';
  for (const id of assigned) await here.send('DELETE', `${authorization}/roleAssignments/${id}`);
  assigned = roles.map(() => crypto.randomUUID());
  const { value } = (await here.send('GET', `${authorization}/principals?name=${name}`)).body as { value: { id: string }[] };
  for (const [index, { role, below }] of roles.entries()) {
    const condition = below === null ? {} : { condition: `@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWith '${below}'`, conditionVersion: '2.0' };
    const properties = { principalId: value[0]!.id, roleDefinitionId: roleDefinitionPath(builtInRole(role).id), ...condition };
    await here.send('PUT', `${authorization}/roleAssignments/${assigned[index]}`, { properties });
  }
  await here.patch({ roleAssignmentMode: mode });
  const rights = await Promise.all([...names, undefined].map(async (repository) => {
    const { body } = await here.send('POST', '/can', { subject: name, ...(repository === undefined ? { action: 'list' } : { repository }) });
    const may = (body as unknown as CanAnswers).value.filter(({ allowed }) => allowed);
    return may.map(({ action }) => (repository === undefined ? 'registry:*' : `${repository}:${Object.entries(actionsByVerb).find(([, named]) => named === action)?.[0]}`));
  }));
  return new Set(rights.flat());
}
