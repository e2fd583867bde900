import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { readAllowance } from '../probes/registry/allowance.ts';
import { presentedCredential } from '../probes/credential/credential.ts';
import { pulls } from '../probes/registry/manifest.ts';
import { factsOf } from '../probes/registry/reading.ts';

/** Below this part of the allowance a pull of many layers may not come to its end. */
const SCARCE = 0.1;

/** How many pulls are left, and for whom? Read from the answers that came anyway. */
export const rateLimit = defineCheck({
  id: 'rate-limit',
  row: 'LM-01',
  cost: 'network',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { exceeded: 'problem', 'exceeded-by-address': 'problem', 'exceeded-though-logged-in': 'problem', scarce: 'warning' },

  async run({ target, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const answers = await ask(pulls);
    const [own] = answers;
    const limited = own?.kind === 'manifest' ? undefined : answers.find((answer) => answer.kind === 'limited');
    if (limited) {
      const allowance = readAllowance(limited.headers);
      const facts = { ...factsOf(limited.reading), ...(allowance?.source ? { source: allowance.source } : {}) };
      if (!allowance?.isByAddress) return found('exceeded', facts);
      const { kind } = await ask(presentedCredential);
      return found(kind === 'none' || kind === 'kept' ? 'exceeded-by-address' : 'exceeded-though-logged-in', facts);
    }
    const seen = answers.find((answer) => answer.kind === 'manifest');
    const allowance = seen ? readAllowance(seen.headers) : null;
    const failed = answers.find((answer) => answer.kind === 'unmeasured');
    if (!seen) return failed ? unknown('no-answer', { code: failed.code }) : inapplicable('refused-before');
    if (!allowance) return inapplicable('no-allowance');
    const facts = { limit: allowance.limit, remaining: allowance.remaining, source: allowance.source ?? '' };
    return allowance.remaining < allowance.limit * SCARCE ? found('scarce', facts) : ok(facts);
  },
});
