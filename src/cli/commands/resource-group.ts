import { resourceGroupPath, resourceGroupsPath } from '../../contract/address.ts';
import { resourceGroup as resource, resourceGroupPage, type ResourceGroup } from '../../contract/resource-group.ts';
import { parseResourceGroupName } from '../../names/resource-group.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { flag, readTyped, UsageError, type Group } from '../command.ts';
import { table } from '../terminal/table.ts';

const named = [{ name: 'name', about: 'letters, digits and _ - . ( )' }];

const list = apiCommand({
  name: 'list',
  summary: 'List the resource groups',
  options: {},
  async run({ api, print, paint, terminal }) {
    const layout = [{ title: 'NAME', cell: ({ name }: ResourceGroup) => name }, { title: 'SCOPE OF ROLES', cell: ({ id }: ResourceGroup) => id }];
    print(await listAll(api, resourceGroupsPath, resourceGroupPage), (rows) => table(rows, layout, { columns: terminal.columns, paint }));
    return 0;
  },
});

const create = apiCommand({
  name: 'create',
  summary: 'Make a resource group: a role that is assigned at its scope counts for every registry in it',
  positionals: named,
  options: {},
  examples: ['dockgate resource-group create team-a', 'dockgate registry create team01 --resource-group team-a'],
  async run({ api, positionals, print }) {
    readTyped(parseResourceGroupName, positionals[0]!);
    const ask = { method: 'PUT', path: resourceGroupPath(positionals[0]!), body: { location: 'local' } } as const;
    print(await api.ask(ask, resource), ({ name, id }) => `The resource group ${name} is there. To assign a role for all of it: --scope ${id}`);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a resource group with every registry in it',
  positionals: named,
  options: { yes: flag('really delete it; there is no way back') },
  async run({ api, positionals, options, print }) {
    if (!options.yes) throw new UsageError('This cannot be undone. Add --yes to delete the resource group and its registries.');
    await api.tell({ method: 'DELETE', path: resourceGroupPath(positionals[0]!) });
    print({ deleted: true }, () => `The resource group ${positionals[0]!} is deleted, with every registry in it.`);
    return 0;
  },
});

export const resourceGroup: Group = { name: 'resource-group', summary: 'Manage resource groups: registries that roles are assigned for together', commands: [list, create, remove] };
