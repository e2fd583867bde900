import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { factsOf } from '../probes/registry/reading.ts';
import { allows, anonymousToken } from '../probes/registry/tokens.ts';

/** What does the token service give a stranger? */
export const anonymousTokenCheck = defineCheck({
  id: 'anonymous-token',
  row: 'AU-01',
  cost: 'network',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { 'nothing-granted': 'note', refused: 'note', page: 'problem', 'server-error': 'problem', 'no-token': 'problem' },

  async run({ target, ask }) {
    const answer = await ask(anonymousToken);
    switch (answer.kind) {
      case 'unmeasured':
        return unknown('no-answer', { code: answer.code });
      case 'needless':
        return inapplicable(answer.why);
      case 'refused':
        return found('refused', factsOf(answer.reading));
      case 'strange': {
        const facts = factsOf(answer.reading);
        if (answer.reading.status === 429) return unknown('too-many-requests');
        if (answer.reading.status >= 500) return found('server-error', facts);
        return found(answer.reading.isPage ? 'page' : 'no-token', facts);
      }
      case 'token': {
        const { repository } = target ?? {};
        return repository && allows(answer.grants, repository, 'pull') === false ? found('nothing-granted') : ok();
      }
    }
  },
});
