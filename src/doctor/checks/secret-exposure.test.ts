import { checkRows, helperScript, loggedIn } from '../../../test/doctor/check-rows.ts';
import { secretExposure } from './secret-exposure.ts';

checkRows('who can read a secret', secretExposure, ['key'], [
  ['may be its owner, without encryption', { config: loggedIn('ci', 'x') }, 'plain-file key=r.azurecr.io'],
  ['may be everybody', { config: loggedIn('ci', 'x'), mode: 0o644 }, 'readable-by-others key=r.azurecr.io'],
  ['may be who opens the keychain', { config: { credsStore: 'test' }, programs: { 'docker-credential-test': helperScript('ci', 'x') } }, 'ok key=r.azurecr.io'],
]);
