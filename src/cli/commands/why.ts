import { registryPath } from '../../contract/address.ts';
import { eventResource } from '../../contract/event.ts';
import { chooseLanguage } from '../../i18n/choose-language.ts';
import { loadWords, type LanguageId } from '../../i18n/languages.ts';
import { parseCorrelationId } from '../../names/correlation-id.ts';
import { apiCommand } from '../api/api-command.ts';
import { ApiError } from '../api/api-error.ts';
import { CommandFailed, flag, readTyped, text, UsageError } from '../command.ts';
import { explainEvent } from '../examine/explain-event.ts';

/** The whole reason of one refusal. */
export const why = apiCommand({
  name: 'why',
  summary: 'Why was this refused? The whole reason, and what would have been enough',
  details: 'The correlation id stands in the message of the refusal. For clients that show none there is --last.',
  positionals: [{ name: 'correlation-id', about: 'of the refusal', isOptional: true }],
  options: {
    last: flag('the newest refusal'),
    from: text('ADDRESS', 'with --last: of this address'),
    subject: text('NAME', 'with --last: of this user name'),
  },
  examples: ['dockgate why 01a1fda1-454b-75fd-b64d-8210d5887ac9', 'dockgate why --last --subject ci-puller'],
  async run({ api, registry, positionals, options, print, terminal, paint }) {
    const query = questionOf(positionals[0], options);
    const place = await registry();
    const event = await api.ask({ method: 'GET', path: `${registryPath(place)}/why${query}` }, eventResource).catch((error: unknown) => {
      throw error instanceof ApiError && error.status === 404 ? new CommandFailed(notFound(place.name, positionals[0])) : error;
    });
    const language: LanguageId = chooseLanguage(undefined, terminal.env) ?? 'en';
    const words = await loadWords(language);
    print(event, () => explainEvent(event, { words, paint, columns: terminal.columns, now: terminal.now(), language }));
    return 0;
  },
});

const notFound = (registry: string, id: string | undefined): string =>
  id === undefined
    ? `The log of ${registry} has no refusal that fits.`
    : `The log of ${registry} has no event ${id}. If another registry refused, add --registry with its name or login server.`;

interface Question {
  readonly last: boolean;
  readonly from: string | undefined;
  readonly subject: string | undefined;
}

function questionOf(typed: string | undefined, { last, from, subject }: Question): string {
  if (typed !== undefined && !last && from === undefined && subject === undefined) return `/${readTyped(parseCorrelationId, typed)}`;
  if (typed !== undefined || !last) throw new UsageError('Give a correlation id, or --last with --from and --subject if you like.');
  const query = new URLSearchParams({ last: '', ...(from === undefined ? {} : { from }), ...(subject === undefined ? {} : { subject }) });
  return `?${query}`;
}
