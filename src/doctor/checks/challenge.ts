import { defineCheck, found, foundAll, inapplicable, ok, unknown } from '../check.ts';
import { challengeOf } from '../probes/registry/challenge-of.ts';
import { presentedCredential } from '../probes/credential/credential.ts';

export const challenge = defineCheck({
  id: 'challenge',
  row: 'AP-03',
  cost: 'network',
  needs: ['registry-answers'],
  findings: {
    missing: 'problem',
    malformed: 'problem',
    'realm-missing': 'problem',
    'realm-invalid': 'problem',
    'unknown-scheme': 'problem',
    'realm-plain-http': 'problem',
    'realm-loopback': 'problem',
    'realm-foreign': 'warning',
    'open-to-strangers': 'note',
    'basic-for-identity-token': 'problem',
  },

  async run({ ask }) {
    const challenged = await ask(challengeOf);
    switch (challenged.kind) {
      case 'unmeasured':
        return unknown('no-answer', { code: challenged.code });
      case 'refused':
        return inapplicable('refused-before');
      case 'open':
        return found('open-to-strangers');
      case 'unusable':
        return found(challenged.defect, { challenge: challenged.text, realm: challenged.text });
      case 'basic': {
        const { kind } = await ask(presentedCredential);
        return kind === 'identity-token' ? found('basic-for-identity-token') : ok({ realm: challenged.realm, scheme: 'Basic' });
      }
      case 'bearer': {
        const facts = { realm: challenged.realm.href, host: challenged.realm.host, scheme: 'Bearer' };
        if (challenged.defect === null) return ok(facts);
        return foundAll([{ finding: `realm-${challenged.defect}`, facts }]);
      }
    }
  },
});
