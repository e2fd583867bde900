import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { jobPermissions } from './job-permissions.ts';

interface Run {
  readonly workflow?: string;
  readonly purpose?: 'pull' | 'push';
  readonly event?: object;
  readonly env?: Readonly<Record<string, string>>;
  readonly target?: string;
}

async function examine(t: TestContext, { workflow, purpose = 'push', event, env, target = 'ghcr.io/acme/site' }: Run): Promise<string> {
  const machine = examinedMachine(t);
  if (workflow !== undefined) machine.file('work/.github/workflows/build.yml', workflow);
  const eventPath = machine.file('event.json', JSON.stringify(event ?? {}));
  const github = {
    GITHUB_ACTIONS: 'true', GITHUB_WORKFLOW_REF: 'acme/site/.github/workflows/build.yml@refs/heads/main', GITHUB_WORKSPACE: `${machine.folder}/work`, GITHUB_JOB: 'image',
    GITHUB_EVENT_NAME: event ? 'pull_request' : 'push', GITHUB_EVENT_PATH: eventPath,
  };
  return outcomeOf(jobPermissions, machine.context({ target, settings: { purpose }, env: { ...github, ...env } }));
}

const job = 'jobs:\n  image:\n    runs-on: x\n';
const pullRequest = (head: string) => ({ pull_request: { head: { repo: { full_name: head, fork: head !== 'acme/site' } }, base: { repo: { full_name: 'acme/site' } } } });

describe('the permissions of a job', () => {
  const cases: readonly [string, Run, string][] = [
    ['let it push', { workflow: `permissions:\n  contents: read\n  packages: write\n${job}` }, 'ok'],
    ['let it push, by those of the job alone', { workflow: `permissions: {}\n${job}    permissions:\n      packages: write\n` }, 'ok'],
    ['let it push, with everything', { workflow: `permissions: write-all\n${job}` }, 'ok'],
    ['do not let it push: only others are named', { workflow: `permissions:\n  contents: read\n${job}` }, 'packages-not-writable'],
    ['do not let it push: those of the job replace the workflow’s', { workflow: `permissions:\n  packages: write\n${job}    permissions:\n      id-token: write\n` }, 'packages-not-writable'],
    ['do not let it push: they only read', { workflow: `permissions: read-all\n${job}` }, 'packages-not-writable'],
    ['do not let it pull', { workflow: `permissions:\n  contents: read\n${job}`, purpose: 'pull' }, 'packages-not-readable'],
    ['let it pull', { workflow: `permissions: { packages: read }\n${job}`, purpose: 'pull' }, 'ok'],
    ['are those of the repository', { workflow: job }, 'by-default'],
    ['are not to be seen', {}, 'inapplicable no-workflow-file'],
    ['are those of a fork', { workflow: `permissions: write-all\n${job}`, event: pullRequest('stranger/site') }, 'fork'],
    ['are those of a branch of one’s own', { workflow: `permissions: write-all\n${job}`, event: pullRequest('acme/site') }, 'ok'],
    ['are those of Dependabot', { workflow: job, env: { GITHUB_ACTOR: 'dependabot[bot]' } }, 'dependabot'],
    ['do not matter at other registries', { workflow: `permissions: {}\n${job}`, target: 'team7.azurecr.io/app' }, 'inapplicable no-job-token'],
    ['are not read outside the checkout', { env: { GITHUB_WORKFLOW_REF: 'acme/site/.github/workflows/../../../event.json@x' } }, 'inapplicable no-workflow-file'],
  ];
  for (const [name, run, expected] of cases) test(name, async (t) => assert.equal(await examine(t, run), expected));

  test('of GitLab come with a registry, if the project has one', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await outcomeOf(jobPermissions, machine.context({ env: { GITLAB_CI: 'true', CI_PROJECT_PATH: 'acme/site' } })), 'gitlab-registry-off');
    assert.equal(await outcomeOf(jobPermissions, machine.context({ env: { GITLAB_CI: 'true', CI_REGISTRY: 'registry.gitlab.com' } })), 'ok');
  });

  test('are none outside of a job', async (t) => {
    assert.equal(await outcomeOf(jobPermissions, examinedMachine(t).context()), 'inapplicable no-job-token');
  });
});
