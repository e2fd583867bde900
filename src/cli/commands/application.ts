import { applicationPage, applicationResource, type ApplicationResource } from '../../contract/directory/application.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import type { Api } from '../api/api-client.ts';
import { apiCommand } from '../api/api-command.ts';
import { findInDirectory, listDirectory, tenantOption, whereEqual } from '../api/graph-lists.ts';
import { choice, list as listOption, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const which = [{ name: 'id', about: 'client id, object id or display name' }];
const settings = {
  redirectUri: listOption('ADDRESS', 'where a sign-in may send its answer, exactly so; all of them'),
  publicClient: choice(['on', 'off'], 'does it sign people in without a secret of its own?'),
};

const create = apiCommand({
  name: 'create',
  summary: 'Make an application that signs people in',
  details: 'For the account of a program, "dockgate service-principal create" makes application, service principal and secret.',
  positionals: [{ name: 'name', about: 'how people call it: at most 120 characters' }],
  options: { ...settings, ...tenantOption },
  examples: ['dockgate application create portal --redirect-uri https://portal.example/callback'],
  async run({ api, positionals, options, print }) {
    const body = { displayName: positionals[0]!, ...toBody(options, options.publicClient === 'on') };
    print(await api.ask({ method: 'POST', path: `${graphPath(options.tenant)}/applications`, body }, applicationResource), show);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the applications',
  options: { ...tenantOption },
  async run({ api, options, print, terminal, paint }) {
    const layout = [
      { title: 'NAME', cell: ({ displayName }: ApplicationResource) => displayName },
      { title: 'CLIENT ID', cell: ({ appId }: ApplicationResource) => appId },
      { title: 'REDIRECTS TO', cell: (each: ApplicationResource) => redirectUris(each).join(' ') || '-' },
    ];
    const all = await listDirectory(api, `${graphPath(options.tenant)}/applications`, applicationPage);
    print(all, (rows) => (rows.length === 0 ? 'There are no applications.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show an application',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const path = await findApplication(api, positionals[0]!, options.tenant);
    print(await api.ask({ method: 'GET', path }, applicationResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change an application; what is not named stays',
  positionals: which,
  options: { displayName: text('NAME', 'how people call it'), ...settings, ...tenantOption },
  async run({ api, positionals, options, print }) {
    const path = await findApplication(api, positionals[0]!, options.tenant);
    const before = await api.ask({ method: 'GET', path }, applicationResource);
    const isPublic = options.publicClient === undefined ? before.isFallbackPublicClient : options.publicClient === 'on';
    const body = { ...(options.displayName === undefined ? {} : { displayName: options.displayName }), ...toBody(options, isPublic) };
    if (Object.keys(body).length === 0) throw new UsageError('Say what to change, such as --redirect-uri https://portal.example/callback.');
    await api.tell({ method: 'PATCH', path, body });
    print(await api.ask({ method: 'GET', path }, applicationResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete an application with its service principals and secrets',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    await api.tell({ method: 'DELETE', path: await findApplication(api, positionals[0]!, options.tenant) });
    print({ deleted: true }, () => `The application ${positionals[0]} is deleted.`);
    return 0;
  },
});

export const application: Group = {
  name: 'application',
  summary: 'Manage applications: programs that sign people in',
  commands: [create, list, showOne, update, remove],
};

interface Given {
  readonly redirectUri: readonly string[];
  readonly publicClient: 'on' | 'off' | undefined;
}

const toBody = ({ redirectUri, publicClient }: Given, isPublic: boolean) => ({
  ...(redirectUri.length > 0 ? { [isPublic ? 'publicClient' : 'web']: { redirectUris: redirectUri } } : {}),
  ...(publicClient === undefined ? {} : { isFallbackPublicClient: isPublic }),
});

const redirectUris = ({ web, publicClient }: ApplicationResource): readonly string[] => [...web.redirectUris, ...publicClient.redirectUris];

const show = (shown: ApplicationResource): string =>
  details([
    ['name', shown.displayName],
    ['client id', shown.appId],
    ['object id', shown.id],
    ['public client', shown.isFallbackPublicClient ? 'yes' : 'no'],
    ...redirectUris(shown).map((uri, index): [string, string] => [index === 0 ? 'redirects to' : '', uri]),
    ['secrets', String(shown.passwordCredentials.length)],
    ['certificates', String(shown.keyCredentials.length)],
  ]);

async function findApplication(api: Api, typed: string, tenant: string | undefined): Promise<string> {
  const collection = '/applications';
  const asked = { tenant, collection, page: applicationPage, kind: 'application' } as const;
  const [byClientId] = await listDirectory(api, whereEqual(`${graphPath(tenant)}${collection}`, 'appId', typed), applicationPage);
  return byClientId ? `${graphPath(tenant)}${collection}/${byClientId.id}` : findInDirectory(api, typed, { ...asked, field: 'displayName' });
}
