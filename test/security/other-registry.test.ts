import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { registriesPath, registryPath, scopeMapPath, tokenPath } from '../../src/contract/address.ts';
import { uuidv7 } from '../../src/names/uuid.ts';
import type { Answer, Asked } from './ask.ts';
import { blobPost, pushImage, type Image } from './images.ts';
import { managed } from './matrix/samples.ts';
import { MANAGED, openWorld, type Pair, type World } from './world.ts';

// Rows 9 to 12 (CVE-2022-31667, CVE-2022-31669, CVE-2022-31670, CVE-2024-22278) and row 14: what belongs to one registry
// is not found, named or changed through another one of the same process.

let world: World;
let ask: World['ask'];
let owner: Pair;
/** Owns the registry `elsewhere`, and nothing else. */
let second: Pair;
let image: Image;

before(async () => {
  world = await openWorld();
  ({ ask, owner } = world);
  second = await world.addUser('second@elsewhere', 'elsewhere', 'Owner');
  await world.elsewhere.makeToken('theirs', ['repositories/*/content/read', 'repositories/*/content/write']);
  image = await pushImage({ ask, as: owner, host: world.otherHost }, 'team/theirs', 'only elsewhere', 'v1');
});
after(() => world.close());

const manageAs = (as: Pair, method: string, path: string, body?: object): Promise<Answer> => ask({ method, path, as, ...(body ? { body } : {}) });
const errorOf = ({ json }: Answer) => (json as { error?: { code: string; message: string; target?: string } }).error;

describe('row 9 to 11: an id of another registry is none of this one’s', () => {
  const alike = async (known: Asked, unknown: Asked, names: readonly [string, string]) => {
    const [one, other] = await Promise.all([ask({ as: owner, ...known }), ask({ as: owner, ...unknown })]);
    assert.equal(one.status, other.status);
    const told = (answer: Answer, name: string) => answer.text.replaceAll(answer.correlationId, 'ID').replaceAll(name, 'NAME');
    assert.equal(told(one, names[0]), told(other, names[1]));
    return one.status;
  };

  test('a token', async () => {
    for (const method of ['GET', 'PATCH'] as const) {
      const body = method === 'PATCH' ? { body: { properties: { status: 'disabled' } } } : {};
      const [known, unknown] = ['theirs', 'nobody'].map((name): Asked => ({ method, path: tokenPath('dockgate', name), ...body })) as [Asked, Asked];
      assert.equal(await alike(known, unknown, ['theirs', 'nobody']), 404);
    }
    assert.equal((await manageAs(owner, 'DELETE', tokenPath('dockgate', 'theirs'))).status, 204);
    assert.equal(((await world.elsewhere.send('GET', '/tokens/theirs')).body['properties'] as { status: string }).status, 'enabled');
  });

  test('a scope map', async () => {
    const name = 'theirs-scope-map';
    for (const method of ['GET', 'PATCH'] as const) {
      const body = method === 'PATCH' ? { body: { properties: { description: 'mine' } } } : {};
      const [known, unknown] = [name, 'nobodys'].map((each): Asked => ({ method, path: scopeMapPath('dockgate', each), ...body })) as [Asked, Asked];
      assert.equal(await alike(known, unknown, [name, 'nobodys']), 404);
    }
    assert.equal((await manageAs(owner, 'DELETE', scopeMapPath('dockgate', name))).status, 204);
    assert.equal((await world.elsewhere.send('GET', `/scopeMaps/${name}`)).status, 200);
  });

  test('a token is not bound to a scope map of another registry', async () => {
    for (const scopeMapId of [scopeMapPath('elsewhere', 'theirs-scope-map'), `${scopeMapPath('dockgate', '..')}/../elsewhere/scopeMaps/theirs-scope-map`, 'theirs-scope-map', '']) {
      const answer = await manageAs(owner, 'PUT', tokenPath('dockgate', 'bound'), { properties: { scopeMapId } });
      assert.deepEqual([answer.status, errorOf(answer)?.target], [400, 'properties.scopeMapId']);
    }
    assert.equal((await manageAs(owner, 'GET', tokenPath('dockgate', 'bound'))).status, 404);
  });

  test('a password is not generated for a token of another registry', async () => {
    for (const tokenId of [tokenPath('elsewhere', 'theirs'), `${registryPath('dockgate')}/tokens/../../elsewhere/tokens/theirs`]) {
      const answer = await manageAs(owner, 'POST', `${registryPath('dockgate')}/generateCredentials`, { tokenId, name: 'password2' });
      assert.deepEqual([answer.status, errorOf(answer)?.target], [400, 'tokenId']);
    }
    const { properties } = (await world.elsewhere.send('GET', '/tokens/theirs')).body as { properties: { credentials: { passwords: { name: string }[] } } };
    assert.deepEqual(properties.credentials.passwords.map(({ name }) => name), ['password1']);
  });

  test('a refusal: its id answers as one that never was, and no list shows it', async () => {
    const refused = await ask({ path: '/v2/team/theirs/manifests/v1', as: ['nobody-there', 'wrong'], host: world.otherHost });
    const id = refused.correlationId;
    assert.equal((await manageAs(owner, 'GET', `${registryPath('elsewhere')}/why/${id}`)).status, 200);
    const never = uuidv7(new Date());
    const [known, unknown] = [id, never].map((each): Asked => ({ path: `${registryPath('dockgate')}/why/${each}` })) as [Asked, Asked];
    assert.equal(await alike(known, unknown, [id, never]), 404);
    for (const path of ['/why?last', '/why?last&subject=nobody-there', '/logs/failures?since=2020-01-01T00:00:00Z']) {
      assert.doesNotMatch((await manageAs(owner, 'GET', `${registryPath('dockgate')}${path}`)).text, /nobody-there/);
    }
  });

  test('content: manifests, blobs, tags, the catalogue', async () => {
    const [here, there] = [undefined, world.otherHost].map((host) => (path: string) => ask({ path, as: owner, ...(host ? { host } : {}) }));
    for (const path of ['manifests/v1', `manifests/${image.digest}`, `blobs/${image.layer}`, 'tags/list', `blobs/${image.config}`].map((rest) => `/v2/team/theirs/${rest}`)) {
      assert.deepEqual([(await there!(path)).status, (await here!(path)).status], [200, 404], path);
    }
    assert.deepEqual([(await there!('/acr/v1/team/theirs')).status, (await here!('/acr/v1/team/theirs')).status], [200, 404]);
    assert.doesNotMatch((await here!('/v2/_catalog')).text, /theirs/);
    assert.deepEqual((await here!(`/v2/team/theirs/referrers/${image.digest}`)).json['manifests'], []);
  });

  test('a repository of the same name is another one: what is deleted here stays there', async () => {
    for (const content of ['layer of only elsewhere', 'something else']) {
      assert.equal((await ask({ ...blobPost('team/theirs', content), as: owner })).status, 201);
    }
    assert.equal((await ask({ method: 'DELETE', path: '/acr/v1/team/theirs', as: owner })).status, 202);
    assert.equal((await ask({ path: `/v2/team/theirs/blobs/${image.layer}`, as: owner, host: world.otherHost })).status, 200);
  });
});

describe('row 12 and 14: the owner of one registry is nobody on another', () => {
  test('may manage their own, to whichever host they speak', async () => {
    for (const host of [undefined, world.otherHost]) {
      assert.equal((await ask({ path: registryPath('elsewhere'), as: second, ...(host ? { host } : {}) })).status, 200);
    }
  });

  test('is refused on every route of another one, and nothing is done', async () => {
    const before = JSON.stringify([await world.managed.send('GET', ''), await world.managed.send('GET', '/tokens'), await world.managed.send('GET', '/scopeMaps')]);
    for (const [key, sample] of Object.entries(managed)) {
      const answer = await manageAs(second, key.split(' ')[0]!, sample.path, sample.body);
      assert.deepEqual([answer.status, errorOf(answer)?.code], [403, 'AuthorizationFailed'], key);
    }
    assert.equal(JSON.stringify([await world.managed.send('GET', ''), await world.managed.send('GET', '/tokens'), await world.managed.send('GET', '/scopeMaps')]), before);
  });

  test('cannot tell which registries there are', async () => {
    const [known, unknown] = await Promise.all([MANAGED, 'neverwas'].map((name) => manageAs(second, 'GET', registryPath(name))));
    assert.deepEqual([known!.status, errorOf(known!)?.message], [unknown!.status, errorOf(unknown!)?.message]);
    const list = await manageAs(second, 'GET', registriesPath);
    assert.doesNotMatch(list.text, new RegExp(`"${MANAGED}"|"dockgate/|registries/dockgate`));
  });

  test('makes no registry, and reads no content of another one', async () => {
    assert.equal((await manageAs(second, 'PUT', registryPath('third'), {})).status, 403);
    for (const path of ['/v2/', '/v2/_catalog', '/v2/team/app/tags/list']) {
      assert.equal((await ask({ path, as: second })).status, 401, path);
      assert.notEqual((await ask({ path, as: second, host: world.otherHost })).status, 401, path);
    }
  });

  test('does not take over a host that belongs to another registry', async () => {
    const { port } = world.dockgate;
    for (const loginServer of [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`, `dockgate.localhost:${port}`, `${MANAGED}.localhost:${port}`]) {
      await manageAs(second, 'PATCH', registryPath('elsewhere'), { properties: { loginServer } });
      const service = async (host: string) => {
        const { headers } = await ask({ path: '/v2/_catalog', host, as: second });
        return headers['x-dockgate-cause'];
      };
      assert.equal(await service(loginServer), 'role-missing-catalog', loginServer);
    }
    await world.elsewhere.patch({ loginServer: null });
  });

  test('lesser roles manage nothing beyond what they say', async () => {
    const change = { properties: { status: 'enabled', scopeMapId: scopeMapPath('dockgate', '_repositories_admin') } };
    for (const [role, reads] of [['Reader', 200], ['AcrPull', 403], ['AcrPush', 403], ['AcrDelete', 403], ['AcrImageSigner', 403]] as const) {
      const as = await world.addUser(`${role.replaceAll(' ', '-').toLowerCase()}@dockgate`, 'dockgate', role);
      assert.equal((await manageAs(as, 'GET', registryPath('dockgate'))).status, reads, role);
      assert.equal((await manageAs(as, 'PUT', tokenPath('dockgate', 'stolen'), change)).status, 403, role);
      for (const path of ['/regenerateCredential', '/generateCredentials', '/listCredentials']) {
        assert.equal((await manageAs(as, 'POST', `${registryPath('dockgate')}${path}`, {})).status, 403, `${role} ${path}`);
      }
      assert.equal((await manageAs(as, 'PATCH', registryPath('dockgate'), { properties: { anonymousPullEnabled: true } })).status, 403, role);
    }
  });
});
