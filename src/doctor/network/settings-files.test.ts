import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { authority, certificate } from '../../../test/samples/certificates.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import type { ClientName } from '../context.ts';
import { parseTarget } from '../target.ts';
import { engineProxies } from './engine-proxies.ts';
import { isListedInsecure } from './insecure-registries.ts';
import { systemStore } from './root-certificates.ts';
import { readTrust } from './trust.ts';

const REGISTRY = 'registry.example:5000';

describe('a registry is listed as insecure', () => {
  const docker = (entries: unknown) => ({ 'root/etc/docker/daemon.json': JSON.stringify({ 'insecure-registries': entries }) });
  const containers = (text: string) => ({ 'root/etc/containers/registries.conf': text });
  const cases: readonly (readonly [what: string, client: ClientName, registry: string, files: Readonly<Record<string, string>>, isListed: boolean])[] = [
    ['by Docker with its port', 'docker', REGISTRY, docker([REGISTRY]), true],
    ['by Docker without its port: not', 'docker', REGISTRY, docker(['registry.example']), false],
    ['by Docker as a range of addresses', 'docker', '10.1.2.3:5000', docker(['10.0.0.0/8']), true],
    ['by Docker as another range: not', 'docker', '10.1.2.3:5000', docker(['192.168.0.0/16']), false],
    ['by Docker on loopback, unasked', 'docker', 'localhost:5000', {}, true],
    ['by Docker in a file that is no JSON: not', 'docker', REGISTRY, { 'root/etc/docker/daemon.json': '{' }, false],
    ['by Docker with numbers: not', 'docker', REGISTRY, docker([1, null]), false],
    ['by podman', 'podman', REGISTRY, containers(`[[registry]]\nlocation = "${REGISTRY}"\ninsecure = true`), true],
    ['by podman as a prefix', 'skopeo', REGISTRY, containers(`[[registry]]\nprefix = "${REGISTRY}/team"\nlocation = "x"\ninsecure = true`), true],
    ['by podman, which wants it to be safe: not', 'podman', REGISTRY, containers(`[[registry]]\nlocation = "${REGISTRY}"\ninsecure = false`), false],
    ['by podman on loopback, unasked: not', 'podman', 'localhost:5000', {}, false],
    ['by podman in a folder beside it', 'buildah', REGISTRY, { 'root/etc/containers/registries.conf.d/own.conf': `[[registry]]\nlocation = "${REGISTRY}"\ninsecure = true` }, true],
    ['by podman’s user', 'podman', REGISTRY, { 'home/.config/containers/registries.conf': `[[registry]]\nlocation = "${REGISTRY}"\ninsecure = true` }, true],
    ['by one that has no such list: not', 'crane', REGISTRY, docker([REGISTRY]), false],
  ];
  for (const [what, client, registry, files, isListed] of cases) {
    test(what, async (t) => {
      const machine = examinedMachine(t);
      for (const [path, text] of Object.entries(files)) machine.file(path, text);
      assert.equal(await isListedInsecure(machine.context().machine, client, parseTarget(registry)), isListed);
    });
  }
});

describe('the engine’s proxies', () => {
  test('are unknown without a file of it, for other programs, and for an engine elsewhere', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await engineProxies(machine.context().machine, 'docker'), null);
    machine.file('root/etc/docker/daemon.json', '{}');
    assert.deepEqual(await engineProxies(machine.context().machine, 'docker'), { https: '', http: '', noProxy: '', isCgi: false });
    assert.equal(await engineProxies(machine.context().machine, 'podman'), null);
    assert.equal(await engineProxies(machine.context({ env: { DOCKER_HOST: 'ssh://me@there' } }).machine, 'docker'), null);
    assert.equal(await engineProxies(machine.context({ machine: { platform: 'darwin' } }).machine, 'docker'), null);
  });

  test('come from the last word of its unit, quoted or not', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/lib/systemd/system/docker.service', '[Service]\nEnvironment=HTTPS_PROXY=http://old:1\n# Environment=HTTPS_PROXY=http://comment:1\n');
    machine.file('root/etc/systemd/system/docker.service.d/10-proxy.conf', `[Service]\nEnvironment="HTTPS_PROXY=http://first:1" 'NO_PROXY=a, b'\n`);
    machine.file('root/etc/systemd/system/docker.service.d/20-proxy.conf', '[Service]\nEnvironment=HTTPS_PROXY=http://me:p%%40ss@last:1\n');
    assert.deepEqual(await engineProxies(machine.context().machine, 'docker'), { https: 'http://me:p%40ss@last:1', http: '', noProxy: 'a, b', isCgi: false });
  });
});

describe('whom a client trusts', () => {
  const storeOf = async (machine: ReturnType<typeof examinedMachine>, client: ClientName, env = {}) =>
    (await readTrust(machine.context({ env }).machine, client, REGISTRY)).client.sources.map((path) => path.replace(machine.folder, ''));

  test('stands in the first file that Go finds, and in its folders', async (t) => {
    const [first, second, third] = [await authority(), await authority(), await authority()];
    const machine = examinedMachine(t);
    machine.file('root/etc/pki/tls/certs/ca-bundle.crt', first.certificate);
    machine.file('root/etc/ssl/cert.pem', second.certificate);
    machine.file('root/etc/ssl/certs/own.pem', third.certificate);
    const store = await systemStore(machine.context().machine, true);
    assert.deepEqual([store.certificates, store.sources.length], [[first.certificate, third.certificate].map((pem) => pem.trim()).map((pem) => `${pem}\n`), 3]);
  });

  test('includes a folder of the registry’s name, a different one for each client', async (t) => {
    const machine = examinedMachine(t);
    const { certificate: pem } = await authority();
    for (const folder of ['root/etc/docker', 'root/etc/containers', 'root/etc/containerd', 'home/.config/docker']) machine.file(`${folder}/certs.d/${REGISTRY}/ca.crt`, pem);
    machine.file(`root/etc/docker/certs.d/${REGISTRY}/ca.pem`, (await authority()).certificate);
    const file = (folder: string) => [`/${folder}/certs.d/${REGISTRY}/ca.crt`];
    assert.deepEqual(await storeOf(machine, 'docker'), file('root/etc/docker'));
    assert.deepEqual(await storeOf(machine, 'docker', { DOCKER_HOST: 'unix:///run/user/1000/docker.sock' }), file('home/.config/docker'));
    assert.deepEqual(await storeOf(machine, 'podman'), file('root/etc/containers'));
    assert.deepEqual(await storeOf(machine, 'containerd'), file('home/.config/docker'));
    assert.deepEqual(await storeOf(machine, 'crane'), []);
  });

  test('is what SSL_CERT_FILE and SSL_CERT_DIR say, for programs of this shell', async (t) => {
    const machine = examinedMachine(t);
    const [one, two] = [machine.file('certificates/one.pem', (await authority()).certificate), machine.file('certificates/two/two.pem', (await authority()).certificate)];
    machine.file('root/etc/ssl/cert.pem', (await authority()).certificate);
    const env = { SSL_CERT_FILE: one, SSL_CERT_DIR: `/nowhere:${join(machine.folder, 'certificates/two')}` };
    assert.ok(two);
    assert.deepEqual(await storeOf(machine, 'helm', env), ['/certificates/one.pem', '/certificates/two']);
    assert.deepEqual(await storeOf(machine, 'docker', env), ['/root/etc/ssl/cert.pem']);
  });

  test('comes with the certificate that the client shows, whole pairs only', async (t) => {
    const machine = examinedMachine(t);
    const own = await certificate({ commonName: 'ci' });
    machine.file(`root/etc/docker/certs.d/${REGISTRY}/client.cert`, own.certificate);
    machine.file(`root/etc/docker/certs.d/${REGISTRY}/client.key`, own.key);
    machine.file(`root/etc/docker/certs.d/${REGISTRY}/other.cert`, own.certificate);
    const { pairs } = await readTrust(machine.context().machine, 'docker', REGISTRY);
    assert.deepEqual(pairs, [{ cert: own.certificate, key: own.key }]);
  });
});
