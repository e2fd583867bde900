import { checkRows, failingHelper, helperScript, loggedIn } from '../../../test/doctor/check-rows.ts';
import { credentialHelperStarts } from './credential-helper-starts.ts';

checkRows('the credential helper', credentialHelperStarts, ['helper', 'path'], [
  ['may start', { config: { credsStore: 'test' }, programs: { 'docker-credential-test': helperScript('ci', 'x') } }, 'ok helper=test path=/programs/docker-credential-test'],
  ['may start and fail, which is another question', { config: { credsStore: 'test' }, programs: { 'docker-credential-test': failingHelper('no') } }, 'ok helper=test path=/programs/docker-credential-test'],
  ['may not be there', { config: { credsStore: 'desktop' } }, 'missing helper=desktop'],
  ['may not be there in WSL', { config: { credsStore: 'desktop.exe' }, files: { 'root/proc/sys/kernel/osrelease': '5.15.153.1-microsoft-standard-WSL2' } }, 'desktop-in-wsl helper=desktop.exe'],
  ['may have a name that leads elsewhere', { config: { credHelpers: { 'r.azurecr.io': '../../evil' } } }, 'bad-name helper=../../evil'],
  ['may not be configured', { config: loggedIn('ci', 'x') }, 'inapplicable no-helper'],
  ['may be configured for other hosts alone', { config: { ...loggedIn('ci', 'x'), credHelpers: { 'o.azurecr.io': 'gone' } } }, 'inapplicable no-helper'],
  ['may be missing where no registry was named', { target: '', config: { credsStore: 'test', credHelpers: { 'gcr.io': 'gone' } }, programs: { 'docker-credential-test': '' } }, 'missing helper=gone'],
  ['may be there where no registry was named, and is not asked', { target: '', config: { credsStore: 'test' }, programs: { 'docker-credential-test': 'exit 1' } }, 'ok helper=test path=/programs/docker-credential-test'],
]);
