import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { registryPath } from '../../contract/address.ts';
import { refreshTokenAnswer } from '../../contract/credential.ts';
import { findRegistry, managementSocketOf } from '../api/api-command.ts';
import { openApi } from '../api/api-client.ts';
import { ApiError } from '../api/api-error.ts';
import { choice, CommandFailed, defineCommand, flag, text, UsageError, type Command, type Values } from '../command.ts';
import { wayOptions } from '../sign-in/choose-way.ts';
import { HELPER_PROGRAM, installHelper, refuseMissingHelper } from '../sign-in/helper-entry.ts';
import { containerClients, handOver, type ContainerClient } from '../sign-in/hand-over.ts';
import { keptSignIns } from '../sign-in/kept-sign-ins.ts';
import { findPlace, type Place } from '../sign-in/place.ts';
import type { RegistryLogin } from '../sign-in/session.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { openWeb } from '../sign-in/web.ts';
import { safeJson } from '../terminal/json-text.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const options = {
  ...wayOptions,
  client: choice(containerClients, 'hand the token to this program (docker, or podman where there is no docker)'),
  helper: flag('make the client ask for a new token whenever it needs one, instead of handing it one for three hours'),
  exposeToken: flag('print the token as JSON instead, as az acr login does'),
  deviceCode: flag('sign in by a code in a browser, also on the machine of the server'),
  data: text('DIR', 'data folder of the server, on its own machine (DOCKGATE_DATA, ./data)'),
  json: flag('print JSON'),
};
type Typed = Values<typeof options>;

interface LoggedIn {
  readonly loginServer: string;
  /** Null where nobody had to ask it. */
  readonly place: Place | null;
  readonly login: RegistryLogin;
}

/** What `az acr login` does, without `az`. @param wait between two questions whether somebody has typed a code */
export const loginCommand = (wait: (seconds: number) => Promise<void>): Command<typeof options> =>
  defineCommand({
    name: 'login',
    summary: 'Sign in, and log docker or podman in with a token that stands for you',
    details:
      'On the server’s own machine you are its owner and need no sign-in. Elsewhere a person types a code in a browser, a program names its own way. ' +
      'The token lasts three hours; the sign-in is kept for further commands (--server) until "dockgate logout".',
    positionals: [{ name: 'registry', about: 'login server; on the server’s own machine also a name' }],
    options,
    examples: [
      'dockgate login registry.example.com',
      'dockgate login registry.example.com --service-principal 8b6c4a0e-1111-4222-8333-444455556666 --secret-file - < secret',
      'dockgate login registry.example.com --federated-token github',
      'dockgate login localhost:5000 --expose-token',
    ],
    async run({ options: typed, positionals: [registry] }, terminal) {
      if (typed.helper && typed.exposeToken) throw new UsageError('Give one of --helper and --expose-token.');
      if (typed.helper) await refuseMissingHelper(terminal.env);
      const { loginServer, place, login } = (await loginHere(registry!, typed, terminal)) ?? (await loginElsewhere(registry!, typed, terminal, wait));
      if (typed.exposeToken) {
        terminal.print(safeJson({ accessToken: login.password, loginServer, username: login.userName }, 2));
        terminal.error(`It lasts three hours. Log in with accessToken as the password:\n  docker login ${loginServer} --username ${login.userName} --password-stdin`);
        return 0;
      }
      if (typed.helper) return helpFrom(loginServer, typed, terminal);
      const { client } = await handOver(typed.client, place ?? (await findPlace(loginServer, openWeb(terminal.env))), login, terminal);
      await remember(loginServer, client, terminal);
      terminal.print(typed.json ? safeJson({ loginServer, username: login.userName, client }, 2) : `${client} is logged in to ${safeForTerminal(loginServer)} for three hours.`);
      return 0;
    },
  });

/** The client is told to ask us; what it gets then comes from the sign-in that was kept. */
async function helpFrom(loginServer: string, { client = 'docker', json }: Typed, terminal: Terminal): Promise<0> {
  const file = await installHelper(client, loginServer, terminal.env);
  await remember(loginServer, client, terminal);
  terminal.print(json ? safeJson({ loginServer, client, file }, 2) : `${client} gets a new token for ${safeForTerminal(loginServer)} whenever it needs one: ${HELPER_PROGRAM} stands in ${file}.`);
  return 0;
}

async function remember(loginServer: string, client: ContainerClient, { env }: Terminal): Promise<void> {
  const kept = keptSignIns(env);
  const signIn = await kept.find(loginServer);
  if (signIn) await kept.keep(loginServer, { ...signIn, client });
}

export const login = loginCommand((seconds) => sleep(seconds * 1000));

/** Whoever may open the server's socket is its owner. Null where there is none, or where a way to sign in was named. */
async function loginHere(registry: string, typed: Typed, { env }: Terminal): Promise<LoggedIn | null> {
  if (typed.data === '') throw new UsageError('--data must name a folder.');
  const names = ['user', 'servicePrincipal', 'managedIdentity', 'federatedToken', 'deviceCode', 'helper', 'authority', 'tenant'] as const;
  if (names.some((name) => typed[name] !== undefined && typed[name] !== false)) return null;
  const socket = managementSocketOf(typed.data, env);
  if (typed.data === undefined && !(await stat(socket).catch(() => null))) return null;
  const api = openApi(socket);
  const orElsewhere = (error: unknown) => {
    if (typed.data === undefined && (error instanceof CommandFailed || (error instanceof ApiError && error.status === 400))) return null;
    throw error;
  };
  const name = await findRegistry(api, registry).catch(orElsewhere);
  if (name === null) return null;
  // Of several hosts the client is logged in to the one that was typed: it looks for its login by that name.
  const query = /:[0-9]+$/.test(registry) ? `?${new URLSearchParams({ loginServer: registry.toLowerCase() })}` : '';
  const answer = await api.ask({ method: 'POST', path: `${registryPath(name)}/generateRefreshToken${query}` }, refreshTokenAnswer).catch(orElsewhere);
  if (answer === null) return null;
  const { loginServer, username, refreshToken } = answer;
  return { loginServer, place: null, login: { userName: username, password: refreshToken } };
}

async function loginElsewhere(registry: string, typed: Typed, terminal: Terminal, wait: (seconds: number) => Promise<void>): Promise<LoggedIn> {
  const { env } = terminal;
  const web = openWeb(env);
  const place = await findPlace(registry, web);
  const kept = keptSignIns(env);
  const tell = (message: string) => terminal.error(safeForTerminal(message));
  const session = await signIn(place, typed, kept, { web, env, now: () => terminal.now(), tell, wait });
  const login = await session.registryLogin();
  await session.keep();
  return { loginServer: place.loginServer, place, login };
}
