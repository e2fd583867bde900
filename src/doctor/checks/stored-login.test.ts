import { checkRows, helperScript, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { storedLogin } from './stored-login.ts';

checkRows('the login that the client uses', storedLogin, ['key', 'user', 'place', 'other'], [
  ['may be one in the file', { config: loggedIn('ci', 'x') }, 'ok key=r.azurecr.io user=ci place=~/.docker/config.json:1'],
  ['may be one of a helper', { config: { credsStore: 'test' }, programs: { 'docker-credential-test': helperScript('ci', 'x') } }, 'ok key=r.azurecr.io user=ci place=docker-credential-test'],
  ['may be that of the helper although one stands in the file', { config: { ...loggedIn('file', 'x'), credsStore: 'test' }, programs: { 'docker-credential-test': helperScript('ci', 'x') } },
    'several key=r.azurecr.io user=ci place=docker-credential-test other=~/.docker/config.json:1'],
  ['may be none', { config: { auths: { 'o.azurecr.io': login('ci', 'x') } } }, 'none'],
  ['is not known where the file is broken', { config: '{' }, 'unknown keychain-failed'],
  ['is not known where the helper is missing', { config: { credsStore: 'gone' } }, 'unknown keychain-failed'],
  ['is not shown by a user name that is a token', { config: loggedIn(`ghp_${'a'.repeat(36)}`, 'x') }, 'ok key=r.azurecr.io user=*** place=~/.docker/config.json:1'],
  ['is none of a file for ctr', { config: loggedIn('ci', 'x'), settings: { client: 'containerd' } }, 'inapplicable no-keychain'],
]);
