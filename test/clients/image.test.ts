import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'node:test';
import { parse } from 'yaml';
import { clientOrSkip, type Client } from './clients.ts';
import { freePort } from '../servers/free-port.ts';
import { succeeded, useClient } from './container-clients.ts';

// The container image, built from nothing by its Dockerfile and run by a real Engine as compose.yaml says.

const root = join(import.meta.dirname, '../..');
const MINUTE = 60_000;

interface Service {
  readonly build: string;
  readonly command: readonly string[];
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly read_only: boolean;
  readonly tmpfs: readonly string[];
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
}
const compose = parse(readFileSync(join(root, 'compose.yaml'), 'utf8')) as { services: { dockgate: Service }; volumes: Record<string, null> };

/** As compose runs it; on the host's network, since the Engine of the tests has none of its own. */
function asComposeRunsIt({ read_only: isReadOnly, tmpfs, cap_drop: dropped, security_opt: security, volumes }: Service, volume: string): string[] {
  const each = (flag: string, values: readonly string[]) => values.flatMap((value) => [flag, value]);
  const [, inside] = volumes[0]!.split(':');
  return [...(isReadOnly ? ['--read-only'] : []), ...each('--tmpfs', tmpfs), ...each('--cap-drop', dropped), ...each('--security-opt', security), '--volume', `${volume}:${inside}`];
}

/** Resolves once the Engine calls the container healthy. */
async function untilHealthy(docker: Client, name: string): Promise<void> {
  const deadline = Date.now() + MINUTE;
  for (;;) {
    const { stdout } = await docker.run(['inspect', name, '--format', '{{.State.Health.Status}} {{.State.Running}}']);
    if (stdout.trim() === 'healthy true') return;
    if (!stdout.includes('true') || Date.now() > deadline) throw new Error(`${stdout} ${(await docker.run(['logs', name])).stderr}`);
    await sleep(200);
  }
}

test('compose.yaml names what is here, and is open to this machine alone', () => {
  const { build, ports, volumes } = compose.services.dockgate;
  assert.match(readFileSync(join(root, build, 'Dockerfile'), 'utf8'), /^FROM scratch$/m);
  assert.deepEqual(ports, ['127.0.0.1:5000:5000']);
  assert.deepEqual(volumes.map((volume) => volume.split(':')[0]), Object.keys(compose.volumes));
});

test('what the image holds is all that a server needs', { skip: process.getuid?.() === 0 ? false : 'only root can make another root of the file system' }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-rootfs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(root, 'packages/build-image.ts'), folder], { stdio: 'pipe' });
  const rootfs = join(folder, 'rootfs');
  for (const name of ['data', 'tmp']) {
    mkdirSync(join(rootfs, name));
    chownSync(join(rootfs, name), 10001, 10001);
  }
  const env = { PATH: '/usr/bin:/usr/sbin', DOCKGATE_DATA: '/data', DOCKGATE_WORKERS: '1', DOCKGATE_PORT: String(await freePort()) };
  const inside = ['--userspec=10001:10001', rootfs];
  const isHealthy = () => spawnSync('chroot', [...inside, 'node', '/app/healthcheck.js'], { env }).status === 0;
  assert.ok(!isHealthy());
  const server = spawn('chroot', [...inside, 'node', '/app/bin/dockgate.js', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => server.kill('SIGKILL'));
  const ended = once(server, 'exit');
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes('Dockgate serves') && server.exitCode === null) await Promise.race([once(server.stdout, 'data'), ended]);
  assert.ok(isHealthy(), said);
  const made = spawnSync('chroot', [...inside, '/usr/bin/dockgate', 'token', 'create', 'ci-pusher', '--scope-map', '_repositories_push'], { env, encoding: 'utf8' });
  assert.match(made.stdout, /^[0-9A-Za-z]{43}\n$/, made.stderr);
  server.kill('SIGTERM');
  assert.deepEqual(await ended, [0, null]);
});

const isSoak = process.env['DOCKGATE_SOAK'] === '1';

// Copying its 200 MB some eight times takes minutes on a machine that is at work.
test('the image serves, says that it is healthy, keeps its data, and stops in order', { skip: isSoak ? false : 'npm run soak builds the image' }, async (t) => {
  const docker = clientOrSkip(t, 'docker');
  const user = useClient(t, 'docker');
  if (!docker || !user) return;
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-image-'));
  const [name, port] = [`dockgate-image-${process.pid}`, await freePort()];
  t.after(async () => {
    await docker.run(['rm', '--force', '--volumes', name]);
    await docker.run(['volume', 'rm', '--force', name]);
    await docker.run(['rmi', '--force', name]);
    rmSync(folder, { recursive: true, force: true });
  });
  execFileSync(process.execPath, [join(root, 'packages/build-image.ts'), folder], { stdio: 'pipe' });
  succeeded(await docker.run(['build', '--quiet', '--tag', name, folder], { env: { DOCKER_BUILDKIT: '0' } }));

  const service = compose.services.dockgate;
  const settings = ['--env', `DOCKGATE_PORT=${port}`, '--env', 'DOCKGATE_LISTEN=127.0.0.1', '--env', 'DOCKGATE_WORKERS=1'];
  succeeded(await docker.run(['run', '--detach', '--name', name, '--network', 'host', ...settings, ...asComposeRunsIt(service, name), name, ...service.command]));
  await untilHealthy(docker, name);

  const client = user({ host: `localhost:${port}`, isPlain: true });
  const { stdout: password } = succeeded(await docker.run(['exec', name, 'dockgate', 'token', 'create', 'ci-pusher', '--scope-map', '_repositories_push']));
  succeeded(await client.login('ci-pusher', password.trim()));
  succeeded(await client.push('team/app:1'));
  // Nobody else's than the user's of the image, and no root's.
  assert.equal(succeeded(await docker.run(['inspect', name, '--format', '{{.Config.User}}'])).stdout.trim(), '10001:10001');

  succeeded(await docker.run(['stop', '--time', '30', name]));
  assert.equal(succeeded(await docker.run(['inspect', name, '--format', '{{.State.ExitCode}}'])).stdout.trim(), '0');
  succeeded(await docker.run(['start', name]));
  await untilHealthy(docker, name);
  succeeded(await client.pull('team/app:1'));
});
