import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { helperScript, login } from '../doctor/check-rows.ts';
import { examinedMachine, systemPath } from '../doctor/examined-machine.ts';
import { storedCredential } from '../../src/doctor/probes/credential/stored-credential.ts';
import { findOnPath } from './find-on-path.ts';

// The doctor says which stored login a client would present; the client is asked to present it, to a registry that writes it down.

/** A registry that wants Basic and believes nobody. Resolves with the users who tried. */
async function listen(t: TestContext) {
  const users: string[] = [];
  const server = createServer((request, response) => {
    const basic = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (basic !== undefined) users.push(Buffer.from(basic, 'base64').toString().split(':')[0]!);
    // Docker 20.10 speaks to nothing that does not name the protocol.
    const headers = { 'www-authenticate': 'Basic realm="test"', 'docker-distribution-api-version': 'registry/2.0', 'content-type': 'application/json' };
    response.writeHead(401, headers).end('{"errors":[{"code":"UNAUTHORIZED"}]}');
  }).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  return { host: `localhost:${(server.address() as AddressInfo).port}`, users };
}

type Content = (host: string) => unknown;
const file = 'home/.docker/config.json';
const auths = (entries: Readonly<Record<string, unknown>>) => ({ auths: entries });

const rows: [sentence: string, files: Readonly<Record<string, Content>>, env?: Record<string, string>][] = [
  ['an exact key', { [file]: (host) => auths({ [host]: login('exact', 'x') }) }],
  ['a key with a scheme', { [file]: (host) => auths({ [`https://${host}`]: login('scheme', 'x') }) }],
  ['a key with a scheme and a path', { [file]: (host) => auths({ [`http://${host}/v1/`]: login('path', 'x') }) }],
  ['an exact key beside one with a scheme', { [file]: (host) => auths({ [`https://${host}`]: login('scheme', 'x'), [host]: login('exact', 'x') }) }],
  ['a key with a path alone', { [file]: (host) => auths({ [`${host}/team`]: login('team', 'x') }) }],
  ['a key with a longer path', { [file]: (host) => auths({ [`${host}/team`]: login('team', 'x'), [host]: login('exact', 'x') }) }],
  ['a key in capitals', { [file]: (host) => auths({ [host.toUpperCase()]: login('capitals', 'x') }) }],
  ['a key without the port', { [file]: () => auths({ localhost: login('portless', 'x') }) }],
  ['name and password that stand open', { [file]: (host) => auths({ [host]: { username: 'open', password: 'x' } }) }],
  ['an empty entry', { [file]: (host) => auths({ [host]: {} }) }],
  ['an empty entry of another host', { [file]: (host) => auths({ 'other.example': { auth: '' }, [host]: login('exact', 'x') }) }],
  ['a bad entry', { [file]: (host) => auths({ [host]: { auth: '!!' } }) }],
  ['a comma too many', { [file]: (host) => `{"auths": {"${host}": ${JSON.stringify(login('exact', 'x'))}},}` }],
  ['a byte order mark', { [file]: (host) => `\uFEFF${JSON.stringify(auths({ [host]: login('exact', 'x') }))}` }],
  ['names in other capitals', { [file]: (host) => ({ AUTHS: { [host]: { AUTH: login('capitals', 'x').auth } } }) }],
  ['a helper for all', { [file]: () => ({ credsStore: 'test' }) }],
  ['a helper for all beside an entry', { [file]: (host) => ({ credsStore: 'empty', ...auths({ [host]: login('hidden', 'x') }) }) }],
  ['a helper for this host', { [file]: (host) => ({ credHelpers: { [host]: 'test' } }) }],
  ['a helper for this host with a scheme', { [file]: (host) => ({ credHelpers: { [`https://${host}`]: 'test' } }) }],
  ['an empty helper for this host', { [file]: (host) => ({ credsStore: 'test', credHelpers: { [host]: '' }, ...auths({ [host]: login('plain', 'x') }) }) }],
  ['DOCKER_CONFIG', { 'home/other/config.json': (host) => auths({ [host]: login('other', 'x') }), [file]: (host) => auths({ [host]: login('home', 'x') }) }, { DOCKER_CONFIG: '~/other' }],
  ['the file of podman beside that of Docker', { 'home/.config/containers/auth.json': (host) => auths({ [host]: login('podman', 'x') }), [file]: (host) => auths({ [host]: login('docker', 'x') }) }],
  ['the file of the session', { 'home/run/containers/auth.json': (host) => auths({ [host]: login('session', 'x') }), [file]: (host) => auths({ [host]: login('docker', 'x') }) }],
  ['DOCKER_AUTH_CONFIG', { [file]: (host) => auths({ [host]: login('home', 'x') }) }, { DOCKER_AUTH_CONFIG: '{"auths":{"HOST":{"auth":"ZW52Ong="}}}' }],
  ['REGISTRY_AUTH_FILE', { 'home/mine.json': (host) => auths({ [host]: login('mine', 'x') }), [file]: (host) => auths({ [host]: login('docker', 'x') }) }, { REGISTRY_AUTH_FILE: '~/mine.json' }],
];

const asks = {
  docker: (image: string) => ['manifest', 'inspect', '--insecure', image],
  skopeo: (image: string) => ['inspect', '--tls-verify=false', `docker://${image}`],
};

for (const client of ['docker', 'skopeo'] as const) {
  describe(`${client} presents the login that the doctor names:`, () => {
    for (const [sentence, files, env = {}] of rows) {
      test(sentence, async (t) => {
        const path = findOnPath(client);
        if (path === null) return t.skip(`${client} is not installed`);
        const machine = examinedMachine(t);
        const { host, users } = await listen(t);
        for (const [name, content] of Object.entries(files)) {
          const written = content(host);
          machine.file(name, typeof written === 'string' ? written : JSON.stringify(written), 0o600);
        }
        machine.program('docker-credential-test', helperScript('helper', 'x'));
        machine.program('docker-credential-empty', `case "$1" in list) echo '{}';; *) echo 'credentials not found in native keychain'; exit 1;; esac`);
        const variables = { XDG_RUNTIME_DIR: `${machine.home}/run`, ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace('~', machine.home).replace('HOST', host)])) };
        const image = `${host}/team/app`;
        // Its version is known where its real path is on the PATH of the doctor.
        const searched = `${machine.programs}:${dirname(path)}`;
        const { outcome } = await machine.context({ target: image, settings: { client }, env: { ...variables, PATH: searched } }).ask(storedCredential);
        const child = spawn(path, asks[client](image), { env: { ...variables, HOME: machine.home, PATH: `${machine.programs}:${systemPath}` }, stdio: 'ignore' });
        await once(child, 'exit');
        // Without a login skopeo sends an empty name.
        assert.deepEqual([...new Set(users)].filter((user) => user !== ''), outcome.kind === 'found' ? [outcome.entry.user] : []);
      });
    }
  });
}
