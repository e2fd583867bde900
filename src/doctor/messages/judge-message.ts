import { diagnose, type Certainty, type Suspicion } from '../diagnose.ts';
import { saidRules } from '../rules/said-index.ts';
import { readMessage, type Message, type Reading } from './read-message.ts';

export interface Judgement {
  readonly reading: Reading;
  /** The likeliest first; their confidences and that of "something else" make one. */
  readonly suspicions: readonly Suspicion[];
}

/** Odds of what no rule knows. */
const SOMETHING_ELSE = 0.12;
const LEAST = 0.004;

/** From a text to ranked causes. Pure. */
export function judgeMessage(message: Message): Judgement {
  const reading = readMessage(message);
  return { reading, suspicions: shareOut(diagnose(saidRules, reading.observations, reading.facts)) };
}

/**
 * One failure has one cause: what makes one likelier makes the others less so. Each rule judged its cause alone, so
 * their odds are put side by side.
 */
function shareOut(suspicions: readonly Suspicion[]): Suspicion[] {
  const odds = suspicions.map(({ confidence }) => confidence / (1 - confidence));
  const all = odds.reduce((sum, value) => sum + value, SOMETHING_ELSE);
  return suspicions.flatMap((suspicion, index) => {
    const confidence = odds[index]! / all;
    return confidence < LEAST ? [] : [{ ...suspicion, confidence, certainty: certaintyOf(confidence) }];
  });
}

/** Reading alone confirms nothing. */
const certaintyOf = (confidence: number): Certainty => (confidence >= 0.5 ? 'likely' : 'possible');
