import { defineCheck, foundAll, inapplicable, ok } from '../check.ts';
import { factsOfDefect } from '../input/facts-of-defect.ts';

/** Are there capitals where none may be? In a host they are allowed, and make its login another one. */
export const letterCase = defineCheck({
  id: 'letter-case',
  row: 'IN-03',
  cost: 'offline',
  needs: [],
  findings: { 'host-uppercase': 'warning', 'repository-uppercase': 'problem' },

  async run({ target }) {
    if (!target) return inapplicable('no-target');
    const findings = target.defects.flatMap((defect) => {
      const { kind } = defect;
      return kind === 'host-uppercase' || kind === 'repository-uppercase' ? [{ finding: kind, facts: factsOfDefect(target, defect) }] : [];
    });
    return findings.length === 0 ? ok() : foundAll(findings);
  },
});
