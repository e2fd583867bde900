import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { loginPlace } from './login-place.ts';

const workflow = (...steps: readonly string[]) => `on: push\njobs:\n  image:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`;
const loginAction = 'uses: docker/login-action@v3';
const pushAction = 'uses: docker/build-push-action@v6\n        with:\n          push: true';

describe('the login of a job', () => {
  const cases: readonly [string, string, string][] = [
    ['comes before the push', workflow(loginAction, pushAction), 'ok'],
    ['comes in one step with the push', workflow('run: |\n          docker login -u x --password-stdin\n          docker push acme/site'), 'ok'],
    ['comes after the push', workflow('run: docker push acme/site', loginAction), 'after-use'],
    ['is made in another job', `${workflow(pushAction)}  setup:\n    steps:\n      - run: az acr login --name team7\n`, 'other-job'],
    ['is not needed to build alone', `${workflow('uses: docker/build-push-action@v6\n        with:\n          push: false')}  setup:\n    steps:\n      - ${loginAction}\n`, 'ok'],
    ['is made as another user than the push', workflow('run: docker login ghcr.io', 'run: sudo docker push ghcr.io/acme/site'), 'with-sudo'],
    ['is made with sudo, as the push', workflow('run: sudo docker login ghcr.io', 'run: sudo docker push ghcr.io/acme/site'), 'ok'],
    ['is kept in another folder than the push reads', workflow(loginAction, 'run: docker push ghcr.io/acme/site\n        env:\n          DOCKER_CONFIG: ./config'), 'other-folder'],
    ['is kept in a folder that the push reads too', workflow('run: docker login ghcr.io\n        env:\n          DOCKER_CONFIG: ./config', 'run: docker push ghcr.io/acme/site\n        env:\n          DOCKER_CONFIG: ./config'), 'ok'],
    ['is nowhere, which others will tell', workflow(pushAction), 'ok'],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      machine.file('work/.github/workflows/build.yml', text);
      const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKFLOW_REF: 'acme/site/.github/workflows/build.yml@refs/heads/main', GITHUB_WORKSPACE: `${machine.folder}/work`, GITHUB_JOB: 'image' };
      assert.equal(await outcomeOf(loginPlace, machine.context({ env })), expected);
    });
  }

  test('cannot be seen without the workflow’s file, and means nothing elsewhere', async (t) => {
    assert.equal(await outcomeOf(loginPlace, examinedMachine(t).context({ env: { GITHUB_ACTIONS: 'true' } })), 'inapplicable no-workflow-file');
    assert.equal(await outcomeOf(loginPlace, examinedMachine(t).context()), 'inapplicable no-workflow');
  });
});
