import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { matching } from '../kubernetes/pull-secret.ts';
import { clusterOf, isAboutKubernetes, pullSecrets } from '../kubernetes/waiting-image.ts';

/** Would the kubelet choose an entry of the pull secrets for this image? */
export const pullSecretKey = defineCheck({
  id: 'pull-secret-key',
  row: 'K8-06',
  cost: 'network',
  needs: ['pull-secret-form'],
  findings: { 'other-host': 'problem' },

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const { target } = context;
    if (!target?.repository) return inapplicable('no-target');
    const [cluster, known] = [await context.ask(clusterOf), await context.ask(pullSecrets)];
    if (known.kind === 'unknown') return unknown(known.reason, known.facts);
    const namespace = cluster.kind === 'known' ? cluster.value.namespace : '';
    const image = { registry: target.registry, repository: target.repository };
    const all = known.value.secrets.flatMap(({ name, entries }) => entries.map((entry) => ({ secret: name, entry })));
    if (all.length === 0) return inapplicable('no-pull-secret');
    const [best] = matching(all.map(({ entry }) => entry), image);
    if (best) return ok({ key: best.key, secret: all.find(({ entry }) => entry === best)?.secret ?? '', user: best.user ?? '' });
    return found('other-host', { secret: all[0]!.secret, key: all.map(({ entry }) => entry.key).join(', '), namespace });
  },
});
