import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { isCredential, presentedCredential, withoutCredential } from '../probes/credential/credential.ts';
import { authorisedManifest } from '../probes/registry/manifest.ts';
import { factsOf, isAboutRights } from '../probes/registry/reading.ts';
import { allows, authorisedToken } from '../probes/registry/tokens.ts';

/** May whoever is logged in here pull from the repository? */
export const mayPull = defineCheck({
  id: 'may-pull',
  row: 'AZ-02',
  cost: 'credential',
  needs: ['challenge', 'credential'],
  timeLimit: 20_000,
  findings: { 'not-granted': 'problem', refused: 'problem' },

  async run({ target, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const presented = await ask(presentedCredential);
    if (!isCredential(presented)) return withoutCredential(presented);
    const [token, image] = [await ask(authorisedToken), await ask(authorisedManifest)];
    if (image.kind === 'unmeasured') return unknown('no-answer', { code: image.code });
    if (image.kind === 'manifest' || image.kind === 'missing') return ok();
    if (image.kind === 'needless') return inapplicable(image.why);
    const facts = { repository: target.repository, action: 'content/read', subject: presented.user, ...factsOf(image.reading) };
    const isGranted = token.kind === 'token' ? allows(token.grants, target.repository, 'pull') : null;
    if (image.kind === 'refused' && !isAboutRights(image.reading)) return inapplicable('refused-otherwise');
    if (image.kind === 'refused') return found(isGranted === false || image.reading.error === 'insufficient_scope' ? 'not-granted' : 'refused', facts);
    return unknown(image.kind === 'limited' ? 'too-many-requests' : 'strange-answer', { status: image.reading.status });
  },
});
