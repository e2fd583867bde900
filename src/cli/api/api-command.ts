import { managementSocket, registriesPath, registryPath } from '../../contract/address.ts';
import { registryPage, registryResource, type RegistryResource } from '../../contract/registry.ts';
import { DEFAULT_REGISTRY, isRegistryName } from '../../names/registry-name.ts';
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
  /** Name of the registry that `--registry` means. */
  readonly registry: () => Promise<string>;
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
        registry: () => findRegistryName(api, given.registry),
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

/** Accepts what people copy from an image name as well: `localhost:5000` is the default registry, `team.localhost:5000` the one of that name. */
export async function findRegistryName(api: Api, typed: string): Promise<string> {
  const name = typed.toLowerCase();
  if (/^(localhost|127\.0\.0\.1|\[::1\])(:[0-9]+)?$/.test(name)) return DEFAULT_REGISTRY;
  if (isRegistryName(name)) return name;
  const all = await listAll(api, registriesPath, registryPage);
  const [, below] = /^(.+)\.localhost(:[0-9]+)?$/.exec(name) ?? [];
  const found = all.find((one) => one.properties.loginServer === name || one.name.toLowerCase() === below);
  if (found) return found.name;
  throw new CommandFailed(`There is no registry with the name or login server ${typed}. "dockgate registry list" shows them.`);
}

export const getRegistry = (api: Api, name: string): Promise<RegistryResource> =>
  api.ask({ method: 'GET', path: registryPath(name) }, registryResource);
