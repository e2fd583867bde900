import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner, refreshToken } from './command-line.ts';
import { containerClients, useClient, succeeded, versionOf, type ContainerClient } from './container-clients.ts';
import { record } from './matrix.ts';
import { repositoryOf } from './texts.ts';

// What people do all day, with each client, in its own words.

for (const name of containerClients) {
  test(`${name}, every day`, async (t) => {
    const use = useClient(t, name);
    if (!use) return;
    const dockgate = await startDockgate({}, t);
    const client = use({ host: dockgate.host, isPlain: true });
    record({ kind: 'version', client: name, version: await versionOf(client) });
    const does = (what: string, work: () => Promise<void>) =>
      t.test(what, async () => {
        await work();
        record({ kind: 'success', client: name, what });
      });
    await waysIn(t, dockgate, client);
    await login(client, dockgate.owner.userName, dockgate.owner.password);

    await does('push', async () => void succeeded(await client.push('team/app:1')));
    await does('pull by tag', async () => void succeeded(await client.pull('team/app:1')));
    await does('pull by digest', async () => {
      succeeded(await client.pull(`team/app@${await digestOf(dockgate, 'team/app:1')}`));
    });
    await does('push and pull with rights for that alone', async () => {
      const password = await owner(dockgate, 'token', 'create', 'pusher', '--repository', 'team/own', 'content/read', 'content/write');
      await login(client, 'pusher', password);
      succeeded(await client.push('team/own:1'));
      succeeded(await client.pull('team/own:1'));
    });
    await does('logout', async () => {
      succeeded(await client.logout());
      assert.doesNotMatch(loginsOf(client), /"auth"/);
    });
    await does('pull without a login where everybody may', async () => {
      assert.notEqual((await client.pull('team/app:1')).code, 0);
      await owner(dockgate, 'registry', 'update', '--anonymous-pull', 'on');
      succeeded(await client.pull('team/app:1'));
    });
  });
}

/** Each kind of credential logs in, and what was logged in may pull. */
async function waysIn(t: TestContext, dockgate: TestDockgate, client: ContainerClient): Promise<void> {
  const { userName, password } = dockgate.owner;
  const credentials: Record<string, () => Promise<readonly [userName: string, password: string]>> = {
    'the owner': async () => [userName, password],
    'a token with password1': async () => ['reader', await owner(dockgate, 'token', 'create', 'reader', '--scope-map', '_repositories_pull')],
    'a token with password2': async () => ['reader', await owner(dockgate, 'token', 'credential', 'generate', 'reader', '--password2')],
    'the admin account': async () => ['dockgate', await owner(dockgate, 'admin', 'enable')],
    'the null GUID and a refresh token': () => refreshToken(dockgate),
  };
  await login(client, userName, password);
  succeeded(await client.push('ways/in:1'));
  for (const [who, get] of Object.entries(credentials)) {
    await t.test(`login: ${who}`, async () => {
      await login(client, ...(await get()));
      // Docker keeps a refresh token that it is given; everybody else, and docker otherwise, keeps the password.
      assert.equal(loginsOf(client).includes('"identitytoken"'), client.name === 'docker' && who.startsWith('the null GUID'));
      succeeded(await client.pull('ways/in:1'));
      record({ kind: 'success', client: client.name, what: `login: ${who}` });
    });
  }
}

async function login(client: ContainerClient, userName: string, password: string): Promise<void> {
  assert.match(succeeded(await client.login(userName, password)).stdout, /Login Succeeded/);
}

const loginsOf = ({ name, home }: ContainerClient) => readFileSync(join(home, name === 'docker' ? 'docker/config.json' : 'auth.json'), 'utf8');

const asOwner = ({ owner: { userName, password } }: TestDockgate) => [userName, password] as const;

async function digestOf(dockgate: TestDockgate, image: string): Promise<string> {
  const response = await dockgate.fetch(`/v2/${repositoryOf(image)}/manifests/${image.split(':')[1]}`, { method: 'HEAD', as: asOwner(dockgate) });
  return response.headers.get('docker-content-digest') ?? '';
}
