import { identitiesPath, identityPage, identityPath, identityResource, identitySecret, type IdentityResource } from '../../contract/managed-identity.ts';
import { apiCommand } from '../api/api-command.ts';
import { listAll } from '../api/list-all.ts';
import { list as listOption, text, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const named = [{ name: 'identity', about: 'name of the managed identity' }];

const create = apiCommand({
  name: 'create',
  summary: 'Make a managed identity: an account of a program that keeps no secret',
  details: 'Its tokens come from the managed identity endpoint (DOCKGATE_MANAGED_IDENTITY_PORT).',
  positionals: [{ name: 'identity', about: '3 to 128 letters, digits, dashes and underscores' }],
  options: { resourceId: text('ID', 'the resource that it belongs to, as a system-assigned one does; its own without it') },
  examples: ['dockgate managed-identity create builder', 'dockgate role assignment create --assignee builder --role AcrPush'],
  async run({ api, positionals, options, print, terminal, isJson }) {
    const [name = ''] = positionals;
    const body = options.resourceId === undefined ? {} : { properties: { assignedTo: options.resourceId } };
    print(await api.ask({ method: 'PUT', path: identityPath(name), body, mustBeNew: true }, identityResource), show);
    if (!isJson) terminal.error(`It may do nothing yet, and nobody gets its tokens: "dockgate managed-identity credential reset ${name}" says how.`);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the managed identities',
  options: {},
  async run({ api, print, terminal, paint }) {
    const layout = [
      { title: 'NAME', cell: ({ name }: IdentityResource) => name },
      { title: 'CLIENT ID', cell: ({ properties }: IdentityResource) => properties.clientId },
      { title: 'STATUS', cell: ({ properties }: IdentityResource) => properties.status },
      { title: 'BELONGS TO', cell: ({ properties }: IdentityResource) => properties.assignedTo ?? '-' },
    ];
    const all = await listAll(api, identitiesPath, identityPage);
    print(all, (rows) => (rows.length === 0 ? 'There are no managed identities.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a managed identity',
  positionals: named,
  options: {},
  async run({ api, positionals, print }) {
    print(await api.ask({ method: 'GET', path: identityPath(positionals[0]!) }, identityResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a managed identity; what was made from it ends at the next request',
  positionals: named,
  options: {},
  async run({ api, positionals, print }) {
    const status = await api.tell({ method: 'DELETE', path: identityPath(positionals[0]!) });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? `The managed identity ${positionals[0]} is deleted.` : `There is no managed identity ${positionals[0]}.`));
    return 0;
  },
});

const reset = apiCommand({
  name: 'reset',
  summary: "Make the secret with which programs get an identity's tokens, or list addresses that need none; the old one ends",
  positionals: named,
  options: { allowAddress: listOption('ADDRESS', 'who gets its tokens without the secret: instead of those that are listed') },
  examples: ['dockgate managed-identity credential reset builder', 'dockgate managed-identity credential reset builder --allow-address 127.0.0.1'],
  async run({ api, positionals, options, print, terminal, isJson }) {
    const body = options.allowAddress.length === 0 ? {} : { addresses: options.allowAddress };
    const made = await api.ask({ method: 'POST', path: `${identityPath(positionals[0]!)}/generateSecret`, body }, identitySecret);
    print(made, ({ secret }) => secret);
    if (!isJson) terminal.error(`This is shown only now: Dockgate keeps a hash. Programs of Azure's libraries find it in IDENTITY_HEADER, and the client id ${made.clientId} in AZURE_CLIENT_ID.`);
    return 0;
  },
});

const credential: Group = { name: 'credential', summary: "Manage who gets an identity's tokens", commands: [reset] };

export const managedIdentity: Group = {
  name: 'managed-identity',
  summary: 'Manage managed identities: accounts of programs that keep no secret',
  commands: [create, list, showOne, remove, credential],
};

const show = ({ name, properties, id }: IdentityResource): string =>
  details([
    ['name', name],
    ['client id', properties.clientId],
    ['object id', properties.principalId],
    ['resource id', properties.assignedTo ?? id],
    ['status', properties.status],
  ]);
