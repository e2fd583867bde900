import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { addressKind } from '../network/address-kind.ts';
import { isFailure } from '../network/failure.ts';
import { aliases } from '../probes/network/name-server.ts';
import { resolveHost } from '../probes/network/resolve-host.ts';
import { vendorByHost } from '../vendors/index.ts';

/** Registries in a cloud can have a private address as well; which one a name leads to depends on the network that asks. */
export const privateLink = defineCheck({
  id: 'private-link',
  row: 'NW-02',
  cost: 'network',
  needs: ['dns'],
  findings: { 'public-address': 'note', 'private-address': 'note' },

  async run({ target, ask }) {
    if (!target || !vendorByHost(target.host)) return inapplicable('not-in-a-cloud');
    const [resolved, names] = await Promise.all([ask(resolveHost), ask(aliases)]);
    if (isFailure(resolved)) return unknown('no-address');
    const [address = ''] = resolved.addresses;
    const facts = { host: target.host, address, aliases: names.join(' → ') };
    const isPrivate = resolved.addresses.some((each) => addressKind(each) === 'private');
    if (isPrivate) return found('private-address', facts);
    return names.some((name) => /(?:^|\.)privatelink\./.test(name)) ? found('public-address', facts) : ok(facts);
  },
});
