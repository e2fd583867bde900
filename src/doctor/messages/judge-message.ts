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

/** From here on a text by itself decides somewhat, and from there on as much as it can against what people say of it. */
const TEXT_LEANS = 0.5;
const TEXT_DECIDES = 0.8;
const MOST_FOR_TEXT = 0.35;

/** From a text to ranked causes. Pure. */
export function judgeMessage(message: Message): Judgement {
  const reading = readMessage(message);
  const named = 1 - (reading.decisive ? NOT_NAMED : NOT_NAMED_BY_NOTHING_KNOWN);
  const judge = (observations: Reading['observations']) => shareOut(diagnose(saidRules, observations, reading.facts), named);
  const suspicions = judge(reading.observations);
  const ofText = new Map([...reading.observations].filter(([id]) => !SPOKEN.test(id)));
  return { reading, suspicions: ofText.size === reading.observations.size ? suspicions : between(suspicions, judge(ofText)) };
}

/** What people say, not what they pasted. */
const SPOKEN = /^(?:told|like|very-like):/;

/**
 * The surer a text is by itself, the less what is said around it may lead elsewhere: people tell what they think of,
 * and often that is not it. Where both agree, nothing changes.
 */
function between(suspicions: readonly Suspicion[], ofText: readonly Suspicion[]): Suspicion[] {
  const surest = ofText[0];
  if (!surest || surest.cause === suspicions[0]?.cause) return [...suspicions];
  const share = MOST_FOR_TEXT * Math.min(1, Math.max(0, (surest.confidence - TEXT_LEANS) / (TEXT_DECIDES - TEXT_LEANS)));
  const all = new Map([...ofText, ...suspicions].map((suspicion) => [suspicion.cause, suspicion]));
  const of = (list: readonly Suspicion[], cause: Suspicion['cause']) => list.find((one) => one.cause === cause)?.confidence ?? 0;
  return [...all.values()].flatMap((suspicion) => {
    const confidence = of(suspicions, suspicion.cause) * (1 - share) + of(ofText, suspicion.cause) * share;
    return confidence < LEAST ? [] : [{ ...suspicion, confidence, certainty: certaintyOf(confidence) }];
  }).toSorted((a, b) => b.confidence - a.confidence);
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
