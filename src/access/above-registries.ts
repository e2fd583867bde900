import { scopesCovering, type ResourceScope } from '../names/resource-scope.ts';
import type { RegistryPolicy, TenantPolicy } from './policy.ts';

/**
 * A scope, as decide() sees it: something that has role assignments and nothing else. What concerns no registry yet,
 * or all of them, is decided there.
 */
export const scopePolicy = (tenant: TenantPolicy, scope: ResourceScope): RegistryPolicy => ({
  id: scope.text,
  name: scope.text,
  tenant,
  // Nothing of it is in a group.
  resourceGroup: '',
  scopes: scopesCovering(scope),
  roleAssignmentMode: 'LegacyRegistryPermissions',
  takesManagementTokens: true,
  hostName: '',
  loginServers: [],
  disclosure: null,
  adminUserEnabled: false,
  adminPasswords: [],
  keepsDeleted: false,
  anonymousPullEnabled: false,
  networkDefault: 'Allow',
  ipRules: [],
  tokens: new Map(),
  scopeMaps: new Map(),
});
