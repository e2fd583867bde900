// The signs of a report. Each says in its shape what its colour says too; where a terminal has no such letters they are words.

export interface Signs {
  readonly ok: string;
  readonly warning: string;
  readonly problem: string;
  readonly skipped: string;
  readonly unknown: string;
  /** The left rule: its first line, those between, its last line; empty where there is none. */
  readonly top: string;
  readonly rule: string;
  readonly bottom: string;
  /** Before what is one of several. */
  readonly item: string;
  readonly isAscii: boolean;
}

const unicode: Signs = {
  ok: '✓', warning: '!', problem: '✗', skipped: '–', unknown: '?', top: '╷', rule: '│', bottom: '╵', item: '·', isAscii: false,
};

const ascii: Signs = {
  ok: '[ok]', warning: '[warn]', problem: '[FAIL]', skipped: '[skip]', unknown: '[????]', top: '', rule: '|', bottom: '', item: '-', isAscii: true,
};

/** For whom a program reads aloud: words instead of signs, and no line drawn. */
const spoken: Signs = { ...ascii, rule: '' };

type Environment = Readonly<Record<string, string | undefined>>;

/** By what the environment says of its letters; where it says nothing, those of our time. */
export function signsFor(env: Environment, platform: NodeJS.Platform): Signs {
  if (env['ACCESSIBLE']) return spoken;
  return (platform === 'win32' ? hasUnicodeOnWindows(env) : hasUnicode(env)) ? unicode : ascii;
}

function hasUnicode(env: Environment): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' ? env['TERM'] !== 'linux' : /utf-?8/i.test(locale);
}

/** The old console shows other letters; those that came after it say who they are. */
const hasUnicodeOnWindows = (env: Environment): boolean =>
  Boolean(env['WT_SESSION'] || env['TERM_PROGRAM'] || env['CI']) || /^xterm|cygwin|msys/.test(env['TERM'] ?? '');

const simpler: Readonly<Record<string, string>> = {
  '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '…': '...', '·': '-', '→': '->', '×': 'x', '\u00a0': ' ', '\u202f': ' ',
};

/** Our own typography in letters that every terminal has; letters of a language or a name stay. */
export const inLettersOf = ({ isAscii }: Signs, text: string): string =>
  isAscii ? text.replace(/[’‘“”„«»–—…·→×\u00a0\u202f]/g, (sign) => simpler[sign] ?? sign) : text;
