import { checkRows, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { credentialFileSyntax } from './credential-file-syntax.ts';

checkRows('the content of the file with the logins', credentialFileSyntax, ['line', 'column', 'key', 'expected'], [
  ['may be in order', { config: loggedIn('ci', 'x') }, 'ok'],
  ['is nothing where there is no file', {}, 'inapplicable no-file'],
  ['may have a comma too many', { config: '{\n  "auths": {},\n}' }, 'trailing-comma line=2 column=14'],
  ['may have a comment', { config: '{\n  // mine\n}' }, 'comment line=2 column=3'],
  ['may have a byte order mark', { config: '\uFEFF{}' }, 'byte-order-mark line=1 column=1'],
  ['may be cut', { config: '{"auths": {' }, 'ends-early line=1 column=12'],
  ['may be a list', { config: '[]' }, 'not-an-object line=1 column=1'],
  ['may have a text for an object', { config: '{"auths": "x"}' }, 'wrong-type line=1 column=11'],
  ['may have an entry that is no base64', { config: { auths: { 'r.azurecr.io': { auth: 'canary!' } } } }, 'entry-not-base64 line=1 key=r.azurecr.io'],
  ['may have an entry without a colon', { config: { auths: { 'r.azurecr.io': { auth: 'Y2FuYXJ5' } } } }, 'entry-no-colon line=1 key=r.azurecr.io'],
  ['may have an entry without a name', { config: { auths: { 'r.azurecr.io': login('', 'canary') } } }, 'entry-no-user line=1 key=r.azurecr.io'],
  ['may have a password in a key, which is not repeated', { config: { auths: { 'https://me:canary@r.azurecr.io': { auth: '!' } } } }, 'entry-not-base64 line=1 key=https://***@r.azurecr.io'],
  ['may have a bad entry of another host, which podman does not mind', { settings: { client: 'podman' }, config: { auths: { 'o.example': { auth: '!' } } } }, 'ok'],
  ['may have one of this host, which podman does mind', { settings: { client: 'podman' }, config: { auths: { 'r.azurecr.io': { auth: '!' } } } }, 'entry-not-base64 line=1 key=r.azurecr.io'],
  ['may have a name that is misspelt', { config: { credStore: 'x', auth: {}, proxies: {}, HttpHeaders: {} } }, 'stray-name line=1 expected=credsStore'],
  ['may have a name in other capitals, which Go does not mind', { config: { credsstore: 'x' } }, 'ok'],
  ['may hide a password behind a helper', { config: { ...loggedIn('ci', 'x'), credsStore: 'x' } }, 'hidden-entry line=1 key=r.azurecr.io'],
]);
