import { defineCheck, found, inapplicable, ok } from '../check.ts';
import type { Context } from '../context.ts';
import type { ConfigFile } from '../keychains/config-file.ts';
import { findHelperProgram } from '../keychains/helper-answer.ts';
import type { HelperProblem } from '../keychains/helper-failure.ts';
import { isWsl } from '../probes/engine/is-wsl.ts';
import { configFiles, storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME } from '../probes/credential/with-entry.ts';

const findings = {
  missing: 'problem', refused: 'problem', 'not-executable': 'problem', 'wrong-format': 'problem', 'bad-name': 'problem', 'desktop-in-wsl': 'problem',
} as const;
const isStart = (problem: HelperProblem): problem is Exclude<keyof typeof findings, 'desktop-in-wsl'> => Object.hasOwn(findings, problem);

const isDesktop = (helper: string): boolean => /^desktop(?:\.exe)?$/.test(helper);

/** Does the program start that keeps the passwords? Without it Docker stops, even before a public image. */
export const credentialHelperStarts = defineCheck({
  id: 'credential-helper-starts',
  row: 'CR-05',
  cost: 'local',
  needs: [],
  findings,
  timeLimit: HELPER_TIME,

  async run(context) {
    const { target, ask } = context;
    if (!target) return judgeConfigured(context);
    const { helpers } = await ask(storedCredential);
    const [first] = helpers;
    if (!first) return inapplicable('no-helper');
    for (const { helper, outcome } of helpers) {
      if (outcome.kind !== 'failed' || !isStart(outcome.problem)) continue;
      const facts = { helper, registry: target.registry, said: outcome.said };
      return isDesktop(helper) && (await ask(isWsl)) ? found('desktop-in-wsl', facts) : found(outcome.problem, facts);
    }
    return ok({ helper: first.helper, path: first.path ?? '' });
  },
});

/** Without a registry every helper that a file names is looked for, and none is asked. */
async function judgeConfigured(context: Context) {
  const files = await context.ask(configFiles);
  const namesIn = (file: ConfigFile) => (file.kind === 'read' ? [file.credsStore?.name ?? '', ...Array.from(file.credHelpers.values(), ({ name }) => name)] : []);
  const names = [...new Set(files.flatMap(namesIn))].filter((name) => name !== '');
  const paths: string[] = [];
  for (const helper of names) {
    const program = await findHelperProgram(context, helper);
    if (program.kind === 'found') {
      paths.push(program.program.path);
      continue;
    }
    const facts = { helper, said: program.said };
    if (isDesktop(helper) && (await context.ask(isWsl))) return found('desktop-in-wsl', facts);
    return found(isStart(program.problem) ? program.problem : 'missing', facts);
  }
  return paths.length === 0 ? inapplicable('no-helper') : ok({ helper: names.join(', '), path: paths.join(', ') });
}
