import { defineCheck, found, inapplicable, ok, unknown } from '../check.ts';
import type { HelperAnswer } from '../keychains/helper-answer.ts';
import type { HelperProblem } from '../keychains/helper-failure.ts';
import { keyText, userText } from '../keychains/tell.ts';
import { storedCredential } from '../probes/credential/stored-credential.ts';
import { HELPER_TIME } from '../probes/credential/with-entry.ts';

const findings = {
  timeout: 'problem', killed: 'problem', locked: 'problem', 'no-session-bus': 'problem', 'not-initialized': 'problem', 'too-long': 'problem',
  'invalid-answer': 'problem', 'too-much': 'problem', error: 'problem', 'empty-secret': 'problem', 'not-found': 'note',
} as const;
const isAnswer = (problem: HelperProblem): problem is Extract<HelperProblem, keyof typeof findings> => Object.hasOwn(findings, problem);

/** Does the helper hold a login for this registry, and give it? */
export const credentialHelperAnswer = defineCheck({
  id: 'credential-helper-answer',
  row: 'CR-06',
  cost: 'local',
  needs: ['credential-helper-starts'],
  findings,
  timeLimit: HELPER_TIME,

  async run({ ask }) {
    const { helpers } = await ask(storedCredential);
    const failing = helpers.find(({ outcome }) => outcome.kind === 'failed') ?? helpers.find(({ outcome }) => outcome.kind === 'found') ?? helpers[0];
    return failing ? judge(failing) : inapplicable('no-helper');
  },
});

function judge({ helper, key, outcome }: HelperAnswer) {
  const facts = { helper, key: keyText(key) };
  switch (outcome.kind) {
    case 'failed':
      return isAnswer(outcome.problem) ? found(outcome.problem, { ...facts, said: outcome.said }) : inapplicable('no-helper');
    case 'not-asked':
      return unknown('offline');
    case 'not-found':
      return found('not-found', facts);
    case 'found':
      return outcome.secret.isEmpty ? found('empty-secret', facts) : ok({ ...facts, user: userText(outcome.user) });
  }
}
