import { getSystemErrorMap } from 'node:util';
import type { ExitCode } from '../command.ts';

/** What a command sees of the world; a test hands in its own. */
export interface Terminal {
  /** One line, or several, of results. */
  print(text: string): void;
  /** One line, or several, of progress, hints and errors. */
  error(text: string): void;
  /** One short line on stderr that the next one replaces, and an empty one removes; nothing where nobody watches stderr. */
  status(text: string): void;
  /** Calls back at the first Ctrl-C and at our own crash, which then do not end the program; the second does. Returns how to stop listening. */
  onEnd(act: (why: 'interrupted' | 'crashed') => void): () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Somebody watches the results. */
  readonly isTTY: boolean;
  readonly columns: number;
}

const USUAL_COLUMNS = 80;
/** To the first column, and everything after it erased. */
const CLEAR_LINE = '\r\u001b[K';

export interface ProcessTerminal extends Terminal {
  /** Resolves when everything is written, with the code to exit with: results that got lost are a failure. */
  exitCode(code: ExitCode): Promise<ExitCode>;
}

/** The terminal that this process was started in. That nobody can read what it says ends no server. */
export function processTerminal(): ProcessTerminal {
  let isLost = false;
  let written = Promise.resolve();
  const isWatched = process.stderr.isTTY === true && process.env['TERM'] !== 'dumb' && !process.env['ACCESSIBLE'];
  let hasStatus = false;
  const status = (text: string) => {
    if (!isWatched || (text === '' && !hasStatus)) return;
    hasStatus = text !== '';
    process.stderr.write(CLEAR_LINE + text);
  };
  const error = (text: string) => {
    status('');
    process.stderr.write(`${text}\n`);
  };
  const settle = (failure: NodeJS.ErrnoException | null | undefined) => {
    // Whoever reads our output may stop early, as `head` does: that is no error.
    if (!failure || failure.code === 'EPIPE' || isLost) return;
    isLost = true;
    error(`What was printed could not be written: ${reasonOf(failure)}.`);
  };
  // Each write hears of its own failure; and of one to tell of failures there is nobody left to tell.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return {
    print: (text) => {
      status('');
      written = new Promise((resolve) => {
        process.stdout.write(`${text}\n`, (failure) => {
          settle(failure);
          resolve();
        });
      });
    },
    error,
    status,
    onEnd,
    env: process.env,
    now: () => new Date(),
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns || USUAL_COLUMNS,
    async exitCode(code) {
      await written;
      return isLost && code === 0 ? 1 : code;
    },
  };
}

const reasonOf = ({ errno, code, message }: NodeJS.ErrnoException): string =>
  errno === undefined ? message : `${getSystemErrorMap().get(errno)?.[1] ?? message} (${code})`;

function onEnd(act: (why: 'interrupted' | 'crashed') => void): () => void {
  const interrupted = () => act('interrupted');
  const crashed = () => act('crashed');
  const events = [['SIGINT', interrupted], ['SIGTERM', interrupted], ['uncaughtException', crashed]] as const;
  for (const [event, listener] of events) process.once(event, listener);
  return () => {
    for (const [event, listener] of events) process.removeListener(event, listener);
  };
}
