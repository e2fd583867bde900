import { defineCheck, found, foundAll, inapplicable, ok, unknown, type Finding, type Outcome } from '../check.ts';
import { isFailure } from '../network/failure.ts';
import type { Way } from '../network/proxy-settings.ts';
import { connectDirectly, connectThroughProxies, wayInUse } from '../probes/network/connections.ts';

type Id =
  | 'through-proxy' | 'exempted' | 'malformed' | 'engine-direct' | 'engine-through-proxy' | 'engine-differs' | 'only-direct-works' | 'only-proxy-works';

/** Is the registry reached in the way that is set up for it, and would the other way do? */
export const proxySettings = defineCheck({
  id: 'proxy-settings',
  row: 'NW-04',
  cost: 'network',
  needs: [],
  findings: {
    'through-proxy': 'note', exempted: 'note', malformed: 'warning', 'engine-direct': 'note', 'engine-through-proxy': 'note', 'engine-differs': 'note',
    'only-direct-works': 'problem', 'only-proxy-works': 'problem',
  },

  async run({ target, settings, ask }) {
    if (!target) return inapplicable('no-target');
    if (settings.isOffline) return unknown('offline');
    const ways = await ask(wayInUse);
    if (!ways) return inapplicable('no-target');
    const { inUse, other, malformed } = ways;
    const findings: Finding<Id>[] = malformed.map((variable) => ({ finding: 'malformed', facts: { variable } }));
    if (other) findings.push(difference(inUse, other));
    if (inUse.kind === 'proxy' || other?.kind === 'proxy') {
      const [attempts, proxies] = await Promise.all([ask(connectDirectly), ask(connectThroughProxies)]);
      const isDirectFine = !isFailure(attempts) && attempts.some(({ failure }) => failure === null);
      const working = proxies.find(({ failure }) => failure === null)?.proxy;
      if (inUse.kind === 'proxy' && !working && isDirectFine) findings.push({ finding: 'only-direct-works', facts: { host: target.host, proxy: inUse.proxy.text } });
      if (inUse.kind === 'direct' && working && !isDirectFine) findings.push({ finding: 'only-proxy-works', facts: { host: target.host, proxy: working.text } });
    }
    return findings.length > 0 ? foundAll(findings) : wayTaken(inUse);
  },
});

function wayTaken(way: Way): Outcome<Id> {
  if (way.kind === 'proxy') return found('through-proxy', { proxy: way.proxy.text });
  return way.exemption === null ? ok() : found('exempted', { exemption: way.exemption });
}

/** @param engine the way of the one that pulls, @param shell that of this shell; they differ */
function difference(engine: Way, shell: Way): Finding<Id> {
  if (engine.kind === 'proxy' && shell.kind === 'proxy') return { finding: 'engine-differs', facts: { way: engine.proxy.text, other: shell.proxy.text } };
  if (engine.kind === 'proxy') return { finding: 'engine-through-proxy', facts: { proxy: engine.proxy.text } };
  return shell.kind === 'proxy' ? { finding: 'engine-direct', facts: { proxy: shell.proxy.text } } : { finding: 'exempted', facts: { exemption: engine.exemption ?? shell.exemption ?? '' } };
}
