import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { judgeChain, nameOf } from '../network/certificates.ts';
import { publicStore } from '../network/root-certificates.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
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
    const signer = inspection.chain.map(({ issuer }) => issuer).find((issuer) => inspectors.test(issuer));
    if (signer !== undefined) return found('inspected', { host: target.host, issuer: nameOf(signer) });
    // Public authorities sign for these hosts, and nobody else.
    const verdict = vendorByHost(target.host) ? judgeChain(inspection.chain, publicStore) : null;
    return verdict && verdict.kind !== 'trusted' ? found('foreign-authority', { host: target.host, issuer: verdict.issuer }) : ok();
  },
});
