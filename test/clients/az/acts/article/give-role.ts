import { registryScope } from '../../prepare.ts';
import type { Step } from '../../step.ts';

/** As the article says it; Debian's package of 2.45 fails at it before it asks anything, and there Dockgate's own command does the same. */
export const giveRole = (name: string, role: string): readonly Step[] => [
  {
    type: `role assignment create --assignee {${name}} --role ${role} --scope ${registryScope} --query roleDefinitionName`,
    ends: 'done',
    broken: { '2.45.0': "'RoleAssignmentsOperations' object has no attribute 'config'" },
  },
  { by: 'dockgate', type: `role assignment create --assignee {${name}} --role ${role}`, ends: 'done', absent: ['2.91.0'] },
];
