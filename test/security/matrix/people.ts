import type { AskServer, Credential } from '../ask.ts';

// Who asks, and what they may do: the rights of the matrix, written down without a look at the code that decides.

/**
 * The columns of the matrix. `assigning` stands for every change of who has which role, `management` for every other action on the
 * registry itself or above it; then come Graph's: who there is, a change of that, and oneself. `secrets` makes that of a managed
 * identity, `signed-in` is for everybody who is somebody, and
 * `public` for everybody, whatever they present.
 */
export const actions = [
  'sign-in', 'content/read', 'content/write', 'content/delete', 'metadata/read', 'metadata/write', 'catalog/read', 'deleted/read', 'deleted/restore', 'deleted-catalog/read', 'management', 'assigning', 'directory/read',
  'directory/write', 'directory/me', 'secrets', 'signed-in', 'public',
] as const;
export type Action = (typeof actions)[number];

export const isDirectory = (action: Action): boolean => action.startsWith('directory/');
/** Whatever is no access to images. */
const managing: ReadonlySet<Action> = new Set(['management', 'assigning', 'secrets', 'signed-in', 'public']);
export const isManaging = (action: Action): boolean => managing.has(action) || isDirectory(action);

export const REPOSITORY = 'team/app';
const ELSEWHERE = 'team/other';

/** What a token of that name may do: the lines of its scope map, and what these mean for `team/app`. */
export const tokens: Readonly<Record<string, { lines: readonly string[]; may: readonly Action[] }>> = {
  nothing: { lines: ['team/other/content/read'], may: [] },
  pull: { lines: ['team/app/content/read'], may: ['content/read'] },
  push: { lines: ['team/app/content/read', 'team/app/content/write'], may: ['content/read', 'content/write'] },
  write: { lines: ['team/app/content/write'], may: ['content/write'] },
  delete: { lines: ['team/app/content/delete'], may: ['content/delete'] },
  'metadata-read': { lines: ['team/app/metadata/read'], may: ['metadata/read'] },
  'metadata-write': { lines: ['team/app/metadata/write'], may: ['metadata/write'] },
  all: everything('team/app'),
  'all-below': everything('team/*'),
  'all-everywhere': everything('*'),
  // Looks like team/app to whoever compares prefixes, parts or patterns.
  'all-nearby': { lines: [...everything('team/app/*').lines, ...everything('team').lines, ...everything('team/appx').lines], may: [] },
};

function everything(repositories: string) {
  const named = ['content/read', 'content/write', 'content/delete', 'metadata/read', 'metadata/write'] as const;
  return { lines: named.map((action) => `${repositories}/${action}`), may: [...named, 'deleted/read', 'deleted/restore'] as const };
}

/** A way to present oneself. */
export const hows = [
  'nothing', 'empty Basic', 'Basic', 'Bearer', 'Bearer, narrower', 'Bearer, elsewhere', 'directory token', 'exchanged', 'exchanged, Bearer',
] as const;
export type How = (typeof hows)[number];

/** The scopes that a challenge must ask for, `null` for none. */
export const scopes: Readonly<Record<Action, string | null>> = {
  'sign-in': null,
  'content/read': 'repository:team/app:pull',
  'content/write': 'repository:team/app:pull,push',
  'content/delete': 'repository:team/app:delete',
  'metadata/read': 'repository:team/app:metadata_read',
  'metadata/write': 'repository:team/app:metadata_write',
  'catalog/read': 'registry:catalog:*',
  'deleted/read': 'repository:team/app:deleted_read',
  'deleted/restore': 'repository:team/app:deleted_read,deleted_restore',
  'deleted-catalog/read': 'registry:deleted_catalog:*',
  management: null,
  assigning: null,
  'directory/read': null,
  'directory/write': null,
  'directory/me': null,
  secrets: null,
  'signed-in': null,
  public: null,
};

const verbs: Readonly<Partial<Record<Action, string>>> = {
  'content/read': 'pull',
  'content/write': 'push',
  'content/delete': 'delete',
  'metadata/read': 'metadata_read',
  'metadata/write': 'metadata_write',
  'deleted/read': 'deleted_read',
  'deleted/restore': 'deleted_restore',
};

/** The scopes of what is about all repositories. */
const registryWide = ['catalog/read', 'deleted-catalog/read'] as const;
const isRegistryWide = (action: Action) => (registryWide as readonly Action[]).includes(action);

/** The scopes that a bearer token is asked with. */
function wishOf(how: How, action: Action): string[] {
  if (action === 'sign-in') return [];
  // Data scopes in full: a token for images manages nothing, whatever it carries.
  if (isManaging(action)) return [`repository:${REPOSITORY}:*`, 'registry:catalog:*'];
  if (how === 'Bearer' || how === 'exchanged, Bearer') return [scopes[action]!];
  if (how === 'Bearer, elsewhere') {
    // A repository may be called catalog.
    return isRegistryWide(action)
      ? ['repository:catalog:*', `repository:${REPOSITORY}:*`, ...registryWide.filter((each) => each !== action).map((each) => scopes[each]!)]
      : [`repository:${ELSEWHERE}:*`, ...registryWide.map((each) => scopes[each]!)];
  }
  const others = Object.values(verbs).filter((verb) => verb !== verbs[action]);
  return [`repository:${REPOSITORY}:${others.join(',')}`, ...registryWide.filter((each) => each !== action).map((each) => scopes[each]!)];
}

/** What to send for each action; `no token` when the token service refuses. */
export type Presentation = Readonly<Record<Action, Credential | null>> | 'no token';

/** The directory's access tokens, by what they are for. */
export type DirectoryTokens = Readonly<Record<'registry' | 'management' | 'graph', string>>;

export interface Presenting {
  readonly ask: AskServer;
  /** User name and password; null for nobody. */
  readonly pair: readonly [string, string] | null;
  readonly host?: string;
  readonly tokens?: DirectoryTokens;
  /** The null GUID with a refresh token that a token of the directory, or of somebody outside, was exchanged for. */
  readonly exchanged?: readonly [string, string];
}

export async function present({ ask, pair: own, host, tokens, exchanged }: Presenting, how: How): Promise<Presentation> {
  if (how === 'directory token') return record((action) => ({ token: tokens![isDirectory(action) ? 'graph' : isManaging(action) ? 'management' : 'registry'] }));
  if (!how.includes('Bearer')) {
    const credential = { nothing: null, 'empty Basic': ['', ''] as const, Basic: own, exchanged: exchanged ?? null }[how as 'Basic' | 'exchanged'];
    return record(() => credential);
  }
  const pair = how === 'exchanged, Bearer' ? exchanged! : own;
  const minted = new Map<Action, Credential>();
  for (const action of actions) {
    const query = new URLSearchParams(wishOf(how, action).map((scope): [string, string] => ['scope', scope]));
    const answer = await ask({ path: `/oauth2/token?${query}`, as: pair, ...(host ? { host } : {}) });
    if (answer.status !== 200) return 'no token';
    minted.set(action, { token: String(answer.json['access_token']) });
  }
  return record((action) => minted.get(action)!);
}

const record = (of: (action: Action) => Credential | null): Presentation =>
  Object.fromEntries(actions.map((action) => [action, of(action)])) as Record<Action, Credential | null>;
