import { causes, type CauseId } from '../../causes/catalogue.ts';
import { block } from '../report/block.ts';
import { headline } from '../report/headline.ts';
import { withoutLogCommands } from '../report/log-commands.ts';
import { prose, type Reader } from '../report/reader.ts';
import { section } from '../report/remedy.ts';

/** The id of a cause, as a report names it; null for any other text. */
export const causeNamed = (text: string): CauseId | null => {
  const id = text.trim();
  return Object.hasOwn(causes, id) ? (id as CauseId) : null;
};

/** All that is known of one cause, for whoever met its id in a report, a log or a link. */
export function showCause(id: CauseId, reader: Reader): string {
  const { words, circumstances, width } = reader;
  const part = (key: string) => (room: number) => prose(words.lines(key, {}, circumstances), room, reader);
  return [
    [
      ...headline('note', words.say(`cause.${id}.title`), id, reader),
      ...block([
        { label: words.translate('doctor.happened'), lines: part(`cause.${id}.what`) },
        { label: words.translate('doctor.how'), lines: part(`cause.${id}.how`) },
        { label: words.translate('doctor.findOut'), lines: part(`proof.${id}`) },
      ], reader),
    ],
    section(words.translate('doctor.do'), part(`cause.${id}.do`)(width - 4), reader),
  ].map((lines) => lines.join('\n')).join('\n\n').split('\n').map(withoutLogCommands).join('\n');
}

/** The same for programs: `dockgate/cause@1`. */
export function toCauseReport(id: CauseId, { words, circumstances }: Pick<Reader, 'words' | 'circumstances'>) {
  const lines = (key: string) => words.lines(key, {}, circumstances);
  return {
    schema: 'dockgate/cause@1',
    id,
    group: causes[id].group,
    title: words.say(`cause.${id}.title`),
    what: words.say(`cause.${id}.what`, {}, circumstances),
    how: words.say(`cause.${id}.how`, {}, circumstances),
    proof: lines(`proof.${id}`),
    do: lines(`cause.${id}.do`),
  };
}
