import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../../test/fuzz.ts';
import { assign, requests } from '../../test/samples/policies.ts';
import { rightsByRoles } from '../../test/samples/role-rights.ts';
import { containsAny, parseCidr } from '../names/ip-address.ts';
import { parseScopes } from '../names/scope.ts';
import { isManagementAction } from './actions.ts';
import { decide, type AccessRequest } from './decide.ts';
import type { Decision } from './decision.ts';
import type { RegistryPolicy } from './policy.ts';
import { allAssignments, assignmentsOf, indexAssignments, type RoleAssignment } from './roles/role-assignment.ts';
import { systemScopeMaps } from './scope-maps.ts';

const decisions = (check: (request: AccessRequest, decision: Decision) => void) =>
  fc.assert(fc.property(requests, (request) => check(request, decide(request))), fuzzRuns());

test('the trace alone says what was decided: all gates passed and one grant is enough', () => {
  decisions((request, { allowed, steps }) => {
    const gates = steps.every(({ outcome }) => outcome !== 'fail');
    const granted = steps.some(({ outcome }) => outcome === 'granted');
    assert.equal(allowed, gates && granted, JSON.stringify({ request, steps }));
  });
});

test('the same request is decided the same way again, and nothing of it is changed', () => {
  decisions((request, decision) => {
    const before = structuredClone(request.registry);
    assert.deepEqual(decide(request), decision);
    assert.deepEqual(structuredClone(request.registry), before);
  });
});

test('what the trace calls enough is enough', () => {
  decisions((request, decision) => {
    if (decision.allowed || !request.identification.ok || decision.enough.length === 0) return;
    const [remedy] = decision.enough;
    const changed = follow(request, decision);
    if (!changed) return;
    const next = decide(changed);
    const further = next.allowed || (next.enough[0]?.kind !== remedy?.kind && next.cause !== decision.cause);
    assert.ok(further, `${remedy?.kind} did not help: ${JSON.stringify({ request, decision, next })}`);
  });
});

test('a bearer token never may more than the same subject with its password', () => {
  decisions((request, decision) => {
    if (!decision.allowed || !request.identification.ok) return;
    const { carried: _, ...withPassword } = request.identification;
    assert.ok(decide({ ...request, identification: withPassword }).allowed);
  });
});

test('the gates stand in the trace in their order, each at most once', () => {
  const order = ['network', 'throttle', 'account-network'];
  decisions((_request, { steps }) => {
    const gates = steps.map(({ rule }) => rule).filter((rule) => order.includes(rule));
    assert.deepEqual(gates, order.filter((rule) => gates.some((gate) => gate === rule)));
  });
});

test('a token is good for nothing from outside its own rules, and nobody else minds them', () => {
  decisions(({ registry, identification, address }, decision) => {
    const { ipRules } = registry.tokens.get('ci')!;
    const isOutside = ipRules.length > 0 && !containsAny(ipRules, address);
    const isToken = identification.ok && identification.subject.id === 't1';
    if (isOutside && isToken) assert.equal(decision.allowed, false);
    if (!isToken) assert.ok(decision.allowed || decision.cause !== 'account-ip-denied');
  });
});

test('a data right is never had from outside the network rules', () => {
  decisions(({ registry, address, action }, decision) => {
    const isClosed = registry.networkDefault === 'Closed';
    const inside = registry.networkDefault === 'Allow' || (!isClosed && containsAny(registry.ipRules, address));
    if (inside || isManagementAction(action)) return;
    assert.equal(decision.allowed, false);
    assert.equal(!decision.allowed && decision.cause, isClosed ? 'public-access-disabled' : 'firewall-ip-denied');
  });
});

/** The same request, with each of the tenant's role assignments changed. */
function reassigned(request: AccessRequest, change: (assignment: RoleAssignment) => RoleAssignment): AccessRequest {
  const { registry } = request;
  const all = allAssignments(registry.tenant.roleAssignments);
  return { ...request, registry: { ...registry, tenant: { ...registry.tenant, roleAssignments: indexAssignments(all.map(change)) } } };
}

test('a condition never gives more than the role without it', () => {
  decisions((request, { allowed }) => {
    if (allowed) assert.ok(decide(reassigned(request, (each) => ({ ...each, condition: null }))).allowed);
  });
});

test('a role counts the same at any scope above the registry, and for a member as for their group', () => {
  decisions((request, { allowed }) => {
    const { scopes } = request.registry;
    const lower = reassigned(request, (each) => (scopes.includes(each.scope) ? { ...each, scope: scopes.at(-1)! } : each));
    assert.equal(decide(lower).allowed, allowed);
    const own = reassigned(request, (each) => (['near', 'far'].includes(each.principalId) ? { ...each, principalId: 'u1' } : each));
    assert.equal(decide(own).allowed, allowed);
  });
});

test('what others have, and what somebody has elsewhere, changes nothing and is not even looked at', () => {
  decisions((request, decision) => {
    const { scopes } = request.registry;
    const concerns = ({ principalId, scope }: RoleAssignment) => ['u1', 'near', 'far'].includes(principalId) && scopes.includes(scope);
    const alone = reassigned(request, (each) => (concerns(each) ? each : { ...each, principalId: 'nobody' }));
    assert.deepEqual(decide(alone), decision);
  });
});

test('every assignment that concerns somebody is in the trace, with its role, scope and through whom', () => {
  decisions((request, { steps }) => {
    const { registry, identification } = request;
    if (!identification.ok || identification.subject.kind !== 'user' || steps.some(({ outcome }) => outcome === 'fail')) return;
    const expected = ['u1', 'near', 'far'].flatMap((principal) =>
      registry.scopes.flatMap((scope) => (assignmentsOf(registry.tenant.roleAssignments, principal)?.get(scope) ?? []).map(({ role }) => `${role.name} ${scope} ${{ u1: 'owner@dockgate', near: 'near people', far: 'far' }[principal]}`)),
    );
    const told = steps.filter(({ rule, outcome }) => rule.startsWith('role-') && outcome !== 'none').map(({ facts }) => `${facts['name']} ${facts['scope']} ${facts['principal']}`);
    assert.deepEqual(told.toSorted(), expected.toSorted());
  });
});

test('an independent reading of the rules agrees', () => {
  decisions((request, decision) => assert.equal(decision.allowed, oracle(request), JSON.stringify(request)));
});

/** The rules once more, written as differently as can be. */
function oracle(request: AccessRequest): boolean {
  const { registry, identification, action, repository, address } = request;
  const management = isManagementAction(action);
  if (!management && registry.networkDefault === 'Closed') return false;
  if (!management && registry.networkDefault === 'Deny' && !containsAny(registry.ipRules, address)) return false;
  if (!identification.ok || identification.throttle?.failures === 10) return false;
  const { subject, carried } = identification;
  if (subject.id === 't1') {
    const { ipRules } = registry.tokens.get('ci')!;
    if (ipRules.length > 0 && !containsAny(ipRules, address)) return false;
  }
  const everything = ['content/read', 'content/write', 'content/delete', 'metadata/read', 'metadata/write', 'catalog/read', 'deleted/read', 'deleted/restore', 'deleted-catalog/read'];
  const has: string[] = [];
  if (subject.kind === 'admin-account') has.push(...everything);
  if (subject.kind === 'anonymous' && registry.anonymousPullEnabled) has.push('content/read');
  if (subject.kind === 'user') has.push(...rightsByRoles(request));
  if (subject.kind === 'repository-token' && subject.id === 't1') {
    for (const line of registry.scopeMaps.get('s1')?.actions ?? []) {
      const prefix = line.repositories.replace(/\*$/, '');
      const here = line.repositories.endsWith('*') ? (repository ?? '').startsWith(prefix) : repository === line.repositories;
      if (action === 'sign-in' || (here && repository !== null)) has.push(line.action);
    }
    if (has.includes('content/delete') && has.includes('metadata/read')) has.push('deleted/read');
    if (has.includes('content/delete') && has.includes('content/write')) has.push('deleted/restore');
  }
  if (action === 'sign-in') return has.some((right) => everything.includes(right));
  if (!has.includes(action)) return false;
  if (!carried) return true;
  const verbOf: Record<string, string> = { 'content/read': 'pull', 'content/write': 'push', 'content/delete': 'delete', 'metadata/read': 'metadata_read', 'metadata/write': 'metadata_write', 'deleted/read': 'deleted_read', 'deleted/restore': 'deleted_restore' };
  return carried.some((scope) => {
    if (action === 'catalog/read') return scope.type === 'registry' && scope.name === 'catalog';
    if (action === 'deleted-catalog/read') return scope.type === 'registry' && scope.name === 'deleted_catalog';
    const verb = verbOf[action];
    return scope.type === 'repository' && scope.name === repository && verb !== undefined && (scope.verbs.includes(verb) || scope.verbs.includes('*'));
  });
}

/** Does what the first remedy says. */
function follow(request: AccessRequest, { enough }: Decision): AccessRequest | null {
  const { registry } = request;
  const [remedy] = enough;
  const change = (changed: Partial<RegistryPolicy>) => ({ ...request, registry: { ...registry, ...changed } });
  switch (remedy?.kind) {
    case 'allow-address':
      return change({ ipRules: [...registry.ipRules, parseCidr(String(remedy.facts['address']))] });
    case 'allow-token-address': {
      const token = registry.tokens.get('ci')!;
      const ipRules = [...token.ipRules, parseCidr(String(remedy.facts['address']))];
      return change({ tokens: new Map([['ci', { ...token, ipRules }]]) });
    }
    case 'stop-guessing': {
      const { throttle: _, ...waited } = request.identification;
      return { ...request, identification: waited };
    }
    case 'enable-anonymous-pull':
      return change({ anonymousPullEnabled: true });
    case 'assign-role': {
      const { tenant } = registry;
      const all = allAssignments(tenant.roleAssignments);
      const more = assign('u1', String(remedy.facts['role']), registry.scopes.at(-1));
      return change({ tenant: { ...tenant, roleAssignments: indexAssignments([...all, more]) } });
    }
    case 'grant-action': {
      const map = registry.scopeMaps.get('s1')!;
      assert.equal(map.type, 'UserDefined', 'nobody can change a scope map of the system');
      const lines = String(remedy.facts['action']).split(' ').map((action) => ({ repositories: String(remedy.facts['repository']), action: action as 'content/read' }));
      return change({ scopeMaps: new Map([['s1', { ...map, actions: [...map.actions, ...lines] }]]) });
    }
    case 'wider-scope-map': {
      const wider = systemScopeMaps.find(({ name }) => name === remedy.facts['wider'])!;
      return change({ scopeMaps: new Map([['s1', { id: 's1', type: 'SystemDefined', ...wider }]]) });
    }
    case 'use-admin-account': {
      const subject = { kind: 'admin-account', id: 'r1', name: 'myregistry', credentialId: 'p4' } as const;
      return { ...request, identification: { ok: true, subject, credentialKind: 'admin-account', steps: [] } };
    }
    case 'ask-wider-token': {
      const { identification } = request;
      return identification.ok ? { ...request, identification: { ...identification, carried: parseScopes([String(remedy.facts['scope'])]) } } : null;
    }
    default:
      return null;
  }
}
