import { defineCheck, found, inapplicable, ok } from '../check.ts';

/** How was the input read? A single word can be an image of Docker Hub or the name of a registry. */
export const inputKind = defineCheck({
  id: 'input-kind',
  row: 'IN-01',
  cost: 'offline',
  needs: [],
  findings: { 'two-readings': 'note' },

  async run({ target }) {
    if (!target) return inapplicable('no-target');
    const facts = { corrected: target.corrected, registry: target.registry, host: target.host };
    return target.image !== null && /^[a-z0-9]+$/.test(target.image) ? found('two-readings', facts) : ok(facts);
  },
});
