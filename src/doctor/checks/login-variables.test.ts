import { checkRows, loggedIn } from '../../../test/doctor/check-rows.ts';
import { loginVariables } from './login-variables.ts';

const variable = (content: unknown) => ({ env: { DOCKER_AUTH_CONFIG: typeof content === 'string' ? content : JSON.stringify(content) } });

checkRows('variables that change the login', loginVariables, ['variable', 'user', 'file', 'other'], [
  ['may not be there', { config: loggedIn('ci', 'x') }, 'ok'],
  ['may override the stored one', { config: loggedIn('ci', 'x'), ...variable(loggedIn('old', 'y')) }, 'overrides variable=DOCKER_AUTH_CONFIG user=old file=~/.docker/config.json'],
  ['may hold the same', { config: loggedIn('ci', 'x'), ...variable(loggedIn('ci', 'x')) }, 'ok'],
  ['may hold the only one', variable(loggedIn('ci', 'x')), 'ok'],
  ['may be ignored', { config: loggedIn('ci', 'x'), ...variable('{') }, 'ignored variable=DOCKER_AUTH_CONFIG'],
  ['may say nothing to podman', { settings: { client: 'podman' }, config: loggedIn('ci', 'x'), ...variable('{') }, 'ok'],
  ['may lead away from the login', { config: loggedIn('ci', 'x'), env: { DOCKER_CONFIG: '~/other' } }, 'moved variable=DOCKER_CONFIG file=~/.docker/config.json other=~/other/config.json'],
  ['may lead to the login', { files: { 'home/other/config.json': loggedIn('ci', 'x') }, env: { DOCKER_CONFIG: '~/other' } }, 'ok'],
]);
