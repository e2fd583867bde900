import { defineCheck, foundAll, ok } from '../check.ts';
import { factsOfEntry } from '../keychains/tell.ts';
import { HELPER_TIME, withEntry } from '../probes/with-entry.ts';
import { findMistakes } from '../secrets/mistakes.ts';

/** Was the secret spoilt on its way to the client? */
export const secretMistakesCheck = defineCheck({
  id: 'secret-mistakes',
  row: 'CR-09',
  cost: 'offline',
  needs: [],
  findings: {
    empty: 'problem', placeholder: 'problem', masked: 'problem', 'line-end': 'problem', 'space-around': 'warning', 'byte-order-mark': 'problem',
    'no-break-space': 'warning', 'invisible-character': 'warning', quotes: 'warning', 'typographic-character': 'warning', 'encoded-twice': 'problem',
    'name-and-password': 'problem', 'bearer-prefix': 'problem', truncated: 'problem', 'user-dollar-eaten': 'warning', 'user-placeholder': 'problem',
    'user-space': 'warning', swapped: 'problem',
  },
  timeLimit: HELPER_TIME,

  run: (context) =>
    withEntry(context, (entry) => {
      const facts = factsOfEntry(entry);
      const mistakes = findMistakes(entry.user, entry.secret);
      return mistakes.length === 0 ? ok(facts) : foundAll(mistakes.map((finding) => ({ finding, facts })));
    }),
});
