import { identityProviderPage, identityProviderResource, type IdentityProviderResource } from '../../contract/directory/identity-provider.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import { apiCommand } from '../api/api-command.ts';
import { listDirectory, tenantOption } from '../api/graph-lists.ts';
import { newPasswordFrom } from '../api/new-password.ts';
import { choice, list as listOf, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const which = [{ name: 'provider', about: 'name of the identity provider' }];
const pathOf = (tenant: string | undefined, name?: string): string =>
  `${graphPath(tenant)}/identity/identityProviders${name === undefined ? '' : `/${encodeURIComponent(name)}`}`;

const settings = {
  clientId: text('ID', 'what the provider calls this server'),
  clientSecretFile: text('FILE', 'a file with the client secret, or - for stdin; its last line end does not count'),
  displayName: text('TEXT', 'what stands on the button (the name)'),
  claim: choice(['sub', 'oid'], 'the claim that names a person for ever: sub (usual), oid at Entra'),
  secondFactor: choice(['counts', 'ignored'], 'does a second factor that was shown there count here? (ignored)'),
  createUsersOf: listOf('DOMAIN', 'make a user of whoever has a verified address of exactly this domain (nobody)'),
  ...tenantOption,
};

interface Given {
  readonly clientId: string | undefined;
  readonly clientSecretFile: string | undefined;
  readonly displayName: string | undefined;
  readonly claim: string | undefined;
  readonly secondFactor: string | undefined;
  readonly createUsersOf: readonly string[];
}

/** What was said, and nothing else. */
async function bodyOf({ clientId, clientSecretFile, displayName, claim, secondFactor, createUsersOf }: Given) {
  const clientSecret = (await newPasswordFrom(clientSecretFile)) ?? undefined;
  return {
    ...(clientId === undefined ? {} : { clientId }),
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(displayName === undefined ? {} : { displayName }),
    ...(claim === undefined ? {} : { subjectClaim: claim }),
    ...(secondFactor === undefined ? {} : { countsSecondFactor: secondFactor === 'counts' }),
    ...(createUsersOf.length === 0 ? {} : { createUsersOf: createUsersOf.filter((domain) => domain !== 'none') }),
  };
}

const create = apiCommand({
  name: 'create',
  summary: 'Let people sign in at an OpenID provider, such as Entra, Keycloak or GitLab',
  details: 'A user is signed in whom "dockgate user identity add" names. The provider must send people back to the redirect address that is printed.',
  positionals: [{ name: 'provider', about: 'letters, digits and dashes: it stands in the redirect address' }],
  options: { issuer: text('URL', 'letter for letter as its discovery document says'), ...settings },
  examples: ['dockgate identity-provider create corp --issuer https://login.example.com --client-id dockgate --client-secret-file secret.txt'],
  async run({ api, positionals, options, print }) {
    const { issuer, clientId, clientSecretFile } = options;
    if (issuer === undefined || clientId === undefined || clientSecretFile === undefined) throw new UsageError('Give --issuer, --client-id and --client-secret-file.');
    const body = { name: positionals[0]!, issuer, ...(await bodyOf(options)) };
    print(await api.ask({ method: 'POST', path: pathOf(options.tenant), body }, identityProviderResource), show);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List where people may sign in besides here',
  options: { ...tenantOption },
  async run({ api, options, print, terminal, paint }) {
    const layout = [
      { title: 'NAME', cell: ({ name }: IdentityProviderResource) => name },
      { title: 'BUTTON', cell: ({ displayName }: IdentityProviderResource) => displayName },
      { title: 'ISSUER', cell: ({ issuer }: IdentityProviderResource) => issuer },
    ];
    const found = await listDirectory(api, pathOf(options.tenant), identityProviderPage);
    print(found, (rows) => (rows.length === 0 ? 'There are no identity providers.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show an identity provider, and the address that it must send people back to',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    print(await api.ask({ method: 'GET', path: pathOf(options.tenant, positionals[0]!) }, identityProviderResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change an identity provider, such as its client secret; the issuer stays',
  details: '--create-users-of replaces the domains; none as the only one makes nobody a user any more.',
  positionals: which,
  options: settings,
  async run({ api, positionals, options, print }) {
    const body = await bodyOf(options);
    if (Object.keys(body).length === 0) throw new UsageError('Say what to change, such as --client-secret-file FILE.');
    print(await api.ask({ method: 'PATCH', path: pathOf(options.tenant, positionals[0]!), body }, identityProviderResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete an identity provider; whoever signed in there is out at the next request',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    await api.tell({ method: 'DELETE', path: pathOf(options.tenant, positionals[0]!) });
    print({ deleted: true }, () => `The identity provider ${positionals[0]} is deleted.`);
    return 0;
  },
});

export const identityProvider: Group = {
  name: 'identity-provider',
  summary: 'Manage OpenID providers outside, at which people sign in',
  commands: [create, list, showOne, update, remove],
};

const show = (shown: IdentityProviderResource): string =>
  details([
    ['identity provider', shown.name],
    ['button', shown.displayName],
    ['issuer', shown.issuer],
    ['client id', shown.clientId],
    ['redirect address', shown.redirectUri],
    ['people are told by', shown.subjectClaim],
    ['second factor', shown.countsSecondFactor ? 'counts when it was shown there' : 'is asked for here'],
    ['makes users of', shown.createUsersOf.length === 0 ? 'nobody' : shown.createUsersOf.join(', ')],
  ]);
