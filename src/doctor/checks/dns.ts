import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { resolveHost } from '../probes/resolve-host.ts';

export const dns = defineCheck({
  id: 'dns',
  row: 'NW-01',
  cost: 'network',
  needs: [],
  findings: { 'unknown-name': 'problem', 'resolver-failing': 'problem' },

  async run({ target, settings, ask }) {
    if (!target) return inapplicable('no-target');
    if (settings.isOffline) return unknown('offline');
    const answer = await ask(resolveHost);
    const { host } = target;
    if (answer.kind === 'addresses') return ok({ host, addresses: answer.addresses.join(', ') });
    return found(answer.code === 'ENOTFOUND' ? 'unknown-name' : 'resolver-failing', { host, code: answer.code });
  },
});
