import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { ContainerRegistryClient, ContainerRegistryContentClient } from '@azure/container-registry';
import { ClientSecretCredential } from '@azure/identity';
import { authorityOf, people, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { owner } from './command-line.ts';
import { imageOf } from './local-image.ts';
import { seed } from './seed.ts';

// Microsoft's own libraries for JavaScript, as a program uses them at Azure: nothing of theirs is replaced.

const AUDIENCE = 'https://containerregistry.azure.net';
const usualAuthorities = getCACertificates('default');

let dockgate: TestDockgate;
let directory: People;
let options: { audience: string; retryOptions: { maxRetries: number } };
before(async () => {
  dockgate = await startDockgate({ tls: true });
  directory = await people(dockgate);
  setDefaultCACertificates([...usualAuthorities, await readFile(authorityOf(dockgate).caFile, 'utf8')]);
  await seed(dockgate, 'team/app:1.0', 'team/app:1.1', 'team/other:1.0');
  options = { audience: AUDIENCE, retryOptions: { maxRetries: 0 } };
});
after(() => directory.close());

/** A program that was given a secret and these roles. */
async function credentialOf(name: string, ...roles: readonly string[]): Promise<ClientSecretCredential> {
  const { appId, secret } = await directory.application(name);
  for (const role of roles) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  return new ClientSecretCredential(directory.tenantId, appId, secret, { authorityHost: dockgate.url, disableInstanceDiscovery: true });
}

async function collect<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of pages) all.push(one);
  return all;
}

describe('@azure/container-registry with @azure/identity', () => {
  test('lists, describes, locks and deletes what is there, page by page', async () => {
    const client = new ContainerRegistryClient(dockgate.url, await credentialOf('manager', 'AcrPush', 'AcrDelete'), options);
    assert.deepEqual(await collect(client.listRepositoryNames()), ['team/app', 'team/other']);
    const pages = client.listRepositoryNames().byPage({ maxPageSize: 1 });
    assert.deepEqual((await collect(pages as AsyncIterable<string[]>)).map((page) => [...page]), [['team/app'], ['team/other']]);

    const repository = client.getRepository('team/app');
    const properties = await repository.getProperties();
    assert.deepEqual([properties.registryLoginServer, properties.manifestCount, properties.tagCount, properties.canDelete], [dockgate.host, 2, 2, true]);
    const { digest } = imageOf('team/app:1.0').descriptor;
    const artifact = repository.getArtifact('1.0');
    assert.equal((await artifact.getManifestProperties()).digest, digest);
    assert.deepEqual((await collect(repository.listManifestProperties({ order: 'LastUpdatedOnDescending' }))).map(({ tags }) => tags), [['1.1'], ['1.0']]);
    assert.equal((await artifact.updateTagProperties('1.0', { canWrite: false, canDelete: false })).canWrite, false);
    await assert.rejects(artifact.deleteTag('1.0'), { statusCode: 403 });
    await artifact.updateTagProperties('1.0', { canWrite: true, canDelete: true });
    await artifact.deleteTag('1.0');
    // The library asks for the tags of the whole repository, whichever artifact it is about.
    assert.deepEqual((await collect(artifact.listTagProperties())).map(({ name }) => name), ['1.1']);
    await client.deleteRepository('team/other');
    assert.deepEqual(await collect(client.listRepositoryNames()), ['team/app']);
    await assert.rejects(client.getRepository('team/other').getProperties(), /NAME_UNKNOWN/);
  });

  test('uploads and downloads an image', async () => {
    const client = new ContainerRegistryContentClient(dockgate.url, 'sdk/app', await credentialOf('pusher', 'AcrPush', 'AcrDelete'), options);
    const { blobs, manifest, descriptor } = imageOf('sdk/app:1.0');
    for (const [digest, content] of blobs) assert.equal((await client.uploadBlob(content)).digest, digest);
    const { digest } = await client.setManifest(JSON.parse(manifest.toString()) as never, { tag: '1.0' });
    const got = await client.getManifest('1.0');
    assert.equal(got.digest, digest);
    assert.equal(got.mediaType, descriptor.mediaType);
    const [[layer = '', bytes] = []] = blobs;
    const { content } = await client.downloadBlob(layer);
    assert.deepEqual(Buffer.concat(await collect(content as AsyncIterable<Buffer>)), bytes);
    await client.deleteManifest(digest);
    await assert.rejects(client.getManifest('1.0'), /MANIFEST_UNKNOWN/);
  });

  test('gets nothing without an account: strangers may pull at most, and the library asks for more', async () => {
    await owner(dockgate, 'registry', 'update', 'dockgate', '--anonymous-pull', 'on');
    const stranger = new ContainerRegistryClient(dockgate.url, options);
    await assert.rejects(collect(stranger.listRepositoryNames()), /not-logged-in/);
    await assert.rejects(stranger.getRepository('team/app').getProperties(), { statusCode: 401 });
  });

  test('says what the directory says of a wrong secret, and what the registry says without a role', async () => {
    const wrong = new ClientSecretCredential(directory.tenantId, (await directory.application('wrong')).appId, 'wrong', { authorityHost: dockgate.url, disableInstanceDiscovery: true });
    await assert.rejects(collect(new ContainerRegistryClient(dockgate.url, wrong, options).listRepositoryNames()), /AADSTS7000215/);
    const norole = new ContainerRegistryClient(dockgate.url, await credentialOf('norole'), options);
    await assert.rejects(collect(norole.listRepositoryNames()), /role-missing-pull/);
  });
});
