// From what somebody pasted to lines that patterns can read: bounded, without colours, time stamps and log prefixes,
// escapes undone. Everything here takes time linear in the text.

/** Characters of a pasted text; what follows is not read. */
export const LONGEST_TEXT = 10 * 1024 * 1024;
const LONGEST_LINE = 2_000;
const MOST_LINES = 300;
const MOST_PIECES = 20;
/** Texts up to this size are read whole; of a longer log only lines that speak of a failure. */
const SMALL = 100_000;

// oxlint-disable-next-line no-control-regex -- escape sequences begin with a control character
const ESCAPES = /\u001B(?:\[[0-9;?]{0,32}[ -/]{0,4}[@-~]|\][^\u0007\u001B]{0,500}(?:\u0007|\u001B\\)|[@-Z\\-_])/g;
// oxlint-disable-next-line no-control-regex -- so do these
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u2060\uFEFF]/g;
const TELLING = /error|fail|denied|unauth|forbid|refus|invalid|timeout|timed out|x509|certificate|not found|unknown|expired|no such|cannot|unable|aadsts|docker (?:push|pull|login)|warning|40[134]|429|50[0234]/i;

/** What CI systems, journald, compose and loggers put in front of a line; several may follow each other. */
const prefixes: readonly RegExp[] = [
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\s{0,4}/,
  /^\[?\d{4}-\d\d-\d\dT[\d:.]{8,20}Z?\]\s{0,4}/,
  /^##\[(?:error|warning|command|section|debug|group)\]/,
  /^\[(?:error|warning|command|ERROR|WARNING|Pipeline)\] ?/,
  /^::(?:error|warning|notice)(?: [^:\n]{0,200})?::/,
  /^section_(?:start|end):\d{1,12}:[\w[\]=]{0,80}\r?/,
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.-]{1,80} [\w./@-]{1,60}(?:\[\d{1,8}\])?: /,
  /^[EIWF]\d{4} \d\d:\d\d:\d\d\.\d{1,6}\s{1,8}\d{1,8} [\w.-]{1,60}:\d{1,6}\] ?/,
  /^\s{0,4}(?:Warning|Normal)\s{1,10}\w{1,40}\s{1,10}(?:<\w{1,20}>|[\dsmhd]{1,12})(?: \(x\d{1,6} over [\dsmhd]{1,12}\))?\s{1,10}[\w, .-]{1,60}?\s{2,12}/,
  /^#\d{1,4} (?:\d{1,6}\.\d{1,4} )?/,
  /^time="[^"]{1,40}" /,
  /^\[\d\d:\d\d:\d\d\] ?/,
];

/** Lines as people would read them. The index of a line is where it stands in this list. */
export function cleanText(text: string): readonly string[] {
  const isSmall = text.length <= SMALL;
  const whole = text.slice(0, LONGEST_TEXT).replace(ESCAPES, '').replace(CONTROLS, '');
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const raw of whole.split(/\r\n|\n|\r/).flatMap(inPieces)) {
    if (!isSmall && !TELLING.test(raw)) continue;
    for (const line of cleanLine(raw)) {
      if (line === '' || seen.has(line)) continue;
      seen.add(line);
      lines.push(line);
      if (lines.length >= MOST_LINES) return lines;
    }
  }
  return lines;
}

/** A line that is too long to be read at once, such as a log in JSON. */
const inPieces = (line: string): string[] =>
  line.length <= LONGEST_LINE ? [line] : Array.from({ length: Math.min(MOST_PIECES, Math.ceil(line.length / LONGEST_LINE)) }, (_, index) => line.slice(index * LONGEST_LINE, (index + 1) * LONGEST_LINE));

/** Advice that old Dockers gave with every failure, whatever its reason. */
const ADVICE = /if this private registry supports only HTTP or HTTPS with an unknown CA certificate.{0,2000}/i;

function cleanLine(raw: string): string[] {
  const unescaped = raw
    .replace(/\\u0027/g, "'")
    .replace(/\\u003[cC]/g, '<')
    .replace(/\\u0026/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#3?9;/g, "'")
    .replace(/\\{1,3}"/g, '"')
    .replace(ADVICE, '');
  return unescaped.split(/\\r\\n|\\n/).map((line) => withoutPrefixes(line).trim());
}

function withoutPrefixes(line: string): string {
  let rest = line;
  for (let round = 0; round < 3; round++) {
    const before = rest;
    for (const prefix of prefixes) rest = rest.replace(prefix, '');
    if (rest === before) break;
  }
  return rest;
}

const NARROWEST_WRAP = 60;

/**
 * Lines that a terminal or a mail program may have broken, put together again: each with its next one or two, without
 * and with a space between. `line` is the index of the first.
 */
export function joinWrapped(lines: readonly string[]): { readonly line: number; readonly text: string }[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || (line.length < NARROWEST_WRAP && !line.endsWith(':')) || line.length > 400) return [];
    const tail = next.slice(0, 400) + (next.length >= NARROWEST_WRAP || next.endsWith(':') ? ` ${lines[index + 2]?.slice(0, 400) ?? ''}` : '');
    return [{ line: index, text: line + tail }, { line: index, text: `${line} ${tail}` }];
  });
}
