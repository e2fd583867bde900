import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { toHostName, type Difference } from '../keychains/keys.ts';
import { factsOfEntry, keyText } from '../keychains/tell.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME } from '../probes/credential/with-entry.ts';

/** Is there a login for this registry under another name, which the client does not find? */
export const nearKeys = defineCheck({
  id: 'near-keys',
  row: 'CR-04',
  cost: 'local',
  needs: [],
  findings: {
    scheme: 'warning', path: 'warning', port: 'warning', case: 'warning', 'hub-name': 'warning', 'regional-name': 'warning', 'other-region': 'warning',
    www: 'warning',
  },
  timeLimit: HELPER_TIME,

  async run({ target, ask, settings: { client } }) {
    if (!target) return inapplicable('no-target');
    const { outcome, candidates } = await ask(storedCredential);
    if (outcome.kind === 'no-keychain') return inapplicable('no-keychain', { client });
    if (outcome.kind === 'found') return ok({ registry: target.registry });
    const findings = candidates.flatMap((candidate): Finding<Difference>[] => {
      const { difference, loss } = candidate;
      if (!difference || loss !== 'other-key') return [];
      const facts = { ...factsOfEntry(candidate), registry: target.registry, loggedInHost: keyText(toHostName(candidate.key)) };
      return [{ finding: difference, facts: { ...facts, ...(target.repository === null ? {} : { repository: target.repository }) } }];
    });
    return findings.length === 0 ? ok({ registry: target.registry }) : foundAll(findings);
  },
});
