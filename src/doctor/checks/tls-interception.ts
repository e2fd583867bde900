import { rootCertificates } from 'node:tls';
import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { judgeChain, readAuthorities } from '../network/certificates.ts';
import { inspectTls } from '../probes/inspect-tls.ts';
import { vendorByHost } from '../vendors/index.ts';

/** Makers of proxies and virus scanners that open connections and sign them anew, as their certificates name them. */
const inspectors =
  /zscaler|netskope|forti(?:net|gate)|blue ?coat|symantec web|palo ?alto|check ?point|sophos|mcafee|skyhigh|forcepoint|websense|cisco umbrella|umbrella root|barracuda|watchguard|sonicwall|untangle|smoothwall|lightspeed|contentkeeper|iboss|menlo security|cloudflare for teams|gateway ca - cloudflare|kaspersky|bitdefender|avast|avg web|eset ssl|norton|dr\.?web|charles proxy|mitmproxy|fiddler|burp|portswigger|proxyman|squid/i;

export const tlsInterception = defineCheck({
  id: 'tls-interception',
  row: 'TL-05',
  cost: 'network',
  needs: ['tls-handshake'],
  findings: { inspected: 'warning', 'foreign-authority': 'warning' },

  async run({ target, ask }) {
    const inspection = await ask(inspectTls);
    if (!target || inspection.kind !== 'inspected') return inapplicable('no-certificate');
    const verdict = judgeChain(inspection.chain, readAuthorities({ certificates: rootCertificates, sources: [] }));
    const facts = { host: target.host, issuer: verdict.issuer };
    // A public authority would not sign what it does not own.
    if (verdict.kind === 'trusted') return ok(facts);
    if (inspection.chain.some(({ issuer, subject }) => inspectors.test(issuer) || inspectors.test(subject))) return found('inspected', facts);
    return vendorByHost(target.host) ? found('foreign-authority', facts) : ok(facts);
  },
});
