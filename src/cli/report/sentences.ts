import type { Suspicion } from '../../doctor/diagnose.ts';
import type { Result } from '../../doctor/examine.ts';
import { rules } from '../../doctor/rules/index.ts';
import type { Examination } from '../../doctor/run.ts';
import type { Facts } from '../../i18n/lines.ts';
import { signOf, type Mark } from './headline.ts';
import { paragraph, type Reader } from './reader.ts';

/** What one check established, as a person reads it. */
export interface Sentence {
  readonly mark: Mark;
  readonly text: string;
  readonly facts: Facts;
}

/** What a check found, or that all is well, or why it does not know; null where there is nothing to say. */
export function sentencesOf({ check: { id, findings }, verdict }: Result, reader: Reader): Sentence[] {
  const say = (key: string, facts: Facts) => reader.words.say(key, facts, reader.circumstances);
  switch (verdict.state) {
    case 'ok':
      return [{ mark: 'ok', text: say(`check.${id}.ok`, verdict.facts), facts: verdict.facts }];
    case 'found':
      return verdict.findings.map(({ finding, facts }) => ({ mark: findings[finding] ?? 'note', text: say(`check.${id}.${finding}`, facts), facts }));
    case 'unknown':
      return [{ mark: 'unknown', text: say(`reason.${verdict.reason}`, verdict.facts), facts: verdict.facts }];
    case 'inapplicable':
      return [{ mark: 'skipped', text: say(`reason.${verdict.reason}`, verdict.facts), facts: verdict.facts }];
    case 'skipped':
      return [{ mark: 'skipped', text: reader.words.translate('doctor.needs', { check: verdict.because }), facts: {} }];
    case 'crashed':
      return [{ mark: 'unknown', text: reader.words.translate('doctor.crashed', { error: messageOf(verdict.error) }), facts: {} }];
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What leads to a cause: what the suspicion rests on, and the findings of every other rule for it that would hold. */
export function leadingTo({ cause, evidence }: Suspicion, { observations }: Examination): string[] {
  const others = rules.filter((rule) => rule.cause === cause && rule.requires.every((id) => observations.has(id)));
  return [...new Set([...evidence, ...others.flatMap(({ requires }) => requires.filter((id) => id.includes(':')))])];
}

/**
 * The sentences behind observations: `dns` for an ok, `dns:unknown-name` for a finding, `told:<cause>` for what the server
 * gave as its reason. Other circumstances have none.
 */
export function evidenceOf(observations: readonly string[], results: readonly Result[], reader: Reader): Sentence[] {
  const sentences = observations.flatMap((observation) => {
    const [name = '', part] = observation.split(':');
    const [id, finding] = name === 'told' ? ['server-reason', undefined] : [name, part];
    const result = results.find(({ check }) => check.id === id);
    if (result?.verdict.state !== 'ok' && result?.verdict.state !== 'found') return [];
    const all = sentencesOf(result, reader);
    const { verdict } = result;
    return finding === undefined || verdict.state !== 'found' ? all : all.filter((_, index) => verdict.findings[index]?.finding === finding);
  });
  // Several observations may come from one answer.
  return sentences.filter(({ text }, index) => sentences.findIndex((sentence) => sentence.text === text) === index);
}

/** A sentence behind its sign, on lines of at most `width` columns. */
export function marked({ mark, text }: Sentence, width: number, reader: Reader): string[] {
  const sign = signOf(mark, reader);
  const [first = '', ...others] = paragraph(text, width - sign.plain.length - 1, reader);
  return [`${sign.painted} ${first}`, ...others.map((line) => ' '.repeat(sign.plain.length + 1) + line)];
}
