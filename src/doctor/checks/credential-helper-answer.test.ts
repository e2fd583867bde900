import { checkRows, failingHelper, helperScript } from '../../../test/doctor/check-rows.ts';
import { credentialHelperAnswer } from './credential-helper-answer.ts';

const helper = (script: string) => ({ config: { credsStore: 'test' }, programs: { 'docker-credential-test': script } });
const gives = (get: string) => helper(`case "$1" in list) echo '{}';; get) ${get};; esac`);

checkRows('the answer of a credential helper', credentialHelperAnswer, ['key', 'user', 'said'], [
  ['may be a login', helper(helperScript('ci', 'canary')), 'ok key=r.azurecr.io user=ci'],
  ['may be that it has none', gives(`echo 'credentials not found in native keychain'; exit 1`), 'not-found key=r.azurecr.io'],
  ['may be that the keychain is locked', helper(failingHelper('User interaction is not allowed. (-25308)')), 'locked key=r.azurecr.io said=User interaction is not allowed. (-25308)'],
  ['may be that there is no D-Bus', helper(failingHelper('Cannot autolaunch D-Bus without X11')), 'no-session-bus key=r.azurecr.io said=Cannot autolaunch D-Bus without X11'],
  ['may be that nothing was set up', helper(failingHelper('pass not initialized')), 'not-initialized key=r.azurecr.io said=pass not initialized'],
  ['may be no JSON', gives('echo hello'), 'invalid-answer key=r.azurecr.io said='],
  ['may be an error', gives('echo boom; exit 2'), 'error key=r.azurecr.io said=boom'],
  ['may be a login without a password', helper(helperScript('ci', '')), 'empty-secret key=r.azurecr.io'],
  ['is not known of a cloud’s helper without a request', { config: { credsStore: 'ecr-login' }, programs: { 'docker-credential-ecr-login': helperScript('AWS', 'x') } }, 'unknown offline'],
  ['is not asked for where none is configured', {}, 'inapplicable no-helper'],
]);
