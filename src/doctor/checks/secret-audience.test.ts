import { checkRows, jwt, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { secretAudience } from './secret-audience.ts';

const token = (aud: string) => jwt({ grant_type: 'refresh_token', aud });

checkRows('for whom a token was made', secretAudience, ['audience'], [
  ['may be this registry', { config: loggedIn('x', token('r.azurecr.io')) }, 'ok audience=r.azurecr.io'],
  ['may be this registry with its port', { target: 'r.example:5000/app', config: { auths: { 'r.example:5000': login('x', token('r.example:5000')) } } }, 'ok audience=r.example:5000'],
  ['may be another', { config: loggedIn('x', token('o.azurecr.io')) }, 'other-registry audience=o.azurecr.io'],
  ['is not written in a password', { config: loggedIn('x', 'hunter2') }, 'inapplicable no-audience-written'],
  ['is of no use where it is no host', { config: loggedIn('x', jwt({ aud: 'https://management.azure.com/' })) }, 'inapplicable no-audience-written'],
]);
