import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyTenant } from '../../test/samples/policies.ts';
import { endingBefore } from './expiring.ts';
import type { Password, RegistryPolicy, ServicePrincipal } from './policy.ts';

const day = (days: number) => new Date(Date.UTC(2030, 0, 1 + days));
const password = (name: string, expiresAt: Date | null): Password => ({ id: `id of ${name}`, name, hash: '', createdAt: day(0), expiresAt });

test('lists what ends until then, soonest first, and nothing that has no end or cannot log in', () => {
  const principal: ServicePrincipal = {
    id: 'sp', appId: 'a stranger', displayName: 'x', kind: 'Application', enabled: true, validFrom: day(0), certificates: [], ipRules: [],
    secrets: [password('secret of a stranger', day(5))],
  };
  const token = (name: string, passwords: Password[]) => ({ id: name, name, enabled: true, scopeMapId: 's', passwords, ipRules: [] });
  const registry = {
    id: 'r1', name: 'myregistry', scopes: ['/'], roleAssignmentMode: 'LegacyRegistryPermissions', networkDefault: 'Allow', ipRules: [], scopeMaps: new Map(),
    tenant: { ...emptyTenant, servicePrincipals: new Map([[principal.appId, principal]]) },
    tokens: new Map([
      ['ci', token('ci', [password('password1', day(20)), password('password2', day(3))])],
      ['old', token('old', [password('password1', day(-1)), password('password2', null)])],
      ['later', token('later', [password('password1', day(400))])],
    ]),
  } as unknown as RegistryPolicy;
  const found = endingBefore(registry, day(30)).map(({ subject, name }) => `${subject} ${name}`);
  assert.deepEqual(found, ['old password1', 'ci password2', 'ci password1']);
  assert.deepEqual(endingBefore(registry, day(3)).map(({ subject }) => subject), ['old'], 'an end at that very instant comes later');
});
