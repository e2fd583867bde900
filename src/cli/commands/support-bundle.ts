import { clientNames } from '../../doctor/context.ts';
import { languageIds } from '../../i18n/languages.ts';
import { choice, defineCommand, flag, text } from '../command.ts';
import { doctorCommand } from './doctor.ts';

/**
 * What the doctor sees, as a file for a support request.
 * @param program how people start the doctor
 */
export const supportBundleCommand = (program: string) => defineCommand({
  name: 'support-bundle',
  summary: 'Examine as doctor does and write what was seen to a file for a support request',
  details:
    'The file holds the report and what it rests on: no password, no token, no key, no copy of any file, no value of a variable. ' +
    'Host, user and image names are in it.',
  positionals: [{ name: 'target', about: 'an image or a registry; without one this machine is examined', isOptional: true }],
  options: {
    output: text('FILE', 'a .tar.gz (dockgate-support-<time>.tar.gz)'),
    push: flag('examine a push; only granted rights are read'),
    message: text('TEXT', 'the error that was shown'),
    client: choice(clientNames, `the program that failed: ${clientNames.join(', ')} (docker)`, 'PROGRAM'),
    namespace: text('NAME', 'with --client kubernetes: where the pods are'),
    offline: flag('send no request'),
    lang: choice(languageIds, 'language of the report'),
  },
  examples: [`${program === 'dockgate doctor' ? 'dockgate' : program} support-bundle myregistry.azurecr.io/team/app:1.4`],
  run({ options: { output, ...options }, positionals }, terminal) {
    const doctor = doctorCommand(program);
    const unset = Object.fromEntries(Object.entries(doctor.options).map(([name, { read }]) => [name, read(undefined, name)]));
    const bundle = output ?? `dockgate-support-${terminal.now().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}.tar.gz`;
    return doctor.run({ options: { ...(unset as Parameters<typeof doctor.run>[0]['options']), ...options, short: true, failOn: 'never', bundle }, positionals }, terminal);
  },
});
