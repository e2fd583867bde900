import fc from 'fast-check';
import { dataActions } from '../src/access/actions.ts';
import type { RegistryPolicy, ScopeMap, ScopeMapAction, TenantPolicy } from '../src/access/policy.ts';
import { roles } from '../src/access/roles.ts';
import type { ThrottleState } from '../src/access/throttle.ts';
import { scopeMapActions, systemScopeMaps } from '../src/access/scope-maps.ts';
import type { Identification, Subject } from '../src/access/subject.ts';
import { parseCidr } from '../src/names/ip-address.ts';
import { parseRepositoryName, type RepositoryName } from '../src/names/repository.ts';
import type { Scope } from '../src/names/scope.ts';

// Policies and requests for property tests, from a small world in which everything meets everything often.

/** A directory with nobody in it. */
export const emptyTenant: TenantPolicy = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'example',
  disclosure: null,
  users: new Map(),
  servicePrincipals: new Map(),
  groupsOf: new Map(),
};

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
    networkDefault: fc.constantFrom('Allow' as const, 'Deny' as const),
    ranges: fc.uniqueArray(fc.constantFrom(...ranges), { maxLength: 3 }),
    ownRanges: fc.uniqueArray(fc.constantFrom(...ranges), { maxLength: 2 }),
    scopeMap: scopeMaps,
    roles: fc.uniqueArray(fc.constantFrom(...Object.keys(roles), 'NoSuchRole'), { maxLength: 3 }),
  })
  .map(({ ranges, ownRanges, scopeMap, roles, ...switches }) => ({
    id: 'r1',
    name: 'myregistry',
    tenant: emptyTenant,
    loginServers: [],
    disclosure: null,
    adminPasswords: [],
    ipRules: ranges.map(parseCidr),
    tokens: new Map([['ci', { id: 't1', name: 'ci', enabled: true, scopeMapId: 's1', ipRules: ownRanges.map(parseCidr), passwords: [] }]]),
    scopeMaps: new Map([['s1', scopeMap]]),
    roleAssignments: roles.map((role, index) => ({ id: `a${index}`, subjectId: 'u1', role })),
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

const verbs = ['pull', 'push', 'delete', 'metadata_read', 'metadata_write', '*', 'unheard_of'];
const scopes: fc.Arbitrary<Scope> = fc.oneof(
  fc.record({
    type: fc.constant('repository' as const),
    name: fc.constantFrom(...repositories),
    verbs: fc.uniqueArray(fc.constantFrom(...verbs), { maxLength: 3 }),
  }),
  fc.constant<Scope>({ type: 'registry', name: 'catalog', verbs: ['*'] }),
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

export const requests = fc
  .record({
    registry: registryPolicies,
    identification: identifications,
    action: fc.constantFrom(...dataActions, 'sign-in' as const, 'registries/read' as const, 'registries/logs/read' as const),
    repository: fc.constantFrom<RepositoryName>(...repositories),
    address: fc.constantFrom(...addresses),
  })
  .map((request) => ({
    ...request,
    repository: request.action.startsWith('content') || request.action.startsWith('metadata') ? request.repository : null,
  }));
