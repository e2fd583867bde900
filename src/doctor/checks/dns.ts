import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { isFailure } from '../network/failure.ts';
import { wayInUse } from '../probes/network/connections.ts';
import { askNameServer } from '../probes/network/name-server.ts';
import { resolveHost } from '../probes/network/resolve-host.ts';

export const dns = defineCheck({
  id: 'dns',
  row: 'NW-01',
  cost: 'network',
  needs: [],
  findings: { 'unknown-name': 'problem', 'unknown-as-all-names': 'problem', 'no-address': 'problem', 'no-names': 'problem', 'resolver-failing': 'problem', 'left-to-proxy': 'note' },
  timeLimit: 8_000,

  async run({ target, settings, ask }) {
    if (!target) return inapplicable('no-target');
    if (settings.isOffline) return unknown('offline');
    const answer = await ask(resolveHost);
    const { host } = target;
    if (!isFailure(answer)) return ok({ host, addresses: answer.addresses.join(', '), milliseconds: answer.milliseconds });
    const { code } = answer;
    const way = (await ask(wayInUse))?.inUse;
    if (way?.kind === 'proxy') return found('left-to-proxy', { host, code, proxy: way.proxy.text });
    const said = await ask(askNameServer);
    if (said.others === 'fail') return found('no-names', { host, code });
    if (code !== 'ENOTFOUND') return found('resolver-failing', { host, code: said.code ?? code });
    if (said.code === 'ENODATA') return found('no-address', { host, code });
    return found(said.others === 'resolve' ? 'unknown-name' : 'unknown-as-all-names', { host, code });
  },
});
