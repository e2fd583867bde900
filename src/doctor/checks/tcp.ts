import { defineCheck, found, ok, unknown } from '../check.ts';
import { isFailure } from '../network/failure.ts';
import { portOf } from '../network/way-out.ts';
import { baseUrl } from '../probes/registry/ask-v2.ts';
import { connectDirectly, wayInUse } from '../probes/network/connections.ts';

export const tcp = defineCheck({
  id: 'tcp',
  row: 'NW-03',
  cost: 'network',
  needs: ['dns'],
  findings: {
    refused: 'problem',
    silent: 'problem',
    unreachable: 'problem',
    reset: 'problem',
    'one-family-dead': 'warning',
    'closed-but-for-proxy': 'note',
  },

  async run({ target, ask }) {
    const [attempts, ways] = await Promise.all([ask(connectDirectly), ask(wayInUse)]);
    if (!target || !ways) return unknown('no-target');
    const common = { host: target.host, port: portOf(baseUrl(target)) };
    const isProxied = ways.inUse.kind === 'proxy';
    if (isFailure(attempts)) return isProxied ? found('closed-but-for-proxy', { ...common, code: attempts.code }) : unknown('no-address');
    const dead = attempts.filter(({ failure }) => failure !== null);
    const alive = attempts.find(({ failure }) => failure === null);
    const [first] = dead;
    if (!first) return ok({ ...common, milliseconds: Math.max(...attempts.map(({ milliseconds }) => milliseconds)) });
    const facts = { ...common, address: first.address, code: first.failure?.code ?? '' };
    // An address that is refused at once delays nobody; one that swallows what is sent to it does.
    const swallowing = dead.find(({ failure, isIPv6 }) => failure?.code === 'ETIMEDOUT' && isIPv6 !== alive?.isIPv6);
    if (alive && swallowing) return found('one-family-dead', { ...facts, address: swallowing.address, family: swallowing.isIPv6 ? 'IPv6' : 'IPv4' });
    if (alive) return ok({ ...common, milliseconds: alive.milliseconds });
    return found(isProxied ? 'closed-but-for-proxy' : howFailed(facts.code), facts);
  },
});

function howFailed(code: string): 'refused' | 'silent' | 'unreachable' | 'reset' {
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ECONNRESET') return 'reset';
  return /UNREACH|ENETDOWN|EHOSTDOWN|EACCES|EPERM|EADDRNOTAVAIL/.test(code) ? 'unreachable' : 'silent';
}
