import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { isFailure } from '../network/failure.ts';
import type { Way } from '../network/proxy-settings.ts';
import { connectDirectly, connectThroughProxies, wayInUse } from '../probes/network/connections.ts';

type Id = 'malformed' | 'engine-differs' | 'only-direct-works' | 'only-proxy-works';

/** Is the registry reached in the way that is set up for it, and would the other way do? */
export const proxySettings = defineCheck({
  id: 'proxy-settings',
  row: 'NW-04',
  cost: 'network',
  needs: [],
  findings: { malformed: 'warning', 'engine-differs': 'note', 'only-direct-works': 'problem', 'only-proxy-works': 'problem' },

  async run({ target, settings, ask }) {
    if (!target) return inapplicable('no-target');
    if (settings.isOffline) return unknown('offline');
    const ways = await ask(wayInUse);
    if (!ways) return inapplicable('no-target');
    const { inUse, other, malformed } = ways;
    const findings: Finding<Id>[] = malformed.map((variable) => ({ finding: 'malformed', facts: { variable } }));
    if (other) findings.push({ finding: 'engine-differs', facts: { way: textOf(inUse), other: textOf(other) } });
    if (inUse.kind === 'proxy' || other?.kind === 'proxy') {
      const [attempts, proxies] = await Promise.all([ask(connectDirectly), ask(connectThroughProxies)]);
      const isDirectFine = !isFailure(attempts) && attempts.some(({ failure }) => failure === null);
      const working = proxies.find(({ failure }) => failure === null)?.proxy;
      if (inUse.kind === 'proxy' && !working && isDirectFine) findings.push({ finding: 'only-direct-works', facts: { host: target.host, proxy: inUse.proxy.text } });
      if (inUse.kind === 'direct' && working && !isDirectFine) findings.push({ finding: 'only-proxy-works', facts: { host: target.host, proxy: working.text } });
    }
    return findings.length > 0 ? foundAll(findings) : ok({ way: textOf(inUse) });
  },
});

const textOf = (way: Way): string => (way.kind === 'direct' ? (way.exemption === null ? 'direct' : `direct (NO_PROXY: ${way.exemption})`) : way.proxy.text);
