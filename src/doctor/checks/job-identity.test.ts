import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { jobIdentity } from './job-identity.ts';

const workflow = (action: string, ...inputs: readonly string[]) =>
  `jobs:\n  image:\n    steps:\n      - uses: actions/checkout@v4\n      - uses: ${action}\n        with:\n${inputs.map((input) => `          ${input}: x\n`).join('')}`;

describe('the identity of a job', () => {
  const cases: readonly [string, string, boolean, string][] = [
    ['is there for Azure', workflow('azure/login@v2', 'client-id', 'tenant-id'), true, 'ok'],
    ['is missing for Azure', workflow('azure/login@v2', 'client-id', 'tenant-id'), false, 'id-token-missing'],
    ['is missing for Amazon', workflow('aws-actions/configure-aws-credentials@v4', 'role-to-assume'), false, 'id-token-missing'],
    ['is missing for Google', workflow('google-github-actions/auth@v2', 'workload_identity_provider'), false, 'id-token-missing'],
    ['is not needed with a secret', workflow('azure/login@v2', 'client-id', 'creds'), false, 'inapplicable no-federated-login'],
    ['is not needed with keys', workflow('aws-actions/configure-aws-credentials@v4', 'role-to-assume', 'aws-access-key-id'), false, 'inapplicable no-federated-login'],
    ['is not needed without a cloud', workflow('docker/login-action@v3', 'username'), false, 'inapplicable no-federated-login'],
  ];
  for (const [name, text, isThere, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      machine.file('work/.github/workflows/build.yml', text);
      const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKFLOW_REF: 'acme/site/.github/workflows/build.yml@refs/heads/main', GITHUB_WORKSPACE: `${machine.folder}/work`, GITHUB_JOB: 'image' };
      assert.equal(await outcomeOf(jobIdentity, machine.context({ env: { ...env, ...(isThere ? { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example' } : {}) } })), expected);
    });
  }

  test('is not looked for elsewhere', async (t) => {
    assert.equal(await outcomeOf(jobIdentity, examinedMachine(t).context()), 'inapplicable no-workflow');
    assert.equal(await outcomeOf(jobIdentity, examinedMachine(t).context({ env: { GITHUB_ACTIONS: 'true' } })), 'inapplicable no-workflow-file');
  });
});
