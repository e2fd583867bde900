import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { findRetired } from '../input/known-hosts.ts';

/** Was the registry switched off or renamed by those who ran it? */
export const retiredRegistry = defineCheck({
  id: 'retired-registry',
  row: 'IN-09',
  cost: 'offline',
  needs: [],
  findings: { moved: 'warning', gone: 'problem' },

  async run({ target }) {
    if (!target) return inapplicable('no-target');
    const { host, repository, reference } = target;
    const retired = findRetired(host, repository);
    if (!retired) return ok({ host });
    if (retired.successor === null) return found('gone', { host, registry: host });
    const end = repository === null || reference === null ? '' : `${reference.startsWith('sha') ? '@' : ':'}${reference}`;
    return found('moved', { host, successor: retired.successor + end, corrected: retired.successor + end });
  },
});
