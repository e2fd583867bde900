import { decide, type AccessRequest } from '../src/access/decide.ts';
import { builtInRole } from '../src/access/roles/built-in-roles.ts';
import { parseCondition } from '../src/access/conditions/parse-condition.ts';
import { indexAssignments, type RoleAssignment } from '../src/access/roles/role-assignment.ts';
import { parseRepositoryName } from '../src/names/repository.ts';
import { registryScope, RESOURCE_GROUP_SCOPE, scopesCovering, SUBSCRIPTION_SCOPE, TENANT_SCOPE } from '../src/names/resource-scope.ts';
import { emptyTenant } from '../test/samples/policies.ts';
import type { Work } from './work.ts';

// What a decision costs with ten role assignments and with a hundred thousand, on one core: the difference is what
// somebody pays for what others have.

const ROUNDS = 7;
const LEAST_PER_SECOND = 200_000;
const MOST_RATIO = 2;
const [FEW, MANY] = [10, 100_000];

const above = [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE];
const registry = registryScope('myregistry');
const backend = parseCondition("@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWithIgnoreCase 'backend/'");

/** One person with four roles of their own or a group's; the others have theirs at this registry, above it and elsewhere. */
function assignments(count: number, isAbac: boolean): RoleAssignment[] {
  const role = builtInRole(isAbac ? 'Container Registry Repository Writer' : 'AcrPush');
  const give = (principalId: string, scope: string, condition: RoleAssignment['condition'] = null, name = role): RoleAssignment => ({
    id: `${principalId} ${scope}`, scope, principalId, role: name, condition,
  });
  const own = [
    give('u1', TENANT_SCOPE, null, builtInRole('Reader')),
    give('u1', registry, isAbac ? backend : null),
    give('group', RESOURCE_GROUP_SCOPE, null, builtInRole('AcrPull')),
    give('outer', registryScope('another')),
  ];
  const scopes = [...above, registry, registryScope('another')];
  // A tenth is the same person's, at other registries.
  const others = Array.from({ length: count - own.length }, (_, index) =>
    index % 10 === 0 ? give('u1', registryScope(`other${index}`)) : give(`u${index}`, scopes[index % scopes.length]!),
  );
  return [...own, ...others];
}

function requestWith(count: number, isAbac: boolean): AccessRequest {
  const groupsOf = new Map([['u1', ['group', 'outer', 'far']]]);
  const subject = { kind: 'user', id: 'u1', name: 'alice@dockgate', credentialId: 'p1' } as const;
  return {
    registry: {
      id: 'r1', name: 'myregistry', tenant: { ...emptyTenant, groupsOf, roleAssignments: indexAssignments(assignments(count, isAbac)) },
      resourceGroup: 'dockgate',
      scopes: scopesCovering({ text: registry, registry: 'myregistry' }),
      roleAssignmentMode: isAbac ? 'AbacRepositoryPermissions' : 'LegacyRegistryPermissions',
      takesManagementTokens: true, hostName: 'r', loginServers: [], disclosure: null, adminUserEnabled: false, adminPasswords: [], keepsDeleted: false,
    anonymousPullEnabled: false,
      networkDefault: 'Allow', ipRules: [], tokens: new Map(), scopeMaps: new Map(),
    },
    identification: { ok: true, subject, credentialKind: 'user', steps: [] },
    action: 'content/write', repository: parseRepositoryName('backend/app'), address: '192.0.2.7',
  };
}

/** Decisions a second. */
function rate(request: AccessRequest, milliseconds: number): number {
  const begin = performance.now();
  let made = 0;
  for (; performance.now() - begin < milliseconds; made += 1_000) {
    for (let each = 0; each < 1_000; each += 1) if (!decide(request).allowed) throw new Error('denied');
  }
  return (made / (performance.now() - begin)) * 1_000;
}

export const decisions: Work = {
  name: 'decide',
  about: 'L5, decide() on one core with few role assignments and with many',
  size: { means: 'milliseconds a round', usual: 500 },
  async run(report, milliseconds) {
    for (const [name, isAbac] of [['classic roles', false], ['by repository, with a condition', true]] as const) {
      const [few, many] = [requestWith(FEW, isAbac), requestWith(MANY, isAbac)];
      for (const request of [few, many]) rate(request, milliseconds);
      // In turns, so that whatever else the machine does meets both.
      const rounds = Array.from({ length: ROUNDS }, () => [rate(few, milliseconds), rate(many, milliseconds)] as const);
      report({ variant: `${name}, ${FEW} assignments`, values: rounds.map(([each]) => each), unit: 'decisions/s' });
      report({ variant: `${name}, ${MANY} assignments`, values: rounds.map(([, each]) => each), unit: 'decisions/s', limit: { atLeast: LEAST_PER_SECOND } });
      report({ variant: `${name}, cost of many beside few`, values: rounds.map(([one, other]) => one / other), unit: '×', limit: { atMost: MOST_RATIO } });
    }
  },
};
