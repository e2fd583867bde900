import { checkHealth, type HealthLine } from '../../doctor/azure/check-health.ts';
import type { Result } from '../../doctor/examine.ts';
import { padEnd } from '../terminal/text-layout.ts';
import { signOf, type Mark } from './headline.ts';
import { paragraph, type Reader } from './reader.ts';
import { section } from './remedy.ts';
import { sentencesOf } from './sentences.ts';

const INDENT = 4;

/** What was not asked is no failure to measure it. */
function markOf(line: HealthLine): Mark {
  if (line.state === 'ok') return 'ok';
  if (line.state === 'error') return 'problem';
  return line.state === 'open' && line.result.verdict.state !== 'inapplicable' ? 'unknown' : 'skipped';
}

/** The examination as `az acr check-health` names things: its questions, its codes, and what was seen behind them. */
export function asCheckHealth(results: readonly Result[], reader: Reader): string[] {
  const lines = checkHealth(results);
  const width = Math.max(...lines.map(({ name }) => name.length));
  return section(reader.words.translate('doctor.checkHealth'), lines.flatMap((line) => show(line, width, reader)), reader);
}

function show(line: HealthLine, nameWidth: number, reader: Reader): string[] {
  const sign = signOf(markOf(line), reader);
  const column = sign.plain.length + 1 + nameWidth + 2;
  const texts = line.state === 'unasked' ? [reader.words.translate(`doctor.checkHealth.${line.why}`)] : sentencesOf(line.result, reader).map(({ text }) => text);
  const [first = '', ...rest] = [...(line.state === 'error' ? [line.code] : []), ...texts.flatMap((text) => paragraph(text, reader.width - INDENT - column, reader))];
  return [`${sign.painted} ${padEnd(line.name, nameWidth)}  ${first}`, ...rest.map((text) => ' '.repeat(column) + text)];
}
