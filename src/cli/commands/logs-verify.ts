import type { Config } from '../../config/settings.ts';
import { defineCommand, flag, list, type Group } from '../command.ts';
import { inDataFolder, place } from '../in-data-folder.ts';
import { counted } from '../terminal/amount.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint } from '../terminal/paint.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { sayProblem, type LogProblem } from '../examine/log-problem.ts';

/** What was found out about a log. */
export interface LogVerification {
  readonly problems: readonly LogProblem[];
  readonly problemCount: number;
  readonly events: number;
  readonly unsigned: number;
  readonly streams: number;
  readonly checkpoints: number;
  readonly compared: number;
  readonly newest: { readonly body: string; readonly signature: string } | null;
}

export interface LogComparison {
  readonly checkpointFiles: readonly string[];
  readonly keyFiles: readonly string[];
  /** Is told how many events were looked at. */
  readonly onProgress?: (events: number) => void;
}

/** How a log is looked at without a server. Handed in by main.ts: the command line does not know the database. */
export interface LogFiles {
  verifyLogOf(config: Config, comparison: LogComparison): Promise<LogVerification>;
  newestCheckpointOf(config: Config): Promise<{ readonly body: string; readonly signature: string } | null>;
  publicKeyOf(config: Config): string;
}

const SAY_EVERY_MS = 1_000;

const verifyCommand = (load: () => Promise<LogFiles>) =>
  defineCommand({
    name: 'verify',
    summary: 'Find out whether the log is what was written',
    details:
      'Reads the files or the database itself, and needs no server; one may run meanwhile. A log that was written anew by somebody who ' +
      'holds the key is told apart only by a checkpoint that was kept elsewhere: docs/guides/trust-the-log.md.',
    options: {
      checkpoint: list('FILE', 'files with checkpoints that were kept elsewhere, such as the export'),
      key: list('FILE', 'public keys (PEM) of other machines that write to the same database'),
      ...place,
      json: flag('print JSON'),
    },
    examples: ['dockgate logs verify', 'dockgate logs verify --checkpoint /mnt/elsewhere/checkpoint.json'],
    exitCodes: { 1: 'something was changed, removed or added', 3: 'the log could not be examined' },
    async run({ options: { checkpoint, key, data, config, json } }, terminal) {
      return inDataFolder(terminal, { data, config }, 'The log cannot be examined', async (settings) => {
        const onProgress = watch(terminal);
        const found = await (await load()).verifyLogOf(settings, { checkpointFiles: checkpoint, keyFiles: key, onProgress });
        terminal.status('');
        terminal.print(json ? safeJson(found, 2) : show(found, terminal));
        return found.problemCount === 0 ? 0 : 1;
      });
    },
  });

/** Tells once a second how far it is. */
function watch({ now, status }: Terminal): (events: number) => void {
  let said = now().getTime();
  return (events) => {
    const time = now().getTime();
    if (time - said < SAY_EVERY_MS) return;
    said = time;
    status(`Looked at ${counted(events, 'event')} so far …`);
  };
}

const checkpointCommand = (load: () => Promise<LogFiles>) =>
  defineCommand({
    name: 'checkpoint',
    summary: 'Print the newest signed checkpoint, to keep it elsewhere',
    details: 'One line of JSON. `logs verify --checkpoint` compares the log with it.',
    options: { publicKey: flag('print the public key of this data folder instead, in PEM'), ...place },
    examples: ['dockgate logs checkpoint >> /mnt/elsewhere/checkpoint.json'],
    exitCodes: { 1: 'nothing was signed yet', 3: 'the log could not be examined' },
    async run({ options: { publicKey, data, config } }, terminal) {
      return inDataFolder(terminal, { data, config }, 'The log cannot be examined', async (settings) => {
        const files = await load();
        const found = publicKey ? files.publicKeyOf(settings) : await files.newestCheckpointOf(settings);
        if (found === null) terminal.error('Nothing was signed yet: there was no event.');
        else terminal.print(typeof found === 'string' ? found : safeJson(found));
        return found === null ? 1 : 0;
      });
    },
  });

/** Commands on the log's own files. */
export const logFileCommands = (load: () => Promise<LogFiles>): Group => ({
  name: 'logs',
  summary: 'Read what happened',
  commands: [verifyCommand(load), checkpointCommand(load)],
});

function show({ problems, problemCount, events, unsigned, streams, checkpoints, compared }: LogVerification, terminal: Terminal): string {
  const { bold } = paint(terminal);
  const what = `${counted(events, 'event')} in ${counted(streams, 'stream')}, ${counted(checkpoints, 'checkpoint')}`;
  const lines = problems.map((problem) => `  ${sayProblem(problem)}`);
  if (problemCount > problems.length) lines.push(`  … and ${counted(problemCount - problems.length, 'more problem')}`);
  const title = problemCount === 0 ? 'The log is what was written.' : `The log is not what was written: ${counted(problemCount, 'problem')}.`;
  return [
    bold(title),
    ...lines,
    `Examined: ${what}${compared > 0 ? `, ${compared} of them as they were kept elsewhere` : ''}.`,
    ...(unsigned > 0 ? [`${counted(unsigned, 'event')} since the last checkpoint: the next one will cover them.`] : []),
  ].join('\n');
}
