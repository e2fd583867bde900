import { isManagementAction } from '../../src/access/actions.ts';
import type { AccessRequest } from '../../src/access/decide.ts';
import { allAssignments } from '../../src/access/roles/role-assignment.ts';
import { conditions, type ConditionName } from './policies.ts';

// What roles give, written down a second time and as differently as can be: for tests that compare it with decide().
// https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-overview

/** As Azure's documentation has them: what a role gives in the classic mode, by repository, and on the registry itself. */
export function rightsOf(role: string): { classic: string[]; byRepository: string[]; managing: string[] } {
  const pull = ['content/read', 'metadata/read', 'catalog/read'];
  const push = ['content/write', 'metadata/write'];
  const deleted = ['deleted/read', 'deleted-catalog/read'];
  const [read, logs, assigns] = ['registries/read', 'registries/logs/read', 'Microsoft.Authorization/roleAssignments/write'];
  const table: Record<string, [classic: string[], byRepository: string[], managing: string[]]> = {
    Owner: [[...pull, ...push, 'content/delete', ...deleted, 'deleted/restore'], [], [read, logs, assigns]],
    Contributor: [[...pull, ...push, 'content/delete', ...deleted, 'deleted/restore'], [], [read, logs]],
    Reader: [[...pull, ...deleted], [], [read, logs]],
    'Role Based Access Control Administrator': [[...pull, ...deleted], [], [read, logs, assigns]],
    'User Access Administrator': [[...pull, ...deleted], [], [read, logs, assigns]],
    AcrPull: [pull, [], []],
    AcrPush: [[...pull, ...push], [], []],
    AcrDelete: [['content/delete'], [], []],
    'Container Registry Repository Reader': [[], ['content/read', 'metadata/read'], []],
    'Container Registry Repository Writer': [[], ['content/read', 'metadata/read', ...push], []],
    'Container Registry Repository Contributor': [[], ['content/read', 'metadata/read', ...push, 'content/delete', 'deleted/read', 'deleted/restore'], []],
    'Container Registry Repository Catalog Lister': [[], ['catalog/read', 'deleted-catalog/read'], []],
    'Container Registry Data Importer and Data Reader': [pull, [...pull, 'deleted-catalog/read'], [read]],
    'Container Registry Contributor and Data Access Configuration Administrator': [[], [], [read]],
    'Container Registry Configuration Reader and Data Access Configuration Reader': [[], [], [read]],
    'Container Registry Tasks Contributor': [[], [], [read]],
    'Container Registry Transfer Pipeline Contributor': [[], [], [read]],
    Own: [[...pull, ...push, ...deleted, 'deleted/restore'], ['content/read', 'metadata/read', ...push], [read]],
  };
  const [classic, byRepository, managing] = table[role] ?? [[], [], []];
  return { classic, byRepository, managing };
}

/** Only what counts at this registry, for this person or a group of theirs, and where the condition holds. */
export function rightsByRoles(request: AccessRequest): string[] {
  const { registry, action } = request;
  const places = ['/', '/subscriptions/', '/resourceGroups/dockgate', '/registries/myregistry'];
  return allAssignments(registry.tenant.roleAssignments).flatMap(({ principalId, scope, role, condition }) => {
    if (!['u1', 'near', 'far'].includes(principalId)) return [];
    if (!places.some((place, index) => (index === 1 ? /^\/subscriptions\/[^/]+$/.test(scope) : index === 0 ? scope === '/' : scope.endsWith(place)))) return [];
    const written = Object.entries(conditions).find(([, text]) => text === condition?.text)?.[0] as ConditionName | undefined;
    if (written && !holds(written, request)) return [];
    const { classic, byRepository, managing } = rightsOf(role.name);
    const data = registry.roleAssignmentMode === 'LegacyRegistryPermissions' ? classic : byRepository;
    return action === 'sign-in' ? data : [...data, ...managing];
  });
}

/** The conditions of test/samples/policies.ts, in English: */
export function holds(written: ConditionName, { action, repository, attributes }: AccessRequest): boolean {
  // Somewhere it may hold.
  if (action === 'sign-in') return true;
  switch (written) {
    case 'one':
      // What was deleted is read by the right to read metadata.
      return !['content/read', 'metadata/read', 'deleted/read'].includes(action) || repository === 'team/app';
    case 'below':
      return repository === null ? isManagementAction(action) && attributes === 'unread' : repository.startsWith('team/');
    case 'notBelow':
      return repository === null ? isManagementAction(action) && attributes === 'unread' : !repository.startsWith('team/');
    case 'givesPull':
      if (action !== 'Microsoft.Authorization/roleAssignments/write' || attributes === 'unread') return true;
      return Object.values(attributes ?? {}).includes('7f951dda-4ed3-4680-a7ca-43fe172d538d');
  }
}
