import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { vendorByHost } from '../vendors/index.ts';

/** Has the repository the form that this registry wants? */
export const pathShape = defineCheck({
  id: 'path-shape',
  row: 'IN-06',
  cost: 'offline',
  needs: [],
  findings: { unfit: 'warning' },

  async run({ target, settings: { purpose } }) {
    if (!target) return inapplicable('no-target');
    const { repository, host, reference, corrected } = target;
    if (repository === null) return inapplicable('no-repository');
    const vendor = vendorByHost(host);
    if (!vendor?.path) return inapplicable('any-path');
    // A name of one part is one of Docker's own images: people can pull it, and not push it.
    const isOfficial = vendor.id === 'docker-hub' && repository.startsWith('library/');
    const facts = { repository: isOfficial ? repository.slice('library/'.length) : repository, expected: vendor.path.example, vendor: vendor.name };
    const isFit = vendor.path.pattern.test(repository) && !(isOfficial && purpose === 'push');
    return isFit ? ok(facts) : found('unfit', { ...facts, image: corrected, tag: reference ?? 'latest' });
  },
});
