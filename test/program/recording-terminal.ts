import type { Terminal } from '../../src/cli/terminal/terminal.ts';

export interface RecordingTerminal extends Terminal {
  /** What was printed since the last call, as it would be read from the pipe. */
  take(): { out: string; err: string };
}

/** A terminal that remembers what it was told to print. */
export function recordingTerminal(given: Partial<Omit<Terminal, 'print' | 'error'>> = {}): RecordingTerminal {
  const lines = { out: [] as string[], err: [] as string[] };
  return {
    print: (text) => void lines.out.push(text),
    error: (text) => void lines.err.push(text),
    status: () => {},
    onEnd: () => () => {},
    env: {},
    now: () => new Date(),
    isTTY: false,
    columns: 80,
    ...given,
    take: () => ({ out: lines.out.splice(0).join('\n'), err: lines.err.splice(0).join('\n') }),
  };
}
