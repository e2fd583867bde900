import type { Secret } from '../../secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { authorizationCodeStore } from './authorization-code-store.ts';
import { clientApplicationStore } from './client-application-store.ts';
import { deviceCodeStore } from './device-code-store.ts';
import { sweepSignIns } from './sweep.ts';
import { usedAssertionStore } from './used-assertion-store.ts';

/** What is remembered between the steps of a sign-in, for all workers. @param hash the server's keyed hash */
export const signInStores = (db: PolicyDatabase, hash: (secret: Secret) => string) => ({
  deviceCodes: deviceCodeStore(db, hash),
  authorizationCodes: authorizationCodeStore(db, hash),
  usedAssertions: usedAssertionStore(db),
  clientApplications: clientApplicationStore(db),
  sweep: (at: Date) => sweepSignIns(db, at),
});

export type SignInStores = ReturnType<typeof signInStores>;
