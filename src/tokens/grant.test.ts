import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RegistryPolicy } from '../access/policy.ts';
import { anonymous } from '../access/subject.ts';
import { parseScopes } from '../names/scope.ts';
import { emptyTenant } from '../../test/samples/policies.ts';
import { grant } from './grant.ts';

const registry: RegistryPolicy = {
  id: 'r1',
  name: 'myregistry',
  tenant: emptyTenant,
  resourceGroup: 'dockgate',
  scopes: [],
  roleAssignmentMode: 'LegacyRegistryPermissions',
  takesManagementTokens: true,
  hostName: 'dockgate',
  loginServers: [],
  disclosure: null,
  adminUserEnabled: false,
  adminPasswords: [],
  keepsDeleted: false, anonymousPullEnabled: false,
  networkDefault: 'Allow',
  ipRules: [],
  tokens: new Map(),
  scopeMaps: new Map(),
};
const nobody = { ok: true, subject: anonymous, credentialKind: 'anonymous', steps: [] } as const;

describe('anonymous pull would have been enough', () => {
  for (const [scope, kinds] of [
    ['repository:team/app:pull', ['enable-anonymous-pull']],
    ['repository:team/app:pull,push', []],
    ['repository:team/app:*', []],
    ['registry:catalog:*', []],
  ] as const) {
    test(`${kinds.length > 0 ? '' : 'not '}for ${scope}`, () => {
      const { decision, scopes } = grant({ registry, identification: nobody, address: '192.0.2.7', wish: parseScopes([scope]) });
      assert.deepEqual([decision.allowed, scopes], [false, []]);
      assert.deepEqual(decision.enough.map(({ kind }) => kind), kinds);
    });
  }
});
