import fc from 'fast-check';
import { dataActions } from '../../src/access/actions.ts';
import type { RegistryPolicy, ScopeMap, ScopeMapAction, TenantPolicy } from '../../src/access/policy.ts';
import { parseCondition } from '../../src/access/conditions/parse-condition.ts';
import { builtInRoles } from '../../src/access/roles/built-in-roles.ts';
import { assignmentModes } from '../../src/access/roles/azure-actions.ts';
import { indexAssignments, type RoleAssignment } from '../../src/access/roles/role-assignment.ts';
import type { RoleDefinition } from '../../src/access/roles/role-definition.ts';
import type { ThrottleState } from '../../src/access/throttle.ts';
import { scopeMapActions, systemScopeMaps } from '../../src/access/scope-maps.ts';
import type { Identification, Subject } from '../../src/access/subject.ts';
import { parseCidr } from '../../src/names/ip-address.ts';
import { parseRepositoryName, type RepositoryName } from '../../src/names/repository.ts';
import { registryScope, RESOURCE_GROUP_SCOPE, scopesCovering, SUBSCRIPTION_SCOPE, TENANT_SCOPE } from '../../src/names/resource-scope.ts';
import type { Scope } from '../../src/names/scope.ts';

// Policies and requests for property tests, from a small world in which everything meets everything often.

/** A directory with nobody in it. */
export const emptyTenant: TenantPolicy = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'example',
  disclosure: null,
  passwordGrant: false,
  users: new Map(),
  servicePrincipals: new Map(),
  trustedIssuers: new Map(),
  identityProviders: new Map(),
  groupsOf: new Map(),
  resourceGroups: new Set(['dockgate']),
  groups: new Map(),
  roleDefinitions: new Map(builtInRoles.map((role) => [role.id, role])),
  roleAssignments: indexAssignments([]),
};

/** The directory of that name, in which these have a role and nobody else. */
export const tenantWith = (...assignments: readonly RoleAssignment[]): TenantPolicy => ({
  ...emptyTenant,
  roleAssignments: indexAssignments(assignments),
});

let made = 0;
/** An assignment of one of Azure's roles. */
export const assign = (principalId: string, role: string, scope = TENANT_SCOPE, condition: string | null = null): RoleAssignment => ({
  id: `a${(made += 1)}`,
  scope,
  principalId,
  role: roleNamed(role),
  condition: condition === null ? null : parseCondition(condition),
});

/** A role of one's own: nothing but images, and no deleting. */
export const ownRole: RoleDefinition = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Own',
  type: 'CustomRole',
  description: '',
  actions: ['Microsoft.ContainerRegistry/registries/*'],
  notActions: ['Microsoft.ContainerRegistry/registries/artifacts/delete', 'microsoft.containerregistry/registries/logs/*'],
  dataActions: ['Microsoft.ContainerRegistry/registries/repositories/*'],
  notDataActions: ['Microsoft.ContainerRegistry/registries/repositories/*/delete'],
  assignableScopes: ['/'],
};
const roleNamed = (name: string) => [ownRole, ...builtInRoles].find((role) => role.name === name)!;

const name = '@Request[Microsoft.ContainerRegistry/registries/repositories:name]';
const matches = (...actions: readonly string[]) => `ActionMatches{'${actions.join("'} AND !ActionMatches{'")}'}`;
/** What people write, and how the tests of decide() read it. */
export const conditions = {
  one: `(!${matches('Microsoft.ContainerRegistry/registries/repositories/content/read', 'Microsoft.ContainerRegistry/registries/repositories/metadata/read')}) OR (${name} StringEqualsIgnoreCase 'Team/App')`,
  below: `${name} StringStartsWith 'team/'`,
  notBelow: `NOT (${name} StringLike 'team/*')`,
  givesPull: `(!(${matches('Microsoft.Authorization/roleAssignments/write')})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {7f951dda-4ed3-4680-a7ca-43fe172d538d})`,
} as const;
export type ConditionName = keyof typeof conditions;

export const assignmentScopes = [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE, registryScope('myregistry'), registryScope('another')];
const assignments: fc.Arbitrary<RoleAssignment[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom('u1', 'u1', 'near', 'far', 'u2'),
      fc.constantFrom('Own', ...builtInRoles.map(({ name }) => name)),
      fc.constantFrom(...assignmentScopes),
      fc.option(fc.constantFrom(...Object.values(conditions))),
    )
    .map((each) => assign(...each)),
  { maxLength: 4 },
);

export const repositories = ['app', 'team/app', 'team/db', 'team/app/deep', 'teams'].map(parseRepositoryName);
export const addresses = ['10.0.0.1', '10.0.1.1', '192.0.2.7', '2001:db8::1'];
const patterns = ['*', 'team/*', 'team/app/*', ...repositories];
const ranges = ['10.0.0.0/24', '10.0.0.0/8', '192.0.2.7', '2001:db8::/32', '0.0.0.0/0'];

const lines: fc.Arbitrary<ScopeMapAction[]> = fc.array(
  fc.record({ repositories: fc.constantFrom(...patterns), action: fc.constantFrom(...scopeMapActions) }),
  { maxLength: 6 },
);

const scopeMaps: fc.Arbitrary<ScopeMap> = fc.oneof(
  { weight: 3, arbitrary: lines.map((actions) => ({ id: 's1', name: 'ci-map', type: 'UserDefined' as const, description: '', actions })) },
  { weight: 1, arbitrary: fc.constantFrom(...systemScopeMaps).map((map) => ({ id: 's1', type: 'SystemDefined' as const, ...map })) },
);

export const registryPolicies: fc.Arbitrary<RegistryPolicy> = fc
  .record({
    adminUserEnabled: fc.boolean(),
    anonymousPullEnabled: fc.boolean(),
    networkDefault: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const, 'Deny' as const, 'Closed' as const),
    ranges: fc.uniqueArray(fc.constantFrom(...ranges), { maxLength: 3 }),
    ownRanges: fc.uniqueArray(fc.constantFrom(...ranges), { maxLength: 2 }),
    scopeMap: scopeMaps,
    assignments,
    roleAssignmentMode: fc.constantFrom(...assignmentModes),
  })
  .map(({ ranges, ownRanges, scopeMap, assignments, ...switches }) => ({
    id: 'r1',
    name: 'myregistry',
    tenant: {
      ...tenantWith(...assignments),
      // In a group that is in a group.
      groupsOf: new Map([['u1', ['near', 'far']], ['u2', ['other']]]),
      groups: new Map([['near', { id: 'near', name: 'near people' }]]),
    },
    resourceGroup: 'dockgate',
    scopes: scopesCovering({ text: registryScope('myregistry'), registry: 'myregistry' }),
    hostName: 'myregistry',
    loginServers: [],
    disclosure: null,
    adminPasswords: [],
    takesManagementTokens: true,
    keepsDeleted: false,
    ipRules: ranges.map(parseCidr),
    tokens: new Map([['ci', { id: 't1', name: 'ci', enabled: true, scopeMapId: 's1', ipRules: ownRanges.map(parseCidr), passwords: [] }]]),
    scopeMaps: new Map([['s1', scopeMap]]),
    ...switches,
  }));

const subjects: Subject[] = [
  { kind: 'user', id: 'u1', name: 'owner@dockgate', credentialId: 'p1' },
  { kind: 'repository-token', id: 't1', name: 'ci', credentialId: 'p2' },
  // Removed, or made anew under the same name, since its access token was minted.
  { kind: 'repository-token', id: 't0', name: 'ci', credentialId: 'p3' },
  { kind: 'admin-account', id: 'r1', name: 'myregistry', credentialId: 'p4' },
  { kind: 'anonymous', id: 'anonymous', name: 'anonymous', credentialId: null },
];

const verbs = ['pull', 'push', 'delete', 'metadata_read', 'metadata_write', 'deleted_read', 'deleted_restore', '*', 'unheard_of'];
const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({
    type: fc.constant('repository' as const),
    name: fc.constantFrom(...repositories),
    verbs: fc.uniqueArray(fc.constantFrom(...verbs), { maxLength: 3 }),
  }),
  fc.constantFrom('catalog' as const, 'deleted_catalog' as const).map((name): Scope => ({ type: 'registry', name, verbs: ['*'] })),
);

const throttles: fc.Arbitrary<ThrottleState> = fc.integer({ min: 0, max: 10 }).map((failures) => ({
  source: '192.0.2.7',
  subject: 'ci',
  failures,
  limit: 10,
  opensAt: failures < 10 ? null : new Date('2030-01-01T12:00:30Z'),
  retryAfter: failures < 10 ? 0 : 30,
}));

export const identifications: fc.Arbitrary<Identification> = fc.oneof(
  { weight: 9, arbitrary: fc
    .record({ subject: fc.constantFrom(...subjects), carried: fc.option(fc.array(scopes, { maxLength: 3 })), throttle: fc.option(throttles) })
    .map(({ subject, carried, throttle }) => ({
      ok: true as const,
      subject,
      credentialKind: subject.kind,
      steps: [],
      ...(carried ? { carried } : {}),
      ...(throttle ? { throttle } : {}),
    })) },
  { weight: 1, arbitrary: fc.constant<Identification>({
    ok: false,
    cause: 'credentials-wrong-password',
    facts: {},
    name: 'ci',
    credentialKind: 'repository-token',
    credentialId: null,
    steps: [{ rule: 'credential', outcome: 'fail', facts: { kind: 'repository-token', subject: 'ci' } }],
    enough: [],
  }) },
);

const ROLE = '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]';
const [PULL, PUSH] = ['7f951dda-4ed3-4680-a7ca-43fe172d538d', '8311e382-0749-4cb8-b61a-304f252e45ec'] as const;

export const requests = fc
  .record({
    registry: registryPolicies,
    identification: identifications,
    action: fc.constantFrom(
      ...dataActions,
      'sign-in' as const,
      'registries/read' as const,
      'registries/logs/read' as const,
      'Microsoft.Authorization/roleAssignments/write' as const,
    ),
    attributes: fc.constantFrom(undefined, 'unread' as const, ...[PULL, PUSH].map((id) => ({ [ROLE]: id }))),
    repository: fc.constantFrom<RepositoryName>(...repositories),
    address: fc.constantFrom(...addresses),
  })
  .map(({ attributes, ...request }) => ({
    ...request,
    ...(attributes === undefined ? {} : { attributes }),
    repository: /^(content|metadata|deleted)\//.test(request.action) ? request.repository : null,
  }));
