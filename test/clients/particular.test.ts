import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { clientOrSkip } from './clients.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner } from './command-line.ts';
import { succeeded, useClient, type ContainerClient, type ContainerClientName } from './container-clients.ts';
import { writeLayout } from './local-image.ts';
import { record } from './matrix.ts';
import { seed } from './seed.ts';

// What only some of the clients can do: list, delete, mount a layer, images for several architectures.

interface Here {
  readonly dockgate: TestDockgate;
  readonly client: ContainerClient;
}

/** The client, logged in as the owner at a registry of its own. */
async function open(t: TestContext, name: ContainerClientName): Promise<Here | undefined> {
  const use = useClient(t, name);
  if (!use) return undefined;
  const dockgate = await startDockgate({}, t);
  const client = use({ host: dockgate.host, isPlain: true });
  succeeded(await client.login(dockgate.owner.userName, dockgate.owner.password));
  return { dockgate, client };
}

function does(name: ContainerClientName, what: string, work: (here: Here) => Promise<void>): void {
  test(`${name}: ${what}`, async (t) => {
    const here = await open(t, name);
    if (!here) return;
    await work(here);
    record({ kind: 'success', client: name, what });
  });
}

const ask = ({ dockgate }: Here, path: string, options: RequestInit = {}) =>
  dockgate.fetch(path, { ...options, as: [dockgate.owner.userName, dockgate.owner.password] });

does('skopeo', 'list tags', async ({ dockgate, client }) => {
  await seed(dockgate, 'team/app:1', 'team/app:2');
  const { stdout } = succeeded(await client.run(['list-tags', ...client.tls(), `docker://${dockgate.host}/team/app`]));
  assert.deepEqual((JSON.parse(stdout) as { Tags: string[] }).Tags, ['1', '2']);
});

does('podman', 'list tags', async ({ dockgate, client }) => {
  await seed(dockgate, 'team/app:1', 'team/app:2');
  const { stdout } = succeeded(await client.run(['search', '--list-tags', ...client.tls(), `${dockgate.host}/team/app`]));
  assert.match(stdout, /\/team\/app +1\n.*\/team\/app +2\n/);
});

does('podman', 'list repositories', async ({ dockgate, client }) => {
  await seed(dockgate, 'team/app:1', 'team/other:1');
  const { stdout } = succeeded(await client.run(['search', ...client.tls(), '--format', '{{.Name}}', `${dockgate.host}/team`]));
  assert.deepEqual(stdout.trim().split('\n'), [`${dockgate.host}/team/app`, `${dockgate.host}/team/other`]);
});

does('skopeo', 'delete', async (here) => {
  const { dockgate, client } = here;
  await seed(dockgate, 'team/app:1', 'team/app:2');
  succeeded(await client.run(['delete', ...client.tls(), `docker://${dockgate.host}/team/app:1`]));
  assert.equal((await ask(here, '/v2/team/app/manifests/1')).status, 404);
  assert.equal((await ask(here, '/v2/team/app/manifests/2')).status, 200);
});

/** Docker, podman and buildah have no command that deletes at a registry: what they pushed is deleted through its API. */
for (const name of ['docker', 'podman', 'buildah'] as const) {
  does(name, 'delete by the API, and push again', async (here) => {
    const { client } = here;
    succeeded(await client.push('team/app:1'));
    const digest = (await ask(here, '/v2/team/app/manifests/1', { method: 'HEAD' })).headers.get('docker-content-digest');
    assert.equal((await ask(here, `/v2/team/app/manifests/${digest}`, { method: 'DELETE' })).status, 202);
    assert.notEqual((await client.pull('team/app:1')).code, 0);
    succeeded(await client.push('team/app:1'));
    succeeded(await client.pull('team/app:1'));
  });
}

does('docker', 'mount a layer from another repository', async ({ client }) => {
  succeeded(await client.push('team/app:1'));
  assert.match(succeeded(await client.push('team/second:1')).stdout, /Mounted from team\/app/);
  succeeded(await client.pull('team/second:1'));
});

does('docker', 'push a layer anew that it may not mount', async ({ dockgate, client }) => {
  succeeded(await client.push('team/app:1'));
  const password = await owner(dockgate, 'token', 'create', 'second', '--repository', 'team/second', 'content/read', 'content/write');
  succeeded(await client.login('second', password));
  const { stdout } = succeeded(await client.push('team/second:1'));
  assert.match(stdout, /: Pushed/);
  assert.doesNotMatch(stdout, /Mounted/);
});

const ARCHITECTURES = ['amd64', 'arm64'];

async function assertIndex(here: Here, digest: string | undefined): Promise<void> {
  const response = await ask(here, '/v2/team/multi/manifests/1');
  const { manifests } = (await response.json()) as { manifests: { digest: string; platform: { architecture: string } }[] };
  if (digest !== undefined) assert.equal(response.headers.get('docker-content-digest'), digest);
  assert.deepEqual(manifests.map(({ platform }) => platform.architecture).sort(), ARCHITECTURES);
  for (const { digest } of manifests) assert.equal((await ask(here, `/v2/team/multi/manifests/${digest}`)).status, 200);
}

does('skopeo', 'push and pull an image for several architectures', async (here) => {
  const { dockgate, client } = here;
  const digest = await writeLayout(join(client.home, 'multi'), 'multi', ARCHITECTURES);
  const image = `docker://${dockgate.host}/team/multi:1`;
  succeeded(await client.run(['copy', '--all', ...client.tls('--dest-'), `oci:${join(client.home, 'multi')}:1`, image]));
  await assertIndex(here, digest);
  succeeded(await client.run(['copy', '--all', ...client.tls('--src-'), image, `dir:${mkdtempSync(join(client.home, 'pulled-'))}`]));
});

for (const name of ['podman', 'buildah'] as const) {
  does(name, 'push and pull an image for several architectures', async (here) => {
    const { dockgate, client } = here;
    const list = 'localhost/multi:1';
    succeeded(await client.run(['manifest', 'create', list]));
    for (const architecture of ARCHITECTURES) {
      const layout = join(client.home, architecture);
      await writeLayout(layout, name, [architecture]);
      succeeded(await client.run(['manifest', 'add', list, `oci:${layout}:1`]));
    }
    succeeded(await client.run(['manifest', 'push', '--all', ...client.tls(), list, `docker://${dockgate.host}/team/multi:1`]));
    await assertIndex(here, undefined);
    succeeded(await client.pull('team/multi:1'));
  });
}

test('docker pulls its own architecture of an image that has several', async (t) => {
  const here = await open(t, 'docker');
  const skopeo = clientOrSkip(t, 'skopeo');
  if (!here || !skopeo) return;
  const { dockgate, client } = here;
  const layout = join(skopeo.home, 'multi');
  await writeLayout(layout, `multi ${dockgate.host}`, ARCHITECTURES);
  const { userName, password } = dockgate.owner;
  const login = ['--dest-tls-verify=false', '--dest-creds', `${userName}:${password}`];
  succeeded(await skopeo.run(['copy', '--all', ...login, `oci:${layout}:1`, `docker://${dockgate.host}/team/multi:1`]));
  succeeded(await client.pull('team/multi:1'));
  const { stdout } = succeeded(await client.run(['image', 'inspect', '--format', '{{.Architecture}}', `${dockgate.host}/team/multi:1`]));
  assert.ok(ARCHITECTURES.includes(stdout.trim()), stdout);
  record({ kind: 'success', client: 'docker', what: 'push and pull an image for several architectures' });
});
