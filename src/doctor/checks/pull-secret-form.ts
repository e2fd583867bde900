import { defineCheck, foundAll, inapplicable, ok, unknown } from '../check.ts';
import type { SecretDefect } from '../kubernetes/pull-secret.ts';
import { clusterOf, isAboutKubernetes, pullSecrets } from '../kubernetes/waiting-image.ts';

/** Can the kubelet read the pull secrets? */
export const pullSecretForm = defineCheck({
  id: 'pull-secret-form',
  row: 'K8-05',
  cost: 'network',
  needs: ['pull-secret-named'],
  findings: {
    'wrong-type': 'problem', 'wrong-key': 'problem', 'not-base64': 'problem', 'encoded-twice': 'problem', 'not-json': 'problem', 'no-entries': 'problem',
    'entry-unreadable': 'problem', 'identity-token': 'problem', 'no-password': 'problem', 'names-a-store': 'problem',
  } satisfies Record<SecretDefect, 'problem'>,

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const [cluster, known] = [await context.ask(clusterOf), await context.ask(pullSecrets)];
    if (known.kind === 'unknown') return unknown(known.reason, known.facts);
    const { secrets } = known.value;
    if (secrets.length === 0) return inapplicable('no-pull-secret');
    const namespace = cluster.kind === 'known' ? cluster.value.namespace : '';
    // One that can be used is enough: the kubelet tries them all.
    if (secrets.some(({ defect }) => defect === null)) return ok({ secret: secrets.map(({ name }) => name).join(', ') });
    return foundAll(secrets.flatMap(({ name, type, defect }) => (defect === null ? [] : [{ finding: defect, facts: { secret: name, type, namespace } }])));
  },
});
