import { defineCheck, inapplicable, ok, unknown } from '../check.ts';
import { clusterOf, isAboutKubernetes, waitingContainers } from '../kubernetes/waiting-image.ts';

export const clusterAccess = defineCheck({
  id: 'cluster-access',
  row: 'K8-01',
  cost: 'network',
  needs: [],
  findings: {},

  async run(context) {
    if (!isAboutKubernetes(context)) return inapplicable('not-kubernetes');
    const cluster = await context.ask(clusterOf);
    if (cluster.kind === 'unknown') return unknown(cluster.reason, cluster.facts);
    const pods = await context.ask(waitingContainers);
    if (pods.kind === 'unknown') return unknown(pods.reason, pods.facts);
    const { namespace, api } = cluster.value;
    return ok({ cluster: api.access.context, host: api.access.server.host, namespace });
  },
});
