// What people type as a target may hold a password: a user before `@`, the parameters of an address, a whole `docker login`
// with `-p`, or a token in the wrong field. It is blanked before anything else reads the text, so nothing after can show it.

const BLANK = '***';
const SCHEME = /^\s*['"`]?[a-zA-Z][a-zA-Z0-9+.-]{0,31}:\/{1,3}/;
const DIGEST = /@sha(?:256|512):[0-9a-fA-F]*\s*$/;
/** Public prefixes of secrets, which no host and no repository begins with. */
const TOKEN = /\b(?:gh[pousr]_|github_pat_|gl(?:pat|dt|cbt)-|dckr_[po]at_|dop_v1_|AKCp|ya29\.|eyJ[A-Za-z0-9_-]{10})[A-Za-z0-9._~+/=-]{8,}/g;
const COMMAND = /^\s*(?:\$ ?)?(?:sudo\s+)?(docker|podman|nerdctl|buildah|skopeo|crane|oras|helm)\s+([a-z-]+)\s+/;

export const blankSecrets = (text: string): string => blankParameters(blankUser(blankCommand(text))).replace(TOKEN, BLANK);

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
  const start = text.startsWith(BLANK) ? 0 : (SCHEME.exec(text)?.[0].length ?? startOfLastWord(text));
  const end = text.slice(start).replace(DIGEST, '').lastIndexOf('@');
  if (end < 0) return text;
  const [user, host] = [text.slice(start, start + end), text.slice(start + end + 1)];
  const isUser = start > 0 || !user.includes('/') || host.replace(DIGEST, '').includes('/') || /^[^/:]+:[^/]*[^0-9/]/.test(user);
  return isUser ? `${text.slice(0, start)}${BLANK}@${host}` : text;
}

/** After a command that was pasted along; 0 where there is none. */
const startOfLastWord = (text: string): number => (COMMAND.test(text) ? Math.max(0, text.trimEnd().search(/\S+$/)) : 0);

const blankParameters = (text: string): string => text.replace(/([?#]).+$/s, `$1${BLANK}`);
