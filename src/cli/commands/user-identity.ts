import { identityList, identityProviderResource, identityResource, type IdentityResource } from '../../contract/directory/identity-provider.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import { apiCommand } from '../api/api-command.ts';
import { tenantOption } from '../api/graph-lists.ts';
import { CommandFailed, text, UsageError, type Group } from '../command.ts';
import { table } from '../terminal/table.ts';

const which = [{ name: 'user', about: 'user name, or object id' }];
const pathOf = (typed: string, tenant: string | undefined): string => `${graphPath(tenant)}/users/${encodeURIComponent(typed)}/identities`;
const naming = {
  provider: text('NAME', 'the identity provider'),
  subject: text('TEXT', 'who they are there, letter for letter: what a refused sign-in tells'),
};

const add = apiCommand({
  name: 'add',
  summary: 'Say who a user is at an identity provider; from then on they sign in there',
  positionals: which,
  options: { ...naming, ...tenantOption },
  examples: ['dockgate user identity add alice@dockgate --provider corp --subject 00u1x2y3'],
  async run({ api, positionals, options, print }) {
    const { provider, subject, tenant } = options;
    if (provider === undefined || subject === undefined) throw new UsageError('Give --provider and --subject.');
    const { issuer } = await api.ask({ method: 'GET', path: `${graphPath(tenant)}/identity/identityProviders/${encodeURIComponent(provider)}` }, identityProviderResource);
    const body = { signInType: 'federated', issuer, issuerAssignedId: subject };
    const made = await api.ask({ method: 'POST', path: pathOf(positionals[0]!, tenant), body }, identityResource);
    print(made, () => `${positionals[0]} signs in at ${provider} as ${subject}.`);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List who a user is at identity providers',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print, terminal, paint }) {
    const layout = [
      { title: 'PROVIDER', cell: ({ provider }: IdentityResource) => provider },
      { title: 'SUBJECT', cell: ({ issuerAssignedId }: IdentityResource) => issuerAssignedId },
      { title: 'SINCE', cell: ({ createdDateTime }: IdentityResource) => createdDateTime },
    ];
    const { value } = await api.ask({ method: 'GET', path: pathOf(positionals[0]!, options.tenant) }, identityList);
    print(value, (rows) => (rows.length === 0 ? 'There are no identities.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const remove = apiCommand({
  name: 'remove',
  summary: 'End that a user signs in at an identity provider; what they got that way is refused at the next request',
  positionals: which,
  options: { ...naming, ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { provider, subject, tenant } = options;
    if (provider === undefined) throw new UsageError('Say where: --provider NAME. "dockgate user identity list" shows them.');
    const path = pathOf(positionals[0]!, tenant);
    const { value } = await api.ask({ method: 'GET', path }, identityList);
    const found = value.filter((each) => each.provider === provider.toLowerCase() && (subject === undefined || each.issuerAssignedId === subject));
    if (found.length === 0) throw new CommandFailed(`${positionals[0]} is nobody at ${provider}.`);
    for (const { id } of found) await api.tell({ method: 'DELETE', path: `${path}/${id}` });
    print({ removed: found.length }, () => `${positionals[0]} no longer signs in at ${provider}.`);
    return 0;
  },
});

export const userIdentity: Group = { name: 'identity', summary: 'Manage who a user is at identity providers outside', commands: [add, list, remove] };
