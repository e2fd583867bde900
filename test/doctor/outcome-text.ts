import type { Outcome } from '../../src/doctor/check.ts';
import type { Facts } from '../../src/i18n/lines.ts';

/** What a check answered, on one line for a test: `ok`, `unknown offline`, or its findings with the named facts. */
export function outcomeText(outcome: Outcome, ...names: readonly string[]): string {
  const told = (facts: Facts) => names.filter((name) => Object.hasOwn(facts, name)).map((name) => ` ${name}=${facts[name]}`).join('');
  switch (outcome.state) {
    case 'ok':
      return `ok${told(outcome.facts)}`;
    case 'found':
      return outcome.findings.map(({ finding, facts }) => finding + told(facts)).join('; ');
    default:
      return `${outcome.state} ${outcome.reason}`;
  }
}
