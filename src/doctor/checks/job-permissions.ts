import { defineCheck, found, inapplicable, ok } from '../check.ts';
import type { Context } from '../context.ts';
import type { Machine } from '../machine.ts';
import { childOf, type OutlineNode } from '../pipeline-outline.ts';
import { ciService, githubStranger, githubWorkflow } from '../probes/vendor/ci.ts';

/** What the token of this job may do with packages, as far as the job can see it. */
export const jobPermissions = defineCheck({
  id: 'job-permissions',
  row: 'CI-03',
  cost: 'offline',
  needs: [],
  findings: {
    fork: 'warning',
    dependabot: 'warning',
    'packages-not-writable': 'warning',
    'packages-not-readable': 'warning',
    'by-default': 'note',
    'gitlab-registry-off': 'warning',
  },

  async run(context) {
    const { machine, target } = context;
    switch (ciService(machine)) {
      case 'GitHub Actions':
        return target && target.host !== 'ghcr.io' ? inapplicable('no-job-token') : judgeWorkflow(context);
      case 'GitLab CI':
        return judgeGitlab(machine.env);
      default:
        return inapplicable('no-job-token');
    }
  },
});

/** GitLab names the registry to the jobs of a project that has one. */
const judgeGitlab = ({ CI_REGISTRY: registry, CI_PROJECT_PATH: project }: Machine['env']) =>
  registry ? ok({ permission: registry }) : found('gitlab-registry-off', { project: project ?? '' });

async function judgeWorkflow({ ask, settings }: Context) {
  const stranger = await ask(githubStranger);
  if (stranger !== null && settings.purpose === 'push') return found(stranger);
  const workflow = await ask(githubWorkflow);
  if (workflow === null) return inapplicable('no-workflow-file');
  // Those of the job replace those of the workflow.
  const permissions = childOf(workflow.job, 'permissions') ?? workflow.outline.find(({ key }) => key === 'permissions');
  const facts = { file: workflow.path, line: permissions?.line ?? 0, job: workflow.job?.key ?? '' };
  if (permissions === undefined) return found('by-default', facts);
  const packages = permissionFor(permissions, 'packages');
  if (settings.purpose === 'push') return packages === 'write' ? ok({ permission: 'packages: write' }) : found('packages-not-writable', facts);
  return packages === 'none' ? found('packages-not-readable', facts) : ok({ permission: `packages: ${packages}` });
}

/** What is not named in a list of permissions is none. */
function permissionFor(permissions: OutlineNode, name: string): string {
  const all = /^(read|write)-all$/.exec(permissions.value)?.[1];
  return all ?? (childOf(permissions, name)?.value || 'none');
}
