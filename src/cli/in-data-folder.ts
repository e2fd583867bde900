import { Refusal } from '../causes/refusal.ts';
import { ConfigError, loadConfig } from '../config/load.ts';
import type { Config } from '../config/settings.ts';
import { text, type ExitCode } from './command.ts';
import { safeForTerminal } from './terminal/terminal-text.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Where a command finds a server's files and database, without asking the server. */
export const place = {
  data: text('DIR', 'data folder of the server (DOCKGATE_DATA, ./data)'),
  config: text('FILE', 'settings of the server as JSON, when its database is elsewhere'),
};

export interface Place {
  readonly data: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Runs a command on the files themselves. A setting or file that cannot be used is exit code 2; a database or disk that
 * does not answer is 3, said behind `cannot`, such as `The log cannot be examined`.
 */
export async function inDataFolder(terminal: Terminal, { data, config: file }: Place, cannot: string, work: (config: Config) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work(loadConfig({ flags: { data }, env: terminal.env, ...(file === undefined ? {} : { file }) }));
  } catch (error) {
    if (error instanceof ConfigError) {
      terminal.error(error.problems.map((problem) => safeForTerminal(problem)).join('\n'));
      return 2;
    }
    const system = error instanceof Refusal ? (error.cause ?? error) : error;
    if (!(system instanceof Error) || !(error instanceof Refusal || 'code' in system)) throw error;
    terminal.error(`${cannot}: ${safeForTerminal(system.message)}`);
    return 3;
  }
}
