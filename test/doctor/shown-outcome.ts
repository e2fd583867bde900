import type { Check } from '../../src/doctor/check.ts';
import type { Context } from '../../src/doctor/context.ts';
import { en } from '../../src/i18n/en.ts';
import { placeholdersOf } from '../../src/i18n/lines.ts';

const messages: Readonly<Record<string, string>> = en;

/**
 * What a check says, for tests: `ok`, its findings, or why it says nothing. Throws when a finding was not declared, words are missing, or
 * a fact that they name is.
 */
export async function outcomeOf(check: Check, context: Context): Promise<string> {
  const outcome = await check.run(context);
  switch (outcome.state) {
    case 'ok':
      demandWords(`check.${check.id}.ok`, outcome.facts);
      return 'ok';
    case 'found':
      for (const { finding, facts } of outcome.findings) {
        if (!Object.hasOwn(check.findings, finding)) throw new Error(`${check.id} does not declare ${finding}`);
        demandWords(`check.${check.id}.${finding}`, facts);
      }
      return outcome.findings.map(({ finding }) => finding).join(' ');
    default:
      demandWords(`reason.${outcome.reason}`, outcome.facts);
      return `${outcome.state} ${outcome.reason}`;
  }
}

function demandWords(key: string, facts: object): void {
  const message = messages[key];
  if (message === undefined) throw new Error(`no words for ${key}`);
  const missing = placeholdersOf(message).filter((name) => !Object.hasOwn(facts, name));
  if (missing.length > 0) throw new Error(`${key}: no fact ${missing.join(', ')}`);
}
