import { registryPath } from '../../contract/address.ts';
import { eventPage, type EventResource } from '../../contract/event.ts';
import { chooseLanguage } from '../../i18n/choose-language.ts';
import { loadWords, type LanguageId } from '../../i18n/languages.ts';
import type { Words } from '../../i18n/translate.ts';
import { apiCommand } from '../api/api-command.ts';
import { choice, textOr, wholeNumber, type Group } from '../command.ts';
import { safeForCsv } from '../terminal/csv-text.ts';
import { safeJson } from '../terminal/json-text.ts';
import { readDuration } from '../duration.ts';
import { logsExpiring } from './logs-expiring.ts';
import { logsQuery } from './logs-query.ts';
import { nameOf } from '../examine/explain-event.ts';
import { listAll } from '../api/list-all.ts';
import { safeForMarkdown } from '../terminal/markdown-text.ts';
import type { Paint } from '../terminal/paint.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

const USUAL_ENTRIES = 100;
const MOST_ENTRIES = 10_000;

const failures = apiCommand({
  name: 'failures',
  summary: 'List what was refused, newest first',
  options: {
    last: textOr('24h', 'TIME', 'how far back, such as 30m, 24h or 7d'),
    top: wholeNumber('N', `at most so many (${USUAL_ENTRIES})`, [1, MOST_ENTRIES]),
    format: choice(['text', 'csv', 'markdown', 'jsonl'], 'how to write them (text)'),
  },
  examples: ['dockgate logs failures --last 7d --format csv'],
  async run({ api, registry, options, terminal, paint, isJson }) {
    const since = new Date(terminal.now().getTime() - readDuration(options.last, '--last')).toISOString();
    const path = `${registryPath(await registry())}/logs/failures?${new URLSearchParams({ since })}`;
    const events = await listAll(api, path, eventPage, options.top ?? USUAL_ENTRIES);
    const words = await loadWords(chooseLanguage(undefined, terminal.env) ?? ('en' satisfies LanguageId));
    if (isJson) terminal.print(safeJson(events, 2));
    else {
      const written = write(events, options.format ?? 'text', words, paint);
      // No lines of JSON are no line, not an empty one.
      if (written !== '') terminal.print(written);
    }
    return 0;
  },
});

export const logs: Group = { name: 'logs', summary: 'Read what happened', commands: [failures, logsExpiring, logsQuery] };

function write(events: readonly EventResource[], format: 'text' | 'csv' | 'markdown' | 'jsonl', words: Words, paint: Paint): string {
  switch (format) {
    case 'jsonl':
      return events.map((event) => safeJson(event)).join('\n');
    case 'csv':
      return [columns, ...events.map(cells)].map((row) => row.map(safeForCsv).join(',')).join('\r\n');
    case 'markdown':
      return [columns.join(' | '), columns.map(() => '---').join(' | '), ...events.map((event) => cells(event).map(safeForMarkdown).join(' | '))]
        .map((row) => `| ${row} |`)
        .join('\n');
    case 'text':
      return events.map((event) => entry(event, words, paint)).join('\n') || words.translate('failures.none');
  }
}

/** Azure's names of the columns, then ours. */
const columns = [
  'TimeGenerated',
  'OperationName',
  'Identity',
  'CallerIpAddress',
  'Repository',
  'Tag',
  'Digest',
  'ResultDescription',
  'UserAgent',
  'Cause',
  'CorrelationId',
];

const cells = (event: EventResource): string[] => [
  event.timeGenerated,
  event.operationName,
  event.identity,
  event.callerIpAddress,
  event.repository ?? '',
  event.tag ?? '',
  event.digest ?? '',
  event.resultDescription,
  event.userAgent,
  event.cause ?? '',
  event.correlationId,
];

/** Three lines: why, who, and the id; the last one is what `dockgate why` wants. */
function entry(event: EventResource, words: Words, paint: Paint): string {
  const time = event.timeGenerated.replace('T', ' ').replace(/\.\d+Z$/, 'Z');
  const often = event.attempts === undefined ? '' : ` × ${event.attempts.toLocaleString('en')}`;
  const title = words.say(`cause.${event.cause}.title`) + often;
  const what = [event.operationName, event.repository, event.tag].filter((part) => part !== null && part !== '').join(' ');
  const safe = (text: string) => safeForTerminal(text, 120);
  const who = safe(nameOf(event, words.translate('why.nobody')));
  const line = words.translate('failures.entry', { who, address: safe(event.callerIpAddress), what: safe(what) });
  const indent = ' '.repeat(time.length);
  return [`${paint.dim(time)}  ${paint.bold(safe(title))}`, `${indent}  ${line}`, `${indent}  ${paint.dim(event.correlationId)}`].join('\n');
}

