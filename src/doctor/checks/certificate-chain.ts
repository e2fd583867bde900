import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { judgeChain } from '../network/certificates.ts';
import type { TrustStore } from '../network/root-certificates.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
import { trustInUse } from '../probes/network/trust-in-use.ts';

/** Does the chain of certificates lead to an authority that this client trusts? */
export const certificateChain = defineCheck({
  id: 'certificate-chain',
  row: 'TL-02',
  cost: 'network',
  needs: ['tls-handshake'],
  findings: {
    'self-signed': 'problem',
    'unknown-authority': 'problem',
    'same-name': 'problem',
    incomplete: 'problem',
    'no-authorities': 'problem',
    'trusted-by-others': 'problem',
    'public-authority-missing': 'problem',
  },

  async run({ target, settings, ask }) {
    const [inspection, trust] = await Promise.all([ask(inspectTls), ask(trustInUse)]);
    if (!target || inspection.kind !== 'inspected') return inapplicable('no-certificate');
    if (trust.isUnchecked) return inapplicable('not-checked-by-client');
    const verdict = judgeChain(inspection.chain, trust.client);
    const facts = { host: target.host, issuer: verdict.issuer, client: settings.client };
    if (verdict.kind === 'trusted') return ok(facts);
    const isTrustedBy = (store: TrustStore) => judgeChain(inspection.chain, store).kind === 'trusted';
    const sources = trust.client.sources.join(', ');
    if (isTrustedBy(trust.system)) return found('trusted-by-others', facts);
    if (trust.client.certificates.length === 0) return found('no-authorities', facts);
    return isTrustedBy(trust.node) ? found('public-authority-missing', { ...facts, sources }) : found(verdict.kind, { ...facts, sources });
  },
});
