import { Refusal } from '../../src/causes/refusal.ts';
import type { Target } from './targets.ts';

// Changes texts that are known to lead somewhere, and keeps those that lead somewhere else.

export interface Finding {
  readonly text: string;
  readonly what: string;
}

const LONGEST_INPUT = 4_000;
/** A corpus that is larger is read by nobody, and replayed each time. */
const MOST_KEPT = 250;
/** Of the processor, far more than any of these texts takes: a reader whose time grows faster than its text shows here. */
export const MOST_MILLISECONDS = 1_000;

/** How a text was understood, in a few words: its shape, or why it was refused. Throws what is no refusal. */
export async function outcomeOf(target: Target, text: string): Promise<string> {
  try {
    return `read ${shapeOf(await target.read(text), 4)}`;
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500) throw error;
    const said = String(error.facts['defect'] ?? '').replaceAll(/\d+|"[^"]*"|'[^']*'/g, '#');
    return `${error.causeId} ${said.split(/[ :]+/).slice(0, 5).join(' ').slice(0, 60)}`;
  }
}

function shapeOf(value: unknown, depth: number): string {
  if (Array.isArray(value)) return depth === 0 ? '[]' : `[${[...new Set(value.map((one) => shapeOf(one, depth - 1)))].slice(0, 4).join()}]`;
  if (value instanceof Map) return shapeOf([...value.keys()], depth);
  if (typeof value !== 'object' || value === null) return typeof value;
  return depth === 0 ? '{}' : `{${Object.keys(value).toSorted().slice(0, 12).map((key) => `${key.slice(0, 20)}${shapeOf((value as Record<string, unknown>)[key], depth - 1)}`).join()}}`;
}

/** One change or a few, by the target's words, other texts of the corpus, and single characters. */
export function mutate({ words }: Target, corpus: readonly string[], random: () => number): string {
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  let text = any(corpus);
  for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits -= 1) {
    const [at, length] = [Math.floor(random() * (text.length + 1)), Math.floor(random() ** 3 * text.length)];
    const other = any(corpus);
    const put = [
      () => any(words), () => '', () => text.slice(at, at + length).repeat(2), () => String.fromCharCode(Math.floor(random() * (random() < 0.8 ? 128 : 65_536))),
      () => other.slice(Math.floor(random() * other.length)), () => any(words).repeat(1 + Math.floor(random() * 40)),
    ];
    const removed = random() < 0.5 ? 0 : length;
    text = text.slice(0, at) + any(put)() + text.slice(at + removed);
  }
  return text.slice(0, LONGEST_INPUT);
}

/** Runs until `isOver`. @returns texts that led to new outcomes, and those that nobody must meet */
export async function fuzz(target: Target, known: readonly string[], { random, isOver }: { readonly random: () => number; readonly isOver: () => boolean }) {
  const corpus = [...target.seeds, ...known];
  const outcomes = new Set<string>();
  const grown: string[] = [];
  const findings: Finding[] = [];
  let runs = 0;
  const timed = async (text: string, isNew: boolean) => {
    const before = process.cpuUsage();
    await one(text, isNew);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  /** What is compiled or collected in the meantime counts as well, once. */
  const patiently = async (text: string, isNew: boolean) => {
    if ((await timed(text, isNew)) < MOST_MILLISECONDS || (await timed(text, false)) < MOST_MILLISECONDS) return;
    const took = await timed(text, false);
    if (took >= MOST_MILLISECONDS) findings.push({ text, what: `${Math.round(took)} ms of the processor` });
  };
  const one = async (text: string, isNew: boolean) => {
    const found = await outcomeOf(target, text).catch((error: unknown) => error as Error);
    runs += 1;
    if (typeof found !== 'string') findings.push({ text, what: String(found.stack) });
    else if (!outcomes.has(found)) {
      outcomes.add(found);
      if (isNew && corpus.length < MOST_KEPT) {
        corpus.push(text);
        grown.push(text);
      }
    }
  };
  for (const text of [...target.seeds, ...known]) await patiently(text, false);
  while (!isOver() && findings.length < 20) await patiently(mutate(target, corpus, random), true);
  return { runs, outcomes: outcomes.size, grown, findings };
}
