import { defineCheck, found, inapplicable, ok, unknown, type Severity } from '../check.ts';
import { isCredential, presentedCredential, withoutCredential } from '../probes/credential/credential.ts';
import { factsOf } from '../probes/registry/reading.ts';
import { credentialProof } from '../probes/registry/tokens.ts';
import type { Meaning } from '../vendors/vendor.ts';

/** What a registry says of a credential, if it says more than no. */
const reasons = [
  'wrong-password', 'expired', 'account-disabled', 'admin-disabled', 'client-secret', 'application-unknown', 'user-form',
  'token-needed', 'sso-needed', 'scope-missing', 'login-not-permitted', 'not-permitted',
] as const satisfies readonly Meaning[];
type Reason = (typeof reasons)[number];
const problems = Object.fromEntries(reasons.map((reason) => [reason, 'problem'])) as Record<Reason, Severity>;
const isReason = (meaning: Meaning | null): meaning is Reason => reasons.some((reason) => reason === meaning);

/** Does the registry accept the stored credential? Asked once, and without a scope. */
export const credential = defineCheck({
  id: 'credential',
  row: 'AU-02',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { ...problems, rejected: 'problem' },

  async run({ ask }) {
    const presented = await ask(presentedCredential);
    if (!isCredential(presented)) return withoutCredential(presented);
    const { user } = presented;
    const answer = await ask(credentialProof);
    switch (answer.kind) {
      case 'token':
        return ok({ user });
      case 'needless':
        return inapplicable(answer.why);
      case 'unmeasured':
        return unknown('no-answer', { code: answer.code });
      case 'strange':
        return unknown(answer.reading.status === 429 ? 'too-many-requests' : 'strange-answer', { status: answer.reading.status });
      case 'refused': {
        const { meaning, status } = answer.reading;
        const facts = { user, subject: user, ...factsOf(answer.reading) };
        if (meaning === 'address-denied' || meaning === 'public-access-off' || meaning === 'login-throttled') return unknown('not-judged', { status });
        if (isReason(meaning)) return found(meaning, facts);
        return status === 401 || status === 403 ? found('rejected', facts) : unknown('strange-answer', { status });
      }
    }
  },
});
