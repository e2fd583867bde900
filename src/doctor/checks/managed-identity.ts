import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { managedIdentity } from '../probes/vendor/managed-identity.ts';

/** Whether Azure gives this machine a token of its own. */
export const managedIdentityCheck = defineCheck({
  id: 'managed-identity',
  row: 'AC-04',
  cost: 'vendor',
  needs: [],
  findings: { none: 'note', several: 'note' },

  async run({ ask, settings }) {
    if (!settings.asksVendor) return inapplicable('vendor-not-asked', { program: 'az' });
    if (settings.isOffline) return unknown('offline');
    const answer = await ask(managedIdentity);
    switch (answer.kind) {
      case 'token':
        return ok({ clientId: answer.clientId });
      case 'not-azure':
        return inapplicable('not-azure');
      case 'failed':
        return unknown('metadata-failed', { status: answer.status });
      default:
        return found(answer.kind);
    }
  },
});
