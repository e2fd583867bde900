import { defineCheck, found, foundAll, inapplicable, ok, unknown } from '../check.ts';
import { clusterOf, isAboutKubernetes, pullSecrets, serviceAccount, waitingContainers } from '../kubernetes/waiting-image.ts';

/** Does the pod name pull secrets, and are they in its namespace? */
export const pullSecretNamed = defineCheck({
  id: 'pull-secret-named',
  row: 'K8-04',
  cost: 'network',
  needs: ['cluster-access'],
  findings: { none: 'note', absent: 'problem', 'account-has-it': 'problem' },

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const [cluster, secrets, account, waiting] = [await context.ask(clusterOf), await context.ask(pullSecrets), await context.ask(serviceAccount), await context.ask(waitingContainers)];
    if (secrets.kind === 'unknown') return unknown(secrets.reason, secrets.facts);
    const namespace = cluster.kind === 'known' ? cluster.value.namespace : '';
    const { named, absent } = secrets.value;
    if (absent.length > 0) return foundAll(absent.map((secret) => ({ finding: 'absent' as const, facts: { secret, namespace } })));
    if (named.length > 0) return ok({ secret: named.join(', '), namespace });
    const pod = waiting.kind === 'known' ? waiting.value[0] : undefined;
    const facts = { namespace, serviceAccount: account.kind === 'known' ? account.value.name : 'default', ...(pod ? { pod: pod.pod } : {}) };
    // A pod keeps the list that its account had when the pod was made.
    const later = pod && account.kind === 'known' ? account.value.pullSecrets[0] : undefined;
    return later === undefined ? found('none', facts) : found('account-has-it', { ...facts, secret: later });
  },
});
