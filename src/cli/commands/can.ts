import { registryPath } from '../../contract/address.ts';
import { canAnswers, type CanAnswer, type CanAnswers } from '../../contract/can.ts';
import { chooseLanguage } from '../../i18n/choose-language.ts';
import { loadWords, type LanguageId } from '../../i18n/languages.ts';
import { apiCommand, type Context } from '../api/api-command.ts';
import { readTime } from '../api/expiration.ts';
import { text, UsageError, type ExitCode, type Options } from '../command.ts';
import { trace, wayOut, type Explained } from '../examine/explain-event.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import { table } from '../terminal/table.ts';

/** As what a client does: words that stand for everybody and for everything. */
const ANYBODY = 'anybody';
const ANYTHING = 'anything';

/** The same decision as for a real request. */
export const can = apiCommand({
  name: 'can',
  summary: 'May they? The decision about a request that nobody sent, and what would be enough',
  details: `${ANYBODY} asks who may, ${ANYTHING} what somebody may. Without a repository it is about the registry itself.`,
  positionals: [
    { name: 'subject', about: `user name, client id or display name, token, the registry's own name for its admin account, anonymous, or ${ANYBODY}` },
    { name: 'action', about: `pull, push, delete, list, such as content/read or registries/write, or ${ANYTHING}` },
    { name: 'repository', about: 'where', isOptional: true },
  ],
  options: {
    from: text('ADDRESS', 'as if they came from there (this machine)'),
    at: text('TIME', 'as if it were then, such as 2030-01-31T12:00:00Z (now)'),
  },
  examples: ['dockgate can ci-puller push team/app', 'dockgate can anybody push team/app', 'dockgate can alice@dockgate anything team/app --from 203.0.113.7'],
  exitCodes: { 0: 'they may, or a list is shown', 1: 'they may not' },
  async run(context) {
    const { api, options, positionals, registry } = context;
    const [subject = '', action = '', repository] = positionals;
    const [asksWho, asksWhat] = [subject === ANYBODY, action === ANYTHING];
    if (asksWho && asksWhat) throw new UsageError(`Ask about somebody or about an action: not both ${ANYBODY} and ${ANYTHING}.`);
    const question = {
      ...(asksWho ? {} : { subject }),
      ...(asksWhat ? {} : { action }),
      ...(repository === undefined ? {} : { repository }),
      ...(options.from === undefined ? {} : { from: options.from }),
      ...(options.at === undefined ? {} : { at: readTime(options.at, '--at').toISOString() }),
    };
    const path = `${registryPath(await registry())}/can`;
    const answers = await api.ask({ method: 'POST', path, body: question }, canAnswers);
    if (asksWho) return showWho(context, answers);
    return asksWhat ? showWhat(context, answers) : showOne(context, answers);
  },
});

function showWho<O extends Options>({ print, terminal, paint }: Context<O>, answers: CanAnswers): ExitCode {
  const layout = [
    { title: 'WHO', cell: ({ displayName }: CanAnswer) => displayName },
    { title: 'KIND', cell: ({ credentialKind }: CanAnswer) => credentialKind },
    { title: 'BY', cell: grantOf },
  ];
  print(answers, ({ value }) => (value.length === 0 ? 'Nobody may.' : table(value, layout, { columns: terminal.columns, paint })));
  if (answers.isTruncated) terminal.error('There are more than are shown.');
  return 0;
}

function showWhat<O extends Options>({ print, terminal, paint }: Context<O>, answers: CanAnswers): ExitCode {
  const layout = [
    { title: 'MAY', cell: ({ allowed }: CanAnswer) => (allowed ? 'yes' : 'no') },
    { title: 'ACTION', cell: ({ action }: CanAnswer) => action },
    { title: 'BY', cell: grantOf },
    { title: 'WHY NOT', cell: ({ cause }: CanAnswer) => cause ?? '-' },
  ];
  print(answers, ({ value }) => table(value, layout, { columns: terminal.columns, paint }));
  return 0;
}

async function showOne<O extends Options>({ print, terminal, paint }: Context<O>, answers: CanAnswers): Promise<ExitCode> {
  const [answer] = answers.value;
  const language: LanguageId = chooseLanguage(undefined, terminal.env) ?? 'en';
  const words = await loadWords(language);
  const reader = { words, paint, columns: terminal.columns, now: terminal.now(), language };
  print(answers, () => {
    const { displayName, action, repository, allowed, cause, facts } = answer!;
    const said = { subject: safeForTerminal(displayName), action, repository: repository ?? answers.registry };
    const headline = allowed
      ? `${paint.green('✓')} ${paint.bold(words.translate('why.may', said))}`
      : `${paint.red('✗')} ${paint.bold(words.translate('why.mayNot', said))}  ${paint.dim(`(${cause})`)}`;
    const explained: Explained = { cause, facts, trace: answer!.trace, registry: answers.registry, loginServer: answers.loginServer, correlationId: '', userAgent: '' };
    return [headline, ...trace(explained, reader), ...wayOut(explained, reader)].join('\n\n');
  });
  return answer!.allowed ? 0 : 1;
}

/** What gives them the right: a role and through whom, a scope map, an account. */
function grantOf({ trace: { steps }, allowed, subject }: CanAnswer): string {
  const facts = allowed ? steps.find(({ outcome }) => outcome === 'granted')?.facts : undefined;
  if (!facts) return '-';
  const { name, principal = subject } = facts;
  return principal === subject ? String(name) : `${name}, through ${principal}`;
}
