import type { CauseId } from '../../causes/catalogue.ts';
import { vocabulary } from './vocabulary.ts';

// How much somebody's words sound like those of a cause. It knows no grammar and no negation: it may lean, not decide.

/** The likest cause, and those that come near it. */
export interface Likeness {
  readonly cause: CauseId;
  readonly isStrong: boolean;
}

const filler = new Set('a an and are as at be been but by can did do does for from had has have if in into is it its may no not of on one or out so that the their them then there they this to was were which who with'.split(' '));
const WORD = /[a-z0-9$][a-z0-9$_.-]{1,40}/g;

/** Cut to what inflection leaves alone. */
const stem = (word: string): string => word.replace(/[.-]{1,4}$/, '').replace(/(?:ing|ed|es|s|e)$/, '').slice(0, 9);
const wordsOf = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(WORD) ?? []).filter((word) => !filler.has(word)).map(stem).filter((word) => word.length > 1));

interface Learnt {
  readonly causes: readonly { readonly cause: CauseId; readonly words: ReadonlySet<string> }[];
  /** How much it tells that a word was said: the fewer causes have it, the more. */
  readonly telling: (word: string) => number;
}

let learnt: Learnt | null = null;

/** Learnt when the first text with sentences around it comes: most have none. */
const learn = (): Learnt => (learnt ??= readVocabulary());

function readVocabulary(): Learnt {
  const causes = (Object.entries(vocabulary) as [CauseId, string][]).map(([cause, words]) => ({ cause, words: wordsOf(words) }));
  const causesWith = new Map<string, number>();
  for (const { words } of causes) for (const word of words) causesWith.set(word, (causesWith.get(word) ?? 0) + 1);
  return { causes, telling: (word) => Math.log((causes.length + 1) / ((causesWith.get(word) ?? causes.length) + 0.5)) };
}

/** Less than this is chance. */
const LEAST = 6;
const STRONG = 10;
const NEAR = 0.6;
const MOST = 4;

export function findLikeness(text: string): Likeness[] {
  const said = wordsOf(text.slice(0, 4_000));
  const { causes, telling } = learn();
  const scores = causes.map(({ cause, words }) => ({ cause, score: score(said, words, telling) })).sort((a, b) => b.score - a.score);
  const best = scores[0]?.score ?? 0;
  return scores.slice(0, MOST).filter(({ score }) => score >= LEAST && score >= best * NEAR).map(({ cause, score }, index) => ({ cause, isStrong: score >= STRONG && index < 2 }));
}

/** One shared word says little, however rare; each further one more. */
function score(said: ReadonlySet<string>, words: ReadonlySet<string>, telling: Learnt['telling']): number {
  const shared = [...said].filter((word) => words.has(word));
  return shared.length < 2 ? 0 : shared.reduce((sum, word) => sum + telling(word), 0) * (1 - 1 / (2 * shared.length));
}
