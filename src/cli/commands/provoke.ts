import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { registryPath } from '../../contract/address.ts';
import { eventResource } from '../../contract/event.ts';
import { parseRepositoryName } from '../../names/repository.ts';
import { ApiError } from '../api/api-error.ts';
import { apiCommand, getRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { shellLines, shells, takeOver } from '../azure/shell-lines.ts';
import { choice, readTyped, text, textOr, UsageError } from '../command.ts';
import { isProvocable, provocations, type Provocable } from '../provoke/refusals.ts';
import { table } from '../terminal/table.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

const SOON_MILLISECONDS = 1_500;

/** A negative path of a pipeline in one line. */
export const provoke = apiCommand({
  name: 'provoke',
  summary: 'Make somebody whom the registry refuses, for the reason that is named, to test what a pipeline does then',
  details: 'Prints variables for a shell: DOCKGATE_LOGIN_SERVER, DOCKGATE_USERNAME, DOCKGATE_PASSWORD, DOCKGATE_IMAGE. With --run a command gets them, and must be refused. Without a cause: the list.',
  positionals: [{ name: 'cause', about: 'why the registry shall refuse, as docs/causes.md calls it', isOptional: true }],
  options: {
    image: textOr('team/app:1.0', 'IMAGE', 'the image that is pulled or pushed, without the login server'),
    run: text('COMMAND', 'run this in a shell; done when it fails and the registry has refused for this cause, and what was made is deleted'),
    shell: choice(shells, 'in whose words the variables are printed'),
  },
  examples: ['eval "$(dockgate provoke token-password-expired)"', "dockgate provoke role-missing-push --run './push.sh \"$DOCKGATE_IMAGE\"'"],
  exitCodes: { 1: 'with --run: the command did not fail, or for another reason' },
  async run({ api, registry, positionals: [cause], options, terminal, print, paint, isJson }) {
    if (cause === undefined) {
      const rows = Object.entries(provocations).map(([cause, { action, about }]) => ({ cause, action, about }));
      const columns = (['cause', 'action', 'about'] as const).map((key) => ({ title: key.toUpperCase(), cell: (row: (typeof rows)[number]) => row[key] }));
      print(rows, (all) => table(all, columns, { columns: terminal.columns, paint }));
      return 0;
    }
    if (!isProvocable(cause)) throw new UsageError(`${cause} cannot be provoked. "dockgate provoke" lists what can.`);
    const repository = readTyped(parseRepositoryName, options.image.replace(/:[^:/]*$|@.*$/, ''));
    const place = await registry();
    const { loginServer } = (await getRegistry(api, place)).properties;
    const made: string[] = [];
    const soon = new Date(terminal.now().getTime() + SOON_MILLISECONDS);
    const parts = { api, registry: place, name: `provoked-${randomBytes(5).toString('hex')}`, made: (path: string) => void made.unshift(path), repository, soon, wait: () => sleep(SOON_MILLISECONDS) };
    const { userName, password, tag } = await provocations[cause].make(parts);
    const variables = { DOCKGATE_LOGIN_SERVER: loginServer, DOCKGATE_USERNAME: userName, DOCKGATE_PASSWORD: password, DOCKGATE_IMAGE: `${loginServer}/${tag === undefined ? options.image : `${repository}:${tag}`}` };
    if (options.run === undefined) {
      const line = takeOver[options.shell ?? 'bash'](`dockgate provoke ${cause}`);
      print({ cause, ...provocations[cause], loginServer, userName, password, image: variables.DOCKGATE_IMAGE }, () => shellLines(options.shell ?? 'bash', variables));
      if (!isJson && terminal.isTTY) terminal.error(`These lines change nothing by being read. Let the shell take them over:\n  ${line}`);
      return 0;
    }
    try {
      return await judge(cause, await runInShell(options.run, variables, terminal), await refusalOf(api, place, userName), terminal);
    } finally {
      for (const path of made) await api.tell({ method: 'DELETE', path });
    }
  },
});

/** What was refused to somebody who was made for this alone; null for nothing. */
async function refusalOf(api: Api, registry: RegistryAddress, subject: string): Promise<string | null> {
  const query = new URLSearchParams({ last: '', subject });
  const { cause } = await api.ask({ method: 'GET', path: `${registryPath(registry)}/why?${query}` }, eventResource).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return { cause: null };
    throw error;
  });
  return cause;
}

async function judge(cause: Provocable, code: number | null, found: string | null, terminal: Terminal): Promise<0 | 1> {
  const how = code === 0 ? 'The command did not fail' : `The command failed (exit code ${code ?? 'none'})`;
  const why = found === null ? 'the registry refused nothing' : `the registry refused for ${found}`;
  const isAsExpected = code !== 0 && found === cause;
  terminal.print(`${isAsExpected ? '✓' : '✗'} ${how}, and ${why}${isAsExpected ? '' : `; expected was a refusal for ${cause}`}.`);
  return isAsExpected ? 0 : 1;
}

/** Everything that it prints goes to stderr: the verdict is the result. */
function runInShell(command: string, variables: Readonly<Record<string, string>>, { env, error }: Terminal): Promise<number | null> {
  const child = spawn(command, { shell: true, env: { ...env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (said.trim() !== '') error(said.trimEnd().split('\n').map((line) => safeForTerminal(line)).join('\n'));
      resolve(code);
    });
  });
}
