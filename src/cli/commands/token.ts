import { registryPath, scopeMapPath, tokenPath } from '../../contract/address.ts';
import { credentialList } from '../../contract/credential.ts';
import { scopeMapResource } from '../../contract/scope-map.ts';
import { tokenPage, tokenResource, type TokenResource } from '../../contract/token.ts';
import type { Api } from '../api/api-client.ts';
import { apiCommand } from '../api/api-command.ts';
import { choice, flag, list as listOption, text, UsageError, type Group } from '../command.ts';
import { expirationOptions, readExpiration } from '../api/expiration.ts';
import { listAll } from '../api/list-all.ts';
import { repositoryActions } from '../api/repository-actions.ts';
import { showNewPasswords } from '../terminal/show-secret.ts';
import { table } from '../terminal/table.ts';
import { credential } from './token-credential.ts';
import { allowAddress, readRanges } from '../api/address-rules.ts';
import { scopeMapOf, showToken, update } from './token-update.ts';

const named = [{ name: 'token', about: 'name of the token' }];

const create = apiCommand({
  name: 'create',
  summary: 'Make a repository-scoped token and its first password',
  details: 'With --repository a scope map of its own is made, called TOKEN-scope-map.',
  positionals: [{ name: 'token', about: '5 to 50 letters, digits and dashes: the user name to log in with' }],
  options: {
    scopeMap: text('NAME', 'the scope map that says what it may do'),
    repository: listOption('REPOSITORY|ACTION', 'a repository or wildcard, then what it may do there, such as content/read'),
    status: choice(['enabled', 'disabled'], 'may it log in? (enabled)'),
    allowAddress,
    withoutPassword: flag('make no password yet'),
    ...expirationOptions,
  },
  examples: [
    'dockgate token create ci-puller --scope-map _repositories_pull',
    'dockgate token create ci-pusher --repository team/app content/read content/write',
  ],
  async run(context) {
    const { api, positionals, options, terminal } = context;
    const [name = ''] = positionals;
    const lines = repositoryActions(options.repository);
    if ((options.scopeMap === undefined) === (lines.length === 0)) throw new UsageError('Give either --scope-map or --repository.');
    const expiry = readExpiration(options, terminal.now());
    const ranges = readRanges(options.allowAddress).map((value) => ({ value }));
    const registry = await context.registry();
    const scopeMap = options.scopeMap ?? ownScopeMap(name);
    if (lines.length > 0) await makeScopeMap(api, scopeMapPath(registry, scopeMap), name, lines);
    const properties = { scopeMapId: scopeMapPath(registry, scopeMap), status: options.status ?? 'enabled', ...(ranges.length > 0 ? { ipRules: ranges } : {}) };
    const token = await makeToken(api, tokenPath(registry, name), properties).catch(async (error: unknown) => {
      // The scope map was for this token alone.
      if (lines.length > 0) await api.tell({ method: 'DELETE', path: scopeMapPath(registry, scopeMap) });
      throw error;
    });
    if (options.withoutPassword) context.print(token, showToken);
    else {
      terminal.error(`The token ${name} is made, with the scope map ${scopeMap}.`);
      const body = { tokenId: token.id, name: 'password1', ...(expiry ? { expiry } : {}) };
      const made = await api.ask({ method: 'POST', path: `${registryPath(registry)}/generateCredentials`, body }, credentialList);
      await showNewPasswords(context, registry, made);
    }
    return 0;
  },
});

const makeScopeMap = (api: Api, path: string, token: string, actions: readonly string[]) => {
  const body = { properties: { description: `Made for the token ${token}`, actions } };
  return api.ask({ method: 'PUT', path, body, mustBeNew: true }, scopeMapResource);
};

const makeToken = (api: Api, path: string, properties: object) =>
  api.ask({ method: 'PUT', path, body: { properties }, mustBeNew: true }, tokenResource);

const list = apiCommand({
  name: 'list',
  summary: 'List the tokens of a registry',
  options: {},
  async run({ api, registry, print, terminal, paint }) {
    const layout = [
      { title: 'TOKEN', cell: ({ name }: TokenResource) => name },
      { title: 'STATUS', cell: ({ properties }: TokenResource) => properties.status },
      { title: 'SCOPE MAP', cell: scopeMapOf },
      { title: 'PASSWORDS', cell: ({ properties }: TokenResource) => properties.credentials.passwords.map(({ name }) => name).join(' ') || '-' },
    ];
    const tokens = await listAll(api, `${registryPath(await registry())}/tokens`, tokenPage);
    print(tokens, (rows) => (rows.length === 0 ? 'There are no tokens.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a token, from where it may be used, and when its passwords end and were last used',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const path = tokenPath(await registry(), positionals[0]!);
    print(await api.ask({ method: 'GET', path }, tokenResource), showToken);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a token; whoever is logged in with it is out at the next request',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print, terminal }) {
    const [name = ''] = positionals;
    const path = tokenPath(await registry(), name);
    const scopeMap = await api.ask({ method: 'GET', path }, tokenResource).then(scopeMapOf, () => null);
    const status = await api.tell({ method: 'DELETE', path });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? `The token ${name} is deleted.` : `There is no token ${name}.`));
    if (status === 200 && scopeMap === ownScopeMap(name)) {
      terminal.error(`Its scope map ${scopeMap} stays; "dockgate scope-map delete ${scopeMap}" deletes it.`);
    }
    return 0;
  },
});

export const token: Group = {
  name: 'token',
  summary: 'Manage repository-scoped tokens',
  commands: [create, list, showOne, update, remove, credential],
};

/** Made with a token for which no other one was named, as the Azure CLI does. */
const ownScopeMap = (token: string): string => `${token}-scope-map`;
