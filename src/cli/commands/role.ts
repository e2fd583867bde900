import type { Group } from '../command.ts';
import { assignment } from './role-assignment.ts';
import { definition } from './role-definition.ts';

export const role: Group = {
  name: 'role',
  summary: 'Manage who has which role, and what roles there are',
  commands: [assignment, definition],
};
