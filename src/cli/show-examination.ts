import { severityOf } from '../doctor/examine.ts';
import { exitCodeOf } from '../doctor/report.ts';
import type { Examination } from '../doctor/run.ts';
import { allChecks } from './report/all-checks.ts';
import { block } from './report/block.ts';
import { examined, headline, inseparable, oneCause, twoCauses } from './report/conclusion.ts';
import { withoutLogCommands } from './report/log-commands.ts';
import { goodNews, loginUsed } from './report/login-used.ts';
import { paragraph, type Reader } from './report/reader.ts';
import { remedy, tryAgain } from './report/remedy.ts';
import { alsoFound, couldBe, footer, notMeasured, notTested, orRather } from './report/rest.ts';
import { marked, sentencesOf } from './report/sentences.ts';

/** `short`: the verdict and what to do. `verbose`: also every check with its time. */
export type Detail = 'short' | 'usual' | 'verbose';

/** For a person in a hurry: the verdict first, then how we know, then what to type. */
export function showExamination(examination: Examination, reader: Reader, detail: Detail = 'usual'): string {
  const shown = inseparable(examination.suspicions);
  const answer = [...verdict(examination, reader, detail), ...remedies(examination, reader)];
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
  const written = first && second ? twoCauses(examination, [first, second], reader) : first ? oneCause(examination, first, reader) : unexplained(examination, reader);
  return detail === 'short' ? [written.slice(0, headlineLength(written, reader))] : [written];
}

/** The verdict stands before the rule. */
const headlineLength = (lines: readonly string[], { paint, signs }: Reader): number => {
  const begins = lines.findIndex((line) => line.startsWith(paint.dim(signs.top)) || line.startsWith(paint.dim(signs.rule)));
  return begins === -1 ? lines.length : begins;
};

/** No cause: all is well, or something is wrong that no rule explains, or too little is known. */
function unexplained(examination: Examination, reader: Reader): string[] {
  const { words: { translate } } = reader;
  const { results } = examination;
  const code = exitCodeOf(examination);
  const sentences = results.filter((result) => severityOf(result) === 'problem').flatMap((result) => sentencesOf(result, reader).filter(({ mark }) => mark === 'problem'));
  const about = block(examined(examination, reader), reader);
  if (code === 0) return healthy(examination, reader);
  if (sentences.length === 0) return [...headline('unknown', translate(code === 4 ? 'doctor.failed' : 'doctor.inconclusive'), '', reader), ...about];
  const found = { label: translate('doctor.how'), lines: (width: number) => sentences.flatMap((sentence) => marked(sentence, width, reader)) };
  return [...headline('problem', translate('doctor.unexplained'), '', reader), ...block([...examined(examination, reader), found], reader)];
}

/** The good news, and as whom and what it holds for. */
function healthy(examination: Examination, reader: Reader): string[] {
  const { words: { translate } } = reader;
  const { target, results, settings, vendor } = examination;
  if (!target) return headline('ok', translate('doctor.healthyMachine'), '', reader);
  const isReached = results.some(({ check, verdict }) => check.id === (settings.purpose === 'push' ? 'may-push' : 'image') && verdict.state === 'ok');
  const { text, image, registry } = target;
  const can = settings.purpose === 'push' ? ('doctor.canPush' as const) : ('doctor.canPull' as const);
  const rows = [
    { label: translate('doctor.registry'), lines: (width: number) => paragraph([registry, vendor?.name].filter(Boolean).join(', '), width, reader) },
    ...loginUsed(results, reader),
    ...goodNews('secret-expiry', translate('doctor.valid'), results, reader),
    ...goodNews(settings.purpose === 'push' ? 'may-push' : 'may-pull', translate('doctor.may'), results, reader),
  ];
  return [...headline('ok', isReached && image !== null ? translate(can, { image }) : translate('doctor.healthy', { what: text }), '', reader), ...block(rows, reader)];
}

function remedies(examination: Examination, reader: Reader): string[][] {
  const { words: { translate } } = reader;
  const shown = inseparable(examination.suspicions);
  const [first] = shown;
  if (!first) return [];
  const headings = shown.map((_, index) => (shown.length === 1 ? translate('doctor.do') : translate('doctor.doFor', { number: index + 1 })));
  return [...shown.map((suspicion, index) => remedy(suspicion, headings[index]!, reader)), tryAgain(examination, first, reader)];
}
