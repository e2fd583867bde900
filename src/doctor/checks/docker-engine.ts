import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { chosenClient } from '../probes/engine/container-clients.ts';
import { defaultEndpoint, dockerEndpoint } from '../probes/engine/docker-endpoint.ts';
import { engine, stateOf, type EngineState } from '../probes/engine/engine.ts';
import { engineElsewhere } from '../probes/engine/engine-elsewhere.ts';
import { usesEngine } from './docker-endpoint.ts';

type FindingId =
  | 'absent' | 'refused' | 'forbidden' | 'silent' | 'unreachable' | 'not-an-engine' | 'podman' | 'default-answers' | 'another-answers';

export const dockerEngine = defineCheck({
  id: 'docker-engine',
  row: 'CL-03',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: {
    absent: 'problem',
    refused: 'problem',
    forbidden: 'problem',
    silent: 'problem',
    unreachable: 'problem',
    'not-an-engine': 'problem',
    podman: 'note',
    'default-answers': 'note',
    'another-answers': 'note',
  },

  async run(context) {
    const { ask, settings: { client } } = context;
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const [state, chosen, endpoint] = await Promise.all([ask(engine), ask(chosenClient), ask(dockerEndpoint)]);
    const facts = { endpoint: endpoint.kind === 'endpoint' ? endpoint.shown : endpoint.context };
    if (state.kind === 'answers') {
      const { product, version, apiVersion } = state.engine;
      const about = { ...facts, version: version ?? '', apiVersion: apiVersion ?? '' };
      return product === 'podman' ? foundAll([{ finding: 'podman', facts: about }]) : ok(about);
    }
    if (state.kind === 'not-asked') return (state.reason === 'endpoint-unusable' ? inapplicable : unknown)(state.reason, facts);
    if (chosen.kind === 'installed' && chosen.isPodman) return inapplicable('docker-is-podman');
    if (chosen.kind !== 'installed' && state.kind === 'absent') return inapplicable('no-docker');
    return foundAll([whatFailed(state, facts), ...(await whatAnswers(context))]);
  },
});

function whatFailed(state: Exclude<EngineState, { readonly kind: 'answers' | 'not-asked' }>, facts: { readonly endpoint: string }): Finding<FindingId> {
  switch (state.kind) {
    case 'forbidden':
      return { finding: 'forbidden', facts: { ...facts, group: state.socket?.group ?? '', mode: state.socket?.mode ?? '', owner: state.socket?.owner ?? '' } };
    case 'unreachable':
      return { finding: 'unreachable', facts: { ...facts, code: state.code } };
    case 'not-an-engine':
      return { finding: 'not-an-engine', facts: { ...facts, status: state.status } };
    default:
      return { finding: state.kind, facts };
  }
}

/** Where else on this machine an engine answers. */
async function whatAnswers(context: Context): Promise<Finding<FindingId>[]> {
  const endpoint = await context.ask(dockerEndpoint);
  const usual = defaultEndpoint(context.machine);
  const isUsual = endpoint.kind === 'endpoint' && endpoint.source === 'default';
  if (!isUsual && (await stateOf(usual, context)).kind === 'answers') return [{ finding: 'default-answers', facts: { other: usual.shown } }];
  const other = await context.ask(engineElsewhere);
  return other ? [{ finding: 'another-answers', facts: { other } }] : [];
}
