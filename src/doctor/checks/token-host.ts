import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { hostOf } from '../network/way-out.ts';
import { challengeOf } from '../probes/registry/challenge-of.ts';
import { reach } from '../probes/registry/other-host.ts';

/** Tokens may come from another host than the registry, which a firewall has to know too. */
export const tokenHost = defineCheck({
  id: 'token-host',
  row: 'NW-09',
  cost: 'network',
  needs: ['registry-answers'],
  findings: { 'unknown-name': 'problem', blocked: 'problem', untrusted: 'problem' },
  timeLimit: 10_000,

  async run(context) {
    const challenged = await context.ask(challengeOf);
    if (challenged.kind !== 'bearer') return inapplicable('no-service');
    const host = hostOf(challenged.realm);
    if (host === context.target?.host) return inapplicable('same-host');
    const reached = await reach(challenged.realm, context);
    const facts = { host, realm: host };
    switch (reached.kind) {
      case 'reached':
        return ok(facts);
      case 'unsafe':
        return unknown('unsafe-address', facts);
      case 'untrusted':
        return found('untrusted', { ...facts, issuer: reached.issuer, client: context.settings.client });
      default:
        return found(reached.kind, { ...facts, code: reached.code });
    }
  },
});
