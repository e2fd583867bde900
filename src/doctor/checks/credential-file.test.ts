import { checkRows, loggedIn } from '../../../test/doctor/check-rows.ts';
import { credentialFile } from './credential-file.ts';

checkRows('the file with the logins', credentialFile, ['file', 'variable', 'code'], [
  ['may be there', { config: loggedIn('ci', 'x') }, 'ok file=~/.docker/config.json'],
  ['may be absent', {}, 'absent file=~/.docker/config.json'],
  ['may lie where DOCKER_CONFIG says', { env: { DOCKER_CONFIG: '~/other' }, files: { 'home/other/config.json': {} } }, 'ok file=~/other/config.json'],
  ['may be named and missing, where podman stops', { settings: { client: 'podman' }, env: { REGISTRY_AUTH_FILE: '~/gone.json' } }, 'named-missing file=~/gone.json variable=REGISTRY_AUTH_FILE'],
  ['may be missing for skopeo', { settings: { client: 'skopeo' }, env: { REGISTRY_AUTH_FILE: '~/gone.json' } }, 'absent file=~/gone.json'],
  ['may have been in memory', { settings: { client: 'podman' }, env: { XDG_RUNTIME_DIR: '~/run' } }, 'gone-with-session file=~/run/containers/auth.json'],
  ['may be a folder', { files: { 'home/.docker/config.json/x': '' } }, 'unreadable file=~/.docker/config.json code=EISDIR'],
  ['may be too large to be one', { config: ' '.repeat(2 ** 20 + 1) }, 'unreadable file=~/.docker/config.json code=EFBIG'],
  ['may belong to another user', { config: {}, machine: { userId: 54_321 } }, 'owned-by-another file=~/.docker/config.json'],
  ['is none for ctr', { settings: { client: 'containerd' } }, 'inapplicable no-keychain'],
]);
