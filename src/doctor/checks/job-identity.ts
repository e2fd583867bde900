import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { childOf, type OutlineNode } from '../pipeline-outline.ts';
import { ciService, githubWorkflow } from '../probes/vendor/ci.ts';

/** Actions that sign in to a cloud without a secret, by what shows that they do. */
const federated: readonly { readonly action: RegExp; readonly sign: string; readonly secret: string }[] = [
  { action: /^azure\/login@/i, sign: 'client-id', secret: 'creds' },
  { action: /^aws-actions\/configure-aws-credentials@/i, sign: 'role-to-assume', secret: 'aws-access-key-id' },
  { action: /^google-github-actions\/auth@/i, sign: 'workload_identity_provider', secret: 'credentials_json' },
];

/** GitHub hands a job its own identity only with `id-token: write`; the variables show whether it did. */
export const jobIdentity = defineCheck({
  id: 'job-identity',
  row: 'CI-03',
  cost: 'offline',
  needs: [],
  findings: { 'id-token-missing': 'problem' },

  async run({ machine, ask }) {
    if (ciService(machine) !== 'GitHub Actions') return inapplicable('no-workflow');
    const workflow = await ask(githubWorkflow);
    if (!workflow?.job) return inapplicable('no-workflow-file');
    const step = childOf(workflow.job, 'steps')?.children.find(signsInWithoutSecret);
    if (!step) return inapplicable('no-federated-login');
    const facts = { file: workflow.path, job: workflow.job.key, line: step.line, action: childOf(step, 'uses')?.value ?? '' };
    return machine.env['ACTIONS_ID_TOKEN_REQUEST_URL'] ? ok(facts) : found('id-token-missing', facts);
  },
});

function signsInWithoutSecret(step: OutlineNode): boolean {
  const [action, inputs] = [childOf(step, 'uses')?.value ?? '', childOf(step, 'with')];
  const known = federated.find(({ action: pattern }) => pattern.test(action));
  return known !== undefined && childOf(inputs, known.sign) !== undefined && childOf(inputs, known.secret) === undefined;
}
