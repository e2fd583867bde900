import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { factsOf } from '../probes/registry/reading.ts';
import { anonymousToken, credentialProof } from '../probes/registry/tokens.ts';

/** Has the registry closed the account or the address after failed logins? */
export const loginThrottled = defineCheck({
  id: 'login-throttled',
  row: 'AU-06',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { throttled: 'problem', locked: 'problem' },

  async run({ ask }) {
    const [own, anybodys] = [await ask(credentialProof), await ask(anonymousToken)];
    for (const answer of [own, anybodys]) {
      if (!('reading' in answer)) continue;
      if (answer.reading.meaning === 'login-throttled') return found('locked', factsOf(answer.reading));
      if (answer.reading.status === 429) return found('throttled', factsOf(answer.reading));
    }
    if (own.kind === 'unmeasured') return unknown('no-answer', { code: own.code });
    return own.kind === 'needless' ? inapplicable(own.why) : ok();
  },
});
