import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { judgeChain, judgeDates } from '../network/certificates.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
import { trustInUse } from '../probes/network/trust-in-use.ts';

const SOON_DAYS = 14;

export const certificateDates = defineCheck({
  id: 'certificate-dates',
  row: 'TL-03',
  cost: 'network',
  needs: ['tls-handshake'],
  findings: { expired: 'problem', 'not-yet-valid': 'problem', 'ends-soon': 'warning' },

  async run({ machine, ask }) {
    const [inspection, { client, isUnchecked }] = await Promise.all([ask(inspectTls), ask(trustInUse)]);
    if (inspection.kind !== 'inspected') return inapplicable('no-certificate');
    if (isUnchecked) return inapplicable('not-checked-by-client');
    const verdict = judgeDates(judgeChain(inspection.chain, client).path, machine.now());
    if (verdict.kind !== 'valid') return found(verdict.kind, { name: verdict.holder, at: verdict.at.toISOString() });
    const facts = { validUntil: verdict.validUntil.toISOString(), days: verdict.daysLeft };
    return verdict.daysLeft < SOON_DAYS ? found('ends-soon', facts) : ok(facts);
  },
});
