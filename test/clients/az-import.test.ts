import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOrSkip } from './clients.ts';
import { authorityOf, people, type People } from '../directory/authority.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { client, type AskServer } from '../security/ask.ts';
import { pushImage } from '../security/images.ts';
import { azureCli } from './azure-cli.ts';

// `az acr import` as people type it: from another Dockgate, from Debian's docker-registry, and what it says when it fails.

let dockgate: TestDockgate;
let source: TestDockgate;
let directory: People;
let asking: ReturnType<typeof client>;
before(async () => {
  [dockgate, source] = await Promise.all([startDockgate({ tls: true }), startDockgate()]);
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
  asking = client(source.port);
});
after(async () => {
  asking.close();
  await directory.close();
});

async function signedIn(t: TestContext) {
  const az = await azureCli(t, dockgate);
  if (!az) return undefined;
  const login = await az.run(['login', '-u', dockgate.owner.userName, '-p', dockgate.owner.password]);
  assert.equal(login.code, 0, login.stderr);
  return az;
}

const pulled = async (repository: string, tag: string) => {
  const authorization = basic(dockgate.owner.userName, dockgate.owner.password);
  return (await authorityOf(dockgate).send(`/v2/${repository}/manifests/${tag}`, { headers: { authorization } })).status;
};

// One sign-in for all: each command of the CLI takes seconds.
test('az acr import: without a password, with one, again, and from a plain registry', async (t) => {
  const az = clientOrSkip(t, 'docker-registry') && (await signedIn(t));
  if (!az) return;
  const owner = [source.owner.userName, source.owner.password] as const;
  await pushImage({ ask: asking.ask, as: owner }, 'team/app', 'for az', '1.0');
  const run = (from: string, ...words: string[]) => az.run(['acr', 'import', '-n', 'dockgate', '--source', from, ...words]);
  const from = `127.0.0.1:${source.port}/team/app:1.0`;
  const refused = await run(from, '--image', 'copied/app:1');
  assert.match(refused.stderr, /gives no token without a user name and a password/);
  const login = ['--username', owner[0], '--password', owner[1]];
  const copied = await run(from, '--image', 'copied/app:1', ...login);
  assert.equal(copied.code, 0, copied.stderr);
  assert.equal(await pulled('copied/app', '1'), 200);
  assert.match((await run(from, '--image', 'copied/app:1', ...login)).stderr, /Tag copied\/app:1 already exists in the target registry/);

  const plain = await plainRegistry(t);
  const second = await run(`${plain}/team/app:1.0`, '--image', 'plain/app:1');
  assert.equal(second.code, 0, second.stderr);
  assert.equal(await pulled('plain/app', '1'), 200);
});

/** Debian's docker-registry with one image in it, `127.0.0.1:PORT`. */
async function plainRegistry(t: TestContext): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-plain-'));
  const port = await freePort();
  const settings = { version: 0.1, storage: { filesystem: { rootdirectory: folder } }, http: { addr: `127.0.0.1:${port}` } };
  writeFileSync(join(folder, 'config.yml'), JSON.stringify(settings));
  const program = spawn('docker-registry', ['serve', join(folder, 'config.yml')], { stdio: 'ignore' });
  t.after(async () => {
    program.kill();
    await once(program, 'exit');
    rmSync(folder, { recursive: true });
  });
  const { ask, close } = client(port);
  t.after(close);
  for (let tries = 0; tries < 200 && !(await ask({ path: '/v2/' }).then(({ status }) => status === 200, () => false)); tries += 1) await sleep(50);
  await pushInSteps(ask);
  return `127.0.0.1:${port}`;
}

/** It knows no blob in the body of a POST. */
async function pushInSteps(ask: AskServer): Promise<void> {
  await pushImage(
    {
      as: ['any', 'body'],
      ask: async ({ path, body, ...asked }) => {
        if (!path.includes('/blobs/uploads/')) return ask({ path, ...asked, ...(body === undefined ? {} : { body }) });
        const { headers } = await ask({ method: 'POST', path: path.split('?')[0]! });
        const location = new URL(String(headers.location), 'http://localhost');
        location.searchParams.set('digest', new URLSearchParams(path.split('?')[1]).get('digest')!);
        return ask({ method: 'PUT', path: `${location.pathname}${location.search}`, headers: { 'content-type': 'application/octet-stream' }, body: body! });
      },
    },
    'team/app', 'plain', '1.0',
  );
}
