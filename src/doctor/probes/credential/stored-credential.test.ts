import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../../test/doctor/examined-machine.ts';
import { storedCredential } from './stored-credential.ts';

const auth = (user: string, password: string) => ({ auth: Buffer.from(`${user}:${password}`).toString('base64') });
const HUB = 'https://index.docker.io/v1/';

interface Given extends Changes {
  readonly files?: Readonly<Record<string, unknown>>;
  readonly programs?: Readonly<Record<string, string>>;
}

/** Files are below the temporary folder; what is no text is written as JSON. `~` in a variable is the home. */
async function search(t: TestContext, { files = {}, programs = {}, env = {}, ...changes }: Given) {
  const machine = examinedMachine(t);
  for (const [path, content] of Object.entries(files)) machine.file(path, typeof content === 'string' ? content : JSON.stringify(content));
  for (const [name, script] of Object.entries(programs)) machine.program(name, script);
  const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('~', machine.home)]));
  const { outcome, candidates } = await machine.context({ ...changes, env: variables }).ask(storedCredential);
  const shorten = (path: string) => path.replace(machine.home, '~').replace(machine.root, '');
  const winner =
    outcome.kind === 'found' ? `${outcome.entry.key} ${outcome.entry.user} ${outcome.entry.form} in ${shorten(outcome.entry.place.name)}`
    : outcome.kind === 'failed' ? `failed ${shorten(outcome.place.name)}`
    : outcome.kind;
  return { winner, lost: candidates.filter(({ loss }) => loss).map(({ key, loss, difference, place }) => [key, loss, difference, shorten(place.name)].filter(Boolean).join(' ')) };
}

const CONFIG = 'home/.docker/config.json';
const helper = (user = 'helper') => `case "$1" in list) echo '{}';; get) read -r key; printf '{"ServerURL":"%s","Username":"${user}","Secret":"s"}' "$key";; esac`;
const emptyHelper = `case "$1" in list) echo '{"other.example":"x","R.example":"y"}';; get) echo 'credentials not found in native keychain'; exit 1;; esac`;

function finds(sentence: string, given: Given, winner: string, ...lost: string[]) {
  test(sentence, async (t) => assert.deepEqual(await search(t, { target: 'r.example/team/app', ...given }), { winner, lost }));
}

describe('docker', () => {
  finds('finds nothing without a file', {}, 'none');
  finds('finds the entry of exactly this host', { files: { [CONFIG]: { auths: { 'r.example': auth('ci', 'x') } } } }, 'r.example ci password in ~/.docker/config.json');
  finds('finds an identity token', { files: { [CONFIG]: { auths: { 'r.example': { ...auth('00000000-0000-0000-0000-000000000000', ''), identitytoken: 't' } } } } },
    'r.example 00000000-0000-0000-0000-000000000000 identity-token in ~/.docker/config.json');
  finds('finds name and password that stand open', { files: { [CONFIG]: { auths: { 'r.example': { username: 'ci', password: 'x' } } } } }, 'r.example ci password in ~/.docker/config.json');
  finds('finds a key with a scheme and a path', { files: { [CONFIG]: { auths: { 'https://r.example/v2/': auth('ci', 'x') } } } }, 'https://r.example/v2/ ci password in ~/.docker/config.json');
  finds('prefers the exact key', { files: { [CONFIG]: { auths: { 'https://r.example': auth('a', 'x'), 'r.example': auth('b', 'x') } } } }, 'r.example b password in ~/.docker/config.json');
  finds('reads the file of DOCKER_CONFIG alone', { env: { DOCKER_CONFIG: '~/other' }, files: { [CONFIG]: { auths: { 'r.example': auth('ci', 'x') } } } }, 'none');
  finds('takes what has another port for another host', { files: { [CONFIG]: { auths: { 'r.example:443': auth('ci', 'x') } } } }, 'none', 'r.example:443 other-key port ~/.docker/config.json');
  finds('takes other capitals for another host', { files: { [CONFIG]: { auths: { 'R.Example': auth('ci', 'x') } } } }, 'none', 'R.Example other-key case ~/.docker/config.json');
  finds('finds Docker Hub under its address of old', { target: 'nginx', files: { [CONFIG]: { auths: { [HUB]: auth('ann', 'x') } } } }, `${HUB} ann password in ~/.docker/config.json`);
  finds('does not find Docker Hub under its name', { target: 'nginx', files: { [CONFIG]: { auths: { 'docker.io': auth('ann', 'x') } } } }, 'none', 'docker.io other-key hub-name ~/.docker/config.json');
  finds('finds nothing under an empty entry', { files: { [CONFIG]: { auths: { 'r.example': {} } } } }, 'none', 'r.example empty ~/.docker/config.json');
  finds('does not read a broken file', { files: { [CONFIG]: '{"auths": {},}' } }, 'failed ~/.docker/config.json');
  finds('does not read a file with one bad entry of another host', { files: { [CONFIG]: { auths: { 'r.example': auth('ci', 'x'), 'o.example': { auth: '!!' } } } } },
    'failed ~/.docker/config.json', 'o.example defective ~/.docker/config.json');
});

describe('docker with a helper', () => {
  const programs = { 'docker-credential-test': helper() };
  finds('asks the one for all hosts', { programs, files: { [CONFIG]: { credsStore: 'test' } } }, 'r.example helper password in test');
  finds('asks the one for this host before that for all', { programs: { ...programs, 'docker-credential-own': helper('own') }, files: { [CONFIG]: { credsStore: 'test', credHelpers: { 'r.example': 'own' } } } }, 'r.example own password in own');
  finds('reads the file where the helper for this host is empty', { programs, files: { [CONFIG]: { credsStore: 'test', credHelpers: { 'r.example': '' }, auths: { 'r.example': auth('ci', 'x') } } } },
    'r.example ci password in ~/.docker/config.json');
  finds('does not look into the file when the helper has nothing', { programs: { 'docker-credential-test': emptyHelper }, files: { [CONFIG]: { credsStore: 'test', auths: { 'r.example': auth('ci', 'x') } } } },
    'none', 'R.example other-key case test', 'r.example helper-first ~/.docker/config.json');
  finds('wants the exact host for the helper of a host', { programs, files: { [CONFIG]: { credHelpers: { 'https://r.example': 'test' } } } }, 'none', 'https://r.example other-key scheme ~/.docker/config.json');
  finds('stops where the helper is missing', { files: { [CONFIG]: { credsStore: 'desktop', auths: { 'r.example': {} } } } }, 'failed desktop', 'r.example empty ~/.docker/config.json');
  finds('takes the keychain of the platform where no login is in the file', { programs: { pass: '', 'docker-credential-pass': helper('pass') }, files: { [CONFIG]: { auths: {} } } }, 'r.example pass password in pass');
});

describe('docker elsewhere', () => {
  finds('takes the keychain of macOS where no login is in the file', { machine: { platform: 'darwin' }, programs: { 'docker-credential-osxkeychain': helper('mac') } }, 'r.example mac password in osxkeychain');
  finds('takes no keychain whose helper is not there', { machine: { platform: 'darwin' }, files: { [CONFIG]: {} } }, 'none');
  finds('takes none where the file holds a login of another host', { machine: { platform: 'darwin' }, programs: { 'docker-credential-osxkeychain': helper('mac') }, files: { [CONFIG]: { auths: { 'o.example': auth('o', 'x') } } } }, 'none');
});

describe('docker with DOCKER_AUTH_CONFIG', () => {
  const files = { [CONFIG]: { auths: { 'r.example': auth('file', 'x') } } };
  const variable = (entry: unknown) => ({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'r.example': entry } }) });
  finds('prefers it to the file', { files, env: variable(auth('env', 'x')) }, 'r.example env password in DOCKER_AUTH_CONFIG');
  finds('ignores it where it holds more than `auth`', { files, env: variable({ ...auth('env', 'x'), username: 'env' }) }, 'r.example file password in ~/.docker/config.json');
  finds('ignores it where it is broken', { files, env: { DOCKER_AUTH_CONFIG: '{' } }, 'r.example file password in ~/.docker/config.json');
  const version = (text: string) => ({ programs: { docker: `echo '${text}'` } });
  finds('is not read by a docker before 28.3', { files, env: variable(auth('env', 'x')), ...version('Docker version 28.2.2, build e6534b4') }, 'r.example file password in ~/.docker/config.json');
  finds('is read by a docker from 28.3 on', { files, env: variable(auth('env', 'x')), ...version('Docker version 28.3.0, build 38b7060') }, 'r.example env password in DOCKER_AUTH_CONFIG');
  finds('is not read where docker is podman', { files, env: variable(auth('env', 'x')), ...version('podman version 4.3.1') }, 'r.example file password in ~/.docker/config.json');
  finds('goes on to the file for hosts that it lacks', { files, env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { 'o.example': auth('env', 'x') } }) } }, 'r.example file password in ~/.docker/config.json');
});

describe('podman', () => {
  const podman = (given: Given): Given => ({ settings: { client: 'podman' }, ...given });
  const RUNTIME = 'root/run/containers/1000/auth.json';
  const machine = { userId: 1000 };
  const name = '/run/containers/1000/auth.json';
  finds('reads the file of the runtime folder first', podman({ machine, files: { [RUNTIME]: { auths: { 'r.example': auth('a', 'x') } }, [CONFIG]: { auths: { 'r.example': auth('b', 'x') } } } }), `r.example a password in ${name}`);
  finds('then the one of the home, then that of Docker', podman({ machine, files: { 'home/.config/containers/auth.json': { auths: {} }, [CONFIG]: { auths: { 'r.example': auth('b', 'x') } } } }), 'r.example b password in ~/.docker/config.json');
  finds('prefers the longest path', podman({ machine, files: { [RUNTIME]: { auths: { 'r.example': auth('a', 'x'), 'r.example/team': auth('b', 'x'), 'r.example/team/app/x': auth('c', 'x') } } } }), `r.example/team b password in ${name}`);
  finds('finds Docker Hub under either name', podman({ machine, target: 'nginx', files: { [CONFIG]: { auths: { [HUB]: auth('ann', 'x') } } } }), `${HUB} ann password in ~/.docker/config.json`);
  finds('does not read a credential store of Docker', podman({ machine, files: { [CONFIG]: { credsStore: 'desktop', auths: { 'r.example': {} } } } }), 'none', 'r.example empty ~/.docker/config.json', 'r.example not-read desktop');
  finds('asks the helper of a host', podman({ machine, programs: { 'docker-credential-own': helper('own') }, files: { [RUNTIME]: { credHelpers: { 'r.example': 'own' } } } }), 'r.example own password in own');
  finds('reads nothing but REGISTRY_AUTH_FILE where it is set', podman({ env: { REGISTRY_AUTH_FILE: '~/mine.json' }, files: { 'home/mine.json': { auths: {} }, [CONFIG]: { auths: { 'r.example': auth('b', 'x') } } } }), 'none');
  finds('stops where REGISTRY_AUTH_FILE is missing', podman({ env: { REGISTRY_AUTH_FILE: '~/mine.json' } }), 'failed ~/mine.json');
  finds('skips an entry without a colon and stops at one that is no base64', podman({ machine, files: { [RUNTIME]: { auths: { 'r.example': { auth: 'eA==' } } }, [CONFIG]: { auths: { 'r.example': { auth: '!' } } } } }),
    'failed ~/.docker/config.json', `r.example empty ${name}`, 'r.example defective ~/.docker/config.json');
  finds('reads the entries of ~/.dockercfg', podman({ machine, files: { 'home/.dockercfg': { 'https://r.example/v1/': auth('old', 'x') } } }), 'https://r.example/v1/ old password in ~/.dockercfg');
});

describe('docker that is podman', () => {
  finds('reads the files of podman', { programs: { docker: 'echo podman version 4.3.1' }, machine: { userId: 1000 }, files: {
    'root/run/containers/1000/auth.json': { auths: { 'r.example/team': auth('p', 'x') } }, [CONFIG]: { auths: { 'r.example': auth('d', 'x') } },
  } }, 'r.example/team p password in /run/containers/1000/auth.json');
});

describe('other clients', () => {
  const files = { [CONFIG]: { auths: { 'r.example': auth('docker', 'x') } } };
  finds('helm prefers its own file', { settings: { client: 'helm' }, files: { ...files, 'home/.config/helm/registry/config.json': { auths: { 'r.example': auth('helm', 'x') } } } }, 'r.example helm password in ~/.config/helm/registry/config.json');
  finds('helm has a folder of its own on macOS', { settings: { client: 'helm' }, machine: { platform: 'darwin' }, files: { 'home/Library/Preferences/helm/registry/config.json': { auths: { 'r.example': auth('helm', 'x') } } } }, 'r.example helm password in ~/Library/Preferences/helm/registry/config.json');
  finds('helm prefers the file of HELM_REGISTRY_CONFIG', { settings: { client: 'helm' }, env: { HELM_REGISTRY_CONFIG: '~/helm.json' }, files: { ...files, 'home/helm.json': { auths: { 'r.example': auth('helm', 'x') } } } }, 'r.example helm password in ~/helm.json');
  finds('helm goes on to the one of Docker', { settings: { client: 'helm' }, files }, 'r.example docker password in ~/.docker/config.json');
  finds('oras reads the one of Docker', { settings: { client: 'oras' }, files }, 'r.example docker password in ~/.docker/config.json');
  finds('crane asks for the repository first', { settings: { client: 'crane' }, files: { [CONFIG]: { auths: { 'r.example': auth('a', 'x'), 'r.example/team/app': auth('b', 'x') } } } }, 'r.example/team/app b password in ~/.docker/config.json');
  finds('crane finds nothing in an empty DOCKER_CONFIG beside a full home', { settings: { client: 'crane' }, files, env: { DOCKER_CONFIG: '~/empty' } }, 'none');
  finds('crane goes on when a helper fails', { settings: { client: 'crane' }, files: { [CONFIG]: { credsStore: 'gone' } } }, 'none');
  finds('kaniko reads the file of its image', { settings: { client: 'kaniko' }, files: { ...files, 'root/kaniko/.docker/config.json': { auths: { 'r.example': auth('kaniko', 'x') } } } }, 'r.example kaniko password in /kaniko/.docker/config.json');
  finds('nerdctl tries the port of HTTPS too', { settings: { client: 'nerdctl' }, files: { [CONFIG]: { auths: { 'r.example:443': auth('n', 'x') } } } }, 'r.example:443 n password in ~/.docker/config.json');
  finds('ctr reads no file', { settings: { client: 'containerd' }, files }, 'no-keychain');
});
