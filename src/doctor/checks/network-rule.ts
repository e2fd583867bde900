import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { anonymousManifest, authorisedManifest } from '../probes/registry/manifest.ts';
import { factsOf, readAnswer, type Reading } from '../probes/registry/reading.ts';
import { anonymousToken, credentialProof } from '../probes/registry/tokens.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** Does the registry refuse the address, whoever asks? */
export const networkRule = defineCheck({
  id: 'network-rule',
  row: 'AP-04',
  cost: 'network',
  needs: ['dns', 'tcp'],
  timeLimit: 20_000,
  findings: { 'address-denied': 'problem', 'public-access-off': 'problem' },

  async run({ target, ask }) {
    if (!target) return inapplicable('no-target');
    const greeting = await ask(askV2);
    if (greeting.kind === 'failure') return unknown('no-answer', { code: greeting.code });
    const readings: Reading[] = [readAnswer(greeting, await ask(vendorOf))];
    for (const probe of [anonymousToken, credentialProof, anonymousManifest, authorisedManifest]) {
      const answer = await ask<{ readonly kind: string; readonly reading?: Reading }>(probe);
      if (answer.reading) readings.push(answer.reading);
    }
    const denied = readings.find(({ meaning }) => meaning === 'address-denied');
    if (denied) return found('address-denied', factsOf(denied));
    const closed = readings.find(({ meaning }) => meaning === 'public-access-off');
    return closed ? found('public-access-off', factsOf(closed)) : ok();
  },
});
