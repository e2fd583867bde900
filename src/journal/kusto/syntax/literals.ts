import { defectAt } from './defect.ts';
import { constant, type Expression } from '../expressions/expression.ts';
import { quoted, type Node } from './node.ts';

const UNITS: Readonly<Record<string, number>> = {
  d: 86_400_000, day: 86_400_000, days: 86_400_000,
  h: 3_600_000, hr: 3_600_000, hrs: 3_600_000, hour: 3_600_000, hours: 3_600_000,
  m: 60_000, min: 60_000, minute: 60_000, minutes: 60_000,
  s: 1_000, sec: 1_000, second: 1_000, seconds: 1_000,
  ms: 1, milli: 1, millis: 1, millisecond: 1, milliseconds: 1,
};

/** A number, text, time or truth as it is written; undefined for every other node. */
export function literal(node: Node): Expression | undefined {
  switch (node.kind) {
    case 'StringLiteralExpression':
      if (node.value.includes('\0')) throw defectAt(node.at, 'a text cannot hold the character NUL');
      return constant('string', node.value.toWellFormed());
    case 'CompoundStringLiteralExpression':
      return constant('string', node.parts.map(({ value }) => value).join('').toWellFormed());
    case 'BooleanLiteralExpression':
      return constant('bool', /true|^1$/i.test(inside(node.text)));
    case 'IntLiteralExpression':
    case 'LongLiteralExpression':
      return constant('long', wholeNumber(node));
    case 'RealLiteralExpression':
    case 'DecimalLiteralExpression':
      return constant('real', realNumber(node));
    case 'TimespanLiteralExpression':
      return constant('timespan', timespan(node));
    case 'DateTimeLiteralExpression':
      return constant('datetime', instant(node));
    default:
      return undefined;
  }
}

/** `datetime(x)` without the word. */
const inside = (text: string): string => (/^\w+\s*\(([^]*)\)$/.exec(text)?.[1] ?? text).trim().replace(/^(["'])([^]*)\1$/, '$2');

const isNull = (node: Node): boolean => inside(node.text) === 'null';

function wholeNumber(node: Node): number | null {
  const value = Number(inside(node.text));
  if (isNull(node)) return null;
  if (Number.isSafeInteger(value)) return value;
  throw defectAt(node.at, `${quoted(node.text)} is no whole number that can be computed with`);
}

function realNumber(node: Node): number | null {
  const value = Number(inside(node.text));
  if (isNull(node)) return null;
  if (Number.isFinite(value)) return value;
  throw defectAt(node.at, `${quoted(node.text)} is no number`);
}

/** Milliseconds. `1.5h`, `time(1.02:30:00)`, `timespan(2d)`, and digits alone for days. */
function timespan(node: Node): number | null {
  const text = inside(node.text).toLowerCase();
  if (isNull(node)) return null;
  const [, count, unit] = /^(-?\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(text) ?? [];
  const unitMilliseconds = UNITS[unit === '' ? 'd' : unit ?? ''];
  if (count !== undefined && unitMilliseconds !== undefined) return Number(count) * unitMilliseconds;
  const clock = /^(-?)(?:(\d+)\.)?(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,7})?))?$/.exec(text);
  if (!clock) throw defectAt(node.at, `${quoted(node.text)} is no timespan such as 30m, 24h or 7d`);
  const [, sign, days = '0', hours = '0', minutes = '0', seconds = '0'] = clock;
  const milliseconds = Number(days) * 86_400_000 + Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return sign === '-' ? -milliseconds : milliseconds;
}

function instant(node: Node): number | null {
  if (isNull(node)) return null;
  const time = parseInstant(inside(node.text));
  if (time !== null) return time;
  throw defectAt(node.at, `${quoted(node.text)} is no time such as datetime(2030-01-31 12:00)`);
}

/** Milliseconds since 1970 of `2030-01-31`, `2030-01-31 12:00:00.5`, `2030-01-31T12:00Z`; UTC unless it says otherwise; null for anything else. */
export function parseInstant(text: string): number | null {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?)?\s*(Z|[+-]\d{2}:\d{2})?$/i.exec(text);
  if (!parts) return null;
  const [, date, time = '00:00', seconds = '00', fraction = '', zone = 'Z'] = parts;
  const value = Date.parse(`${date}T${time}:${seconds}${fraction.slice(0, 4).padEnd(fraction === '' ? 0 : 4, '0')}${zone.toUpperCase()}`);
  return Number.isNaN(value) ? null : value;
}
