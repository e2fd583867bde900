import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { useClient, type ContainerClient } from './container-clients.ts';
import { owner } from './command-line.ts';
import { seed } from './seed.ts';

// `dockgate login` in front of real container clients.

const bin = join(import.meta.dirname, '../../bin');
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
    const program = join(bin, 'dockgate.js');
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

    test('gets new tokens by itself, for hours, with the credential helper', async (t) => {
      const path = mkdtempSync(join(tmpdir(), 'dockgate-path-'));
      t.after(() => rmSync(path, { recursive: true }));
      const client = useClient(t, name)?.({ host: dockgate.host, isPlain: true, env: { PATH: `${path}${delimiter}${process.env['PATH']}` } });
      if (!client) return;
      t.after(() => (dockgate.clock.ahead = 0));
      const type = dockgateFor(client);
      const login = () => type('login', dockgate.host, '--service-principal', robot.appId, '--client', name, '--helper');
      assert.match((await login()).stderr, /^docker-credential-dockgate is not on the PATH/);
      symlinkSync(join(bin, 'docker-credential-dockgate.js'), join(path, 'docker-credential-dockgate'));
      const first = await login();
      const file = name === 'docker' ? join(client.home, 'docker/config.json') : join(client.home, 'auth.json');
      assert.equal(first.stdout, `${name} gets a new token for ${dockgate.host} whenever it needs one: docker-credential-dockgate stands in ${file}.\n`, first.stderr);
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { credHelpers: { [dockgate.host]: 'dockgate' } });
      for (const hours of [0, 4]) {
        dockgate.clock.ahead = hours * HOURS;
        const pulled = await client.pull('team/app:1');
        assert.equal(pulled.code, 0, `${hours} hours later: ${pulled.stderr}`);
      }
      // What the client's own login stores is no better than the sign-in.
      const again = await type('login', dockgate.host, '--service-principal', robot.appId, '--client', name);
      assert.equal(again.code, 0, again.stderr);
      dockgate.clock.ahead += 4 * HOURS;
      assert.equal((await client.pull('team/app:1')).code, 0);

      assert.equal((await type('logout', dockgate.host)).code, 0);
      assert.notEqual((await client.pull('team/app:1')).code, 0);
      assert.ok(!readFileSync(file, 'utf8').includes('dockgate'), readFileSync(file, 'utf8'));
    });

    test('keeps a password that its own login hands to the helper, until its own logout', async (t) => {
      const path = mkdtempSync(join(tmpdir(), 'dockgate-path-'));
      t.after(() => rmSync(path, { recursive: true }));
      symlinkSync(join(bin, 'docker-credential-dockgate.js'), join(path, 'docker-credential-dockgate'));
      const client = useClient(t, name)?.({ host: dockgate.host, isPlain: true, env: { PATH: `${path}${delimiter}${process.env['PATH']}` } });
      if (!client) return;
      const file = name === 'docker' ? join(client.home, 'docker/config.json') : join(client.home, 'auth.json');
      writeFileSync(file, JSON.stringify({ credHelpers: { [dockgate.host]: 'dockgate' } }));
      assert.notEqual((await client.pull('team/app:1')).code, 0);
      const { userName, password } = dockgate.owner;
      assert.equal((await client.login(userName, password)).code, 0);
      assert.ok(!readFileSync(file, 'utf8').includes(Buffer.from(`${userName}:${password}`).toString('base64')));
      assert.equal((await client.pull('team/app:1')).code, 0);
      assert.equal((await client.logout()).code, 0);
      assert.notEqual((await client.pull('team/app:1')).code, 0);
    });
  });
