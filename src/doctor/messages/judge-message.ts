import { diagnose, type Certainty, type Suspicion } from '../diagnose.ts';
import { saidRules } from '../rules/said-index.ts';
import { readMessage, type Message, type Reading } from './read-message.ts';

export interface Judgement {
  readonly reading: Reading;
  /** The likeliest first; their confidences and that of "something else" make one. */
  readonly suspicions: readonly Suspicion[];
}

/** Odds of what no rule knows, beside those of what the rules name: they weigh where nothing is likely. */
const SOMETHING_ELSE = 0.12;
/**
 * How often the cause is one that nothing here leads to, however clear the words: a consequence was pasted, or the
 * phrase means something else there. More often where no phrase is known at all.
 */
const NOT_NAMED = 0.05;
const NOT_NAMED_BY_NOTHING_KNOWN = 0.3;
const LEAST = 0.004;

/** From a text to ranked causes. Pure. */
export function judgeMessage(message: Message): Judgement {
  const reading = readMessage(message);
  const named = 1 - (reading.decisive ? NOT_NAMED : NOT_NAMED_BY_NOTHING_KNOWN);
  return { reading, suspicions: shareOut(diagnose(saidRules, reading.observations, reading.facts), named) };
}

/**
 * One failure has one cause: what makes one likelier makes the others less so. Each rule judged its cause alone, so
 * their odds are put side by side. @param named what there is to share, 0 to 1
 */
function shareOut(suspicions: readonly Suspicion[], named: number): Suspicion[] {
  const odds = suspicions.map(({ confidence }) => confidence / (1 - confidence));
  const all = odds.reduce((sum, value) => sum + value, SOMETHING_ELSE);
  return suspicions.flatMap((suspicion, index) => {
    const confidence = (odds[index]! / all) * named;
    return confidence < LEAST ? [] : [{ ...suspicion, confidence, certainty: certaintyOf(confidence) }];
  });
}

/** Reading alone confirms nothing. */
const certaintyOf = (confidence: number): Certainty => (confidence >= 0.5 ? 'likely' : 'possible');
