import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { serverReason as reasonOf } from '../probes/registry/server-reason.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** A Dockgate says itself why it refused; on its own machine its log says more. */
export const serverReason = defineCheck({
  id: 'server-reason',
  row: 'AU-04',
  cost: 'credential',
  needs: ['registry-answers'],
  timeLimit: 20_000,
  findings: { told: 'note', logged: 'note' },

  async run({ ask }) {
    if ((await ask(vendorOf))?.id !== 'dockgate') return inapplicable('no-dockgate');
    const reason = await ask(reasonOf);
    if (!reason) return ok();
    return found(reason.isOwners ? 'logged' : 'told', { cause: reason.cause, correlationId: reason.correlationId });
  },
});
