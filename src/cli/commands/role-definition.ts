import { roleDefinitionPath, roleDefinitionsPath } from '../../contract/address.ts';
import { roleDefinitionPage, roleDefinitionResource, type RoleDefinitionResource } from '../../contract/authorization/role-definition.ts';
import { TENANT_SCOPE } from '../../names/resource-scope.ts';
import { apiCommand } from '../api/api-command.ts';
import { findRole, readScope, scopeOption } from '../api/roles.ts';
import { CommandFailed, flag, list as listOption, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const named = [{ name: 'role', about: 'name or id of the role' }];

const list = apiCommand({
  name: 'list',
  summary: 'List the roles that can be assigned',
  options: { custom: flag('only those of your own') },
  async run({ api, options, print, terminal, paint }) {
    const path = `${roleDefinitionsPath(TENANT_SCOPE)}${options.custom ? `?$filter=${encodeURIComponent("type eq 'CustomRole'")}` : ''}`;
    const { value } = await api.ask({ method: 'GET', path }, roleDefinitionPage);
    const layout = [
      { title: 'ROLE', cell: ({ properties }: RoleDefinitionResource) => properties.roleName },
      { title: 'TYPE', cell: ({ properties }: RoleDefinitionResource) => (properties.type === 'CustomRole' ? 'own' : 'built in') },
      { title: 'DESCRIPTION', cell: ({ properties }: RoleDefinitionResource) => properties.description },
    ];
    print(value, (rows) => (rows.length === 0 ? 'There are no roles of your own.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a role and what it allows',
  positionals: named,
  options: {},
  async run({ api, positionals, print }) {
    print(await findRole(api, TENANT_SCOPE, positionals[0]!), show);
    return 0;
  },
});

const create = apiCommand({
  name: 'create',
  summary: 'Make a role of your own',
  details: "Actions have Azure's names, and * stands for anything. Data actions count in registries that use permissions by repository.",
  positionals: [{ name: 'role', about: 'how people call it: at most 128 characters' }],
  options: {
    actions: listOption('ACTION', 'what it allows'),
    notActions: listOption('ACTION', 'what it does not allow although --actions would'),
    dataActions: listOption('ACTION', 'what it allows with images, by repository'),
    notDataActions: listOption('ACTION', 'what it does not allow although --data-actions would'),
    description: text('TEXT', 'what it is for'),
    ...scopeOption,
  },
  examples: ["dockgate role definition create 'Pull and list' --actions Microsoft.ContainerRegistry/registries/pull/read"],
  async run({ api, options, positionals, registry, print }) {
    const { actions, notActions, dataActions, notDataActions, description } = options;
    if (actions.length + dataActions.length === 0) throw new UsageError('Give --actions or --data-actions.');
    const scope = options.scope === undefined ? TENANT_SCOPE : await readScope(options.scope, registry);
    const properties = {
      roleName: positionals[0]!,
      description: description ?? '',
      permissions: [{ actions, notActions, dataActions, notDataActions }],
      assignableScopes: [scope],
    };
    print(await api.ask({ method: 'PUT', path: roleDefinitionPath(crypto.randomUUID()), body: { properties } }, roleDefinitionResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a role of your own that nobody has',
  positionals: named,
  options: {},
  async run({ api, positionals, print }) {
    const found = await findRole(api, TENANT_SCOPE, positionals[0]!);
    const { roleName, type } = found.properties;
    if (type === 'BuiltInRole') throw new CommandFailed(`The role ${roleName} is built in and stays.`);
    const status = await api.tell({ method: 'DELETE', path: roleDefinitionPath(found.name) });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? `The role ${roleName} is deleted.` : `There is no role ${roleName}.`));
    return 0;
  },
});

export const definition: Group = {
  name: 'definition',
  summary: 'Manage roles: what they allow',
  commands: [list, showOne, create, remove],
};

const show = ({ name, properties }: RoleDefinitionResource): string => {
  const [permission] = properties.permissions;
  const rows = (title: string, actions: readonly string[] = []) => actions.map((action, index): [string, string] => [index === 0 ? title : '', action]);
  return details([
    ['role', properties.roleName],
    ['id', name],
    ['type', properties.type === 'CustomRole' ? 'own' : 'built in'],
    ['description', properties.description],
    ...rows('allows', permission?.actions),
    ...rows('but not', permission?.notActions),
    ...rows('with images', permission?.dataActions),
    ...rows('but not', permission?.notDataActions),
    ...rows('can be assigned at', properties.assignableScopes),
  ]);
};
