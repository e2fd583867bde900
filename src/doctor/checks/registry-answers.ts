import { defineCheck, found, ok, unknown } from '../check.ts';
import { askV2 } from '../probes/ask-v2.ts';

export const registryAnswers = defineCheck({
  id: 'registry-answers',
  row: 'AP-01',
  cost: 'network',
  needs: ['dns'],
  findings: { 'not-a-registry': 'problem', forbidden: 'problem', 'too-many-requests': 'problem', 'server-error': 'problem' },

  async run({ ask }) {
    const answer = await ask(askV2);
    if (answer.kind === 'failure') return unknown('no-answer', { code: answer.code });
    const { status, url } = answer;
    const facts = { status, url: url.href };
    if (status === 200 || status === 401) return ok(facts);
    if (status === 403) return found('forbidden', facts);
    if (status === 429) return found('too-many-requests', facts);
    return found(status >= 500 ? 'server-error' : 'not-a-registry', facts);
  },
});
