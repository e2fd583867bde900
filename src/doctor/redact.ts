// Facts never hold a secret: that is the rule for every check. This is the net below it. Everything that leaves the doctor, as
// text, JSON or a bundle, has passed here, and what looks like a secret or is one that this machine knows is gone from it.

export interface Redactor {
  text(text: string): string;
  /** Every text inside of a value, names of properties too. */
  all<T>(value: T): T;
  /** How often something was taken out. */
  removed(): number;
}

const BLANK = '***';

/** Each in linear time: no two neighbours that match the same characters are repeated. */
const shapes: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // The user of an address.
  [/(:\/\/)[^\s/@'"<>]{1,512}@/g, `$1${BLANK}@`],
  // Parameters that are a signature or a secret: SAS, presigned addresses, tokens in a query.
  [
    /([?&;](?:sig|signature|se|sp|token|access_token|refresh_token|id_token|client_secret|password|passwd|pwd|secret|api_?key|code|x-amz-[a-z-]{1,32}|x-goog-[a-z-]{1,32})=)[^&\s'"<>]{1,4096}/gi,
    `$1${BLANK}`,
  ],
  [/\b(Bearer|Basic|basic|bearer) [A-Za-z0-9._~+/-]{20,}={0,2}/g, `$1 ${BLANK}`],
  [/\beyJ[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]{1,8192}){0,4}/g, BLANK],
  [/\b(?:gh[pousr]_|github_pat_|gl(?:pat|dt|cbt|ptt|rt)-|dckr_[po]at_|dop_v1_|AKCp|ya29\.|npm_|xox[abp]-|hvs\.|sk-)[A-Za-z0-9._~+/=-]{8,}/g, BLANK],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, BLANK],
  // A client secret of Entra.
  [/[A-Za-z0-9_.~-]{3}[0-9]Q~[A-Za-z0-9_.~-]{30,40}/g, BLANK],
  [/-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----/g, BLANK],
];

/** @param known secrets of this machine; those too short to be told from words are left alone */
export function makeRedactor(known: Iterable<string> = []): Redactor {
  const exact = [...new Set(known)].filter((secret) => secret.length >= SHORTEST).sort((a, b) => b.length - a.length);
  let removed = 0;
  const count = (before: string, after: string) => {
    if (before !== after) removed += 1;
    return after;
  };
  const text = (given: string): string => {
    const withoutKnown = exact.reduce((rest, secret) => count(rest, rest.replaceAll(secret, BLANK)), given);
    return shapes.reduce((rest, [pattern, replacement]) => count(rest, rest.replace(pattern, replacement)), withoutKnown);
  };
  const all = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(all);
    if (value instanceof Error) return new Error(text(value.message));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [text(name), all(inner)]));
  };
  return { text, all: <T>(value: T) => all(value) as T, removed: () => removed };
}

const SHORTEST = 8;

