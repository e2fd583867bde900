import { defineCheck, foundAll, inapplicable, ok, type Severity } from '../check.ts';
import { anonymousManifest, authorisedManifest } from '../probes/registry/manifest.ts';
import { probedUpload, pushToken } from '../probes/registry/push.ts';
import { factsOf, type Reading } from '../probes/registry/reading.ts';
import { anonymousToken, authorisedToken } from '../probes/registry/tokens.ts';
import type { Meaning } from '../vendors/vendor.ts';

/** What a registry says of the right, not of the credential. */
const reasons = [
  'scope-missing', 'package-not-linked', 'sso-needed', 'not-permitted', 'quota', 'project-missing',
] as const satisfies readonly Meaning[];
type Reason = (typeof reasons)[number];
const notes = Object.fromEntries(reasons.map((reason) => [reason, 'note'])) as Record<Reason, Severity>;

/** Does the registry say why it refuses what an accepted credential asks? */
export const refusalReason = defineCheck({
  id: 'refusal-reason',
  row: 'AZ-04',
  cost: 'credential',
  needs: ['challenge'],
  timeLimit: 20_000,
  findings: notes,

  async run({ target, settings, ask }) {
    if (!target?.repository) return inapplicable('no-repository');
    const probes = [authorisedToken, authorisedManifest, ...(settings.purpose === 'push' ? [pushToken, probedUpload] : []), anonymousToken, anonymousManifest];
    const readings: Reading[] = [];
    for (const probe of probes) {
      const answer = await ask<{ readonly kind: string; readonly reading?: Reading }>(probe);
      if (answer.reading) readings.push(answer.reading);
    }
    if (readings.length === 0) return inapplicable('nothing-refused');
    const said = reasons.flatMap((reason) => readings.filter(({ meaning }) => meaning === reason).slice(0, 1).map((reading) => ({ finding: reason, facts: factsOf(reading) })));
    return said.length > 0 ? foundAll(said) : ok({ message: readings[0]?.message ?? '' });
  },
});
