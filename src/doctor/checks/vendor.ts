import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { askV2 } from '../probes/registry/ask-v2.ts';
import { vendorByAnswer, vendorOf } from '../probes/vendor/vendor-of.ts';
import { vendorByHost } from '../vendors/index.ts';

export const vendor = defineCheck({
  id: 'vendor',
  row: 'AP-02',
  cost: 'network',
  needs: ['registry-answers'],
  findings: { unrecognised: 'note', contradicting: 'warning' },

  async run({ target, ask }) {
    if (!target) return inapplicable('no-target');
    const [answer, recognised] = [await ask(askV2), await ask(vendorOf)];
    if (answer.kind === 'failure') return unknown('no-answer', { code: answer.code });
    if (!recognised) return found('unrecognised');
    const byAnswer = vendorByAnswer(answer);
    // A weak mark, such as a header that many send, contradicts nobody.
    const isOther = vendorByHost(target.host) !== null && byAnswer !== null && byAnswer !== recognised && byAnswer.id !== 'distribution';
    return isOther ? found('contradicting', { vendor: recognised.name, other: byAnswer.name }) : ok({ vendor: recognised.name });
  },
});
