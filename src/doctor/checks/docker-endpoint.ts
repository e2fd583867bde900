import { defineCheck, found, inapplicable, ok } from '../check.ts';
import type { ClientName } from '../context.ts';
import { dockerEndpoint } from '../probes/engine/docker-endpoint.ts';

/** Those that leave the work to a Docker Engine. */
export const usesEngine = (client: ClientName): boolean => client === 'docker' || client === 'buildkit';

export const dockerEndpointCheck = defineCheck({
  id: 'docker-endpoint',
  row: 'CL-02',
  cost: 'offline',
  needs: [],
  findings: { 'no-context': 'problem', unusable: 'problem', overridden: 'note' },

  async run({ ask, settings: { client } }) {
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const endpoint = await ask(dockerEndpoint);
    if (endpoint.kind === 'no-context') return found('no-context', { context: endpoint.context, source: endpoint.source });
    const { shown, source, address } = endpoint;
    const facts = { endpoint: shown, source };
    if (address.kind === 'unusable') return found('unusable', facts);
    return source === 'default' ? ok(facts) : found('overridden', facts);
  },
});
