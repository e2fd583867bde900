import { z } from 'zod';
import { page, withVersion } from '../page.ts';
import { freeText } from '../text.ts';

// Roles in Azure's shape: https://learn.microsoft.com/rest/api/authorization/role-definitions

// An action with Azure's full name, or a pattern for several: `*` stands for anything.
const action = z.string().min(1).max(300).regex(/^(\*|[A-Za-z0-9.]+|\*\/[A-Za-z0-9]+)(\/[A-Za-z0-9.*-]+)*$/);
const actions = z.array(action).max(300).nullable().optional();

const permission = z.strictObject({ actions, notActions: actions, dataActions: actions, notDataActions: actions });

export const roleDefinitionPut = z.strictObject({
  id: z.string().max(500).nullable().optional(),
  name: z.string().max(100).nullable().optional(),
  type: z.string().max(100).nullable().optional(),
  properties: z.strictObject({
    roleName: freeText(128).min(1),
    description: freeText(2_048).nullable().optional(),
    type: z.literal('CustomRole').nullable().optional(),
    permissions: z.array(permission).length(1),
    assignableScopes: z.array(z.string().min(1).max(300)).min(1).max(100),
  }),
});
export type RoleDefinitionPut = z.infer<typeof roleDefinitionPut>;

const shownActions = z.array(z.string());
export const shownPermission = z.object({
  actions: shownActions,
  notActions: shownActions,
  dataActions: shownActions,
  notDataActions: shownActions,
});

/** What somebody has at a scope: of each assignment its role's actions, and its condition. */
export const permissionList = z.object({
  value: z.array(shownPermission.extend({ condition: z.string().optional(), conditionVersion: z.string().optional() })),
});

export const roleDefinitionResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  properties: z.object({
    roleName: z.string(),
    type: z.enum(['BuiltInRole', 'CustomRole']),
    description: z.string(),
    assignableScopes: z.array(z.string()),
    permissions: z.array(shownPermission),
  }),
});
export type RoleDefinitionResource = z.infer<typeof roleDefinitionResource>;

export const roleDefinitionPage = page(roleDefinitionResource);

/** `roleName eq '…'`, `type eq 'CustomRole'`, `atScopeAndBelow()`, joined by `and`. */
export const roleDefinitionQuery = withVersion({ $filter: z.string().max(300).optional() });
