import { checkRows, loggedIn, login } from '../../../test/doctor/check-rows.ts';
import { ignoredLogin } from './ignored-login.ts';

const podman = { settings: { client: 'podman' } } as const;
const podmansFile = { 'home/.config/containers/auth.json': loggedIn('ci', 'x') };

checkRows('a login that the client does not read', ignoredLogin, ['helper', 'file', 'client'], [
  ['may not exist', {}, 'ok client=docker'],
  ['is of no interest where the client has its own', { config: loggedIn('ci', 'x'), files: podmansFile }, 'ok client=docker'],
  ['is none that stands in the right file under another name', { config: { auths: { 'R.azurecr.io': login('ci', 'x') } } }, 'ok client=docker'],
  ['may be that of podman', { files: podmansFile }, 'in-other-file file=~/.config/containers/auth.json client=docker'],
  ['may be in Docker’s credential store', { ...podman, config: { credsStore: 'desktop', auths: { 'r.azurecr.io': {} } } }, 'in-store helper=desktop client=podman'],
  ['may be that of Docker for podman, which reads that too', { ...podman, config: loggedIn('ci', 'x') }, 'ok client=podman'],
  ['may be in the home while DOCKER_CONFIG leads elsewhere', { config: loggedIn('ci', 'x'), env: { DOCKER_CONFIG: '~/other' } }, 'in-other-file file=~/.docker/config.json client=docker'],
  ['may be anywhere for ctr', { settings: { client: 'containerd' }, config: loggedIn('ci', 'x') }, 'in-other-file file=~/.docker/config.json client=containerd'],
]);
