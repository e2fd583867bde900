import { severityOf } from '../../doctor/examine.ts';
import { exitCodeOf } from '../../doctor/report.ts';
import type { Examination } from '../../doctor/run.ts';
import { block } from './block.ts';
import { examined, type Conclusion } from './conclusion.ts';
import { headline } from './headline.ts';
import { goodNews, loginUsed } from './login-used.ts';
import { paragraph, type Reader } from './reader.ts';
import { marked, sentencesOf } from './sentences.ts';

/** No cause: all is well, or something is wrong that no rule explains, or too little is known. */
export function noCause(examination: Examination, reader: Reader): Conclusion {
  const { words: { translate } } = reader;
  const { results } = examination;
  const code = exitCodeOf(examination);
  if (code === 0) return healthy(examination, reader);
  const problems = results.filter((result) => severityOf(result) === 'problem').flatMap((result) => sentencesOf(result, reader).filter(({ mark }) => mark === 'problem'));
  if (problems.length === 0) {
    const head = headline('unknown', translate(code === 4 ? 'doctor.failed' : 'doctor.inconclusive'), '', reader);
    return { head, body: block(examined(examination, reader), reader) };
  }
  const found = { label: translate('doctor.how'), lines: (width: number) => problems.flatMap((sentence) => marked(sentence, width, reader)) };
  return { head: headline('problem', translate('doctor.unexplained'), '', reader), body: block([...examined(examination, reader), found], reader) };
}

/** The good news, and as whom and what it holds for. */
function healthy(examination: Examination, reader: Reader): Conclusion {
  const { words: { translate } } = reader;
  const { target, results, settings, vendor } = examination;
  if (!target) return { head: headline('ok', translate('doctor.healthyMachine'), '', reader), body: [] };
  const isPush = settings.purpose === 'push';
  const isReached = results.some(({ check, verdict }) => check.id === (isPush ? 'may-push' : 'image') && verdict.state === 'ok');
  const { text, image, registry } = target;
  const sentence = isReached && image !== null ? translate(isPush ? 'doctor.canPush' : 'doctor.canPull', { image }) : translate('doctor.healthy', { what: text });
  const rows = [
    { label: translate('doctor.registry'), lines: (width: number) => paragraph([registry, vendor?.name].filter(Boolean).join(', '), width, reader) },
    ...loginUsed(results, reader),
    ...goodNews('secret-expiry', translate('doctor.valid'), results, reader),
    ...goodNews(isPush ? 'may-push' : 'may-pull', translate('doctor.may'), results, reader),
  ];
  return { head: headline('ok', sentence, '', reader), body: block(rows, reader) };
}
