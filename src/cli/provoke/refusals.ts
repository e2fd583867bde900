import type { CauseId } from '../../causes/catalogue.ts';
import { registryPath } from '../../contract/address.ts';
import { credentialList } from '../../contract/credential.ts';
import { registryResource } from '../../contract/registry.ts';
import { CommandFailed } from '../command.ts';
import { makePrincipal, makeToken, type Making, type Subject } from './subjects.ts';

// Refusals that a pipeline can have from a server that runs, one line each: who is refused, and for what.

export interface Refused extends Making {
  /** `team/app`. */
  readonly repository: string;
  /** A moment that is over when `wait` has returned, and was still to come when something was made to end then. */
  readonly soon: Date;
  wait(): Promise<void>;
}

export interface Provocation {
  /** What is refused at the latest; most logins are refused at once. */
  readonly action: 'login' | 'pull' | 'push';
  readonly about: string;
  make(parts: Refused): Promise<Subject>;
}

export type Provocable = Extract<
  CauseId,
  | 'credentials-wrong-password' | 'application-not-registered' | 'email-used-as-username' | 'token-disabled' | 'token-password-expired' | 'account-disabled'
  | 'client-secret-expired' | 'admin-user-disabled' | 'account-ip-denied' | 'role-missing-pull' | 'role-missing-push' | 'scope-map-missing-permission'
  | 'image-or-tag-not-found'
>;

const read = (repository: string) => [`repositories/${repository}/content/read`];
/** https://www.rfc-editor.org/rfc/rfc5737: nobody calls from there. */
const NOWHERE = '192.0.2.1';

async function afterIts<T>(end: Promise<T>, { wait }: Refused): Promise<T> {
  const made = await end;
  await wait();
  return made;
}

export const provocations: Readonly<Record<Provocable, Provocation>> = {
  'credentials-wrong-password': {
    action: 'login',
    about: 'a repository-scoped token with another password',
    make: async (parts) => ({ ...(await makeToken(parts, { actions: read(parts.repository) })), password: crypto.randomUUID() }),
  },
  'application-not-registered': { action: 'login', about: 'a user name that nobody has', make: async ({ name }) => ({ userName: name, password: crypto.randomUUID() }) },
  'email-used-as-username': { action: 'login', about: 'an e-mail address that is nobody’s', make: async ({ name }) => ({ userName: `${name}@example.com`, password: crypto.randomUUID() }) },
  'token-disabled': { action: 'login', about: 'a repository-scoped token that is disabled', make: (parts) => makeToken(parts, { actions: read(parts.repository), status: 'disabled' }) },
  'token-password-expired': {
    action: 'login',
    about: 'a repository-scoped token whose password has ended',
    make: (parts) => afterIts(makeToken(parts, { actions: read(parts.repository), expiresAt: parts.soon }), parts),
  },
  'account-disabled': { action: 'login', about: 'a service principal that is disabled', make: (parts) => makePrincipal(parts, { role: 'AcrPull', isDisabled: true }) },
  'client-secret-expired': {
    action: 'login',
    about: 'a service principal whose secret has ended',
    make: (parts) => afterIts(makePrincipal(parts, { role: 'AcrPull', secretEndsAt: parts.soon }), parts),
  },
  'admin-user-disabled': { action: 'login', about: 'the admin account, which is off; its password2 is made anew', make: disabledAdmin },
  'account-ip-denied': {
    action: 'login',
    about: 'a repository-scoped token that may be used from another address alone',
    make: (parts) => makeToken(parts, { actions: read(parts.repository), addresses: [NOWHERE] }),
  },
  'role-missing-pull': { action: 'login', about: 'a service principal without a role', make: (parts) => makePrincipal(parts, {}) },
  'role-missing-push': { action: 'push', about: 'a service principal with the role AcrPull', make: (parts) => makePrincipal(parts, { role: 'AcrPull' }) },
  'scope-map-missing-permission': {
    action: 'pull',
    about: 'a repository-scoped token for another repository',
    make: (parts) => makeToken(parts, { actions: read(`${parts.repository}-other`) }),
  },
  'image-or-tag-not-found': {
    action: 'pull',
    about: 'somebody who may pull, and a tag that is not there',
    make: async (parts) => ({ ...(await makeToken(parts, { actions: read(parts.repository) })), tag: parts.name }),
  },
};

export const isProvocable = (cause: string): cause is Provocable => Object.hasOwn(provocations, cause);

async function disabledAdmin({ api, registry }: Refused): Promise<Subject> {
  const { properties } = await api.ask({ method: 'GET', path: registryPath(registry) }, registryResource);
  if (properties.adminUserEnabled) throw new CommandFailed(`The admin account of ${registry.name} is on, and others may use it: turn it off first with "dockgate admin disable".`);
  const { username, passwords } = await api.ask({ method: 'POST', path: `${registryPath(registry)}/regenerateCredential`, body: { name: 'password2' } }, credentialList);
  return { userName: username, password: passwords.find(({ value }) => value !== undefined)!.value! };
}
