import { Refusal } from '../causes/refusal.ts';
import { isRepositoryName, type RepositoryName } from './repository.ts';

/** What a client asks of the token endpoint, https://distribution.github.io/distribution/spec/auth/scope/. */
export type Scope =
  | { readonly type: 'repository'; readonly name: RepositoryName; readonly verbs: readonly string[] }
  | { readonly type: 'registry'; readonly name: RegistryScopeName; readonly verbs: readonly string[] };

const registryScopeNames = ['catalog', 'deleted_catalog'] as const;
/** Azure's command line asks for the list of deleted repositories with the second one. */
export type RegistryScopeName = (typeof registryScopeNames)[number];
const isRegistryScopeName = (name: string): name is RegistryScopeName => (registryScopeNames as readonly string[]).includes(name);

const MOST_SCOPES = 100;
const MOST_BYTES = 8 * 1024;

/** Resource type, an optional class such as `(plugin)`, a name that may itself hold colons, and verbs after the last one. */
const SHAPE = /^(repository|registry)(?:\([a-z0-9]{1,64}\))?:(.+):([^:]+)$/;
const VERB = /^(?:\*|[a-zA-Z][a-zA-Z_]{0,31})$/;

/** Spellings of very old versions of Azure's command line. */
const OLD_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['metadataRead', 'metadata_read'],
  ['metadataWrite', 'metadata_write'],
]);

/**
 * The values of every `scope` parameter; each may hold several scopes separated by spaces. Scopes of one name are
 * merged, in the order in which they were first asked for. What can never be granted is left out: unknown resource
 * types, names outside the grammar, empty verbs. `*` stays `*`.
 * Throws `request-invalid` beyond 100 scopes or 8 KiB.
 */
export function parseScopes(texts: readonly string[]): Scope[] {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MOST_BYTES) throw refuse(`it has more than ${MOST_BYTES} bytes`);
  const asked = texts.flatMap((text) => text.split(' ')).filter((text) => text !== '');
  if (asked.length > MOST_SCOPES) throw refuse(`it asks for ${asked.length} scopes, allowed are ${MOST_SCOPES}`);

  const merged = new Map<string, { scope: Scope; verbs: Set<string> }>();
  for (const scope of asked.map(findScope)) {
    if (!scope) continue;
    const key = `${scope.type}:${scope.name}`;
    const { verbs } = merged.get(key) ?? { verbs: new Set<string>() };
    for (const verb of scope.verbs) verbs.add(verb);
    merged.set(key, { scope, verbs });
  }
  return [...merged.values()].map(({ scope, verbs }) => ({ ...scope, verbs: [...verbs] }));
}

/** `repository:team/app:pull,push`, as it stands in a challenge. */
export const formatScope = ({ type, name, verbs }: Scope): string => `${type}:${name}:${verbs.join(',')}`;

function findScope(text: string): Scope | null {
  const [, type, name = '', list = ''] = SHAPE.exec(text) ?? [];
  const verbs = list.split(',').filter((verb) => VERB.test(verb)).map((verb) => OLD_SPELLINGS.get(verb) ?? verb);
  if (verbs.length === 0) return null;
  if (type === 'repository' && isRepositoryName(name)) return { type, name, verbs };
  return type === 'registry' && isRegistryScopeName(name) ? { type, name, verbs } : null;
}

const refuse = (defect: string) => new Refusal('request-invalid', { field: 'scope', defect });
