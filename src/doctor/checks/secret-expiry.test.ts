import { checkRows, jwt, loggedIn } from '../../../test/doctor/check-rows.ts';
import { secretExpiry } from './secret-expiry.ts';

const NOW = Date.parse('2030-01-01T12:00:00Z');
const machine = { now: () => new Date(NOW) };
const seconds = (minutes: number) => NOW / 1000 + minutes * 60;
const refresh = (claims: object) => jwt({ grant_type: 'refresh_token', aud: 'r.azurecr.io', ...claims });
const ecr = (minutes: number) => Buffer.from(JSON.stringify({ payload: 'x', datakey: 'y', version: '2', type: 'DATA_KEY', expiration: seconds(minutes) })).toString('base64');
const identity = (token: string) => ({ machine, config: loggedIn('00000000-0000-0000-0000-000000000000', '', { identitytoken: token }) });

checkRows('the end of a secret', secretExpiry, ['kind', 'expiresAt', 'expiredAt', 'beginsAt', 'minutes'], [
  ['may be far', identity(refresh({ exp: seconds(120) })), 'ok kind=registry-refresh-token expiresAt=2030-01-01T14:00:00Z minutes=120'],
  ['may be near', identity(refresh({ exp: seconds(9) })), 'ends-soon kind=registry-refresh-token expiresAt=2030-01-01T12:09:00Z minutes=9'],
  ['may be over', identity(refresh({ exp: seconds(-312) })), 'login-expired kind=registry-refresh-token expiredAt=2030-01-01T06:48:00Z minutes=312'],
  ['may be over for a password from AWS', { machine, config: loggedIn('AWS', ecr(-1)) }, 'ecr-password-expired kind=ecr-password expiredAt=2030-01-01T11:59:00Z minutes=1'],
  ['may be far for a password from AWS', { machine, config: loggedIn('AWS', ecr(720)) }, 'ok kind=ecr-password expiresAt=2030-01-02T00:00:00Z minutes=720'],
  ['may be over for another token', { machine, config: loggedIn('ci', jwt({ exp: seconds(-5) })) }, 'token-expired kind=jwt expiredAt=2030-01-01T11:55:00Z minutes=5'],
  ['may come before the beginning, where a clock is wrong', identity(refresh({ nbf: seconds(30), exp: seconds(200) })), 'not-yet-valid kind=registry-refresh-token beginsAt=2030-01-01T12:30:00Z minutes=30'],
  ['may begin in half a minute, which is tolerated', identity(refresh({ nbf: seconds(0.5), exp: seconds(200) })), 'ok kind=registry-refresh-token expiresAt=2030-01-01T15:20:00Z minutes=200'],
  ['is not written in a password', { machine, config: loggedIn('ci', 'hunter2') }, 'inapplicable no-end-written'],
]);
