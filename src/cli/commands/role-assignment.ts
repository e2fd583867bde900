import { roleAssignmentPath, roleAssignmentsPath } from '../../contract/address.ts';
import { roleAssignmentPage, roleAssignmentResource, type RoleAssignmentResource } from '../../contract/authorization/role-assignment.ts';
import type { Api } from '../api/api-client.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { findAssignee, findRole, readScope, scopeOption, shortScope } from '../api/roles.ts';
import { CommandFailed, flag, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const CONDITION_VERSION = '2.0';
const who = 'a user, a service principal, a managed identity or a group: name, client id or object id';

const create = apiCommand({
  name: 'create',
  summary: 'Give somebody a role; it counts from their next request on',
  options: {
    assignee: text('SUBJECT', who),
    role: text('ROLE', 'name or id of the role, such as AcrPull'),
    ...scopeOption,
    condition: text('CONDITION', 'when it counts, in the language of conditions'),
    description: text('TEXT', 'what it is for'),
  },
  examples: [
    'dockgate role assignment create --assignee alice@dockgate --role AcrPush',
    'dockgate role assignment create --assignee ci-pusher --role "Container Registry Repository Writer" --registry team01',
    'dockgate role assignment create --assignee readers --role Reader --scope resource-group',
  ],
  async run({ api, options, registry, print, terminal }) {
    const { assignee, role: typed, condition, description } = options;
    if (assignee === undefined || typed === undefined) throw new UsageError('Give --assignee and --role.');
    const scope = await readScope(options.scope, registry);
    const [principal, role] = [await findAssignee(api, scope, assignee), await findRole(api, scope, typed)];
    const properties = {
      roleDefinitionId: role.id,
      principalId: principal.id,
      principalType: principal.type,
      ...(description === undefined ? {} : { description }),
      ...(condition === undefined ? {} : { condition, conditionVersion: CONDITION_VERSION }),
    };
    const path = roleAssignmentPath(scope, crypto.randomUUID());
    print(await api.ask({ method: 'PUT', path, body: { properties } }, roleAssignmentResource), show);
    terminal.error(`${principal.name} has the role ${role.properties.roleName} at ${shortScope(scope)}.`);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List who has which role here, also by what is assigned above',
  options: {
    assignee: text('SUBJECT', `of one alone, also through groups: ${who}`),
    ...scopeOption,
    all: flag('also what is assigned below the scope'),
  },
  async run({ api, options, registry, print, terminal, paint }) {
    const scope = await readScope(options.scope, registry);
    const holder = options.assignee === undefined ? null : await findAssignee(api, scope, options.assignee);
    const found = await findAssignments(api, scope, [...(options.all ? [] : ['atScope()']), ...(holder ? [`assignedTo('${holder.id}')`] : [])]);
    const layout = [
      { title: 'WHO', cell: ({ properties }: RoleAssignmentResource) => properties.principalName ?? properties.principalId },
      { title: 'KIND', cell: ({ properties }: RoleAssignmentResource) => properties.principalType },
      { title: 'ROLE', cell: roleOf },
      { title: 'AT', cell: ({ properties }: RoleAssignmentResource) => shortScope(properties.scope) },
      { title: 'CONDITION', cell: ({ properties }: RoleAssignmentResource) => properties.condition?.replaceAll(/\s+/g, ' ') ?? '-' },
    ];
    print(found, (rows) => (rows.length === 0 ? 'Nobody has a role here.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Take a role away; it counts no more from the next request on',
  positionals: [{ name: 'id', about: 'id of the assignment, instead of --assignee and --role', isOptional: true }],
  options: { assignee: text('SUBJECT', who), role: text('ROLE', 'name or id of the role'), ...scopeOption },
  examples: ['dockgate role assignment delete --assignee alice@dockgate --role AcrPush'],
  async run({ api, options, positionals, registry, print }) {
    const scope = await readScope(options.scope, registry);
    const [typed] = positionals;
    if ((typed === undefined) !== (options.assignee !== undefined && options.role !== undefined)) {
      throw new UsageError('Give the id of an assignment, or --assignee and --role.');
    }
    const id = typed ?? (await findAssignment(api, scope, options.assignee!, options.role!)).name;
    const status = await api.tell({ method: 'DELETE', path: roleAssignmentPath(scope, id) });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? 'The role is taken away.' : `There is no assignment ${id} at ${shortScope(scope)}.`));
    return 0;
  },
});

export const assignment: Group = {
  name: 'assignment',
  summary: 'Manage who has which role where',
  commands: [create, list, remove],
};

function findAssignments(api: Api, scope: string, filters: readonly string[]): Promise<RoleAssignmentResource[]> {
  const query = filters.length === 0 ? '' : `?$filter=${encodeURIComponent(filters.join(' and '))}`;
  return listAll(api, `${roleAssignmentsPath(scope)}${query}`, roleAssignmentPage);
}

/** The one at this very scope: one above it is not taken away here. */
async function findAssignment(api: Api, scope: string, assignee: string, role: string): Promise<RoleAssignmentResource> {
  const [principal, definition] = [await findAssignee(api, scope, assignee), await findRole(api, scope, role)];
  const all = await findAssignments(api, scope, ['atScope()', `principalId eq '${principal.id}'`]);
  const same = all.filter(({ properties }) => properties.roleDefinitionId === definition.id);
  const found = same.find(({ properties }) => properties.scope === scope);
  if (found) return found;
  const above = same[0] ? ` It is assigned at ${shortScope(same[0].properties.scope)}; --scope names that.` : '';
  throw new CommandFailed(`${principal.name} does not have the role ${definition.properties.roleName} at ${shortScope(scope)}.${above}`);
}

const roleOf = ({ properties }: RoleAssignmentResource) => properties.roleName ?? properties.roleDefinitionId.split('/').at(-1)!;

const show = ({ name, properties, ...rest }: RoleAssignmentResource): string =>
  details([
    ['assignment', name],
    ['who', `${properties.principalName ?? properties.principalId} (${properties.principalType})`],
    ['role', roleOf({ name, properties, ...rest })],
    ['at', shortScope(properties.scope)],
    ...(properties.condition === null ? [] : [['condition', properties.condition] as const]),
    ...(properties.description === '' ? [] : [['description', properties.description] as const]),
    ['made', properties.createdOn],
  ]);
