import { chooseLanguage } from '../../i18n/choose-language.ts';
import { languageIds, loadWords } from '../../i18n/languages.ts';
import { clientNames, type Settings } from '../../doctor/context.ts';
import type { Check } from '../../doctor/check.ts';
import type { ServerFacts } from '../../doctor/server-facts.ts';
import { choice, defineCommand, flag, text, UsageError, wholeNumber } from '../command.ts';
import { formats } from '../report/formats.ts';

/**
 * Why a login, pull or push fails, at any registry.
 * @param program how people start it
 * @param serverFacts what the server of this machine knows; left out where none can be
 */
export const doctorCommand = (program: string, serverFacts?: ServerFacts) => defineCommand({
  name: 'doctor',
  summary: 'Why does a login, pull or push fail? Examines this machine and any registry',
  details: 'Without a target this machine is examined. Nothing is changed, and a password goes only to its own registry; with --ask-issuer also to whoever issued it.',
  positionals: [{ name: 'target', about: 'an image such as myregistry.azurecr.io/team/app:1.4, or a registry', isOptional: true }],
  options: {
    push: flag('examine a push; only granted rights are read'),
    probePush: flag('examine a push by opening an upload and cancelling it'),
    slow: flag('measure why a pull is slow'),
    client: choice(clientNames, `the program that failed: ${clientNames.join(', ')} (docker)`, 'PROGRAM'),
    namespace: text('NAME', 'with --client kubernetes: where the pods are; without a target the image is taken from a pod that waits'),
    message: text('TEXT', 'the error that was shown, to be read beside what is measured'),
    offline: flag('send no request'),
    allowExec: flag('run what a kubeconfig or an ssh:// context names'),
    askVendor: flag('ask az, aws or gcloud about the registry, with the session they have'),
    askIssuer: flag('ask whoever issued the stored secret why it is refused: Entra, GitHub or GitLab; the secret is sent there, once'),
    tenant: text('TENANT', 'with --ask-issuer: the Entra tenant of the registry, its id or domain'),
    noCredentialTests: flag('look at stored logins, and send none'),
    only: text('ID', 'run one check, and those it needs'),
    suppress: text('ID,ID', 'leave checks out'),
    listChecks: flag('list the checks and run none'),
    deadline: wholeNumber('SECONDS', 'conclude from what is known by then (10; 60 with --slow, --ask-vendor, --ask-issuer or --client kubernetes)', [1, 3600]),
    as: choice(['az'], 'also in the terms of az acr check-health: its questions and its error codes'),
    short: flag('only the verdict and what to do'),
    verbose: flag('every check with its time'),
    lang: choice(languageIds, 'language of the answer'),
    format: choice(formats, `${formats.join(', ')} (text): markdown for a ticket, ndjson with each check as it ends, the last two as marks on a run`, 'FORMAT'),
    json: flag('print JSON; the same as --format json'),
    ndjson: flag('print a line of JSON for each check as it ends, and the report last; the same as --format ndjson'),
    annotate: flag('inside GitHub Actions or Azure Pipelines: text, and marks on the run'),
    bundle: text('FILE', 'also write a .tar.gz with the report, for a support request'),
    failOn: choice(['problem', 'warning', 'never'], 'when the exit code is 1 (problem)'),
  },
  exitCodes: {
    0: 'nothing is wrong',
    1: 'a cause was found',
    2: 'wrong usage',
    3: 'it could not be examined',
    4: 'the doctor itself failed',
    130: 'interrupted; the report holds what was known by then',
  },
  examples: [
    program,
    `${program} myregistry.azurecr.io/team/app:1.4 --push`,
    `${program} ghcr.io/team/app --client podman`,
    ...(program === 'dockgate doctor' ? [] : [`${program} support-bundle ghcr.io/team/app`]),
  ],
  async run({ options, positionals: [typed] }, terminal) {
    const language = options.lang ?? chooseLanguage(undefined, terminal.env) ?? 'en';
    const words = await loadWords(language);
    // Said before anything else is loaded: whoever waits sees at once that something happens.
    terminal.status(words.translate('doctor.begins'));
    const [{ checks }, { thisMachine }, { waitingTarget }, { readTarget }, { examineAndTell, listChecks }] = await Promise.all([
      import('../../doctor/checks/index.ts'),
      import('../../doctor/machine.ts'),
      import('../../doctor/kubernetes/waiting-target.ts'),
      import('../report/refused-target.ts'),
      import('../examine/examine-and-tell.ts'),
    ]);
    const settings: Settings = {
      client: options.client ?? 'docker',
      purpose: options.push || options.probePush ? 'push' : 'pull',
      isProbingPush: options.probePush,
      isSlow: options.slow,
      allowsExec: options.allowExec,
      asksVendor: options.askVendor,
      asksIssuer: options.askIssuer,
      keepsCredentials: options.noCredentialTests,
      ...(options.tenant === undefined ? {} : { tenant: options.tenant }),
      isOffline: options.offline,
      namespace: options.namespace ?? null,
      ...(options.message === undefined ? {} : { message: options.message }),
    };
    const format = options.ndjson ? 'ndjson' : options.json ? 'json' : (options.format ?? 'text');
    if (options.listChecks) {
      terminal.status('');
      return listChecks(checks, { words, isJson: format === 'json' }, terminal);
    }
    if (settings.asksIssuer) terminal.error(words.translate('doctor.asksIssuer'));
    const { target, answered } = typed === undefined ? await waitingTarget(settings, thisMachine()) : { target: readTarget(typed, terminal.columns), answered: new Map() };
    const deadline = options.deadline ?? (settings.isSlow || settings.asksVendor || settings.asksIssuer || settings.client === 'kubernetes' ? 60 : 10);
    return examineAndTell(
      { target, answered, settings, machine: thisMachine(), checks: choose(checks, options), serverFacts },
      {
        words, language, program, format, deadline,
        detail: options.short ? 'short' : options.verbose ? 'verbose' : 'usual',
        inTermsOf: options.as ?? null,
        isAnnotated: options.annotate,
        bundle: options.bundle ?? null,
        failOn: options.failOn ?? 'problem',
      },
      terminal,
    );
  },
});

/** Those that are asked for: one and what it needs, or all but some. A check that is left out holds nothing up. */
function choose(checks: readonly Check[], { only, suppress }: { only: string | undefined; suppress: string | undefined }): readonly Check[] {
  const left = (suppress ?? '').split(',').map((id) => id.trim()).filter((id) => id !== '');
  for (const id of [...left, ...(only === undefined ? [] : [only])])
    if (!checks.some((check) => check.id === id)) throw new UsageError(`There is no check ${id}. --list-checks shows them.`);
  const kept = checks.filter(({ id }) => !left.includes(id)).map((check) => ({ ...check, needs: check.needs.filter((id) => !left.includes(id)) }));
  if (only === undefined) return kept;
  const wanted = new Set([only]);
  for (const { id, needs } of kept.toReversed()) if (wanted.has(id)) needs.forEach((needed) => wanted.add(needed));
  return kept.filter(({ id }) => wanted.has(id));
}
