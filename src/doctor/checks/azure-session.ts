import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { textAt } from '../json-value.ts';
import { acrResource, azureAccount, readAzureFailure } from '../probes/azure.ts';

/** Whether `az` could get a new token for the registry. */
export const azureSession = defineCheck({
  id: 'azure-session',
  row: 'AC-03',
  cost: 'vendor',
  needs: [],
  timeLimit: 45_000,
  findings: { 'not-signed-in': 'warning', ended: 'problem' },

  async run({ ask }) {
    const [account, resource] = await Promise.all([ask(azureAccount), ask(acrResource)]);
    if (account.kind === 'unanswered') return inapplicable(account.reason, { program: account.program });
    const failures = [account, resource].flatMap((answer) => (answer.kind === 'failed' ? [readAzureFailure(answer.said)] : []));
    const over = failures.find(({ kind }) => kind === 'session-ended');
    if (over) return found('ended', { code: over.code === '' ? '' : `AADSTS${over.code}` });
    if (account.kind === 'failed') return found('not-signed-in');
    const { value } = account;
    return ok({ user: textAt(value, 'user', 'name') ?? '', subscription: textAt(value, 'name') ?? '', tenant: textAt(value, 'tenantId') ?? '' });
  },
});
