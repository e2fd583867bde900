/** What a registry asks for, RFC 9110 section 11.6.1; of several schemes the first that we know. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string | null };

const PARAMETER = /([a-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;
const LONGEST = 4_000;

/** Null for a header that says neither Bearer with a realm nor Basic. */
export function parseChallenge(header: string | undefined): Challenge | null {
  const text = (header ?? '').slice(0, LONGEST);
  const [, scheme = '', rest = ''] = /^\s*(bearer|basic)\b(.*)$/is.exec(text) ?? [];
  if (scheme.toLowerCase() === 'basic') return { scheme: 'basic' };
  const parameters = new Map([...rest.matchAll(PARAMETER)].map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '']));
  const realm = parameters.get('realm');
  return scheme === '' || !realm ? null : { scheme: 'bearer', realm, service: parameters.get('service') ?? null };
}
