import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { people } from '../directory/authority.ts';
import { owner } from '../clients/command-line.ts';
import { imageOf } from '../clients/local-image.ts';
import { seed } from '../clients/seed.ts';
import { basic, bearer, startDockgate, type TestDockgate } from '../harness/harness.ts';

// Exchanges with Azure Container Registry that were recorded, or read in the source of its clients: status, headers and body as a
// client sees them. What Dockgate adds (a cause, a correlation id, help) stands beside them and is left out here.

let dockgate: TestDockgate;
let app: readonly [string, string];
let refreshToken: string;
let accessToken: (scope: string) => Promise<string>;
before(async () => {
  dockgate = await startDockgate();
  const directory = await people(dockgate);
  const { appId, secret } = await directory.application('golden');
  await directory.close();
  for (const role of ['AcrPush', 'AcrDelete']) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  app = [appId, secret];
  await seed(dockgate, 'library/hello-world:v1', 'library/hello-world:v2', 'library/hello-world:v3', 'alpine:1', 'busybox:1');
  const form = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: 'https://containerregistry.azure.net/.default' });
  const signedIn = await dockgate.fetch('/dockgate/oauth2/v2.0/token', { method: 'POST', body: form });
  const { access_token: directoryToken } = (await signedIn.json()) as { access_token: string };
  const exchanged = await post('/oauth2/exchange', { grant_type: 'access_token', service: dockgate.host, tenant: 'dockgate', access_token: directoryToken });
  assert.deepEqual([exchanged.status, Object.keys(exchanged.body)], [200, ['refresh_token']]);
  refreshToken = exchanged.body['refresh_token'] as string;
  accessToken = async (scope) => (await post('/oauth2/token', { grant_type: 'refresh_token', service: dockgate.host, scope, refresh_token: refreshToken })).body['access_token'] as string;
});

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

const post = async (path: string, fields: Record<string, string>) => read(await dockgate.fetch(path, { method: 'POST', body: new URLSearchParams(fields) }));
const get = async (path: string, authorization?: string, method = 'GET') => read(await dockgate.fetch(path, { method, ...(authorization === undefined ? {} : { headers: { authorization } }) }));

/** `code`, `message` and `detail` of the one error, without the id at its end. */
function errorOf({ body }: Answered) {
  const [{ code, message, detail }] = body['errors'] as [{ code: string; message: string; detail: unknown }];
  return { code, message: message.replace(/ CorrelationId: \S+$/, ''), detail };
}

const AUTHENTICATION = 'authentication required, visit https://aka.ms/acr/authorization for more information.';

describe('the challenge', () => {
  const challenges: [method: string, path: string, scope: string | null, detail: unknown][] = [
    ['GET', '/v2/', null, []],
    ['GET', '/v2/library/hello-world/manifests/v1', 'repository:library/hello-world:pull', [{ Type: 'repository', Name: 'library/hello-world', Action: 'pull' }]],
    ['GET', '/v2/_catalog', 'registry:catalog:*', [{ Type: 'registry', Name: 'catalog', Action: '*' }]],
    ['GET', '/acr/v1/_catalog', 'registry:catalog:*', [{ Type: 'registry', Name: 'catalog', Action: '*' }]],
    ['GET', '/acr/v1/library%2Fhello-world/_tags', 'repository:library/hello-world:metadata_read', [{ Type: 'repository', Name: 'library/hello-world', Action: 'metadata_read' }]],
    ['DELETE', '/acr/v1/library/hello-world', 'repository:library/hello-world:delete', [{ Type: 'repository', Name: 'library/hello-world', Action: 'delete' }]],
  ];
  for (const [method, path, scope, detail] of challenges)
    test(`${method} ${path}`, async () => {
      const answer = await get(path, undefined, method);
      const realm = `Bearer realm="${dockgate.url}/oauth2/token",service="${dockgate.host}"`;
      assert.deepEqual([answer.status, answer.headers.get('www-authenticate')], [401, scope === null ? realm : `${realm},scope="${scope}"`]);
      assert.equal(answer.headers.get('docker-distribution-api-version'), 'registry/2.0');
      assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
      assert.match(answer.headers.get('x-ms-correlation-request-id') ?? '', /^[0-9a-f-]{36}$/);
      assert.deepEqual(errorOf(answer), { code: 'UNAUTHORIZED', message: AUTHENTICATION, detail });
    });

  test('of a bad bearer names the error', async () => {
    const { status, headers } = await get('/v2/alpine/manifests/1', bearer('not.a.token'));
    assert.deepEqual([status, /,error="invalid_token"/.test(headers.get('www-authenticate') ?? '')], [401, true]);
  });

  test('of a token that lacks the action names what is needed', async () => {
    const { status, headers } = await get('/v2/alpine/manifests/1', bearer(await accessToken('repository:busybox:pull')));
    assert.equal(status, 401);
    assert.match(headers.get('www-authenticate') ?? '', /scope="repository:alpine:pull",error="insufficient_scope"/);
  });
});

describe('the token endpoints', () => {
  test('POST /oauth2/token with a refresh token has one member', async () => {
    const { status, body } = await post('/oauth2/token', { grant_type: 'refresh_token', service: dockgate.host, scope: 'repository:alpine:pull', refresh_token: refreshToken });
    assert.deepEqual([status, Object.keys(body)], [200, ['access_token']]);
  });

  test('GET /oauth2/token with Basic, as docker login asks it', async () => {
    const query = new URLSearchParams({ account: app[0], client_id: 'docker', offline_token: 'true', service: dockgate.host });
    const { status, body } = await get(`/oauth2/token?${query}`, basic(...app));
    assert.deepEqual([status, Object.keys(body)], [200, ['access_token']]);
    const asNobody = await get(`/oauth2/token?${query}`, basic('00000000-0000-0000-0000-000000000000', refreshToken));
    assert.deepEqual(Object.keys(asNobody.body).toSorted(), ['access_token', 'refresh_token']);
  });

  test('a wrong method at /oauth2/exchange is 404', async () => assert.equal((await get('/oauth2/exchange')).status, 404));

  test('a token of another audience is 401', async () => {
    const { status, body } = await post('/oauth2/exchange', { grant_type: 'access_token', service: dockgate.host, access_token: 'a.b.c' });
    assert.deepEqual([status, (body['errors'] as { code: string }[])[0]?.code], [401, 'UNAUTHORIZED']);
  });

  test('claims of both tokens', async () => {
    const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
    const [refresh, access] = [claims(refreshToken), claims(await accessToken('registry:catalog:*'))];
    assert.deepEqual([refresh['grant_type'], refresh['aud'], Number(refresh['exp']) - Number(refresh['iat'])], ['refresh_token', dockgate.host, 10_800]);
    assert.deepEqual([access['grant_type'], access['aud'], access['access']], ['access_token', dockgate.host, [{ type: 'registry', name: 'catalog', actions: ['*'] }]]);
  });
});

describe('the data plane', () => {
  test('GET /v2/ with a token', async () => assert.deepEqual((({ status, body }) => [status, body])(await get('/v2/', bearer(await accessToken('registry:catalog:*')))), [200, {}]));

  const pages: [path: string, scope: string, body: object, link: string | null][] = [
    ['/v2/_catalog?n=2', 'registry:catalog:*', { repositories: ['alpine', 'busybox'] }, '</v2/_catalog?last=busybox&n=2&orderby=>; rel="next"'],
    ['/acr/v1/_catalog?n=2', 'registry:catalog:*', { repositories: ['alpine', 'busybox'] }, '</acr/v1/_catalog?last=busybox&n=2&orderby=>; rel="next"'],
    ['/v2/_catalog?last=busybox&n=2', 'registry:catalog:*', { repositories: ['library/hello-world'] }, null],
    ['/v2/library/hello-world/tags/list?n=2', 'repository:library/hello-world:pull', { name: 'library/hello-world', tags: ['v1', 'v2'] }, '</v2/library/hello-world/tags/list?last=v2&n=2&orderby=>; rel="next"'],
  ];
  for (const [path, scope, body, link] of pages)
    test(`GET ${path}`, async () => {
      const answer = await get(path, bearer(await accessToken(scope)));
      assert.deepEqual([answer.status, answer.body, answer.headers.get('link')], [200, body, link]);
    });

  test('GET of a manifest has its digest and its media type', async () => {
    const { status, headers } = await get('/v2/alpine/manifests/1', bearer(await accessToken('repository:alpine:pull')));
    const { descriptor } = imageOf('alpine:1');
    assert.deepEqual([status, headers.get('docker-content-digest'), headers.get('content-type')], [200, descriptor.digest, descriptor.mediaType]);
  });

  const absent: [path: string, scope: string, code: string, message: string][] = [
    ['/v2/alpine/manifests/nosuch', 'repository:alpine:pull', 'MANIFEST_UNKNOWN', 'manifest tagged by "nosuch" is not found'],
    ['/v2/nosuch/tags/list', 'repository:nosuch:pull', 'NAME_UNKNOWN', 'repository name not known to registry'],
  ];
  for (const [path, scope, code, message] of absent)
    test(`GET ${path} is ${code}`, async () => {
      const answer = await get(path, bearer(await accessToken(scope)));
      const { code: seen, message: said } = errorOf(answer);
      assert.deepEqual([answer.status, seen, said], [404, code, message]);
    });

  test('an address that is kept out', async () => {
    await owner(dockgate, 'network', 'default-action', 'deny');
    const answer = await get('/v2/');
    await owner(dockgate, 'network', 'default-action', 'allow');
    assert.equal(answer.status, 403);
    const { code, message } = errorOf(answer);
    assert.equal(code, 'DENIED');
    assert.match(message, /^client with IP '[\d.:a-f]+' is not allowed access\. Refer https:\/\/aka\.ms\/acr\/firewall to grant access\.$/);
  });

  test('DELETE /acr/v1/{name} names what it removed', async () => {
    const { status, body } = await get('/acr/v1/busybox', bearer(await accessToken('repository:busybox:delete')), 'DELETE');
    assert.deepEqual([status, body], [202, { manifestsDeleted: [imageOf('busybox:1').descriptor.digest], tagsDeleted: ['1'] }]);
  });
});
