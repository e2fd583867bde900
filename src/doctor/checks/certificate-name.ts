import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { isFor, nameOf, namesOf } from '../network/certificates.ts';
import { inspectTls } from '../probes/network/inspect-tls.ts';
import { trustInUse } from '../probes/network/trust-in-use.ts';

const MOST_NAMES = 5;

/** Go reads the alternative names only; a name that stands as common name alone does not count. */
export const certificateName = defineCheck({
  id: 'certificate-name',
  row: 'TL-04',
  cost: 'network',
  needs: ['tls-handshake'],
  findings: { 'other-names': 'problem', 'common-name-only': 'problem' },

  async run({ target, ask }) {
    const [inspection, { isUnchecked }] = await Promise.all([ask(inspectTls), ask(trustInUse)]);
    const leaf = inspection.kind === 'inspected' ? inspection.chain[0] : undefined;
    if (!target || !leaf) return inapplicable('no-certificate');
    if (isUnchecked) return inapplicable('not-checked-by-client');
    const names = namesOf(leaf);
    const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), '…'] : names;
    const facts = { host: target.host, names: (names.length > 0 ? shown : [nameOf(leaf.subject)]).join(', ') };
    if (isFor(leaf, target.host)) return ok(facts);
    return found(names.length === 0 ? 'common-name-only' : 'other-names', facts);
  },
});
