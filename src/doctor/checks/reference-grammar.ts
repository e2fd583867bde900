import { defineCheck, foundAll, inapplicable, ok, type Finding } from '../check.ts';
import { factsOfDefect, isOneOf } from '../input/facts-of-defect.ts';

const kinds = ['invalid', 'double-colon', 'empty-tag', 'double-slash', 'leading-slash', 'host-dot', 'placeholder'] as const;

/** Is it a reference by the grammar of https://pkg.go.dev/github.com/distribution/reference? */
export const referenceGrammar = defineCheck({
  id: 'reference-grammar',
  row: 'IN-02',
  cost: 'offline',
  needs: [],
  findings: {
    invalid: 'problem', 'double-colon': 'problem', 'empty-tag': 'problem', 'double-slash': 'problem', 'leading-slash': 'problem', 'host-dot': 'problem',
    placeholder: 'problem',
  },

  async run({ target }) {
    if (!target) return inapplicable('no-target');
    const findings = target.defects.flatMap((defect): Finding<(typeof kinds)[number]>[] =>
      isOneOf(kinds, defect.kind) ? [{ finding: defect.kind, facts: factsOfDefect(target, defect) }] : []);
    return findings.length === 0 ? ok({ corrected: target.corrected }) : foundAll(findings);
  },
});
