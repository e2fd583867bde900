import { defineCheck, found, inapplicable, ok } from '../check.ts';
import type { HelperProblem } from '../keychains/helper-failure.ts';
import { isWsl } from '../probes/is-wsl.ts';
import { storedCredential } from '../probes/stored-credential.ts';
import { HELPER_TIME } from '../probes/with-entry.ts';

const findings = {
  missing: 'problem', refused: 'problem', 'not-executable': 'problem', 'wrong-format': 'problem', 'bad-name': 'problem', 'desktop-in-wsl': 'problem',
} as const;
const isStart = (problem: HelperProblem): problem is Exclude<keyof typeof findings, 'desktop-in-wsl'> => Object.hasOwn(findings, problem);

/** Does the program start that keeps the passwords? Without it Docker stops, even before a public image. */
export const credentialHelperStarts = defineCheck({
  id: 'credential-helper-starts',
  row: 'CR-05',
  cost: 'local',
  needs: [],
  findings,
  timeLimit: HELPER_TIME,

  async run({ target, ask }) {
    if (!target) return inapplicable('no-target');
    const { helpers } = await ask(storedCredential);
    const [first] = helpers;
    if (!first) return inapplicable('no-helper');
    for (const { helper, outcome } of helpers) {
      if (outcome.kind !== 'failed' || !isStart(outcome.problem)) continue;
      const facts = { helper, registry: target.registry, said: outcome.said };
      return /^desktop(?:\.exe)?$/.test(helper) && (await ask(isWsl)) ? found('desktop-in-wsl', facts) : found(outcome.problem, facts);
    }
    return ok({ helper: first.helper, path: first.path ?? '' });
  },
});
