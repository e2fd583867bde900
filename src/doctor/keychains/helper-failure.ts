import type { Ended } from '../probes/programs/run-program.ts';
import { makeRedactor } from '../redact.ts';

// How a credential helper fails. The protocol is that of github.com/docker/docker-credential-helpers: exit 1, the message on stdout.

export const helperProblems = [
  'bad-name', 'missing', 'refused', 'not-executable', 'wrong-format', 'timeout', 'killed', 'locked', 'no-session-bus', 'not-initialized',
  'too-long', 'invalid-answer', 'too-much', 'error',
] as const;
export type HelperProblem = (typeof helperProblems)[number];

export interface HelperFailure {
  readonly problem: HelperProblem;
  /** First line of what it said, shortened; empty where that might hold a secret. */
  readonly said: string;
}

/** It has no login under this name, which is no failure. */
export const saysNotFound = (ended: Ended): boolean => ended.kind === 'exited' && ended.code !== 0 && NOT_FOUND.test(ended.stdout + ended.stderr);

const NOT_FOUND = /credentials not found|not found in (?:the )?(?:native )?(?:keychain|store)|no credentials (?:found|for)|could not be found in the keychain/i;

const phrases: readonly [HelperProblem, RegExp][] = [
  ['locked', /User interaction is not allowed|-25308|(?:keychain|collection) .{0,40}locked|prompt (?:was )?dismissed|cannot unlock/i],
  // Windows, where nobody has signed in at the screen.
  ['locked', /specified logon session does not exist/i],
  ['no-session-bus', /D-?Bus|org\.freedesktop\.secrets|DISPLAY/i],
  ['not-initialized', /pass(?:word-store)? (?:is )?not initialized|pass init|no secret key|gpg: .{0,200}failed/i],
  ['too-long', /stub received bad data/i],
  ['wrong-format', /exec format error|cannot execute binary|Invalid argument/i],
  ['missing', /executable file not found|command not found/i],
];

/** Null where it ended well. */
export function findFailure(ended: Ended): HelperFailure | null {
  switch (ended.kind) {
    case 'not-run':
      return { problem: toProblem(ended.code), said: ended.code };
    case 'timeout':
    case 'killed':
      return { problem: ended.kind, said: '' };
    case 'cut':
      return { problem: 'too-much', said: '' };
    case 'exited': {
      if (ended.code === 0) return null;
      const said = firstLine(ended.stdout) || firstLine(ended.stderr);
      const problem = phrases.find(([, pattern]) => pattern.test(`${ended.stdout}\n${ended.stderr}`.slice(0, LONGEST_READ)))?.[0] ?? 'error';
      return { problem, said };
    }
  }
}

/** The system's code for a program that could not be started. */
function toProblem(code: string): HelperProblem {
  if (code === 'EACCES' || code === 'EPERM') return 'not-executable';
  if (code === 'ENOENT') return 'missing';
  return code === 'ENOEXEC' || code === 'UNKNOWN' || code === 'EINVAL' ? 'wrong-format' : 'error';
}

const LONGEST_READ = 4_096;
const LONGEST_SAID = 200;

/** Whole answers are JSON and hold the secret, and long runs of letters may be one: neither is repeated. */
function firstLine(text: string): string {
  const line = text.slice(0, LONGEST_READ).split(/\r?\n/).find((candidate) => candidate.trim() !== '')?.trim() ?? '';
  return /[{}]|Secret|[A-Za-z0-9+/_=~-]{33,}/.test(line) ? '' : makeRedactor().text(line).slice(0, LONGEST_SAID);
}
