import { createReadStream } from 'node:fs';
import type { CauseId } from '../../causes/catalogue.ts';
import { chooseLanguage } from '../../i18n/choose-language.ts';
import { languageIds, loadWords, type LanguageId } from '../../i18n/languages.ts';
import { choice, CommandFailed, defineCommand, flag, text, UsageError } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const LARGEST = 10 * 1024 * 1024;

/** Dockgate's own doctor is one command among others; elsewhere this one is a command of the doctor's. */
const nameOf = (program: string): string => `${program === 'dockgate doctor' ? 'dockgate' : program} explain`;

/**
 * From a pasted error to its likely causes, without a request.
 * @param program how people start the doctor
 */
export const explainCommand = (program: string) => defineCommand({
  name: 'explain',
  summary: 'What does this error mean? Reads a pasted error, log or code, and sends nothing',
  details: 'The likeliest cause stands first, the others follow with how to tell them apart. Without TEXT, or with -, standard input is read.',
  positionals: [{ name: 'text', about: 'an error in quotes, a code such as AADSTS7000222, the id of a cause, or - for standard input', isOptional: true }],
  options: {
    context: text('WORDS', 'what was done, in your own words'),
    registry: text('NAME', 'where: a host, or a kind such as acr, ghcr, harbor'),
    client: text('PROGRAM', 'with what: docker, podman, kubelet, helm …'),
    batch: text('FILE', 'a file with a line {"id","error"} for each text; prints a line {"id","causes"} for each'),
    bundle: text('FILE', 'conclude again from the file of a support request'),
    lang: choice(languageIds, 'language of the answer'),
    json: flag('print JSON'),
  },
  exitCodes: { 0: 'a cause is known', 1: 'a file could not be read', 2: 'wrong usage', 3: 'nothing in the text is known' },
  examples: [`${nameOf(program)} "unauthorized: authentication required"`, `${nameOf(program)} AADSTS7000222`, `docker pull ghcr.io/team/app 2>&1 | ${nameOf(program)} -`],
  async run({ options, positionals: [typed] }, terminal) {
    if (options.batch !== undefined) return explainAll(options.batch, terminal);
    const language = options.lang ?? chooseLanguage(undefined, terminal.env) ?? 'en';
    if (options.bundle !== undefined) return explainBundle(options.bundle, { language, program, isJson: options.json }, terminal);
    const { causeNamed } = await import('../examine/explain-cause.ts');
    const cause = causeNamed(typed ?? '');
    if (cause) return explainOne(cause, { language, program, isJson: options.json, client: options.client }, terminal);
    if (typed === undefined && process.stdin.isTTY) throw new UsageError('There is no text: give one in quotes, or - for standard input.');
    const [given, words, { judgeMessage }, { toExplanation, circumstancesOfReading }] = await Promise.all([
      typed === undefined || typed === '-' ? readStandardInput() : typed,
      loadWords(language),
      import('../../doctor/messages/judge-message.ts'),
      import('../../doctor/messages/explanation.ts'),
    ]);
    if (given.trim() === '') throw new UsageError('The text is empty.');
    const { makeRedactor } = await import('../../doctor/redact.ts');
    const judgement = judgeMessage({ text: makeRedactor().text(given.slice(0, LARGEST)), registry: options.registry, client: options.client, context: options.context });
    const code = judgement.reading.decisive === null && judgement.suspicions.every(({ certainty }) => certainty === 'possible') ? 3 : 0;
    const shown = code === 3 ? { ...judgement, suspicions: [] } : judgement;
    if (options.json) {
      terminal.print(safeJson(toExplanation(shown, words, language), 2));
      return code;
    }
    const [{ showJudgement }, reader] = await Promise.all([import('../examine/show-judgement.ts'), readerFor(terminal, program)]);
    const { image, registry } = judgement.reading.facts;
    const target = image ?? registry;
    terminal.print(showJudgement(shown, target === undefined ? null : String(target), { ...reader, words, circumstances: circumstancesOfReading(judgement.reading) }));
    return code;
  },
});

async function readerFor(terminal: Terminal, program: string) {
  const [{ paint }, { signsFor }, { widthFor }] = await Promise.all([import('../terminal/paint.ts'), import('../report/signs.ts'), import('../report/reader.ts')]);
  return { paint: paint(terminal), signs: signsFor(terminal.env, process.platform), width: widthFor(terminal.columns), program };
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** A line of JSON for each line of JSON; a line that is none fails the command with its number. */
async function explainAll(file: string, terminal: Terminal): Promise<0> {
  const [{ createInterface }, { judgeMessage }] = await Promise.all([import('node:readline'), import('../../doctor/messages/judge-message.ts')]);
  const lines = createInterface({ input: file === '-' ? process.stdin : createReadStream(file), crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const { id, error, registry, client, context } = readCase(line, number);
      const { suspicions } = judgeMessage({ text: error, registry, client, context });
      terminal.print(safeJson({ id, causes: suspicions.map(({ cause, confidence }) => ({ id: cause, confidence: Number(confidence.toFixed(4)) })) }));
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new CommandFailed(`${file} could not be read (${code}).`);
  }
  return 0;
}

interface Case {
  readonly id: string | number;
  readonly error: string;
  readonly registry?: string | undefined;
  readonly client?: string | undefined;
  readonly context?: string | undefined;
}

function readCase(line: string, number: number): Case {
  const refuse = (what: string) => new CommandFailed(`Line ${number}: ${what}.`);
  const value = parse(line);
  if (value === null || typeof value !== 'object') throw refuse('it is no JSON object');
  const { id, error, registry, client, context } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') throw refuse('id must be a text');
  if (typeof error !== 'string') throw refuse('error must be a text');
  const optional = (name: string, given: unknown) => {
    if (given === undefined || given === null) return undefined;
    if (typeof given !== 'string') throw refuse(`${name} must be a text`);
    return given;
  };
  return { id, error, registry: optional('registry', registry), client: optional('client', client), context: optional('context', context) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

interface Manner {
  readonly language: LanguageId;
  readonly program: string;
  readonly isJson: boolean;
}

async function explainBundle(file: string, { language, program, isJson }: Manner, terminal: Terminal) {
  const [{ readBundle }, { checks }, { circumstancesOf, exitCodeOf, toReport }, { showExamination }, { makeRedactor }, { version }, words, reader] = await Promise.all([
    import('../bundle/read-bundle.ts'),
    import('../../doctor/checks/index.ts'),
    import('../../doctor/report.ts'),
    import('../examine/show-examination.ts'),
    import('../../doctor/redact.ts'),
    import('../version.ts'),
    loadWords(language),
    readerFor(terminal, program),
  ]);
  const examination = await readBundle(file, checks);
  const exitCode = exitCodeOf(examination);
  if (isJson) terminal.print(safeJson(toReport(examination, { words, language, version, redactor: makeRedactor(), exitCode }), 2));
  else terminal.print(showExamination(examination, { ...reader, words, circumstances: circumstancesOf(examination) }, 'verbose'));
  return exitCode;
}

interface Asked {
  readonly language: (typeof languageIds)[number];
  readonly program: string;
  readonly isJson: boolean;
  readonly client: string | undefined;
}

async function explainOne(cause: CauseId, { language, program, isJson, client }: Asked, terminal: Terminal): Promise<0> {
  const [{ showCause, toCauseReport }, words, reader] = await Promise.all([import('../examine/explain-cause.ts'), loadWords(language), readerFor(terminal, program)]);
  const whole = { ...reader, words, circumstances: client === undefined ? {} : { client } };
  terminal.print(isJson ? safeJson(toCauseReport(cause, whole), 2) : showCause(cause, whole));
  return 0;
}
