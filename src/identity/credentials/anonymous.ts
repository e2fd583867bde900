import { anonymous } from '../../access/subject.ts';
import { accepted, rejected, type CredentialKind } from '../credential-kind.ts';

/**
 * No name and no password, which also comes as the Basic header of an empty pair. What it may do, decide() says. A
 * password without a name is a credential that went wrong, and is not taken for none.
 */
export const anonymousAccess: CredentialKind = {
  kind: 'anonymous',
  recognises: (userName) => userName === '',
  verify: async ({ secret }) =>
    secret.reveal() === ''
      ? accepted(anonymous, [])
      : rejected(anonymous, 'credential-malformed', { facts: { defect: 'there is a password and no user name' } }),
  resume: () => accepted(anonymous, []),
};
