/** What a command sees of the world; a test hands in its own. */
export interface Terminal {
  /** One line, or several, of results. */
  print(text: string): void;
  /** One line, or several, of progress, hints and errors. */
  error(text: string): void;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Somebody watches the results. */
  readonly isTTY: boolean;
  readonly columns: number;
}

const USUAL_COLUMNS = 80;

/** The terminal that this process was started in. */
export function processTerminal(): Terminal {
  // Whoever reads our output may stop early, as `head` does: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
    env: process.env,
    now: () => new Date(),
    isTTY: process.stdout.isTTY === true,
    columns: process.stdout.columns || USUAL_COLUMNS,
  };
}
