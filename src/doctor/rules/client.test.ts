import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine, type EngineAnswers } from '../../../test/servers/fake-engine.ts';
import { checks } from '../checks/index.ts';
import { runDoctor } from '../run.ts';

// A machine as it is in real life, examined without a registry: one cause when it is sick, none when it is healthy.

interface Situation extends Changes {
  /** The docker command: version and API. Null: there is none. */
  readonly docker?: readonly [version: string, apiVersion: string] | null;
  /** The usual engine; null: there is none. */
  readonly engine?: EngineAnswers | null;
  readonly files?: Readonly<Record<string, string>>;
  readonly programs?: Readonly<Record<string, string>>;
}

const dockerScript = ([version, apiVersion]: readonly [string, string]) =>
  `case "$1" in --version) echo 'Docker version ${version}, build 0';; *) echo '{"Version":"${version}","ApiVersion":"${apiVersion}"}'; exit 1;; esac`;

async function examine(t: TestContext, { docker = ['28.2.2', '1.50'], engine = {}, files = {}, programs = {}, ...changes }: Situation) {
  const examined = examinedMachine(t);
  if (docker) examined.program('docker', dockerScript(docker));
  for (const [name, script] of Object.entries(programs)) examined.program(name, script);
  for (const [path, content] of Object.entries(files)) examined.file(path, content);
  if (engine) await fakeEngine(t, join(examined.root, 'var/run/docker.sock'), engine);
  const { target, settings, machine } = examined.context({ ...changes, settings: { isOffline: true, ...changes.settings } });
  const { suspicions, results } = await runDoctor({ target, settings, machine, checks });
  assert.deepEqual(results.filter(({ verdict }) => verdict.state === 'crashed'), []);
  return suspicions.map(({ cause }) => cause);
}

const context = (name: string, host: string) => ({
  [`home/.docker/contexts/meta/${createHash('sha256').update(name).digest('hex')}/meta.json`]: JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }),
});
const asleep = new Date(Date.now() - 3 * 3_600_000).toISOString();

describe('a sick machine', () => {
  const cases: readonly [string, Situation, string][] = [
    ['has no client', { docker: null, engine: null }, 'client-missing'],
    ['has only a client that somebody planted', { docker: null, engine: null, files: { 'work/docker': '#!/bin/sh\n' }, env: { PATH: '.' } }, 'client-missing'],
    ['has an engine that is not running', { engine: null }, 'docker-daemon-not-running'],
    ['has an engine that cannot start with its settings', { engine: null, files: { 'root/etc/docker/daemon.json': '{"a":1,}' } }, 'docker-daemon-not-running'],
    ['has an engine that hangs', { engine: { isMute: true } }, 'docker-daemon-not-running'],
    ['has DOCKER_HOST set to an engine that is gone, beside one that runs', { env: { DOCKER_HOST: 'unix:///no/such.sock' } }, 'docker-wrong-endpoint'],
    ['has chosen a context that does not exist', { files: { 'home/.docker/config.json': '{"currentContext":"gone"}' } }, 'docker-wrong-endpoint'],
    ['has chosen a context whose engine is gone', { files: { ...context('lab', 'unix:///no/such.sock'), 'home/.docker/config.json': '{"currentContext":"lab"}' } }, 'docker-wrong-endpoint'],
    ['has something else where the engine should be', { engine: { page: '<html>' } }, 'docker-wrong-endpoint'],
    ['has a docker command from before 18.03', { docker: ['17.12.1-ce', '1.35'] }, 'client-version-too-old'],
    ['has an engine from before 18.03', { engine: { version: { Version: '1.13.1', ApiVersion: '1.26', MinAPIVersion: '1.12' } } }, 'client-version-too-old'],
    ['has an engine that no longer speaks the API of its command', { docker: ['19.03.15', '1.40'], engine: { version: { ApiVersion: '1.52', MinAPIVersion: '1.44' } } }, 'client-version-too-old'],
    ['has an engine whose clock stood still', { engine: { info: { SystemTime: asleep } } }, 'clock-skew'],
    ['has an engine that was not restarted', { files: { 'root/etc/docker/daemon.json': '{"insecure-registries":["registry.example:5000"]}' } }, 'insecure-registry-not-applied'],
    ['has a certificate for a registry without its key', { files: { 'root/etc/docker/certs.d/registry.example/client.cert': 'x' } }, 'client-certificate-required'],
    ['insists on signatures', { files: { 'root/etc/sysconfig/docker': `OPTIONS='--signature-verification'\n` } }, 'signature-verification-blocks-pull'],
    ['prints a notice whenever docker is called, at which the Azure CLI gives up',
      { docker: null, engine: null, target: 'team7.azurecr.io', settings: { purpose: 'login' }, programs: { docker: 'echo Emulate Docker CLI using podman. >&2; echo podman version 5.1.0' } },
      'docker-cli-emulated-by-podman'],
  ];
  for (const [name, situation, cause] of cases) test(name, async (t) => assert.equal((await examine(t, situation))[0], cause));

  test('is run by sudo, away from the login', async (t) => {
    const files = { 'root/etc/passwd': 'ann:x:1000:1000::/home/ann:/bin/sh\n', 'root/home/ann/.docker/config.json': '{"auths":{"registry.example":{"auth":"YTpi"}}}' };
    assert.equal((await examine(t, { files, env: { SUDO_USER: 'ann' }, machine: { userId: 0 } }))[0], process.getuid?.() === 0 ? 'sudo-different-config' : 'client-missing');
  });
});

describe('a healthy machine', () => {
  const podman = { podman: 'echo podman version 5.1.0', buildah: 'echo buildah version 1.37.0', skopeo: 'echo skopeo version 1.16.0' };
  const cases: readonly [string, Situation][] = [
    ['with Docker', {}],
    ['with Docker of 18.03', { docker: ['18.03.1-ce', '1.37'], engine: { version: { ApiVersion: '1.37', MinAPIVersion: '1.12' } } }],
    ['with Docker Desktop', { engine: { info: { OperatingSystem: 'Docker Desktop', HttpsProxy: 'http.docker.internal:3128' } } }],
    ['with an engine without root', { engine: { info: { SecurityOptions: ['name=rootless'] } } }],
    ['with images in containerd', { engine: { info: { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] } } }],
    ['with a context of its own', { files: { ...context('default-too', ''), 'home/.docker/config.json': '{"currentContext":"default"}' } }],
    ['with podman behind the docker socket', { engine: { version: { Components: [{ Name: 'Podman Engine' }] } } }],
    ['with podman under the name of docker', { docker: null, engine: null, programs: { docker: 'echo podman version 5.1.0' } }],
    ['with podman', { docker: null, engine: null, programs: podman, settings: { client: 'podman' } }],
    ['with buildah', { docker: null, engine: null, programs: podman, settings: { client: 'buildah' } }],
    ['with skopeo', { docker: null, engine: null, programs: podman, settings: { client: 'skopeo' } }],
    ['with podman alone, when nothing else is said', { docker: null, engine: null, programs: podman }],
    ['that looks at a cluster', { docker: null, engine: null, settings: { client: 'kubernetes' } }],
    ['with registries without TLS that are known', {
      files: { 'root/etc/docker/daemon.json': '{"insecure-registries":["registry.example:5000"]}' },
      engine: { info: { RegistryConfig: { IndexConfigs: { 'registry.example:5000': { Secure: false } } } } },
    }],
    ['with certificates of registries', { files: { 'root/etc/docker/certs.d/registry.example/ca.crt': 'x' } }],
    ['of Red Hat, whose signatures are off', { files: { 'root/etc/sysconfig/docker': `OPTIONS='--signature-verification=false'\n` } }],
    ['that is a job of a pipeline', { env: { CI: 'true' } }],
  ];
  for (const [name, situation] of cases) test(name, async (t) => assert.deepEqual(await examine(t, situation), []));
});
