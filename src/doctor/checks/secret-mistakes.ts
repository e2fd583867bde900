import { defineCheck, foundAll, ok, type Severity } from '../check.ts';
import { factsOfEntry } from '../keychains/tell.ts';
import { HELPER_TIME, withEntry } from '../probes/credential/with-entry.ts';
import { findMistakes, secretMistakes, type SecretMistake } from '../secrets/mistakes.ts';

/** Was the secret spoilt on its way to the client? */
export const secretMistakesCheck = defineCheck({
  id: 'secret-mistakes',
  row: 'CR-09',
  cost: 'offline',
  needs: [],
  // An odd secret may be the right one; that the registry refuses it makes a problem of it.
  findings: Object.fromEntries(secretMistakes.map((mistake) => [mistake, 'warning'])) as Record<SecretMistake, Severity>,
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, (entry) => {
      const facts = factsOfEntry(entry);
      const mistakes = findMistakes(entry.user, entry.secret);
      return mistakes.length === 0 ? ok(facts) : foundAll(mistakes.map((finding) => ({ finding, facts })));
    }),
});
