import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { isAboutKubernetes, pullEvents, pullSecrets } from '../kubernetes/waiting-image.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** Registries for which the nodes of their cloud have an identity of their own. */
const clouds = new Set(['acr', 'ecr', 'gar']);

/** Did the node present an identity of its cloud? */
export const nodeIdentity = defineCheck({
  id: 'node-identity',
  row: 'K8-09',
  cost: 'network',
  needs: ['pull-secret-named'],
  findings: { 'asked-anonymously': 'problem' },

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const vendor = await context.ask(vendorOf);
    const secrets = await context.ask(pullSecrets);
    if (!vendor || !clouds.has(vendor.id) || (secrets.kind === 'known' && secrets.value.named.length > 0)) return inapplicable('not-a-clouds-registry');
    const events = await context.ask(pullEvents);
    if (events.kind === 'unknown') return unknown(events.reason, events.facts);
    const anonymous = events.value.find(({ message }) => /failed to fetch anonymous token/i.test(message));
    return anonymous ? found('asked-anonymously', { pod: anonymous.pod }) : ok();
  },
});
