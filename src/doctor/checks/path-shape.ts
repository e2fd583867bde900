import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { vendorByHost } from '../vendors/index.ts';

/** Has the repository the form that this registry wants? */
export const pathShape = defineCheck({
  id: 'path-shape',
  row: 'IN-06',
  cost: 'offline',
  needs: [],
  findings: { unfit: 'problem' },

  async run({ target }) {
    if (!target) return inapplicable('no-target');
    const { repository, host, reference, corrected } = target;
    if (repository === null) return inapplicable('no-repository');
    const vendor = vendorByHost(host);
    if (!vendor?.path) return inapplicable('any-path');
    const facts = { repository, expected: vendor.path.example, vendor: vendor.name };
    return vendor.path.pattern.test(repository) ? ok(facts) : found('unfit', { ...facts, image: corrected, tag: reference ?? 'latest' });
  },
});
