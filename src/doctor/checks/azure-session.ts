import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { textAt } from '../json-value.ts';
import { acrResource, azureAccount, readAzureFailure } from '../probes/vendor/azure.ts';

/** By the family of Entra's code. */
const findingOf: Readonly<Record<string, 'ended' | 'second-step' | 'blocked' | 'other-tenant' | 'secret-expired' | 'assertion-refused'>> = {
  'entra-session-ended': 'ended',
  'entra-password-expired': 'ended',
  'entra-second-factor': 'second-step',
  'entra-conditional-access': 'blocked',
  'entra-tenant-unknown': 'other-tenant',
  'entra-user-of-other-tenant': 'other-tenant',
  'entra-secret-expired': 'secret-expired',
  'entra-secret-expired-text': 'secret-expired',
  'entra-assertion-refused': 'assertion-refused',
};

/** Whether `az` could get a new token for the registry. */
export const azureSession = defineCheck({
  id: 'azure-session',
  row: 'AC-03',
  cost: 'vendor',
  needs: [],
  timeLimit: 45_000,
  findings: {
    'not-signed-in': 'warning', ended: 'problem', 'second-step': 'problem', blocked: 'problem', 'other-tenant': 'problem', 'secret-expired': 'problem',
    'assertion-refused': 'problem', refused: 'problem',
  },

  async run({ ask }) {
    const [account, resource] = await Promise.all([ask(azureAccount), ask(acrResource)]);
    if (account.kind === 'unanswered') return inapplicable(account.reason, { program: account.program });
    const failures = [account, resource].flatMap((answer) => (answer.kind === 'failed' ? [readAzureFailure(answer.said)] : []));
    const refusal = failures.find(({ kind }) => kind === 'refused');
    if (refusal) return found(findingOf[refusal.family ?? ''] ?? 'refused', { code: refusal.code || '–' });
    if (account.kind === 'failed') return found('not-signed-in');
    const { value } = account;
    return ok({ user: textAt(value, 'user', 'name') ?? '', subscription: textAt(value, 'name') ?? '', tenant: textAt(value, 'tenantId') ?? '' });
  },
});
