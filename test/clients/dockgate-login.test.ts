import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness.ts';
import { useClient, type ContainerClient } from './container-clients.ts';
import { owner } from './command-line.ts';
import { seed } from './seed.ts';

// `dockgate login` in front of real container clients.

const HOURS = 3_600_000;
let dockgate: TestDockgate;
let robot: { appId: string; password: string };
before(async () => {
  dockgate = await startDockgate();
  await seed(dockgate, 'team/app:1');
  robot = JSON.parse(await owner(dockgate, 'service-principal', 'create', 'robot', '--role', 'AcrPull', '--json')) as typeof robot;
});
after(() => dockgate.stop());

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `dockgate …` as a user of this client does. */
const dockgateFor = (client: ContainerClient) => (...typed: string[]) =>
  new Promise<Ran>((resolve) => {
    const program = join(import.meta.dirname, '../../bin/dockgate.js');
    const env = { ...client.env, DOCKGATE_DATA: join(client.home, 'no-server'), AZURE_CLIENT_SECRET: robot.password };
    execFile(process.execPath, [program, ...typed], { env }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });

for (const name of ['docker', 'podman'] as const)
  describe(name, () => {
    test('is logged in for three hours, then again, and logged out', async (t) => {
      const client = useClient(t, name)?.({ host: dockgate.host, isPlain: true });
      if (!client) return;
      t.after(() => (dockgate.clock.ahead = 0));
      const type = dockgateFor(client);
      const login = () => type('login', dockgate.host, '--service-principal', robot.appId, '--client', name);
      const first = await login();
      assert.deepEqual([first.code, first.stdout], [0, `${name} is logged in to ${dockgate.host} for three hours.\n`], first.stderr);
      assert.equal((await client.pull('team/app:1')).code, 0);

      dockgate.clock.ahead += 4 * HOURS;
      const late = await client.pull('team/app:1');
      assert.notEqual(late.code, 0, 'the token should have ended');
      assert.equal((await login()).code, 0);
      assert.equal((await client.pull('team/app:1')).code, 0);

      const left = await type('logout', dockgate.host);
      assert.equal(left.stdout, `The sign-in to ${dockgate.host} is forgotten, and ${name} is logged out.\n`, left.stderr);
      assert.notEqual((await client.pull('team/app:1')).code, 0);
    });
  });
