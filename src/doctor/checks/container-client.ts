import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { chosenClient, installedClients } from '../probes/engine/container-clients.ts';
import type { RefusedProgram } from '../probes/programs/programs.ts';
import type { Distrust } from '../probes/programs/trusted-path.ts';

/** Finding for each reason. */
const findingOf = {
  'relative-folder': 'in-project-folder',
  'current-folder': 'in-project-folder',
  'node-modules': 'in-project-folder',
  'writable-by-others': 'writable-by-others',
  'owned-by-another': 'owned-by-another',
  'not-executable': 'cannot-run',
  unreadable: 'cannot-run',
} as const satisfies Record<Distrust, string>;

type FindingId = (typeof findingOf)[Distrust] | 'none' | 'other-client' | 'used-instead' | 'podman-as-docker' | 'noisy-podman-as-docker';

export const containerClient = defineCheck({
  id: 'container-client',
  row: 'CL-01',
  cost: 'local',
  needs: [],
  findings: {
    none: 'problem',
    'other-client': 'warning',
    'in-project-folder': 'warning',
    'writable-by-others': 'warning',
    'owned-by-another': 'warning',
    'cannot-run': 'warning',
    'used-instead': 'note',
    'podman-as-docker': 'note',
    'noisy-podman-as-docker': 'warning',
  },

  async run({ ask, settings: { client } }) {
    const [chosen, others] = await Promise.all([ask(chosenClient), ask(installedClients)]);
    if (chosen.kind === 'elsewhere') return inapplicable('client-elsewhere', { client });
    const findings: Finding<FindingId>[] = chosen.kind === 'absent' ? [] : chosen.refused.map(toFinding);
    if (chosen.kind !== 'installed') {
      const { name } = chosen;
      findings.push(others.length === 0 ? { finding: 'none', facts: { name } } : { finding: 'other-client', facts: { name, others: others.join(', ') } });
      return foundAll(findings);
    }
    const { name, path, version, owner, isPodman, isNoisy } = chosen;
    const facts = { name, path, version, owner: nameOf(owner), others: others.filter((other) => other !== name).join(', ') };
    if (findings.length > 0) findings.push({ finding: 'used-instead', facts });
    if (isPodman) findings.push({ finding: isNoisy ? 'noisy-podman-as-docker' : 'podman-as-docker', facts });
    return findings.length === 0 ? ok(facts) : foundAll(findings);
  },
});

/** Only root and the user themself get this far. */
const nameOf = (owner: number | null): string => (owner === null ? '–' : owner === 0 ? 'root' : String(owner));

const toFinding = ({ path, reason, culprit }: RefusedProgram): Finding<FindingId> => ({ finding: findingOf[reason], facts: { path, culprit } });
