import { defineCheck, found, inapplicable, ok } from '../check.ts';
import { anonymousManifest, authorisedManifest } from '../probes/registry/manifest.ts';
import { probedUpload } from '../probes/registry/push.ts';
import { factsOf, type Reading } from '../probes/registry/reading.ts';

/** Locked, quarantined, immutable or blocked by a scan? */
export const artifactPolicy = defineCheck({
  id: 'artifact-policy',
  row: 'AZ-06',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: { protected: 'problem' },

  async run({ target, settings, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const probes = [authorisedManifest, ...(settings.purpose === 'push' ? [probedUpload] : []), anonymousManifest];
    for (const probe of probes) {
      const answer = await ask<{ readonly kind: string; readonly reading?: Reading }>(probe);
      if (answer.reading?.meaning === 'policy') return found('protected', factsOf(answer.reading));
    }
    return ok();
  },
});
