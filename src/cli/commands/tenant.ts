import { graphPath } from '../../contract/directory/odata.ts';
import { tenantPage, tenantResource, type TenantResource } from '../../contract/directory/tenant.ts';
import { apiCommand } from '../api/api-command.ts';
import { listDirectory } from '../api/graph-lists.ts';
import { choice, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const tenants = `${graphPath()}/tenants`;

const list = apiCommand({
  name: 'list',
  summary: 'List the tenants of this server',
  options: {},
  async run({ api, print, terminal, paint }) {
    const layout = [
      { title: 'TENANT', cell: ({ displayName }: TenantResource) => displayName },
      { title: 'ID', cell: ({ id }: TenantResource) => id },
      { title: 'DISCLOSURE', cell: ({ disclosure }: TenantResource) => disclosure ?? 'default' },
    ];
    print(await listDirectory(api, tenants, tenantPage), (rows) => table(rows, layout, { columns: terminal.columns, paint }));
    return 0;
  },
});

const create = apiCommand({
  name: 'create',
  summary: 'Make a tenant: an organisation with users and service principals of its own',
  details: 'Whoever makes it owns it. Other commands are about the first tenant unless --tenant names another one.',
  positionals: [{ name: 'name', about: 'letters, digits, dots and dashes: what stands behind the @ of its users' }],
  options: {},
  examples: ['dockgate tenant create contoso', 'dockgate user create alice@contoso --tenant contoso'],
  async run({ api, positionals, print }) {
    print(await api.ask({ method: 'POST', path: tenants, body: { displayName: positionals[0]! } }, tenantResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change how a tenant signs people in',
  positionals: [{ name: 'tenant', about: 'name or id' }],
  options: {
    disclosure: choice(['helpful', 'strict', 'default'], 'how much a stranger learns from a refused sign-in'),
    passwordGrant: choice(['on', 'off'], 'may programs sign people in with their passwords, without a page?'),
  },
  async run({ api, positionals, options, print }) {
    const { disclosure, passwordGrant } = options;
    if (disclosure === undefined && passwordGrant === undefined) throw new UsageError('Say what to change, such as --disclosure strict.');
    const body = {
      ...(disclosure === undefined ? {} : { disclosure: disclosure === 'default' ? null : disclosure }),
      ...(passwordGrant === undefined ? {} : { passwordGrant: passwordGrant === 'on' }),
    };
    print(await api.ask({ method: 'PATCH', path: `${tenants}/${encodeURIComponent(positionals[0]!)}`, body }, tenantResource), show);
    return 0;
  },
});

export const tenant: Group = { name: 'tenant', summary: 'Manage tenants: the organisations that this server plays', commands: [list, create, update] };

const show = ({ displayName, id, disclosure, passwordGrant, createdDateTime }: TenantResource): string =>
  details([
    ['tenant', displayName],
    ['id', id],
    ['disclosure', disclosure ?? 'default'],
    ['password grant', passwordGrant ? 'on' : 'off'],
    ['made', createdDateTime],
  ]);
