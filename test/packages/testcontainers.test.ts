import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startDockgate, type Container } from '../../packages/testcontainers/index.ts';
import { run } from '../../src/cli/program.ts';
import { startDockgate as startServer, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

// The module for Testcontainers. The container is played by a server of this process: what a real one adds is the image, which
// test/clients/image.test.ts starts.

interface Played {
  readonly server: TestDockgate;
  exec(command: string[]): Promise<{ output: string; stdout: string; stderr: string; exitCode: number }>;
  stop(): Promise<void>;
}

function playedContainer(): Container<Played> {
  const variables: Record<string, string> = {};
  let ports: { container: number; host: number }[] = [];
  return {
    withExposedPorts(...given) {
      ports = given;
      return this;
    },
    withEnvironment(given) {
      Object.assign(variables, given);
      return this;
    },
    async start() {
      const port = Number(variables['DOCKGATE_PORT']);
      // Both sides must be the same: a registry is known by host and port.
      assert.deepEqual(ports, [{ container: port, host: port }]);
      const server = await startServer({ port });
      return {
        server,
        async exec([program, ...args]) {
          assert.equal(program, '/usr/bin/dockgate');
          const terminal = recordingTerminal();
          const exitCode = await run([...args, '--data', server.data], terminal);
          const { out, err } = terminal.take();
          return { exitCode, stdout: `${out}\n`, stderr: err, output: `${out}\n${err}` };
        },
        stop: server.stop,
      };
    },
  };
}

test('starts a registry, makes whom it lets in and whom it refuses, and says why', async () => {
  const registry = await startDockgate(playedContainer());
  const login = async ({ userName, password }: { userName: string; password: string }) => (await registry.container.server.fetch('/v2/', { as: [userName, password] })).status;
  assert.equal(registry.url, `http://${registry.loginServer}`);
  assert.equal(await login(await registry.token('ci-pusher', 'team/app', 'content/read', 'content/write')), 200);
  assert.equal(await registry.whyRefused('ci-pusher'), null);
  const refused = await registry.provoke('token-disabled');
  assert.equal(refused.image, `${registry.loginServer}/team/app:1.0`);
  assert.equal(await login(refused), 401);
  assert.equal(await registry.whyRefused(refused.userName), 'token-disabled');
  await assert.rejects(registry.dockgate('token', 'show', 'nobody'), /dockgate token show nobody: .*not found/s);
  await registry.stop();
  await assert.rejects(fetch(registry.url));
});

test('is published as JavaScript with its types, and needs nothing but what the test brings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-module-'));
  const root = join(import.meta.dirname, '../..');
  try {
    for (const file of ['tsconfig.json', 'packages/testcontainers']) cpSync(join(root, file), join(folder, file), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: join(folder, 'packages/testcontainers'), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const [{ files }] = JSON.parse(packed.slice(packed.indexOf('['))) as [{ files: { path: string }[] }];
    assert.deepEqual(files.map(({ path }) => path).toSorted(), ['README.md', 'index.d.ts', 'index.js', 'package.json']);
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as { version: string; dependencies?: object };
    assert.deepEqual([read('packages/testcontainers/package.json').version, read('packages/testcontainers/package.json').dependencies], [read('package.json').version, undefined]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
