import { anonymous } from '../../access/subject.ts';
import { accepted, type CredentialKind } from '../credential-kind.ts';

/** No name and no password, which also comes as the Basic header of an empty pair. What it may do, decide() says. */
export const anonymousAccess: CredentialKind = {
  kind: 'anonymous',
  recognises: (userName) => userName === '',
  verify: async () => accepted(anonymous, []),
  resume: () => accepted(anonymous, []),
};
