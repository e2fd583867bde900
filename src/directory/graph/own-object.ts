import type { Subject } from '../../access/subject.ts';
import { parseFilter } from './filter.ts';
import type { Named } from './route.ts';

/** What a request is about: an object by its id or name, or those that a filter finds. */
interface About {
  readonly id: string | undefined;
  readonly filter: string | undefined;
}

/**
 * Is the request about the caller itself, and about nobody else? An application belongs to the service principal that
 * stands for it.
 * @param applicationId the object id of the caller's application; asked for only where it matters
 */
export async function isAbout(
  named: Named | 'me',
  { id, filter }: About,
  subject: Subject,
  applicationId: () => Promise<string | undefined>,
): Promise<boolean> {
  if (named === 'me') return true;
  const isUser = subject.kind === 'user';
  if (isUser !== (named === 'user') || subject.kind === 'anonymous') return false;
  if (id !== undefined) {
    const asked = id.toLowerCase();
    if (asked === subject.name.toLowerCase()) return true;
    return asked === (named === 'application' ? await applicationId() : subject.id);
  }
  return filter !== undefined && findsOnly(filter, subject);
}

const ids: ReadonlySet<string> = new Set(['id', 'appId', 'servicePrincipalNames', 'userPrincipalName']);

/** One condition that names the caller is enough, as all of them must hold. */
function findsOnly(filter: string, { id, name }: Subject): boolean {
  try {
    return parseFilter(filter, [...ids, 'displayName']).some(
      ({ field, op, value }) => ids.has(field) && op === 'eq' && [id, name.toLowerCase()].includes(value.toLowerCase()),
    );
  } catch {
    return false;
  }
}
