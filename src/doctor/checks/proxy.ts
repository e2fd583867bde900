import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { connectThroughProxies, wayInUse } from '../probes/network/connections.ts';

/** Does the proxy that the client uses for this registry let it through? */
export const proxy = defineCheck({
  id: 'proxy',
  row: 'NW-05',
  cost: 'network',
  needs: [],
  findings: { unreachable: 'problem', 'wants-login': 'problem', refuses: 'problem', 'closes-connection': 'problem', silent: 'problem' },

  async run({ target, settings, ask }) {
    if (!target) return inapplicable('no-target');
    if (settings.isOffline) return unknown('offline');
    const ways = await ask(wayInUse);
    if (ways?.inUse.kind !== 'proxy') return inapplicable('no-proxy');
    const [attempt] = await ask(connectThroughProxies);
    const facts = { proxy: ways.inUse.proxy.text, host: target.host, realm: target.host };
    if (!attempt?.failure) return ok(facts);
    const { code, message } = attempt.failure;
    const said = { ...facts, code: code.replace('PROXY_', ''), message };
    if (code === 'PROXY_407') return found('wants-login', said);
    if (/^PROXY_(?:\d{3}|SOCKS_\d+)$/.test(code)) return found('refuses', said);
    if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UNREACH/.test(code)) return found('unreachable', said);
    return found(/ETIMEDOUT/.test(code) ? 'silent' : 'closes-connection', said);
  },
});
