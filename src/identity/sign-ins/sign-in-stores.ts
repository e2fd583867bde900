import type { Secret } from '../../secret.ts';
import type { Sealer } from '../passwords/sealed-secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { authorizationCodeStore } from './authorization-code-store.ts';
import { clientApplicationStore } from './client-application-store.ts';
import { secondFactorStore } from '../second-factors/second-factor-store.ts';
import { deviceCodeStore } from './device-code-store.ts';
import { signInStepStore } from './sign-in-step-store.ts';
import { sweepSignIns } from './sweep.ts';
import { usedAssertionStore } from './used-assertion-store.ts';

/** What is remembered of sign-ins, for all workers. @param hash the server's keyed hash */
export const signInStores = (db: PolicyDatabase, hash: (secret: Secret) => string, sealer: Sealer) => ({
  deviceCodes: deviceCodeStore(db, hash),
  authorizationCodes: authorizationCodeStore(db, hash),
  signInSteps: signInStepStore(db, hash),
  secondFactors: secondFactorStore(db, sealer),
  usedAssertions: usedAssertionStore(db),
  clientApplications: clientApplicationStore(db),
  sweep: (at: Date) => sweepSignIns(db, at),
});

export type SignInStores = ReturnType<typeof signInStores>;
