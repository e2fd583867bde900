import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { presentedCredential } from '../probes/credential/credential.ts';
import { anonymousManifest, authorisedManifest } from '../probes/registry/manifest.ts';
import { credentialProof } from '../probes/registry/tokens.ts';

/** Would the pull work without the stored credential? */
export const anonymousAccess = defineCheck({
  id: 'anonymous-access',
  row: 'AU-03',
  cost: 'network',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { 'blocked-by-credential': 'problem', private: 'note' },

  async run({ target, settings, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    if (settings.purpose === 'push') return inapplicable('push-needs-login');
    const image = await ask(anonymousManifest);
    if (image.kind === 'unmeasured') return unknown('no-answer', { code: image.code });
    if (image.kind === 'refused') return found('private', { status: image.reading.status });
    if (image.kind === 'needless') return inapplicable(image.why);
    if (image.kind !== 'manifest') return unknown('not-judged', { status: image.reading.status });
    const { kind } = await ask(presentedCredential);
    if (kind !== 'password' && kind !== 'identity-token') return ok();
    const [proof, own] = [await ask(credentialProof), await ask(authorisedManifest)];
    if (proof.kind === 'refused') return found('blocked-by-credential', { status: proof.reading.status });
    return own.kind === 'refused' ? found('blocked-by-credential', { status: own.reading.status }) : ok();
  },
});
