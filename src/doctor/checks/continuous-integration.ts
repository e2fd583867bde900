import { defineCheck, foundAll, inapplicable, type Finding } from '../check.ts';
import { ciService } from '../probes/vendor/ci.ts';

type FindingId = 'job' | 'cloud-shell' | 'app-service' | 'container-instance' | 'pod';

/** Places that leave marks in their variables, and have rules of their own. */
const hosts: readonly (readonly [variable: string, finding: FindingId])[] = [
  ['ACC_CLOUD', 'cloud-shell'],
  ['WEBSITE_SITE_NAME', 'app-service'],
  ['Fabric_NodeIPOrFQDN', 'container-instance'],
  ['KUBERNETES_SERVICE_HOST', 'pod'],
];

export const continuousIntegration = defineCheck({
  id: 'continuous-integration',
  row: 'CI-01',
  cost: 'offline',
  needs: [],
  findings: { job: 'note', 'cloud-shell': 'note', 'app-service': 'note', 'container-instance': 'note', pod: 'note' },

  async run({ machine }) {
    const service = ciService(machine);
    const findings: Finding<FindingId>[] = service === null ? [] : [{ finding: 'job', facts: { service } }];
    findings.push(...hosts.filter(([variable]) => machine.env[variable]).map(([, finding]) => ({ finding, facts: {} })));
    return findings.length === 0 ? inapplicable('no-ci') : foundAll(findings);
  },
});
