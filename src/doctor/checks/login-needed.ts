import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import { challengeOf } from '../probes/registry/challenge-of.ts';
import { presentedCredential } from '../probes/credential/credential.ts';
import { anonymousManifest, isReadable } from '../probes/registry/manifest.ts';
import { factsOf } from '../probes/registry/reading.ts';

/** May a stranger pull, where nobody is logged in? */
export const loginNeeded = defineCheck({
  id: 'login-needed',
  row: 'AU-01',
  cost: 'network',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { needed: 'problem', 'open-but-refused': 'problem' },

  async run({ target, settings, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const { kind } = await ask(presentedCredential);
    if (kind === 'unreadable') return unknown('credential-unreadable');
    if (kind === 'kept') return inapplicable('credential-kept');
    const image = await ask(anonymousManifest);
    if (image.kind === 'unmeasured') return unknown('no-answer', { code: image.code });
    const isOpen = (await ask(challengeOf)).kind === 'open';
    // `/v2/` asks for no login, so clients never send one, and then the image itself is refused.
    if (isOpen && image.kind === 'refused') return found('open-but-refused', factsOf(image.reading));
    if (kind !== 'none') return ok();
    if (image.kind === 'refused') return found('needed', { status: image.reading.status });
    if (settings.purpose === 'push') return isOpen ? ok() : found('needed', { status: 401 });
    if (image.kind === 'needless') return inapplicable(image.why);
    return isReadable(image) ? ok() : unknown('not-judged', { status: 'reading' in image ? image.reading.status : 200 });
  },
});
