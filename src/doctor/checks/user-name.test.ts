import { checkRows, jwt, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { userName } from './user-name.ts';

const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const GUID = '11111111-1111-4111-8111-111111111111';
const refreshToken = jwt({ iss: 'Azure Container Registry', aud: 'r.azurecr.io', grant_type: 'refresh_token' });
const entra = `aaa8Q~${'a'.repeat(34)}`;
const at = (host: string, user: string, secret: string) => ({ target: `${host}/team/app`, config: { auths: { [host]: login(user, secret) } } });

checkRows('the user name', userName, ['user', 'expected'], [
  ['may go with the password', { config: loggedIn('ci', 'x') }, 'ok user=ci'],
  ['may go with a token', { config: loggedIn(NULL_GUID, refreshToken) }, `ok user=${NULL_GUID} expected=${NULL_GUID}`],
  ['may not go with a token', { config: loggedIn('ci', refreshToken) }, `not-null-guid user=ci expected=${NULL_GUID}`],
  ['is not sent with an identity token', { config: loggedIn('ci', '', { identitytoken: refreshToken }) }, 'inapplicable no-user-name'],
  ['may be that of a token beside a password', { config: loggedIn(NULL_GUID, 'hunter2') }, `null-guid-without-token user=${NULL_GUID}`],
  ['may be an e-mail address at Azure', { config: loggedIn('ann@corp.example', 'hunter2') }, 'email user=ann@corp.example'],
  ['may be an e-mail address at Docker Hub', { target: 'team/app', config: { auths: { 'https://index.docker.io/v1/': login('ann@corp.example', 'x') } } }, 'email user=ann@corp.example'],
  ['may be an e-mail address elsewhere', at('r.example', 'ann@corp.example', 'x'), 'ok user=ann@corp.example'],
  ['may be an application', { config: loggedIn(GUID, entra) }, `ok user=${GUID} expected=<application (client) id>`],
  ['may be the display name of an application', { config: loggedIn('my-app', entra) }, 'not-an-application user=my-app expected=<application (client) id>'],
  ['may be AWS', at('public.ecr.aws', 'AWS', 'x'), 'ok user=AWS expected=AWS'],
  ['may be in small letters where it is AWS', at('public.ecr.aws', 'aws', 'x'), 'unexpected user=aws expected=AWS'],
  ['may be a person at Google', at('europe-west1-docker.pkg.dev', 'ann', `ya29.${'a'.repeat(100)}`), 'unexpected user=ann expected=oauth2accesstoken'],
  ['may be the wrong one for a key file', at('gcr.io', '_json_key', Buffer.from('{"type":"service_account","x":""}').toString('base64')), 'unexpected user=_json_key expected=_json_key_base64'],
]);
