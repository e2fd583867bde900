import { registryPath, scopeMapPath } from '../../contract/address.ts';
import { scopeMapPage, scopeMapResource, type ScopeMapResource } from '../../contract/scope-map.ts';
import { apiCommand } from '../api/api-command.ts';
import { CommandFailed, list as listOption, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { listAll } from '../api/list-all.ts';
import { repositoryActions } from '../api/repository-actions.ts';
import { table } from '../terminal/table.ts';

const named = [{ name: 'scope-map', about: 'name of the scope map' }];
const lines = 'REPOSITORY|ACTION';

const create = apiCommand({
  name: 'create',
  summary: 'Make a scope map: what the tokens bound to it may do, and where',
  positionals: [{ name: 'scope-map', about: '5 to 50 letters, digits, dashes and underscores' }],
  options: {
    repository: listOption(lines, 'a repository or wildcard, then what is allowed there, such as content/read'),
    description: text('TEXT', 'what it is for'),
  },
  examples: ["dockgate scope-map create team-readers --repository 'team/*' content/read metadata/read"],
  async run({ api, registry, positionals, options, print }) {
    const actions = repositoryActions(options.repository);
    if (actions.length === 0) throw new UsageError('Give --repository with what is allowed there.');
    const { description } = options;
    const body = { properties: { actions, ...(description === undefined ? {} : { description }) } };
    const path = scopeMapPath(await registry(), positionals[0]!);
    print(await api.ask({ method: 'PUT', path, body, mustBeNew: true }, scopeMapResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change what a scope map allows; all its tokens have the new rights at the next request',
  positionals: named,
  options: {
    addRepository: listOption(lines, 'allow this as well'),
    removeRepository: listOption(lines, 'allow this no more'),
    description: text('TEXT', 'what it is for'),
  },
  examples: ['dockgate scope-map update team-readers --add-repository other/app content/read'],
  async run({ api, registry, positionals, options, print }) {
    const [added, removed] = [repositoryActions(options.addRepository), repositoryActions(options.removeRepository)];
    const { description } = options;
    if (added.length + removed.length === 0 && description === undefined) {
      throw new UsageError('Say what to change: --add-repository, --remove-repository or --description.');
    }
    const path = scopeMapPath(await registry(), positionals[0]!);
    const before = await api.ask({ method: 'GET', path }, scopeMapResource);
    const missing = removed.find((line) => !before.properties.actions.includes(line));
    if (missing !== undefined) throw new CommandFailed(`${before.name} does not have ${missing.replace('repositories/', '')}.`);
    const actions = [...before.properties.actions.filter((line) => !removed.includes(line)), ...added];
    const body = { properties: { actions: [...new Set(actions)], ...(description === undefined ? {} : { description }) } };
    print(await api.ask({ method: 'PATCH', path, body }, scopeMapResource), show);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the scope maps of a registry',
  options: {},
  async run({ api, registry, print, terminal, paint }) {
    const layout = [
      { title: 'SCOPE MAP', cell: ({ name }: ScopeMapResource) => name },
      { title: 'TYPE', cell: ({ properties }: ScopeMapResource) => (properties.type === 'SystemDefined' ? 'system' : 'own') },
      { title: 'DESCRIPTION', cell: ({ properties }: ScopeMapResource) => properties.description },
    ];
    const maps = await listAll(api, `${registryPath(await registry())}/scopeMaps`, scopeMapPage);
    print(maps, (rows) => table(rows, layout, { columns: terminal.columns, paint }));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a scope map',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const path = scopeMapPath(await registry(), positionals[0]!);
    print(await api.ask({ method: 'GET', path }, scopeMapResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a scope map that no token uses',
  positionals: named,
  options: {},
  async run({ api, registry, positionals, print }) {
    const [name = ''] = positionals;
    const status = await api.tell({ method: 'DELETE', path: scopeMapPath(await registry(), name) });
    print({ deleted: status === 200 }, ({ deleted }) => (deleted ? `The scope map ${name} is deleted.` : `There is no scope map ${name}.`));
    return 0;
  },
});

export const scopeMap: Group = {
  name: 'scope-map',
  summary: 'Manage scope maps: what repository-scoped tokens may do',
  commands: [create, update, list, showOne, remove],
};

const show = ({ name, properties }: ScopeMapResource): string =>
  details([
    ['scope map', name],
    ['type', properties.type === 'SystemDefined' ? 'system' : 'own'],
    ['description', properties.description],
    ['made', properties.creationDate],
    ...byRepository(properties.actions).map(([repository, allowed], index): [string, string] => [
      index === 0 ? 'allows' : '',
      `${repository}: ${allowed.join(', ')}`,
    ]),
  ]);

/** `repositories/team/app/content/read` is `content/read` on `team/app`: an action is the last two parts. */
function byRepository(lines: readonly string[]): [repository: string, actions: string[]][] {
  const parts = lines.map((line) => /^repositories\/(.+)\/([^/]+\/[^/]+)$/.exec(line) ?? [line, line, '']);
  return [...Map.groupBy(parts, ([, repository]) => repository!)].map(([repository, found]) => [repository, found.map(([, , action]) => action!)]);
}
