import { isDirectory, isManaging, type Action, type How } from './people.ts';

// The answer that each cell must have. A table and a few lines, written from the specification and not from the code:
// that the two agree is what the matrix tests.

export interface Standing {
  readonly kind: 'anonymous' | 'admin' | 'token' | 'user' | 'refresh' | 'federated';
  /** What the subject may do with team/app; `sign-in` follows from having any right. */
  readonly may: readonly Action[];
  /** They have a right somewhere on the registry, if not on team/app. */
  readonly hasAnyRight: boolean;
  /** What they may do with every registry itself. */
  readonly manages: 'everything' | 'all but roles' | 'nothing';
  /** What they may do with the directory, besides seeing themselves. */
  readonly directs: 'everything' | 'reading' | 'nothing';
  /** They have a role for images, and the registry's mode ignores it. */
  readonly isIgnored: boolean;
  /** Why the credential itself is refused, presented as Basic and as Bearer; null when it is not. */
  readonly basic: string | null;
  readonly bearer: string | null;
  /** The same of a token of the directory that was made from it, and of what that was exchanged for. */
  readonly byDirectory: string | null;
  readonly exchanged: string | null;
}

export const SERVED = 'served';

/** A registry's own access token. */
const isBearer = (how: How) => how.startsWith('Bearer') || how === 'exchanged, Bearer';

const badOf = ({ basic, bearer, byDirectory, exchanged }: Standing, how: How): string | null =>
  how === 'directory token' ? byDirectory : how === 'exchanged' ? exchanged : isBearer(how) ? bearer : basic;

/** `served`, or status and cause of the refusal. */
export function expected(standing: Standing, how: How, action: Action): string {
  const { kind } = standing;
  const byBearer = isBearer(how);
  const bad = badOf(standing, how);
  if (action === 'public') return SERVED;
  if (bad === 'firewall-ip-denied' && !isManaging(action)) return refused(bad);
  if (how === 'directory token' && !isManaging(action)) return refused('token-type-not-accepted');
  // Tokens of the directory manage; a registry's own are for images, whosever they are and whatever became of them.
  if (isManaging(action) && byBearer) return refused('token-type-not-accepted');
  if (bad !== null && bad !== 'firewall-ip-denied') return refused(bad);

  if (isManaging(action)) return how === 'exchanged' ? refused('token-type-not-accepted') : managing(standing, action);
  if (kind === 'anonymous' && !byBearer && action === 'sign-in') return refused('not-logged-in');
  const mayDoIt = action === 'sign-in' ? standing.hasAnyRight : standing.may.includes(action);
  if (!mayDoIt) return refused(standing.isIgnored ? 'acr-abac-roles-not-honored' : missing(kind, action));
  return action === 'sign-in' || !how.startsWith('Bearer, ') ? SERVED : refused('access-token-scope-missing');
}

/** A user's password, a token of the directory, or whoever may open the socket. */
function managing({ kind, manages, directs }: Standing, action: Action): string {
  if (kind === 'anonymous') return refused('not-logged-in');
  if (kind === 'refresh') return refused('token-type-not-accepted');
  if (action === 'signed-in') return SERVED;
  if (action === 'directory/me') return kind === 'user' ? SERVED : refused(missingRole[action]);
  const mayDoIt = isDirectory(action)
    ? directs === 'everything' || (directs === 'reading' && action === 'directory/read')
    : manages === 'everything' || (manages === 'all but roles' && action === 'management');
  return mayDoIt ? SERVED : refused(missingRole[action]);
}

const missingRole: Readonly<Record<Action, string>> = {
  'sign-in': 'role-missing-pull',
  'content/read': 'role-missing-pull',
  'content/write': 'role-missing-push',
  'content/delete': 'role-missing-delete',
  'metadata/read': 'role-missing-metadata',
  'metadata/write': 'role-missing-metadata',
  'catalog/read': 'role-missing-catalog',
  'deleted/read': 'role-missing-restore',
  'deleted/restore': 'role-missing-restore',
  'deleted-catalog/read': 'role-missing-restore',
  management: 'role-missing-arm-reader',
  assigning: 'role-missing-to-assign-roles',
  'directory/read': 'role-missing-arm-reader',
  'directory/write': 'role-missing-arm-reader',
  'directory/me': 'role-missing-arm-reader',
  secrets: 'role-missing-arm-reader',
  'signed-in': 'not-logged-in',
  public: 'not-logged-in',
};

function missing(kind: Standing['kind'], action: Action): string {
  if (kind === 'anonymous') return 'not-logged-in';
  return kind === 'token' || kind === 'federated' ? 'scope-map-missing-permission' : missingRole[action];
}

/** 403 is for addresses and for managing, 429 for guessing; everything else about credentials and rights is 401. */
const statusOf = (cause: string) => (cause === 'login-throttled' ? 429 : ['firewall-ip-denied', 'role-missing-arm-reader', 'role-missing-to-assign-roles'].includes(cause) ? 403 : 401);

export const refused = (cause: string): string => `${statusOf(cause)} ${cause}`;

/** RFC 6750 section 3.1: what the challenge says of a refused data request. */
export function expectedError(standing: Standing, how: How): 'invalid_token' | 'insufficient_scope' | null {
  const byBearer = isBearer(how);
  if (standing.kind === 'anonymous' && !byBearer) return null;
  if (how === 'directory token') return 'invalid_token';
  if (badOf(standing, how) === null) return 'insufficient_scope';
  return byBearer ? 'invalid_token' : null;
}
