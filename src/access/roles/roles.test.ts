import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assign, conditions, emptyTenant, ownRole, repositories, tenantWith, type ConditionName } from '../../../test/samples/policies.ts';
import { holds, rightsOf } from '../../../test/samples/role-rights.ts';
import { registryScope, scopesCovering, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { parseRepositoryName } from '../../names/repository.ts';
import { scopePolicy } from '../above-registries.ts';
import { dataActions, isRegistryWide, type Action } from '../actions.ts';
import { decide, type AccessRequest } from '../decide.ts';
import type { RegistryPolicy, TenantPolicy } from '../policy.ts';
import { assignmentModes, type AssignmentMode } from './azure-actions.ts';
import { builtInRole, builtInRoles, leastRoleFor } from './built-in-roles.ts';
import type { RoleAssignment } from './role-assignment.ts';

// Every role in either mode, and every condition, one after the other: what chance leaves out in the tests of decide().

const asked = [...dataActions, 'sign-in', 'registries/read', 'registries/logs/read', 'Microsoft.Authorization/roleAssignments/write'] as const;
const APP = parseRepositoryName('team/app');

function registryOf(tenant: TenantPolicy, roleAssignmentMode: AssignmentMode): RegistryPolicy {
  const scope = { text: registryScope('myregistry'), registry: 'myregistry' };
  return { ...scopePolicy(tenant, scope), name: 'myregistry', scopes: scopesCovering(scope), roleAssignmentMode };
}

function ask(assignments: readonly RoleAssignment[], mode: AssignmentMode, action: AccessRequest['action'], more: Partial<AccessRequest> = {}) {
  const subject = { kind: 'user', id: 'u1', name: 'alice@dockgate', credentialId: 'p1' } as const;
  const isAboutRepository = (dataActions as readonly string[]).includes(action) && !isRegistryWide(action);
  const request: AccessRequest = {
    registry: registryOf(tenantWith(...assignments), mode), identification: { ok: true, subject, credentialKind: 'user', steps: [] },
    action, repository: isAboutRepository ? APP : null, address: '192.0.2.7', ...more,
  };
  return { request, decision: decide(request) };
}

for (const mode of assignmentModes) {
  describe(mode, () => {
    for (const { name } of [...builtInRoles, ownRole]) {
      test(`${name} gives what it says, and nothing else`, () => {
        const { classic, byRepository, managing } = rightsOf(name);
        const data = mode === 'LegacyRegistryPermissions' ? classic : byRepository;
        for (const action of asked) {
          const expected = action === 'sign-in' ? data.length > 0 : [...data, ...managing].includes(action);
          assert.equal(ask([assign('u1', name)], mode, action).decision.allowed, expected, action);
        }
      });
    }

    for (const condition of Object.keys(conditions) as ConditionName[]) {
      test(`the condition "${condition}" holds where it says`, () => {
        const attributes = [undefined, 'unread' as const, ...['AcrPull', 'AcrPush'].map((name) => ({
          '@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]': builtInRole(name as 'AcrPull').id,
        }))];
        for (const given of attributes) for (const repository of repositories) for (const action of asked) {
          const more = given === undefined ? {} : { attributes: given };
          const where = ask([], mode, action).request.repository === null ? {} : { repository };
          const role = mode === 'LegacyRegistryPermissions' ? 'Owner' : 'Container Registry Repository Contributor';
          const without = ask([assign('u1', role)], mode, action, { ...more, ...where }).decision.allowed;
          const { decision, request } = ask([assign('u1', role, TENANT_SCOPE, conditions[condition])], mode, action, { ...more, ...where });
          assert.equal(decision.allowed, without && holds(condition, request), `${action} ${repository} ${JSON.stringify(given)}`);
        }
      });
    }
  });
}

describe('which role is enough', () => {
  for (const [action, classic, byRepository] of [
    ['content/read', 'AcrPull', 'Container Registry Repository Reader'],
    ['content/write', 'AcrPush', 'Container Registry Repository Writer'],
    ['content/delete', 'AcrDelete', 'Container Registry Repository Contributor'],
    ['metadata/read', 'AcrPull', 'Container Registry Repository Reader'],
    ['metadata/write', 'AcrPush', 'Container Registry Repository Writer'],
    ['catalog/read', 'AcrPull', 'Container Registry Repository Catalog Lister'],
    ['deleted/read', 'Reader', 'Container Registry Repository Contributor'],
    ['deleted/restore', 'Contributor', 'Container Registry Repository Contributor'],
    ['deleted-catalog/read', 'Reader', 'Container Registry Repository Catalog Lister'],
    ['registries/read', 'Reader', 'Reader'],
    ['registries/write', 'Contributor', 'Contributor'],
    ['Microsoft.Authorization/roleAssignments/write', 'Role Based Access Control Administrator', 'Role Based Access Control Administrator'],
    ['Microsoft.Authorization/roleDefinitions/write', 'User Access Administrator', 'User Access Administrator'],
  ] as const satisfies readonly (readonly [Action, string, string])[]) {
    test(`${action}: ${classic}, or ${byRepository}`, () => {
      assert.deepEqual(assignmentModes.map((mode) => leastRoleFor(action, mode).name), [classic, byRepository]);
    });
  }
});

describe('why not', () => {
  const ABAC = 'AbacRepositoryPermissions';
  const causeOf = ({ decision }: ReturnType<typeof ask>) => (decision.allowed ? 'allowed' : decision.cause);

  test('a classic role in the mode for repositories is ignored, and said to be', () => {
    for (const role of ['AcrPush', 'Owner', 'Contributor']) assert.equal(causeOf(ask([assign('u1', role)], ABAC, 'content/write')), 'acr-abac-roles-not-honored', role);
    assert.equal(causeOf(ask([assign('u1', 'AcrPull')], ABAC, 'sign-in')), 'acr-abac-roles-not-honored');
    assert.equal(causeOf(ask([assign('u1', 'AcrPull')], ABAC, 'content/write')), 'role-missing-push', 'it would not have been enough in the other mode either');
    assert.equal(causeOf(ask([assign('u1', 'AcrPull')], 'LegacyRegistryPermissions', 'content/write')), 'role-missing-push');
  });

  test('a role that stops at its condition says more than one that is ignored', () => {
    const limited = assign('u1', 'Container Registry Repository Writer', TENANT_SCOPE, conditions.notBelow);
    assert.equal(causeOf(ask([assign('u1', 'Owner'), limited], ABAC, 'content/write')), 'role-missing-push');
  });

  test('without any assignment the trace says so', () => {
    const { decision } = ask([], ABAC, 'content/read');
    assert.deepEqual(decision.steps.at(-1), { rule: 'role-assignment', outcome: 'none', facts: { subject: 'alice@dockgate', scope: registryScope('myregistry') } });
  });

  test('a condition on images is unknown where no repository is meant, and grants nothing', () => {
    const limited = assign('u1', 'Container Registry Repository Catalog Lister', TENANT_SCOPE, conditions.below);
    assert.equal(causeOf(ask([limited], ABAC, 'catalog/read')), 'role-missing-catalog');
    assert.equal(causeOf(ask([limited], ABAC, 'catalog/read', { attributes: 'unread' })), 'role-missing-catalog');
  });

  test('an assignment of another tenant, or of a role that is gone, is none', () => {
    assert.equal(decide({ ...ask([], ABAC, 'content/read').request, registry: registryOf(emptyTenant, ABAC) }).allowed, false);
  });
});
