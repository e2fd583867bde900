import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { allBelow, childOf, type OutlineNode } from '../pipeline-outline.ts';
import { ciService, githubWorkflow } from '../probes/vendor/ci.ts';

type FindingId = 'other-job' | 'other-folder' | 'with-sudo' | 'after-use';

const logsIn = /\b(?:docker|podman|buildah|skopeo|oras|helm registry)\s+login\b|\baz\s+acr\s+login\b|\bgcloud\s+auth\s+configure-docker\b/;
const loginActions = /^(?:docker\/login-action|azure\/docker-login|redhat-actions\/podman-login|aws-actions\/amazon-ecr-login)@/i;
const uses = /\b(?:docker|podman|buildah)\s+(?:image\s+)?(?:push|pull)\b|\bdocker\s+(?:buildx\s+)?(?:build|bake)\b[^\n]*--push\b|\bskopeo\s+copy\b/;
const sudoUses = /\bsudo\s+(?:docker|podman|buildah)\s+(?:push|pull)\b/;
const sudoLogsIn = /\bsudo\s+(?:docker|podman|buildah)\s+login\b/;

/** A login counts for its own job, user and folder alone. */
export const loginPlace = defineCheck({
  id: 'login-place',
  row: 'CI-05',
  cost: 'offline',
  needs: [],
  findings: { 'other-job': 'warning', 'other-folder': 'warning', 'with-sudo': 'warning', 'after-use': 'warning' },

  async run({ machine, ask }) {
    if (ciService(machine) !== 'GitHub Actions') return inapplicable('no-workflow');
    const workflow = await ask(githubWorkflow);
    if (!workflow?.job) return inapplicable('no-workflow-file');
    const { path: file, job, jobs } = workflow;
    const steps = stepsOf(job);
    const [login, use] = [steps.findIndex(isLogin), steps.findIndex(isUse)];
    const other = jobs.find((one) => one !== job && stepsOf(one).some(isLogin));
    const facts = { file, job: job.key, line: steps[use]?.line ?? job.line };
    const findings: Finding<FindingId>[] = [];
    if (use >= 0 && login < 0 && other) findings.push({ finding: 'other-job', facts: { ...facts, other: other.key } });
    if (use >= 0 && login > use) findings.push({ finding: 'after-use', facts });
    if (login >= 0 && use >= 0 && folderOf(steps[login]!) !== folderOf(steps[use]!)) findings.push({ finding: 'other-folder', facts });
    const runs = steps.map(runOf).join('\n');
    if (login >= 0 && sudoUses.test(runs) && !sudoLogsIn.test(runs)) findings.push({ finding: 'with-sudo', facts });
    return findings.length === 0 ? ok({ file, job: job.key }) : foundAll(findings);
  },
});

const stepsOf = (job: OutlineNode): readonly OutlineNode[] => childOf(job, 'steps')?.children ?? [];
const runOf = (step: OutlineNode): string => childOf(step, 'run')?.value ?? '';
const actionOf = (step: OutlineNode): string => childOf(step, 'uses')?.value ?? '';

/** What a step sets of the variables by which clients find their logins; those of the job are the same for all its steps. */
const folderOf = (step: OutlineNode): string => places.map((name) => childOf(childOf(step, 'env'), name)?.value ?? '').join('\n');
const places = ['DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'HOME'];

const isLogin = (step: OutlineNode): boolean => loginActions.test(actionOf(step)) || logsIn.test(runOf(step));

const isUse = (step: OutlineNode): boolean => {
  const isPush = allBelow(childOf(step, 'with')?.children ?? []).some(({ key, value }) => key === 'push' && value === 'true');
  return (/^docker\/(?:build-push|bake)-action@/i.test(actionOf(step)) && isPush) || uses.test(runOf(step));
};
