import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assign, emptyTenant, tenantWith } from '../../test/samples/policies.ts';
import { TENANT_SCOPE } from '../names/resource-scope.ts';
import { scopePolicy } from './above-registries.ts';
import { managementActions, type ManagementAction } from './actions.ts';
import { decide } from './decide.ts';
import type { TenantPolicy } from './policy.ts';
import type { Subject } from './subject.ts';

const OWN: readonly ManagementAction[] = ['Microsoft.Authorization/directory/read', 'Microsoft.Authorization/directory/credentials/write'];
const ann: Subject = { kind: 'user', id: 'ann', name: 'ann@example', credentialId: null };
const program: Subject = { kind: 'service-principal', id: 'program', name: '22222222-2222-4222-8222-222222222222', credentialId: null };
const token: Subject = { kind: 'repository-token', id: 'ann', name: 'ann', credentialId: null };

function ask(subject: Subject, action: ManagementAction, { object, tenant = emptyTenant }: { object?: string; tenant?: TenantPolicy }) {
  const identification = { ok: true, subject, credentialKind: subject.kind, steps: [] } as const;
  return decide({ registry: scopePolicy(tenant, { text: TENANT_SCOPE, registry: null }), identification, action, repository: null, address: '10.0.0.1', object });
}
const allowed = (subject: Subject, object?: string) => managementActions.filter((action) => ask(subject, action, object === undefined ? {} : { object }).allowed);

describe('what somebody may do with their own object', () => {
  test('is to see it and to renew how they prove to be it, and nothing else', () => {
    assert.deepEqual([allowed(ann, 'ann'), allowed(program, 'program')], [OWN, OWN]);
    const { steps } = ask(ann, OWN[0]!, { object: 'ann' });
    assert.deepEqual(steps[0], { rule: 'own-object', outcome: 'granted', facts: { subject: ann.name, action: OWN[0]! } });
  });

  test('is nothing with the object of somebody else, with none, or as a token that is called alike', () => {
    assert.deepEqual([allowed(ann, 'program'), allowed(ann), allowed(token, 'ann')], [[], [], []]);
  });

  test('does not stand in the trace of other questions', () => {
    assert.ok(ask(ann, 'registries/read', { object: 'ann' }).steps.every(({ rule }) => rule !== 'own-object'));
  });
});

test('who may change the directory is who may assign roles or owns the tenant: nobody becomes somebody else with less', () => {
  const roles = [...emptyTenant.roleDefinitions.values()].map(({ name }) => name);
  const mayWrite = roles.filter((role) => ask(ann, 'Microsoft.Authorization/directory/write', { tenant: tenantWith(assign('ann', role)) }).allowed);
  assert.deepEqual(mayWrite, ['Owner', 'User Access Administrator']);
  const mayAssign = roles.filter((role) => ask(ann, 'Microsoft.Authorization/roleAssignments/write', { tenant: tenantWith(assign('ann', role)) }).allowed);
  assert.deepEqual(mayWrite.filter((role) => !mayAssign.includes(role)), []);
});

test('who lacks a right above registries is told the scope at which a role would be enough, and it is', () => {
  const { enough } = ask(ann, 'Microsoft.Authorization/directory/write', {});
  assert.deepEqual(enough.map(({ kind, facts }) => [kind, facts['role'], facts['scope']]), [['assign-role-above', 'User Access Administrator', '/']]);
  assert.ok(ask(ann, 'Microsoft.Authorization/directory/write', { tenant: tenantWith(assign('ann', 'User Access Administrator', TENANT_SCOPE)) }).allowed);
});
