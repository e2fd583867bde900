import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { OCI_IMAGE_INDEX } from '../../src/names/media-type.ts';
import { people, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { client, type Answer, type AskServer, type Credential } from '../security/ask.ts';
import { digestOf, makeImage, manifestPut, pushImage } from '../security/images.ts';
import { playSource } from './played-source.ts';

// Images that are imported, over HTTP: from another registry, and from a repository of this server.

interface Place {
  readonly dockgate: TestDockgate;
  readonly ask: AskServer;
  readonly owner: Credential;
  readonly close: () => void;
}
let [source, target]: [Place | undefined, Place | undefined] = [undefined, undefined];
let directory: People;

async function open(): Promise<Place> {
  const dockgate = await startDockgate();
  const { ask, close } = client(dockgate.port);
  return { dockgate, ask, close, owner: [dockgate.owner.userName, dockgate.owner.password] };
}

before(async () => {
  [source, target] = await Promise.all([open(), open()]);
  directory = await people(target.dockgate);
});
after(async () => {
  source?.close();
  target?.close();
  await directory.close();
});

const begin = (body: object, as: Credential = target!.owner) => target!.ask({ method: 'POST', path: `${registryPath('dockgate')}/importImage?api-version=2023-07-01`, as, body });
const follow = (location: unknown) => ({ path: new URL(String(location)).pathname, as: target!.owner });
/** To its end, with the correlation id of its beginning: a slow machine is told to ask again. */
async function importImage(body: object, as: Credential = target!.owner): Promise<Answer> {
  const first = await begin(body, as);
  for (let answer = first; ; answer = await target!.ask(follow(first.headers.location))) {
    if (answer.status !== 202) return { ...answer, json: answer.json, correlationId: first.correlationId };
  }
}
const from = (host: string, sourceImage: string, ...targetTags: string[]) => ({ source: { registryUri: host, sourceImage }, targetTags });
const withLogin = (body: ReturnType<typeof from>, [username, password]: readonly [string, string]) => ({ ...body, source: { ...body.source, credentials: { username, password } } });
const pull = (repository: string, reference: string) => target!.ask({ path: `/v2/${repository}/manifests/${reference}`, as: target!.owner });
const errorOf = ({ json }: { json: unknown }) => (json as { error: { code: string; message: string; target?: string } }).error;
const lastEvent = async (query: string) => {
  const { json } = await target!.ask({ path: `${registryPath('dockgate')}/why?last&${query}`, as: target!.owner });
  return json as Record<string, unknown>;
};

describe('from another registry', () => {
  test('with a password: the image, an index with all that it holds, and nothing that only refers to them', async () => {
    const place = { ask: source!.ask, as: source!.owner };
    const [one, two] = [await pushImage(place, 'team/app', 'one', '1.0'), await pushImage(place, 'team/app', 'two', 'two')];
    const children = [one, two].map(({ digest, content }) => ({ mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: content.length }));
    const index = JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests: children });
    const put = { ...manifestPut('team/app', 'all', index), headers: { 'content-type': OCI_IMAGE_INDEX } };
    assert.equal((await source!.ask({ ...put, as: source!.owner })).status, 201);
    const referrer = makeImage('signature', { subject: children[0] });
    for (const content of referrer.blobs) await source!.ask({ method: 'POST', path: `/v2/team/app/blobs/uploads/?digest=${digestOf(content)}`, headers: { 'content-type': 'application/octet-stream' }, body: content, as: source!.owner });
    assert.equal((await source!.ask({ ...manifestPut('team/app', referrer.digest, referrer.content), as: source!.owner })).status, 201);

    const answer = await importImage({ ...withLogin(from(source!.dockgate.host, 'team/app:all', 'copy/app:1', 'copy/app'), source!.owner as [string, string]), untaggedTargetRepositories: ['copy/other'] });
    assert.deepEqual([answer.status, answer.text], [200, '']);
    for (const reference of ['1', 'latest', digestOf(index)]) assert.equal((await pull('copy/app', reference)).text, index);
    for (const { digest, content } of [one, two]) assert.equal((await pull('copy/other', digest)).text, content);
    const layer = await target!.ask({ path: `/v2/copy/other/blobs/${one.layer}`, as: target!.owner });
    assert.equal(layer.text, 'layer of one');
    assert.equal((await pull('copy/app', referrer.digest)).status, 404);
    const { json } = await target!.ask({ path: '/acr/v1/copy/other/_tags', as: target!.owner });
    assert.deepEqual(json['tags'], []);
  });

  test('without one it is as anybody there; a wrong one is refused, and is no 401 here', async () => {
    const body = from(source!.dockgate.host, 'team/app:1.0', 'anonymous:1');
    const anonymous = await importImage(body);
    assert.equal(anonymous.status, 400);
    assert.match(errorOf(anonymous).message, /source\.credentials: localhost:\d+ gives no token without a user name and a password/);
    const wrong = await importImage(withLogin(body, ['owner@dockgate', 'wrong']));
    assert.equal(wrong.status, 400);
    assert.match(errorOf(wrong).message, /source\.credentials: localhost:\d+ refuses the user name or the password/);
  });

  test('a tag that is there is in the way, unless it may be moved', async (t) => {
    const { host, image } = await playSource(t);
    await pushImage({ ask: target!.ask, as: target!.owner }, 'taken', 'older', '1.0');
    const refused = await importImage(from(host, 'app:1.0', 'taken:1.0'));
    assert.equal(refused.status, 409);
    assert.match(errorOf(refused).message, /Tag taken:1\.0 already exists/);
    assert.equal((await importImage({ ...from(host, 'app:1.0', 'taken:1.0'), mode: 'Force' })).status, 200);
    assert.equal((await pull('taken', '1.0')).text, image.content);
  });

  test('what is not there, and what is no image', async (t) => {
    const { host } = await playSource(t, ({ url }, response) => url === '/v2/app/manifests/page' && Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')));
    const absent = await importImage(from(host, 'app:none', 'absent:1'));
    assert.deepEqual([absent.status, errorOf(absent).code], [404, 'NotFound']);
    assert.equal((await importImage(from(host, 'app:page', 'absent:1'))).cause, 'manifest-invalid');
  });

  test('an event says who pushed what', async (t) => {
    const { host, image } = await playSource(t);
    const { correlationId } = await importImage(from(host, 'app:1.0', 'logged/app:7'));
    const { json } = await target!.ask({ path: `${registryPath('dockgate')}/why/${correlationId}`, as: target!.owner });
    const { operationName, identity, repository, tag, digest } = json as Record<string, unknown>;
    assert.deepEqual([operationName, identity, repository, tag, digest], ['Push', target!.dockgate.owner.userName, 'logged/app', '7', image.digest]);
  });
});

describe('a source that misbehaves', () => {
  const cut = (response: ServerResponse, content: string) => {
    response.writeHead(200, { 'content-length': content.length });
    response.write(content.slice(0, 5));
    // What arrives together with the end of a connection is lost.
    setTimeout(() => response.socket?.end(), 300);
    return true;
  };

  test('dies half-way: nothing can be seen, and it is said how far it came', async (t) => {
    const { host, image } = await playSource(t, (_, response, _digest, content) => content.startsWith('layer of') && cut(response, content));
    const answer = await importImage(from(host, 'app:1.0', 'half/app:1'));
    assert.deepEqual([answer.status, answer.cause], [424, 'import-source-failed']);
    assert.match(errorOf(answer).message, new RegExp(`127\\.0\\.0\\.1:\\d+/app broke off after 5 of the \\d+ bytes of the blob ${image.layer}, 4 times`));
    assert.equal((await pull('half/app', image.digest)).status, 404);
    assert.ok(!(await target!.ask({ path: '/v2/_catalog?n=100', as: target!.owner })).text.includes('half/app'));
  });

  test('is asked for the rest where it broke off, and for nothing twice', async (t) => {
    let isBroken = true;
    const { host, asked, image } = await playSource(t, (request, response, _, content) => {
      if (!content.startsWith('layer of')) return false;
      const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
      if (isBroken && start === 0) return cut(response, content);
      response.writeHead(206, { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}`, 'content-length': content.length - start }).end(content.slice(start));
      return true;
    });
    assert.equal((await importImage(from(host, 'app:1.0', 'resumed/app:1'))).status, 200);
    const layer = () => asked.filter(({ target: path }) => path.endsWith(image.layer));
    assert.deepEqual(layer().map(({ range }) => range), [undefined, 'bytes=5-']);
    isBroken = false;
    assert.equal((await importImage(from(host, 'app:1.0', 'resumed/app:2'))).status, 200);
    assert.equal(layer().length, 2);
    const { text } = await target!.ask({ path: `/v2/resumed/app/blobs/${image.layer}`, as: target!.owner });
    assert.ok(text.startsWith('layer of played'));
  });

  test('sends other bytes, or more of them', async (t) => {
    for (const [sent, message] of [[(content: string) => content.replace('layer', 'LAYER'), /sent other bytes than those of the blob/], [(content: string) => `${content}!`, /sends more than the \d+ bytes/]] as const) {
      const { host, image } = await playSource(t, (_, response, _digest, content) => content.startsWith('layer of') && Boolean(response.writeHead(200).end(sent(content))));
      const answer = await importImage(from(host, 'app:1.0', 'other/app:1'));
      assert.deepEqual([answer.status, answer.cause], [424, 'import-source-failed']);
      assert.match(errorOf(answer).message, message);
      assert.equal((await pull('other/app', image.digest)).status, 404);
    }
  });

  test('wants the password elsewhere, or at an address that is not allowed: nothing goes there', async (t) => {
    const thief = await playSource(t);
    const challenge = (realm: string) => (_: unknown, response: ServerResponse) => Boolean(response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="x"` }).end());
    const elsewhere = await playSource(t, challenge(`http://localhost:${thief.host.split(':')[1]}/token`));
    const answer = await importImage(withLogin(from(elsewhere.host, 'app:1.0', 'stolen:1'), ['ci', 'secret']));
    assert.match(errorOf(answer).message, /another site: the password does not go there/);
    assert.deepEqual(thief.asked, []);
    assert.ok(elsewhere.asked.every(({ authorization }) => authorization === undefined));
    const inside = await playSource(t, challenge('https://169.254.169.254/token'));
    assert.match(errorOf(await importImage(from(inside.host, 'app:1.0', 'stolen:1'))).message, /source: 169\.254\.169\.254 is an address of cloud metadata/);
  });

  test('sends its blobs elsewhere: a credential does not go along', async (t) => {
    const storage = await playSource(t);
    const registry = await playSource(t, (request, response, digest) => {
      if (request.headers.authorization === undefined) return Boolean(response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end());
      return request.url!.includes('/blobs/') && Boolean(response.writeHead(307, { location: `http://${storage.host}/v2/app/blobs/${digest}` }).end());
    }, {});
    // The other place has another image: what it has none of cannot come from there.
    const answer = await importImage(withLogin(from(registry.host, 'app:1.0', 'elsewhere:1'), ['ci', 'secret']));
    assert.match(errorOf(answer).message, /has no blob/);
    assert.ok(storage.asked.length > 0 && storage.asked.every(({ authorization }) => authorization === undefined));
    assert.ok(registry.asked.some(({ authorization }) => authorization?.startsWith('Basic ')));
  });

  test('names layers that live elsewhere: those addresses are never asked', async (t) => {
    const elsewhere = await playSource(t);
    const foreign = { mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', digest: digestOf('far away'), size: 8, urls: [`http://${elsewhere.host}/layer`] };
    const { host, image } = await playSource(t, undefined, { layers: [foreign] });
    assert.equal((await importImage(from(host, 'app:1.0', 'foreign:1'))).status, 200);
    assert.deepEqual(elsewhere.asked, []);
    assert.equal((await pull('foreign', '1')).text, image.content);
  });

  test('addresses that are no public ones, and names that lead nowhere', async () => {
    for (const [host, message] of [['10.0.0.1', /private address/], ['169.254.169.254', /cloud metadata/], ['[::ffff:10.0.0.1]:5000', /private address/]] as const) {
      const answer = await importImage(from(host, 'app:1.0', 'x:1'));
      assert.deepEqual([answer.status, errorOf(answer).code], [400, 'InvalidRequestContent'], host);
      assert.match(errorOf(answer).message, message);
    }
    assert.equal((await importImage(from('nowhere.invalid', 'app:1.0', 'x:1'))).cause, 'import-source-failed');
  });

  test('takes long: it is told where to ask, and how far it is', async (t) => {
    const { promise, resolve: release } = Promise.withResolvers<void>();
    const { host } = await playSource(t, (_, response, _digest, content) => {
      if (!content.startsWith('layer of')) return false;
      void promise.then(() => response.writeHead(200).end(content));
      return true;
    });
    const { status, headers } = await begin(from(host, 'app:1.0', 'slow/app:1'));
    assert.equal(status, 202);
    const at = (name: string) => new URL(String(headers[name])).pathname;
    const ask = (name: string) => target!.ask({ path: `${at(name)}?api-version=2023-07-01`, as: target!.owner });
    assert.equal((await ask('location')).status, 202);
    const { json } = await ask('azure-asyncoperation');
    assert.deepEqual([json['status'], (json['properties'] as { blobs: number }).blobs], ['InProgress', 2]);
    assert.ok((json['percentComplete'] as number) < 100);
    assert.equal((await target!.ask({ path: at('location'), as: null })).status, 401);
    release();
    for (let seen; seen !== 'Succeeded'; ) seen = (await ask('azure-asyncoperation')).json['status'];
    assert.equal((await ask('location')).status, 200);
    assert.equal((await pull('slow/app', '1')).status, 200);
  });
});

describe('from a repository of this server', () => {
  const resource = (sourceImage: string, ...targetTags: string[]) => ({ source: { resourceId: registryPath('dockgate'), sourceImage }, targetTags });
  const assign = async (principalId: string, role: string) => {
    const path = `${registryPath('dockgate')}/providers/Microsoft.Authorization/roleAssignments/${crypto.randomUUID()}?api-version=2022-04-01`;
    const properties = { principalId, principalType: 'ServicePrincipal', roleDefinitionId: `/subscriptions/x/providers/Microsoft.Authorization/roleDefinitions/${role}` };
    const { status, text } = await target!.ask({ method: 'PUT', path, as: target!.owner, body: { properties } });
    assert.equal(status, 201, text);
  };
  const IMPORT_ONLY = crypto.randomUUID();

  test('the caller’s own right to pull counts, and the owner sees who had none', async () => {
    const { content } = await pushImage({ ask: target!.ask, as: target!.owner }, 'own/app', 'own', '1.0');
    const role = { roleName: 'Import only', assignableScopes: ['/'], permissions: [{ actions: ['Microsoft.ContainerRegistry/registries/importImage/action'] }] };
    const made = await target!.ask({ method: 'PUT', path: `${registryPath('dockgate')}/providers/Microsoft.Authorization/roleDefinitions/${IMPORT_ONLY}?api-version=2022-04-01`, as: target!.owner, body: { properties: role } });
    assert.equal(made.status, 201, made.text);
    const { appId, secret, objectId } = await directory.application('importer');
    const as = [appId, secret] as const;
    assert.equal((await importImage(resource('own/app:1.0', 'mine:1'), as)).status, 403);
    await assign(objectId, IMPORT_ONLY);
    for (const body of [resource('own/app:1.0', 'mine:1'), from(target!.dockgate.host, 'own/app:1.0', 'mine:1')]) {
      const refused = await importImage(body, as);
      assert.deepEqual([refused.status, refused.cause], [403, 'role-missing-pull'], refused.text);
    }
    const { cause, operationName, repository } = await lastEvent(`subject=${appId}`);
    assert.deepEqual([cause, operationName, repository], ['role-missing-pull', 'Pull', 'own/app']);
    await assign(objectId, '7f951dda-4ed3-4680-a7ca-43fe172d538d');
    assert.equal((await importImage(resource('own/app:1.0', 'mine:1'), as)).status, 200);
    assert.equal((await pull('mine', '1')).text, content);
  });

  test('what is read-locked stays where it is', async () => {
    await pushImage({ ask: target!.ask, as: target!.owner }, 'own/locked', 'locked', '1.0');
    const lock = await target!.ask({ method: 'PATCH', path: '/acr/v1/own/locked/_tags/1.0', as: target!.owner, body: { readEnabled: false } });
    assert.equal(lock.status, 200);
    assert.equal((await importImage(resource('own/locked:1.0', 'unlocked:1'))).cause, 'artifact-locked');
  });
});

test('a body that is wrong says where', async () => {
  const wrong: [body: object, message: RegExp][] = [
    [{}, /source: it is missing/],
    [{ source: { sourceImage: 'x' }, targetTags: ['x'] }, /source: it must have either resourceId or registryUri/],
    [from('localhost:1', 'x'), /targetTags: there is no target/],
    [from('localhost:1', 'X', 'x'), /source\.sourceImage: /],
    [from('http://localhost:1', 'x', 'x'), /source\.registryUri: /],
    [from('localhost:1', 'x', 'x', `x@sha256:${'0'.repeat(64)}`), /targetTags\[1\]: a digest is no tag/],
    [{ ...from('localhost:1', 'x', 'x'), untaggedTargetRepositories: ['a:b'] }, /untaggedTargetRepositories\[0\]: it must be a repository alone/],
    [{ ...from('localhost:1', 'x', 'x'), mode: 'force' }, /mode: it must be NoForce or Force/],
    [{ source: { resourceId: '/', sourceImage: 'x' }, targetTags: ['x'] }, /source\.resourceId: it is no registry/],
  ];
  for (const [body, message] of wrong) {
    const answer = await importImage(body);
    assert.equal(answer.status, 400, answer.text);
    assert.match(errorOf(answer).message, message);
  }
});
