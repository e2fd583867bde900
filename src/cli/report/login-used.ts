import type { Result } from '../../doctor/examine.ts';
import type { Facts } from '../../i18n/lines.ts';
import type { Row } from './block.ts';
import { paragraph, type Reader } from './reader.ts';
import { sentencesOf } from './sentences.ts';

/** Which login the client presented: the user, the key it is stored under, and where. Nothing where none was looked for. */
export function loginUsed(results: readonly Result[], reader: Reader): Row[] {
  const { words: { translate } } = reader;
  const verdict = results.find(({ check }) => check.id === 'stored-login')?.verdict;
  if (verdict?.state !== 'ok' && verdict?.state !== 'found') return [];
  const [finding] = verdict.state === 'found' ? verdict.findings : [];
  const text = finding?.finding === 'none' ? translate('doctor.noLogin') : describe(finding?.facts ?? (verdict.state === 'ok' ? verdict.facts : {}), reader);
  return text === null ? [] : [{ label: translate('doctor.login'), lines: (width) => paragraph(text, width, reader) }];
}

function describe({ user, key, place }: Facts, { words: { translate } }: Reader): string | null {
  if (key === undefined || place === undefined) return null;
  return user === undefined || user === '' ? translate('doctor.loginWithoutName', { key, place }) : translate('doctor.loginOf', { user, key, place });
}

/** What a check that found nothing wrong says, as a row of its own. */
export function goodNews(id: string, label: string, results: readonly Result[], reader: Reader): Row[] {
  const result = results.find(({ check }) => check.id === id);
  if (result?.verdict.state !== 'ok') return [];
  return [{ label, lines: (width) => sentencesOf(result, reader).flatMap(({ text }) => paragraph(text, width, reader)) }];
}
