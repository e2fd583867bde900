import type { Examination } from '../../doctor/run.ts';
import { allChecks } from '../report/all-checks.ts';
import { asCheckHealth } from '../report/check-health.ts';
import { inseparable, oneCause, twoCauses } from '../report/conclusion.ts';
import { withoutLogCommands } from '../report/log-commands.ts';
import { noCause } from '../report/no-cause.ts';
import type { Reader } from '../report/reader.ts';
import { remedy, tryAgain } from '../report/remedy.ts';
import { alsoFound, couldBe, footer, notMeasured, notTested, orRather } from '../report/rest.ts';

/** `short`: the verdict and what to do. `verbose`: also every check with its time. */
export type Detail = 'short' | 'usual' | 'verbose';

/** Another program whose names for things stand above the verdict. */
export type Terms = 'az' | null;

/** For a person in a hurry: the verdict first, then how we know, then what to type. */
export function showExamination(examination: Examination, reader: Reader, detail: Detail = 'usual', inTermsOf: Terms = null): string {
  const shown = inseparable(examination.suspicions);
  const terms = inTermsOf === 'az' ? [asCheckHealth(examination.results, reader)] : [];
  const answer = [...terms, ...verdict(examination, reader, detail), ...remedies(examination, reader)];
  const { results, suspicions } = examination;
  const rest = [
    alsoFound(examination, shown, reader),
    couldBe(suspicions, shown, reader),
    orRather(shown, suspicions.slice(shown.length), reader),
    detail === 'verbose' ? allChecks(results, reader) : [],
    detail === 'verbose' || shown.length === 0 ? [] : notTested(results, reader),
    detail === 'verbose' ? [] : notMeasured(results, reader),
    footer(examination, reader, detail === 'verbose'),
  ];
  const parts = detail === 'short' ? answer : [...answer, ...rest];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
  return text.split('\n').map(withoutLogCommands).join('\n');
}

function verdict(examination: Examination, reader: Reader, detail: Detail): string[][] {
  const [first, second] = inseparable(examination.suspicions);
  const { head, body } = first && second ? twoCauses(examination, [first, second], reader) : first ? oneCause(examination, first, reader) : noCause(examination, reader);
  return [detail === 'short' ? [...head] : [...head, ...body]];
}

function remedies(examination: Examination, reader: Reader): string[][] {
  const { words: { translate } } = reader;
  const shown = inseparable(examination.suspicions);
  const [first] = shown;
  if (!first) return [];
  const headings = shown.map((_, index) => (shown.length === 1 ? translate('doctor.do') : translate('doctor.doFor', { number: index + 1 })));
  return [...shown.map((suspicion, index) => remedy(suspicion, headings[index]!, reader)), tryAgain(examination, first, reader)];
}
