import { chooseLanguage } from '../../i18n/choose-language.ts';
import { languageIds, loadWords } from '../../i18n/languages.ts';
import { clientNames, type Settings } from '../../doctor/context.ts';
import { choice, defineCommand, flag, readTyped, text } from '../command.ts';
import { safeJson } from '../json-text.ts';
import { paint } from '../paint.ts';

/** Why a login, pull or push fails, at any registry. */
export const doctor = defineCommand({
  name: 'doctor',
  summary: 'Why does a login, pull or push fail? Examines this machine and any registry',
  details: 'Without a target this machine is examined. Nothing is changed, and a password goes only to its own registry.',
  positionals: [{ name: 'target', about: 'an image such as myregistry.azurecr.io/team/app:1.4, or a registry', isOptional: true }],
  options: {
    push: flag('examine a push; only granted rights are read'),
    probePush: flag('examine a push by opening an upload and cancelling it'),
    slow: flag('measure why a pull is slow'),
    client: choice(clientNames, `the program that failed: ${clientNames.join(', ')} (docker)`, 'PROGRAM'),
    namespace: text('NAME', 'with --client kubernetes: where the pods are'),
    offline: flag('send no request'),
    allowExec: flag('run what a kubeconfig or an ssh:// context names'),
    askVendor: flag('ask az, aws or gcloud about the registry, with the session they have'),
    lang: choice(languageIds, 'language of the answer'),
    json: flag('print JSON'),
  },
  examples: ['dockgate doctor', 'dockgate doctor myregistry.azurecr.io/team/app:1.4 --push', 'dockgate doctor ghcr.io/team/app --client podman'],
  async run({ options, positionals: [typed] }, terminal) {
    const [{ runDoctor }, { checks }, { exitCodeOf, toReport }, { thisMachine }, { parseTarget }, { showExamination }] = await Promise.all([
      import('../../doctor/run.ts'),
      import('../../doctor/checks/index.ts'),
      import('../../doctor/report.ts'),
      import('../../doctor/machine.ts'),
      import('../../doctor/target.ts'),
      import('../show-examination.ts'),
    ]);
    const language = options.lang ?? chooseLanguage(undefined, terminal.env) ?? 'en';
    const words = await loadWords(language);
    const settings: Settings = {
      client: options.client ?? 'docker',
      purpose: options.push || options.probePush ? 'push' : 'pull',
      isProbingPush: options.probePush,
      isSlow: options.slow,
      allowsExec: options.allowExec,
      asksVendor: options.askVendor,
      isOffline: options.offline,
      namespace: options.namespace ?? null,
    };
    const target = typed === undefined ? null : readTyped(parseTarget, typed);
    const examination = await runDoctor({ target, settings, machine: thisMachine(), checks });
    if (options.json) terminal.print(safeJson(toReport(examination, words, language), 2));
    else terminal.print(showExamination(examination, { words, paint: paint(terminal), columns: terminal.columns }));
    return exitCodeOf(examination);
  },
});
