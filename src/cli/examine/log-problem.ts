import { safeForTerminal } from '../terminal/terminal-text.ts';

/** What does not hold in a log; its kinds and their facts are those of `logs verify --json`. */
export type LogProblem = { readonly kind: string } & Readonly<Record<string, unknown>>;

type Say = (fact: (name: string) => string) => string;

const sentences: Readonly<Record<string, Say>> = {
  'checkpoint-unreadable': (fact) => `Checkpoint ${fact('number')} cannot be read, or says something else than its row.`,
  'checkpoints-missing': (fact) => `The checkpoints ${fact('first')} to ${fact('last')} are missing.`,
  'checkpoint-changed': (fact) => `Checkpoint ${fact('number')} does not follow from the one before it: that one was changed or replaced.`,
  'signature-wrong': (fact) => `Checkpoint ${fact('number')} was not signed by the key that it names.`,
  'key-unknown': (fact) => `Checkpoint ${fact('number')} is signed by the key ${fact('key')}, which is not here: name it by --key if it is one of yours.`,
  rewritten: (fact) => `The log was written anew: checkpoint ${fact('number')} of ${fact('time')} is another one than the one that was kept.`,
  'cut-since-export': (fact) => `The log ends before checkpoint ${fact('number')} of ${fact('time')}, which was kept: its end was cut off, or an old copy was put back.`,
  'stream-missing': (fact) => `Stream ${fact('stream')} is gone, with its ${fact('events')} events.`,
  'stream-unknown': (fact) => `${fact('events')} events are in stream ${fact('stream')}, which nobody signed.`,
  'events-missing': (fact) => `Stream ${fact('stream')}: the events ${fact('first')} to ${fact('last')} are missing${after(fact('after'))}.`,
  'tail-missing': (fact) => `Stream ${fact('stream')}: its last ${fact('events')} events are missing.`,
  'event-changed': (fact) => `Stream ${fact('stream')}: event ${fact('position')} was changed (${fact('correlationId')}).`,
  'event-inserted': (fact) => `Stream ${fact('stream')}: an event was put in that was not written there${at(fact('correlationId'))}.`,
  'events-not-as-signed': (fact) =>
    `Stream ${fact('stream')}: among the events ${fact('first')} to ${fact('last')} some were changed, with their links: checkpoint ${fact('number')} signed others.`,
};

const after = (id: string) => (id === '' ? '' : `, after ${id}`);
const at = (id: string) => (id === '' ? '' : ` (${id})`);

/** A sentence for people. What it quotes stood in a log that somebody may have written. */
export function sayProblem(problem: LogProblem): string {
  const fact = (name: string) => safeForTerminal(String(problem[name] ?? ''), 80);
  return sentences[problem.kind]?.(fact) ?? safeForTerminal(problem.kind);
}
