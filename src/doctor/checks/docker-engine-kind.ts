import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { listAt, textAt } from '../json-value.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { usesEngine } from './docker-endpoint.ts';

/** What makes an engine look in other places, or say other words, than the usual one. */
export const dockerEngineKind = defineCheck({
  id: 'docker-engine-kind',
  row: 'CL-05',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { rootless: 'note', 'containerd-store': 'note', elsewhere: 'note' },

  async run({ ask, settings: { client } }) {
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const engine = await ask(answeringEngine);
    if (!engine) return inapplicable('no-engine');
    const findings: Finding<'rootless' | 'containerd-store' | 'elsewhere'>[] = [];
    const facts = { system: textAt(engine.info, 'OperatingSystem') ?? '', host: textAt(engine.info, 'Name') ?? '' };
    if (!engine.isHere) findings.push({ finding: 'elsewhere', facts });
    if (engine.isRootless) findings.push({ finding: 'rootless', facts });
    if (storesInContainerd(engine.info)) findings.push({ finding: 'containerd-store', facts });
    return findings.length === 0 ? ok(facts) : foundAll(findings);
  },
});

const storesInContainerd = (info: unknown): boolean =>
  listAt(info, 'DriverStatus').some((pair) => textAt(pair, 0) === 'driver-type' && (textAt(pair, 1) ?? '').startsWith('io.containerd.snapshotter'));
