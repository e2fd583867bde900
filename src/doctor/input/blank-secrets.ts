// What people type as a target may hold a password: a user before `@`, the parameters of an address, a whole `docker login`
// with `-p`, or a token in the wrong field. It is blanked before anything else reads the text, so nothing after can show it.

const BLANK = '***';
const SCHEME = /[a-zA-Z][a-zA-Z0-9+.-]{0,31}:\/{1,3}/;
const DIGEST = /@sha(?:256|512):[0-9a-fA-F]*\s*$/;
/** Public prefixes of secrets, which no host and no repository begins with. */
const TOKEN = /\b(?:gh[pousr]_|github_pat_|gl(?:pat|dt|cbt)-|dckr_[po]at_|dop_v1_|AKCp|ya29\.|eyJ[A-Za-z0-9_-]{10})[A-Za-z0-9._~+/=-]{8,}/g;
const REFERENCE = /^[a-zA-Z0-9.-]{1,255}(?::\d{1,5})?(?:\/[a-z0-9._-]{1,255}){1,20}(?::[\w.-]{1,128})?$/;
const TAG = /^[\w.+-]{0,128}$/;
const HOST = /^(?:(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}|localhost)(?::\d+)?\W*$/i;
const COMMAND = /^\s*(?:\$ ?)?(?:sudo\s+)?(docker|podman|nerdctl|buildah|skopeo|crane|oras|helm)\s+([a-z-]+)\s+/;

const MOST_TIMES = 5;

export function blankSecrets(text: string): string {
  let blanked = blankCommand(text);
  // A password may hold the sign of parameters, and parameters an address with another password.
  for (let times = 0; times < MOST_TIMES; times += 1) blanked = blankParameters(blankUser(blanked));
  return blanked.replace(TOKEN, BLANK);
}

/** `docker login -u me -p secret host` becomes `docker login *** host`. */
function blankCommand(text: string): string {
  const begin = COMMAND.exec(text)?.[0];
  if (begin === undefined) return text;
  const rest = text.slice(begin.length).trimEnd();
  const last = rest.search(/\S+$/);
  return last <= 0 ? text : `${begin}${BLANK} ${rest.slice(last)}`;
}

/** Everything before the `@` of a user, the name too: tokens are typed there as well. */
function blankUser(text: string): string {
  const end = text.replace(DIGEST, '').lastIndexOf('@');
  if (end < 0) return text;
  const scheme = SCHEME.exec(text.slice(0, end));
  const start = scheme ? scheme.index + scheme[0].length : startOfName(text.slice(0, end));
  const [user, host] = [text.slice(start, end), text.slice(end + 1)];
  const rest = host.replace(DIGEST, '').trim();
  // Only a tag in the wrong place is none: `host/app@v1`.
  const isUser = scheme !== null || !REFERENCE.test(user) || !TAG.test(rest) || HOST.test(rest);
  return isUser ? `${text.slice(0, start)}${BLANK}@${host}` : text;
}

/** After a command and quotes that were pasted along. */
const startOfName = (before: string): number => {
  const word = COMMAND.test(before) ? before.search(/\S+$/) : 0;
  return Math.max(0, word) + /^[\s"'`“”‘’/\\]*/.exec(before.slice(Math.max(0, word)))![0].length;
};

const blankParameters = (text: string): string => text.replace(/([?#]).+$/s, `$1${BLANK}`);
