import { defineCheck, found, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import { answeringEngine } from '../probes/engine/answering-engine.ts';
import { dockerClientApi } from '../probes/engine/docker-client-api.ts';
import { usesEngine } from './docker-endpoint.ts';

/** Docker 18.03: older ones lack what registries rely on, and the Azure CLI refuses them. */
const OLDEST = { version: '18.03', apiVersion: '1.37' };

export const dockerVersions = defineCheck({
  id: 'docker-versions',
  row: 'CL-04',
  cost: 'local',
  needs: [],
  timeLimit: 12_000,
  findings: { 'client-too-old': 'problem', 'engine-too-old': 'problem', 'engine-wants-newer': 'problem', pinned: 'problem', 'command-only': 'note', 'engine-only': 'note' },

  async run({ ask, machine, settings: { client } }) {
    if (!usesEngine(client)) return inapplicable('no-engine-needed', { client });
    const [docker, engine] = await Promise.all([ask(dockerClientApi), ask(answeringEngine)]);
    if (docker === null && engine === null) return inapplicable('no-docker');
    const facts = { version: docker?.version ?? '–', apiVersion: docker?.apiVersion ?? '–', engineVersion: engine?.version ?? '–' };
    const findings: Finding<'client-too-old' | 'engine-too-old' | 'engine-wants-newer' | 'pinned'>[] = [];
    const isPinned = Boolean(machine.env['DOCKER_API_VERSION']);
    const about = { ...facts, oldest: OLDEST.version };
    if (docker && !isPinned && isOlder(docker.apiVersion, OLDEST.apiVersion)) findings.push({ finding: 'client-too-old', facts: about });
    if (engine?.apiVersion && isOlder(engine.apiVersion, OLDEST.apiVersion)) findings.push({ finding: 'engine-too-old', facts: about });
    if (docker && engine?.minimumApiVersion && isOlder(docker.apiVersion, engine.minimumApiVersion))
      findings.push({ finding: isPinned ? 'pinned' : 'engine-wants-newer', facts: { ...facts, minimum: engine.minimumApiVersion } });
    if (findings.length > 0) return foundAll(findings);
    if (docker === null) return engine?.version && engine.apiVersion ? found('engine-only', facts) : unknown('no-version');
    return engine?.version ? ok(facts) : found('command-only', facts);
  },
});

/** Of two versions such as `1.9` and `1.37`; what is no version is not older. */
export function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => /^v?(\d{1,6})\.(\d{1,6})/.exec(version)?.slice(1).map(Number));
  if (!a || !b) return false;
  return a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);
}
