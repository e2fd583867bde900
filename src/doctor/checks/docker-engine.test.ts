import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { authority, certificate } from '../../../test/samples/certificates.ts';
import { clientOrSkip } from '../../../test/clients/clients.ts';
import { engineOn, machineOrSkip } from '../../../test/clients/namespace.ts';
import { examinedMachine, type Changes, type ExaminedMachine } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine, type EngineAnswers } from '../../../test/servers/fake-engine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerEngine } from './docker-engine.ts';

const usualSocket = (machine: ExaminedMachine): string => join(machine.root, 'var/run/docker.sock');
const dockerScript = 'echo Docker version 28.2.2, build e6534b4';

function withDocker(t: TestContext): ExaminedMachine {
  const machine = examinedMachine(t);
  machine.program('docker', dockerScript);
  return machine;
}

const examine = (machine: ExaminedMachine, changes: Changes = {}): Promise<string> => outcomeOf(dockerEngine, machine.context(changes));

describe('the engine', () => {
  const answering: readonly [string, EngineAnswers, string][] = [
    ['of Docker answers', {}, 'ok'],
    ['of podman answers in its place', { version: { Components: [{ Name: 'Podman Engine' }] } }, 'podman'],
    ['is a web server that knows no ping', { status: 404 }, 'not-an-engine'],
    ['is a web server that answers everything with a page', { page: '<html>' }, 'not-an-engine'],
    ['talks without end when asked about itself', { isEndless: true }, 'ok'],
    ['has a name and a version that are no texts', { version: { Version: { a: 1 }, ApiVersion: 7, Components: 'x' }, info: { Name: [] } }, 'ok'],
    ['accepts and is silent', { isMute: true }, 'silent'],
  ];
  for (const [name, answers, expected] of answering) {
    test(name, async (t) => {
      const machine = withDocker(t);
      await fakeEngine(t, usualSocket(machine), answers);
      assert.equal(await examine(machine), expected);
    });
  }

  test('is not there', async (t) => {
    assert.equal(await examine(withDocker(t)), 'absent');
  });

  test('left its socket behind', async (t) => {
    const machine = withDocker(t);
    const script = `require('node:net').createServer().listen(${JSON.stringify(machine.file('root/var/run/x', '').replace(/x$/, 'docker.sock'))}, () => process.kill(process.pid, 'SIGKILL'))`;
    await once(spawn(process.execPath, ['-e', script]), 'exit');
    assert.equal(await examine(machine), 'refused');
  });

  test('left a plain file where its socket was', async (t) => {
    const machine = withDocker(t);
    machine.file('root/var/run/docker.sock', '');
    assert.equal(await examine(machine), 'refused');
  });

  test('may not be asked by this user', async (t) => {
    const machine = withDocker(t);
    const path = usualSocket(machine);
    await fakeEngine(t, path);
    machine.file('root/etc/group', 'root:x:0:\ndocker:x:4711:ann\n');
    chmodSync(path, 0o600);
    assert.match(await asAnybody(machine), /^forbidden 600 /);
  });

  test('is not missed where docker is not installed, or is podman, or the client needs none', async (t) => {
    assert.equal(await examine(examinedMachine(t)), 'inapplicable no-docker');
    const emulated = examinedMachine(t);
    emulated.program('docker', 'echo podman version 5.1.0');
    assert.equal(await examine(emulated), 'inapplicable docker-is-podman');
    assert.equal(await examine(withDocker(t), { settings: { client: 'skopeo' } }), 'inapplicable no-engine-needed');
  });
});

describe('another engine', () => {
  test('is chosen and fails while the usual one answers', async (t) => {
    const machine = withDocker(t);
    await fakeEngine(t, usualSocket(machine));
    const port = await freePort();
    assert.equal(await examine(machine, { env: { DOCKER_HOST: `tcp://127.0.0.1:${port}` } }), 'refused default-answers');
  });

  test('of this machine answers while the usual one does not', async (t) => {
    const machine = withDocker(t);
    const runtime = join(machine.folder, 'run');
    await fakeEngine(t, join(runtime, 'docker.sock'));
    assert.equal(await examine(machine, { env: { XDG_RUNTIME_DIR: runtime } }), 'absent another-answers');
  });

  test('on a port is asked there', async (t) => {
    const { port } = (await fakeEngine(t, 0)).address() as AddressInfo;
    assert.equal(await examine(withDocker(t), { env: { DOCKER_HOST: `tcp://127.0.0.1:${port}` } }), 'ok');
  });

  test('with TLS is asked with the certificates that the variables or the context name', async (t) => {
    const machine = withDocker(t);
    const issuer = await authority();
    const [server, client] = await Promise.all([certificate({ names: ['127.0.0.1'] }, issuer), certificate({ commonName: 'ann' }, issuer)]);
    const { port } = (await fakeEngine(t, 0, { tls: { ...server, authority: issuer.certificate } })).address() as AddressInfo;
    const env = { DOCKER_HOST: `tcp://127.0.0.1:${port}`, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: join(machine.folder, 'tls') };
    assert.equal(await examine(machine, { env }), 'unreachable');
    const name = createHash('sha256').update('lab').digest('hex');
    machine.file(`home/.docker/contexts/meta/${name}/meta.json`, JSON.stringify({ Name: 'lab', Endpoints: { docker: { Host: env.DOCKER_HOST } } }));
    for (const folder of ['tls', `home/.docker/contexts/tls/${name}/docker`]) {
      machine.file(`${folder}/ca.pem`, issuer.certificate);
      machine.file(`${folder}/cert.pem`, client.certificate);
      machine.file(`${folder}/key.pem`, client.key);
    }
    assert.equal(await examine(machine, { env }), 'ok');
    assert.equal(await examine(machine, { env: { DOCKER_CONTEXT: 'lab' } }), 'ok');
    assert.equal(await examine(machine, { env: { DOCKER_HOST: env.DOCKER_HOST } }), 'unreachable');
  });

  test('behind ssh is asked only where that is allowed, and then through the docker command', async (t) => {
    const machine = examinedMachine(t);
    const trace = join(machine.folder, 'trace');
    machine.program('docker', `echo "$*" >> '${trace}'; case "$3" in version) echo '{"Version":"27.0.0","ApiVersion":"1.46"}';; *) echo '{}';; esac`);
    const env = { DOCKER_HOST: 'ssh://ann@build.example' };
    assert.equal(await examine(machine, { env }), 'unknown ssh-not-allowed');
    assert.equal(await examine(machine, { env, settings: { allowsExec: true, isOffline: true } }), 'unknown offline');
    assert.equal(await examine(machine, { env, settings: { allowsExec: true } }), 'ok');
    assert.equal(await examine(machine, { env: { DOCKER_HOST: 'ssh://-oProxyCommand=evil@build.example' }, settings: { allowsExec: true } }), 'inapplicable endpoint-unusable');
  });

  test('on another machine is not asked offline', async (t) => {
    assert.equal(await examine(withDocker(t), { env: { DOCKER_HOST: 'tcp://192.0.2.1:2375' }, settings: { isOffline: true } }), 'unknown offline');
  });
});

test('a real Docker Engine answers until it is stopped', async (t) => {
  if (spawnSync('dockerd', ['--version']).error && process.env['DOCKGATE_REQUIRE_CLIENTS'] !== '1') return t.skip('dockerd is not installed');
  const elsewhere = await machineOrSkip(t, { addresses: [], hosts: {} });
  if (!elsewhere) return;
  const host = await engineOn(t, elsewhere);
  const machine = withDocker(t);
  const env = { PATH: machine.programs, DOCKER_HOST: host };
  assert.equal(await examine(machine, { env }), 'ok');
  const pid = Number(readFileSync(join(dirname(host.replace('unix://', '')), 'pid'), 'utf8'));
  process.kill(pid, 'SIGTERM');
  while ((await examine(machine, { env })) === 'ok');
  assert.match(await examine(machine, { env }), /^(?:absent|refused)$/);
});

test('a real podman serves its API in the place of an engine', async (t) => {
  if (!clientOrSkip(t, 'podman')) return;
  const machine = withDocker(t);
  const socket = join(machine.folder, 'podman.sock');
  const storage = machine.file('home/storage.conf', `[storage]\ndriver = "vfs"\ngraphroot = "${machine.folder}/images"\nrunroot = "${machine.folder}/run"\n`);
  const service = spawn('podman', ['system', 'service', '--time', '0', `unix://${socket}`], {
    env: { ...process.env, CONTAINERS_STORAGE_CONF: storage, XDG_RUNTIME_DIR: machine.folder },
    stdio: 'ignore',
  });
  t.after(() => service.kill('SIGKILL'));
  const env = { DOCKER_HOST: `unix://${socket}` };
  while (service.exitCode === null && /absent|refused/.test(await examine(machine, { env })));
  assert.equal(await examine(machine, { env }), 'podman');
});

/** The check as a user without rights sees it: this one, or nobody when this is root. */
async function asAnybody(machine: ExaminedMachine): Promise<string> {
  chmodSync(machine.folder, 0o755);
  const script = machine.file('ask.ts', `
    import { examinedMachineIn } from ${JSON.stringify(join(import.meta.dirname, '../../../test/doctor/examined-machine.ts'))};
    import { dockerEngine } from ${JSON.stringify(join(import.meta.dirname, 'docker-engine.ts'))};
    const outcome = await dockerEngine.run(examinedMachineIn(${JSON.stringify(machine.folder)}).context());
    console.log(outcome.state === 'found' ? outcome.findings.map(({ finding, facts }) => [finding, facts.mode, facts.group].join(' ')).join() : outcome.state);
  `);
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(process.execPath, [script], { ...user, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  await once(child, 'close');
  return said.trim();
}
