import { defineCheck, foundAll } from '../check.ts';
import type { Context } from '../context.ts';
import { isCredential, presentedCredential, withoutCredential } from '../probes/credential/credential.ts';
import { authorisedToken, credentialProof } from '../probes/registry/tokens.ts';
import { vendorOf } from '../probes/vendor/vendor-of.ts';

/** As whom does the registry see us, and what kind of account is that? */
export const account = defineCheck({
  id: 'account',
  row: 'AU-05',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { person: 'note', admin: 'note', 'service-principal': 'note', 'refresh-token': 'note', 'repository-token': 'note', workflow: 'note', robot: 'note' },

  async run(context) {
    const { ask } = context;
    const presented = await ask(presentedCredential);
    if (!isCredential(presented)) return withoutCredential(presented);
    const facts = { user: presented.user, subject: await subjectOf(context) ?? presented.user };
    const vendor = await ask(vendorOf);
    const kind = vendor?.accountKind?.(presented.user, presented.secret, context.target?.host ?? '') ?? 'person';
    return foundAll([{ finding: kind, facts }]);
  },
});

/** Whom the registry's own tokens name; null where they name nobody. */
async function subjectOf({ ask }: Context): Promise<string | null> {
  for (const probe of [authorisedToken, credentialProof]) {
    const token = await ask(probe);
    if (token.kind === 'token' && token.account) return token.account;
  }
  return null;
}
