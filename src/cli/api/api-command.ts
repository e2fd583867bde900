import { managementSocket, registriesPathOf, registryPath, RESOURCE_GROUP, resourceGroupsPath, SUBSCRIPTION_ID } from '../../contract/address.ts';
import { registryPage, registryResource, type RegistryResource } from '../../contract/registry.ts';
import { resourceGroupPage } from '../../contract/resource-group.ts';
import { resourcePage } from '../../contract/subscription.ts';
import { DEFAULT_REGISTRY, isRegistryName } from '../../names/registry-name.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';
import { openApi, type Api } from './api-client.ts';
import { CommandFailed, flag, text, textOr, UsageError, type Command, type ExitCode, type Options, type Values } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import { listAll } from './list-all.ts';
import { openRemoteApi } from './remote-api.ts';
import { paint, type Paint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DEFAULT_DATA = './data';

/** What every command that talks to the server takes. */
export const shared = {
  registry: textOr(DEFAULT_REGISTRY, 'NAME', 'the registry, by its name or login server'),
  data: text('DIR', `data folder of the server (DOCKGATE_DATA, ${DEFAULT_DATA})`),
  server: text('URL', 'instead, a server elsewhere, as whoever signed in by "dockgate login" (DOCKGATE_SERVER)'),
  json: flag('print JSON'),
};
type Shared = typeof shared;

export interface Context<O extends Options> {
  readonly options: Values<O>;
  readonly positionals: readonly string[];
  readonly api: Api;
  /** The data folder of the server. */
  readonly data: string;
  /** The registry that `--registry` means. */
  readonly registry: () => Promise<RegistryAddress>;
  readonly terminal: Terminal;
  readonly paint: Paint;
  readonly isJson: boolean;
  /** Prints the answer as JSON when that was asked for, else what `show` makes of it. */
  print<T>(answer: T, show: (answer: T) => string): void;
}

interface ApiCommand<O extends Options> extends Omit<Command<O>, 'run'> {
  run(context: Context<O>): Promise<ExitCode>;
}

/** A command that is a client of the server. */
export function apiCommand<const O extends Options>({ run, options, ...facts }: ApiCommand<O>): Command<O & Shared> {
  return {
    ...facts,
    options: { ...options, ...shared },
    run: (input, terminal) => {
      const given = input.options as Values<O> & Values<Shared>;
      const api = connect(given, terminal);
      return run({
        options: given,
        positionals: input.positionals,
        api,
        data: dataFolder(given.data, terminal.env),
        registry: () => findRegistry(api, given.registry),
        terminal,
        paint: paint(terminal),
        isJson: given.json,
        print: (answer, show) => terminal.print(given.json ? safeJson(answer, 2) : show(answer)),
      });
    },
  };
}

/** What was typed wins over variables, and a server elsewhere over this machine's. */
function connect({ data, server }: Values<Shared>, terminal: Terminal): Api {
  if (data === '') throw new UsageError('--data must name a folder.');
  if (data !== undefined && server !== undefined) throw new UsageError('Give one of --data and --server.');
  const elsewhere = server ?? (data === undefined ? terminal.env['DOCKGATE_SERVER'] : undefined);
  return elsewhere ? openRemoteApi(elsewhere, terminal) : openApi(managementSocketOf(data, terminal.env));
}

/** @param data folder that was typed */
export const managementSocketOf = (data: string | undefined, env: Terminal['env']): string => managementSocket(dataFolder(data, env));

const dataFolder = (data: string | undefined, env: Terminal['env']): string => data ?? (env['DOCKGATE_DATA'] || DEFAULT_DATA);

/** Every registry that the caller may see, group by group. */
export async function listRegistries(api: Api): Promise<RegistryResource[]> {
  const groups = await listAll(api, resourceGroupsPath, resourceGroupPage);
  const keys = new Set([RESOURCE_GROUP, ...groups.map(({ name }) => name.toLowerCase())]);
  const found = await Promise.all([...keys].map((key) => listAll(api, registriesPathOf(key), registryPage)));
  return found.flat().toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Accepts what people copy from an image name as well: `localhost:5000` is the default registry, `team.localhost:5000` the one of that name. */
export async function findRegistry(api: Api, typed: string): Promise<RegistryAddress> {
  const name = typed.toLowerCase();
  if (name === DEFAULT_REGISTRY || /^(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?$/.test(name)) return { name: DEFAULT_REGISTRY, resourceGroup: RESOURCE_GROUP };
  if (isRegistryName(name)) return { name, resourceGroup: await findGroup(api, name) };
  const [, below] = /^(.+)\.localhost(:[0-9]+)?$/.exec(name) ?? [];
  const found = (await listRegistries(api)).find((one) => one.properties.loginServer === name || one.name.toLowerCase() === below);
  if (found) return { name: found.name, resourceGroup: groupOf(found.id) };
  throw new CommandFailed(`There is no registry with the name or login server ${typed}. "dockgate registry list" shows them.`);
}

/** Names are unique, so one need not say in which group a registry is. Whoever may not read it is told by the server. */
async function findGroup(api: Api, name: string): Promise<string> {
  const filter = new URLSearchParams({ $filter: `resourceType eq 'Microsoft.ContainerRegistry/registries' and name eq '${name}'` });
  const { value } = await api.ask({ method: 'GET', path: `/subscriptions/${SUBSCRIPTION_ID}/resources?${filter}` }, resourcePage);
  return value[0] ? groupOf(value[0].id) : RESOURCE_GROUP;
}

export const groupOf = (id: string): string => /\/resourceGroups\/([^/]+)/i.exec(id)?.[1]?.toLowerCase() ?? RESOURCE_GROUP;

export const getRegistry = (api: Api, registry: RegistryAddress): Promise<RegistryResource> =>
  api.ask({ method: 'GET', path: registryPath(registry) }, registryResource);
