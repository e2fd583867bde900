import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { acrRoles } from './acr-roles.ts';

const APPLICATION = '33333333-3333-4333-8333-333333333333';
const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const now = new Date('2030-01-01T12:00:00Z');
const long = '2029-01-01T00:00:00.000000+00:00';

interface Case {
  readonly roles: readonly string[] | string;
  readonly mode?: 'LegacyRegistryPermissions' | 'AbacRepositoryPermissions';
  readonly purpose?: 'push';
  readonly user?: string;
  readonly created?: string;
  readonly condition?: string;
}

async function examine(t: TestContext, { roles, mode = 'LegacyRegistryPermissions', purpose, user, created = long, condition }: Case) {
  const machine = examinedMachine(t);
  const assignments = typeof roles === 'string' ? roles : roles.map((role) => ({ roleDefinitionName: role, createdOn: created, condition: condition ?? null }));
  plantVendor(machine, 'az', {
    'account show': { name: 'Team', user: { name: 'ann@contoso.example' } },
    'acr show': { id: '/subscriptions/s/registries/team7', roleAssignmentMode: mode },
    'role assignment list': assignments,
  });
  if (user !== undefined) machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'team7.azurecr.io': { auth: Buffer.from(`${user}:x`).toString('base64') } } }));
  const settings = { asksVendor: true, ...(purpose ? { purpose } : {}) };
  const outcome = await outcomeOf(acrRoles, machine.context({ target: 'team7.azurecr.io/web/api', settings, machine: { now: () => now } }));
  return { outcome, log: () => readFileSync(join(machine.folder, 'az.log'), 'utf8') };
}

describe('the roles at a registry', () => {
  const abac = 'AbacRepositoryPermissions';
  const cases: readonly [string, Case, string][] = [
    ['are enough to pull', { roles: ['AcrPull'] }, 'ok'],
    ['are enough to push', { roles: ['AcrPush'], purpose: 'push' }, 'ok'],
    ['are enough to pull for whoever may read everything', { roles: ['Reader'] }, 'ok'],
    ['are enough to pull and not to push', { roles: ['AcrPull'], purpose: 'push' }, 'pull-only'],
    ['are none', { roles: [] }, 'none'],
    ['are none, to push', { roles: [], purpose: 'push' }, 'none'],
    ['are told in no known shape', { roles: ['', ''] }, 'unknown own-role'],
    ['reach no images', { roles: ['User Access Administrator', 'AcrDelete'] }, 'none'],
    ['are of the other mode', { roles: ['AcrPull', 'AcrPush'], mode: abac }, 'not-honoured'],
    ['are the owner’s, which does not count in that mode', { roles: ['Owner'], mode: abac }, 'not-honoured'],
    ['are those of that mode', { roles: ['Container Registry Repository Reader'], mode: abac }, 'ok'],
    ['are those of that mode in a registry without it', { roles: ['Container Registry Repository Reader'] }, 'not-honoured'],
    ['are enough in that mode to pull and not to push', { roles: ['Container Registry Repository Reader'], mode: abac, purpose: 'push' }, 'pull-only'],
    ['are bound to a condition', { roles: ['Container Registry Repository Writer'], mode: abac, condition: '@Request[x]' }, 'conditional'],
    ['were given a moment ago', { roles: ['AcrPull'], created: '2030-01-01T11:55:00.123456+00:00' }, 'recent'],
    ['are somebody’s own', { roles: ['Team Puller'] }, 'unknown own-role'],
    ['may not be seen', { roles: '(AuthorizationFailed) The client does not have authorization to perform action' }, 'unknown vendor-no-access'],
    ['do not matter to a repository-scoped token', { roles: [], user: 'ci-token' }, 'inapplicable no-directory-identity'],
  ];
  for (const [name, given, expected] of cases) test(name, async (t) => assert.equal((await examine(t, given)).outcome, expected));

  test('of a service principal are asked for once more without its groups, which az cannot follow', async (t) => {
    const machine = examinedMachine(t);
    const list = `role assignment list --assignee=${APPLICATION} --scope=/r --include-inherited`;
    plantVendor(machine, 'az', {
      'acr show': { id: '/r' },
      [`${list} --include-groups`]: 'ERROR: Graph query failed',
      [list]: [{ roleDefinitionName: 'AcrPull', createdOn: long }],
    });
    machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'team7.azurecr.io': { auth: Buffer.from(`${APPLICATION}:x`).toString('base64') } } }));
    const changes = { target: 'team7.azurecr.io/web/api', settings: { asksVendor: true }, machine: { now: () => now } };
    assert.equal(await outcomeOf(acrRoles, machine.context(changes)), 'ok');
  });

  test('cannot be asked for while the registry may not be seen', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'az', { 'acr show': '(AuthorizationFailed) The client does not have authorization to perform action' });
    assert.equal(await outcomeOf(acrRoles, machine.context({ target: 'team7.azurecr.io/web/api', settings: { asksVendor: true } })), 'unknown vendor-no-access');
  });

  test('are those of the service principal whose login is stored, else of who is signed in', async (t) => {
    const asked = async (user: string) => /--assignee=(\S+)/.exec((await examine(t, { roles: ['AcrPull'], user })).log())?.[1];
    assert.equal(await asked(APPLICATION), APPLICATION);
    assert.equal(await asked(NULL_GUID), 'ann@contoso.example');
  });
});
