import { Secret } from '../../secret.ts';
import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { findMistakes } from '../secrets/mistakes.ts';

const PIPELINES = [
  'CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'TF_BUILD', 'JENKINS_URL', 'CIRCLECI', 'BITBUCKET_BUILD_NUMBER', 'TEAMCITY_VERSION', 'BUILDKITE', 'DRONE',
  'CODEBUILD_BUILD_ID',
];
/** Names under which pipelines hold what a registry wants. */
const OF_A_REGISTRY = /DOCKER|REGISTRY|CONTAINER|DOCKGATE|IMAGE|(?:^|_)(?:ACR|CR|GHCR|ECR|GCR|QUAY|HARBOR|NEXUS|ARTIFACTORY|HUB)(?:_|$)/i;
const A_LOGIN = /(?:PASSWORD|PASSWD|PASS|TOKEN|SECRET|PAT|USERNAME|USER|LOGIN)$/i;

type Id = 'empty' | 'placeholder';

/** Has the pipeline the secrets that the job names? Forks and bots get none. */
export const pipelineSecret = defineCheck({
  id: 'pipeline-secret',
  row: 'CI-02',
  cost: 'offline',
  needs: [],
  findings: { empty: 'warning', placeholder: 'warning' },

  async run({ machine: { env } }) {
    if (!PIPELINES.some((name) => env[name])) return inapplicable('no-pipeline');
    const names = Object.keys(env).filter((name) => name.length <= 100 && OF_A_REGISTRY.test(name) && A_LOGIN.test(name)).sort();
    if (names.length === 0) return inapplicable('no-secret-variable');
    const findings = names.flatMap((name): Finding<Id>[] => {
      const mistakes = findMistakes(null, new Secret(env[name] ?? ''));
      if (mistakes.includes('empty')) return [{ finding: 'empty', facts: { name } }];
      return mistakes.includes('placeholder') || mistakes.includes('masked') ? [{ finding: 'placeholder', facts: { name } }] : [];
    });
    return findings.length === 0 ? ok({ names: names.join(', ') }) : foundAll(findings);
  },
});
