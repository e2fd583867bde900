import { groupPage, groupResource, memberPage, type GroupResource, type MemberResource } from '../../contract/directory/group.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import { servicePrincipalPage } from '../../contract/directory/application.ts';
import { userResource } from '../../contract/directory/user.ts';
import type { Api } from '../api/api-client.ts';
import { apiCommand } from '../api/api-command.ts';
import { findInDirectory, listDirectory, tenantOption, whereEqual } from '../api/graph-lists.ts';
import { CommandFailed, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const named = { name: 'group', about: 'name or object id of the group' };
const member = { name: 'member', about: 'a user, a service principal or a group: name, client id or object id' };

const findGroup = (api: Api, typed: string, tenant: string | undefined) =>
  findInDirectory(api, typed, { tenant, collection: '/groups', page: groupPage, kind: 'group', field: 'displayName' });

const create = apiCommand({
  name: 'create',
  summary: 'Make a group: whoever is in it has its roles',
  positionals: [{ name: 'name', about: 'how people call it' }],
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const body = { displayName: positionals[0]! };
    print(await api.ask({ method: 'POST', path: `${graphPath(options.tenant)}/groups`, body }, groupResource), show);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the groups',
  options: { ...tenantOption },
  async run({ api, options, print, terminal, paint }) {
    const layout = [
      { title: 'GROUP', cell: ({ displayName }: GroupResource) => displayName },
      { title: 'ID', cell: ({ id }: GroupResource) => id },
    ];
    const groups = await listDirectory(api, `${graphPath(options.tenant)}/groups`, groupPage);
    print(groups, (rows) => (rows.length === 0 ? 'There are no groups.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a group',
  positionals: [named],
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    print(await api.ask({ method: 'GET', path: await findGroup(api, positionals[0]!, options.tenant) }, groupResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a group; who was in it stays, without its roles',
  positionals: [named],
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    await api.tell({ method: 'DELETE', path: await findGroup(api, positionals[0]!, options.tenant) });
    print({ deleted: true }, () => `The group ${positionals[0]} is deleted.`);
    return 0;
  },
});

const addMember = apiCommand({
  name: 'add',
  summary: 'Put somebody into a group; its roles are theirs from the next request on',
  positionals: [named, member],
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const [group = '', typed = ''] = positionals;
    const path = await findGroup(api, group, options.tenant);
    const id = await findMember(api, typed, options.tenant);
    await api.tell({ method: 'POST', path: `${path}/members/$ref`, body: { '@odata.id': `${graphPath(options.tenant)}/directoryObjects/${id}` } });
    print({ added: id }, () => `${typed} is in ${group}.`);
    return 0;
  },
});

const removeMember = apiCommand({
  name: 'remove',
  summary: 'Take somebody out of a group',
  positionals: [named, member],
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const [group = '', typed = ''] = positionals;
    const path = await findGroup(api, group, options.tenant);
    await api.tell({ method: 'DELETE', path: `${path}/members/${await findMember(api, typed, options.tenant)}/$ref` });
    print({ removed: true }, () => `${typed} is no longer in ${group}.`);
    return 0;
  },
});

const members = apiCommand({
  name: 'list',
  summary: 'List who is in a group',
  positionals: [named],
  options: { ...tenantOption },
  async run({ api, positionals, options, print, terminal, paint }) {
    const found = await listDirectory(api, `${await findGroup(api, positionals[0]!, options.tenant)}/members`, memberPage);
    const layout = [
      { title: 'MEMBER', cell: ({ userPrincipalName, displayName }: MemberResource) => userPrincipalName ?? displayName ?? '-' },
      { title: 'KIND', cell: kindOf },
      { title: 'ID', cell: ({ id, appId }: MemberResource) => appId ?? id },
    ];
    print(found, (rows) => (rows.length === 0 ? 'Nobody is in it.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const memberCommands: Group = { name: 'member', summary: 'Manage who is in a group', commands: [addMember, removeMember, members] };

export const group: Group = { name: 'group', summary: 'Manage groups: whoever is in one has its roles', commands: [create, list, showOne, remove, memberCommands] };

const show = ({ displayName, id, createdDateTime }: GroupResource): string => details([['group', displayName], ['object id', id], ['made', createdDateTime]]);

const kinds: Readonly<Record<string, string>> = { user: 'user', group: 'group', servicePrincipal: 'service principal' };
const kindOf = ({ '@odata.type': type, servicePrincipalType }: MemberResource): string =>
  servicePrincipalType === 'ManagedIdentity' ? 'managed identity' : (kinds[type.slice('#microsoft.graph.'.length)] ?? type);

/** The object id of whoever is called so. A name with an `@` is a user's. Throws CommandFailed. */
async function findMember(api: Api, typed: string, tenant: string | undefined): Promise<string> {
  const base = graphPath(tenant);
  if (typed.includes('@')) return (await api.ask({ method: 'GET', path: `${base}/users/${encodeURIComponent(typed)}` }, userResource)).id;
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed);
  const principals = await listDirectory(api, whereEqual(`${base}/servicePrincipals`, isGuid ? 'appId' : 'displayName', typed), servicePrincipalPage);
  const groups = isGuid ? [] : await listDirectory(api, whereEqual(`${base}/groups`, 'displayName', typed), groupPage);
  const found = [...principals, ...groups];
  if (found.length === 1) return found[0]!.id;
  if (found.length === 0 && isGuid) return typed;
  if (found.length === 0) throw new CommandFailed(`There is no user, service principal or group called ${typed}.`);
  throw new CommandFailed(`There are ${found.length} called ${typed}: name one by its id.\n${found.map(({ id }) => `  ${id}`).join('\n')}`);
}
