import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { findLookalike } from '../input/known-hosts.ts';
import { knownHosts } from '../probes/credential/known-logins.ts';

/** Is the host a near miss of one that was probably meant? Whoever owns it gets what is typed there. */
export const lookalikeHost = defineCheck({
  id: 'lookalike-host',
  row: 'IN-07',
  cost: 'offline',
  needs: [],
  findings: { mistake: 'warning', 'web-page': 'warning', near: 'warning', 'near-stored': 'note' },

  async run({ target, ask }) {
    if (!target) return inapplicable('no-target');
    const { host, text, repository, reference } = target;
    const lookalike = findLookalike(host, (await ask(knownHosts)).map((name) => name.replace(/:\d+$/, '')));
    if (!lookalike) return ok({ host });
    const { kind, expected } = lookalike;
    const end = reference === null ? '' : `${reference.startsWith('sha') ? '@' : ':'}${reference}`;
    const image = repository === null ? expected : `${expected}/${repository}${end}`;
    return found(kind, { host, expected, corrected: image, position: Math.max(1, text.toLowerCase().indexOf(host) + 1), length: host.length });
  },
});
