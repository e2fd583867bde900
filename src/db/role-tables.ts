import type { Instant } from './tables.ts';

// Who has which role where, and the places above registries.

interface Changed {
  created_at: Instant;
  created_by: string;
  updated_at: Instant;
  updated_by: string;
}

export interface RoleTables {
  /** One without a row is there as well: names/resource-scope.ts names it. */
  resource_group: {
    tenant_id: string;
    /** Lower case, unique in the tenant. */
    name: string;
    /** JSON: ResourceGroupProperties of identity/registries/resource-group-store.ts. */
    properties: string;
    created_at: Instant;
  };
  /** Roles of one's own; Azure's are in the code. */
  role_definition: Changed & {
    /** GUID. */
    id: string;
    tenant_id: string;
    name: string;
    /** JSON: RoleProperties of identity/roles/role-definition-store.ts. */
    properties: string;
  };
  role_assignment: Changed & {
    /** GUID, chosen by whoever assigned it. */
    id: string;
    tenant_id: string;
    /** As names/resource-scope.ts spells it. */
    scope: string;
    principal_id: string;
    principal_type: 'User' | 'Group' | 'ServicePrincipal';
    role_definition_id: string;
    condition: string | null;
    description: string;
  };
}
