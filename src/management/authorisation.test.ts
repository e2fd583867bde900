import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fastify } from 'fastify';
import { databases } from '../../test/databases/databases.ts';
import { openManagement, type Answer, type Ask, type OpenedManagement } from '../../test/harness/management-api.ts';
import { federatedCredentialPath, operationPath, registriesPath, registryPath, roleAssignmentPath, roleAssignmentsPath, roleDefinitionsPath, scopeMapPath, tokenPath, webhookPath } from '../contract/address.ts';
import { changePolicy } from '../identity/policy/policy-revision.ts';
import { NULL_GUID } from '../names/guid.ts';
import { registryScope } from '../names/resource-scope.ts';
import { uuidv7 } from '../names/uuid.ts';
import { protect } from './plugin.ts';
import { managementRoutes } from './served-routes.ts';
import type { Route } from './route.ts';

// Each route, made from the list of routes, with each way to present oneself.

const dockgate = registryPath('dockgate');
const pullMap = scopeMapPath('dockgate', '_repositories_pull');
const lines = ['repositories/hello/content/read'];
const SOME_ID = '33333333-3333-4333-8333-333333333333';

/** What to send to a route so that its owner is served, and the status of that; in the order they are sent. */
const samples: Record<string, [status: number, path: string, body?: object]> = {
  'GET ': [200, registriesPath],
  'GET /:registry': [200, dockgate],
  'PUT /:registry': [201, registryPath('another'), {}],
  'PATCH /:registry': [200, dockgate, { properties: { anonymousPullEnabled: true } }],
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettings': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettings`],
  'PUT /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettings/sample`, { properties: { workspaceId: '/w' } }],
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettings/sample`],
  'DELETE /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettings/sample`],
  'GET /:registry/providers/microsoft.insights/diagnosticSettings': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettings`],
  'PUT /:registry/providers/microsoft.insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettings/sample`, { properties: { workspaceId: '/w' } }],
  'GET /:registry/providers/microsoft.insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettings/sample`],
  'DELETE /:registry/providers/microsoft.insights/diagnosticSettings/:setting': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettings/sample`],
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettingsCategories': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettingsCategories`],
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettingsCategories/:category': [200, `${dockgate}/providers/Microsoft.Insights/diagnosticSettingsCategories/ContainerRegistryLoginEvents`],
  'GET /:registry/providers/microsoft.insights/diagnosticSettingsCategories': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettingsCategories`],
  'GET /:registry/providers/microsoft.insights/diagnosticSettingsCategories/:category': [200, `${dockgate}/providers/microsoft.insights/diagnosticSettingsCategories/ContainerRegistryLoginEvents`],
  'GET /:registry/listUsages': [200, `${dockgate}/listUsages`],
  'GET /:registry/:absent': [200, `${dockgate}/replications`],
  'GET /:registry/:absent/:name': [404, `${dockgate}/replications/west`],
  'PUT /:registry/:absent/:name': [400, `${dockgate}/replications/west`, {}],
  'PATCH /:registry/:absent/:name': [400, `${dockgate}/replications/west`, {}],
  'DELETE /:registry/:absent/:name': [400, `${dockgate}/replications/west`],
  'POST /:registry/:absent': [400, `${dockgate}/scheduleRun`, {}],
  'POST /:registry/:absent/:name/:operation': [400, `${dockgate}/connectedRegistries/x/deactivate`],
  'DELETE /:registry': [202, registryPath('another')],
  'GET /:registry/scopeMaps': [200, `${dockgate}/scopeMaps`],
  'PUT /:registry/scopeMaps/:scopeMap': [201, scopeMapPath('dockgate', 'sample'), { properties: { actions: lines } }],
  'GET /:registry/scopeMaps/:scopeMap': [200, scopeMapPath('dockgate', 'sample')],
  'PATCH /:registry/scopeMaps/:scopeMap': [200, scopeMapPath('dockgate', 'sample'), { properties: { description: 'x' } }],
  'DELETE /:registry/scopeMaps/:scopeMap': [200, scopeMapPath('dockgate', 'sample')],
  'GET /:registry/tokens': [200, `${dockgate}/tokens`],
  'PUT /:registry/tokens/:token': [201, tokenPath('dockgate', 'sample'), { properties: { scopeMapId: pullMap } }],
  'GET /:registry/tokens/:token': [200, tokenPath('dockgate', 'sample')],
  'PATCH /:registry/tokens/:token': [200, tokenPath('dockgate', 'sample'), { properties: { status: 'disabled' } }],
  'GET /:registry/providers/Microsoft.Authorization/roleAssignments': [200, roleAssignmentsPath(dockgate)],
  'PUT /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': [400, roleAssignmentPath(dockgate, SOME_ID), {}],
  'GET /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': [404, roleAssignmentPath(dockgate, SOME_ID)],
  'DELETE /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': [204, roleAssignmentPath(dockgate, SOME_ID)],
  'GET /:registry/providers/Microsoft.Authorization/roleDefinitions': [200, roleDefinitionsPath(dockgate)],
  'PUT /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': [400, `${roleDefinitionsPath(dockgate)}/${SOME_ID}`, {}],
  'GET /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': [404, `${roleDefinitionsPath(dockgate)}/${SOME_ID}`],
  'DELETE /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': [204, `${roleDefinitionsPath(dockgate)}/${SOME_ID}`],
  'GET /:registry/providers/Microsoft.Authorization/principals': [200, `${dockgate}/providers/Microsoft.Authorization/principals?name=x`],
  'GET /:registry/providers/Microsoft.Authorization/permissions': [200, `${dockgate}/providers/Microsoft.Authorization/permissions`],
  'GET /:registry/federatedCredentials': [200, `${dockgate}/federatedCredentials`],
  'PUT /:registry/federatedCredentials/:credential': [400, federatedCredentialPath('dockgate', 'sample'), {}],
  'GET /:registry/federatedCredentials/:credential': [404, federatedCredentialPath('dockgate', 'sample')],
  'PATCH /:registry/federatedCredentials/:credential': [404, federatedCredentialPath('dockgate', 'sample'), { properties: { tokenReuse: true } }],
  'POST /:registry/federatedCredentials/:credential/revoke': [404, `${federatedCredentialPath('dockgate', 'sample')}/revoke`],
  'DELETE /:registry/federatedCredentials/:credential': [204, federatedCredentialPath('dockgate', 'sample')],
  'GET /:registry/logs/expiring': [200, `${dockgate}/logs/expiring?before=2030-01-01T00:00:00Z`],
  'POST /:registry/can': [200, `${dockgate}/can`, {}],
  'POST /:registry/listCredentials': [200, `${dockgate}/listCredentials`],
  'POST /:registry/regenerateCredential': [200, `${dockgate}/regenerateCredential`, { name: 'password2' }],
  'POST /:registry/generateCredentials': [200, `${dockgate}/generateCredentials`, { tokenId: tokenPath('dockgate', 'sample') }],
  'DELETE /:registry/tokens/:token': [200, tokenPath('dockgate', 'sample')],
  'POST /:registry/generateRefreshToken': [200, `${dockgate}/generateRefreshToken`],
  'GET /:registry/why/:correlationId': [404, `${dockgate}/why/${uuidv7(new Date(0))}`],
  // The tests before left refusals.
  'GET /:registry/why': [200, `${dockgate}/why?last`],
  'GET /:registry/logs/failures': [200, `${dockgate}/logs/failures?since=2020-01-01T00:00:00Z`],
  'GET /:registry/webhooks': [200, `${dockgate}/webhooks`],
  'PUT /:registry/webhooks/:webhook': [201, webhookPath('dockgate', 'sample'), { properties: { serviceUri: 'http://localhost:1', actions: ['push'], status: 'disabled' } }],
  'GET /:registry/webhooks/:webhook': [200, webhookPath('dockgate', 'sample')],
  'PATCH /:registry/webhooks/:webhook': [200, webhookPath('dockgate', 'sample'), { properties: { scope: 'x:*' } }],
  'POST /:registry/webhooks/:webhook/ping': [200, `${webhookPath('dockgate', 'sample')}/ping`],
  'POST /:registry/webhooks/:webhook/getCallbackConfig': [200, `${webhookPath('dockgate', 'sample')}/getCallbackConfig`],
  'POST /:registry/webhooks/:webhook/listEvents': [200, `${webhookPath('dockgate', 'sample')}/listEvents`],
  'DELETE /:registry/webhooks/:webhook': [200, webhookPath('dockgate', 'sample')],
  // Nothing listens there.
  'GET /:registry/deletedImages': [200, `${dockgate}/deletedImages`],
  'POST /:registry/restoreImage': [404, `${dockgate}/restoreImage`, { repository: 'team/none', tag: 'v1' }],
  'POST /:registry/importImage': [424, `${dockgate}/importImage`, { source: { registryUri: 'localhost:1', sourceImage: 'x' }, targetTags: ['x'] }],
  'GET /:registry/operationResults/:operation': [404, operationPath('dockgate', 'operationResults', SOME_ID)],
  'GET /:registry/operationStatuses/:operation': [404, operationPath('dockgate', 'operationStatuses', SOME_ID)],
  'POST /:registry/logs/query': [200, `${dockgate}/logs/query`, { query: 'ContainerRegistryLoginEvents | take 1' }],
};

const keyOf = ({ method, path }: Route) => `${method} ${path}`;
const codeOf = ({ body }: Answer) => (body as { error: { code: string } }).error.code;

describe('who may call which route', () => {
  let place: OpenedManagement;
  let routes: readonly Route[];
  let strangers: Record<string, Ask['as']>;

  const sendTo = (route: Route, as?: Ask['as'], headers?: Ask['headers']) => {
    const [, path, body] = samples[keyOf(route)]!;
    return place.ask({ method: route.method, path, body, as, ...(headers ? { headers } : {}) });
  };

  before(async () => {
    place = await openManagement(databases[0]![1]);
    routes = managementRoutes(place.parts);
    strangers = await makeStrangers(place);
  });
  after(() => place.close());

  test('every route has a sample', () => {
    assert.deepEqual(routes.map(keyOf).toSorted(), Object.keys(samples).toSorted());
  });

  test('without a credential nothing is done and the answer is 401', async () => {
    const { revision } = await place.policy();
    for (const route of routes) {
      const answer = await sendTo(route);
      assert.deepEqual([answer.status, codeOf(answer)], [401, 'AuthenticationFailed'], keyOf(route));
      assert.match(String(answer.headers['www-authenticate']), /^Basic realm=/);
    }
    assert.equal((await place.policy()).revision, revision);
  });

  const expected: Record<string, number> = {
    'the owner with a wrong password': 401,
    'a user who does not exist': 401,
    'the admin account': 403,
    'a repository token that may do everything with images': 403,
    'a disabled repository token': 401,
    "the owner's refresh token": 401,
    'an empty name and password': 401,
  };
  for (const [who, status] of Object.entries(expected)) {
    test(`${who} is refused everywhere with ${status}, and nothing is done`, async () => {
      const { revision } = await place.policy();
      for (const route of routes) {
        const answer = await sendTo(route, strangers[who]);
        assert.equal(answer.status, status, `${keyOf(route)} answered ${JSON.stringify(answer.body)}`);
      }
      assert.equal((await place.policy()).revision, revision);
    });
  }

  test('a refused credential leaves a login event with its cause, a missing one leaves none', async () => {
    const from = new Date();
    await place.ask({ method: 'GET', path: dockgate });
    const answer = await place.ask({ method: 'GET', path: dockgate, as: [place.owner[0], 'wrong'] });
    const { events } = await place.events.failures({ registryId: null, since: from, limit: 10 });
    assert.deepEqual(
      events.map(({ category, cause, identity, correlation_id }) => ({ category, cause, identity, correlation_id })),
      [
        {
          category: 'login',
          cause: 'credentials-wrong-password',
          identity: place.owner[0],
          correlation_id: answer.headers['x-ms-correlation-request-id'],
        },
      ],
    );
  });

  test('a name that exists and one that does not are answered alike', async () => {
    await place.ask({ method: 'PUT', path: registryPath('known'), body: {}, as: place.owner });
    const strange = ['the admin account', 'a user who does not exist', 'a repository token that may do everything with images'];
    for (const as of [undefined, ...strange.map((who) => strangers[who])]) {
      const paths = ['known', 'unknown', 'dockgate'].map(registryPath);
      const answers = await Promise.all(paths.map((path) => place.ask({ method: 'GET', path, as })));
      const told = answers.map(({ status, body }) => `${status} ${(body as { error: { message: string } }).error.message}`);
      assert.equal(new Set(told).size, 1, told.join(', '));
    }
  });

  test('the owner is served everywhere, from the network and from the socket', async () => {
    const byKey = new Map(routes.map((route) => [keyOf(route), route]));
    for (const send of [place.ask, place.askLocally]) {
      for (const [key, [status, path, body]] of Object.entries(samples)) {
        const answer = await send({ method: byKey.get(key)!.method, path, body, as: place.owner });
        assert.equal(answer.status, status, `${key} answered ${JSON.stringify(answer.body)}`);
      }
    }
  });

  test('the socket needs no credential and looks at none', async () => {
    for (const as of [undefined, ['somebody', 'else'] as const]) {
      assert.equal((await place.askLocally({ method: 'GET', path: dockgate, as })).status, 200);
    }
  });

  test('a network rule does not keep the owner from changing it', async () => {
    const body = { properties: { networkRuleSet: { defaultAction: 'Deny' } } };
    assert.equal((await place.ask({ method: 'PATCH', path: dockgate, body, as: place.owner })).status, 200);
    const open = { properties: { networkRuleSet: { defaultAction: 'Allow' } } };
    assert.equal((await place.ask({ method: 'PATCH', path: dockgate, body: open, as: place.owner })).status, 200);
  });

  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'https://localhost:5000' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
  ] as Record<string, string>[]) {
    test(`a page of another site cannot use the owner's browser: ${JSON.stringify(headers)}`, async () => {
      const { revision } = await place.policy();
      for (const route of routes.filter(({ method }) => method !== 'GET')) {
        assert.equal((await sendTo(route, place.owner, headers)).status, 400, keyOf(route));
      }
      assert.equal((await place.policy()).revision, revision);
    });
  }

  test('the page of this server itself may ask', async () => {
    const headers = { origin: 'http://localhost:5000', 'sec-fetch-site': 'same-origin' };
    assert.equal((await place.ask({ method: 'GET', path: dockgate, as: place.owner, headers })).status, 200);
  });

  test('no answer allows another site to read it', async () => {
    const answer = await place.ask({ method: 'GET', path: dockgate, as: place.owner });
    assert.deepEqual(Object.keys(answer.headers).filter((name) => name.startsWith('access-control')), []);
    assert.equal(answer.headers['cache-control'], 'no-store');
  });

  test('a role on one registry is none on another, and none above them', async () => {
    await place.ask({ method: 'PUT', path: registryPath('foreign'), body: {}, as: place.owner });
    await changePolicy(place.database, async (trx) => {
      await trx.updateTable('role_assignment').set({ scope: registryScope('dockgate') }).execute();
    });
    const ask = async (method: Ask['method'], path: string, body?: object) =>
      (await place.ask({ method, path, body, as: place.owner })).status;
    assert.equal(await ask('GET', dockgate), 200);
    assert.equal(await ask('GET', registryPath('foreign')), 403);
    assert.equal(await ask('PUT', registryPath('brandnew'), {}), 403);
    assert.equal(await ask('DELETE', registryPath('brandnew')), 403);
    assert.equal(await ask('GET', registriesPath), 403);
    assert.equal((await place.policy()).registries.has('brandnew'), false);
  });

  test('the owner whose role is gone is refused as anybody', async () => {
    await changePolicy(place.database, async (trx) => {
      await trx.deleteFrom('role_assignment').execute();
    });
    const answer = await place.ask({ method: 'GET', path: dockgate, as: place.owner });
    assert.deepEqual([answer.status, codeOf(answer)], [403, 'AuthorizationFailed']);
  });
});

test('a route without an action keeps the server from starting', async () => {
  const place = await openManagement(databases[0]![1]);
  const started = fastify().register(async (scope) => {
    protect(scope, place.parts, []);
    scope.get('/forgotten', async () => 'secret');
  });
  try {
    await assert.rejects(async () => started, /GET \/forgotten names no management action/);
  } finally {
    await place.close();
  }
});

/** Credentials that are right in themselves, or nearly. */
async function makeStrangers({ ask, owner }: OpenedManagement): Promise<Record<string, Ask['as']>> {
  const valueOf = ({ body }: Answer) => (body as { passwords: { value?: string }[] }).passwords.find(({ value }) => value)!.value!;
  const asOwner = (asked: Omit<Ask, 'as'>) => ask({ ...asked, as: owner });
  const adminMap = scopeMapPath('dockgate', '_repositories_admin');
  const makeToken = async (name: string) => {
    await asOwner({ method: 'PUT', path: tokenPath('dockgate', name), body: { properties: { scopeMapId: adminMap } } });
    const body = { tokenId: tokenPath('dockgate', name), name: 'password1' };
    return valueOf(await asOwner({ method: 'POST', path: `${dockgate}/generateCredentials`, body }));
  };
  await asOwner({ method: 'PATCH', path: dockgate, body: { properties: { adminUserEnabled: true } } });
  const adminPassword = valueOf(await asOwner({ method: 'POST', path: `${dockgate}/regenerateCredential`, body: { name: 'password' } }));
  const [mighty, disabled] = [await makeToken('mighty'), await makeToken('disabled')];
  await asOwner({ method: 'PATCH', path: tokenPath('dockgate', 'disabled'), body: { properties: { status: 'disabled' } } });
  const refresh = await asOwner({ method: 'POST', path: `${dockgate}/generateRefreshToken` });
  return {
    'the owner with a wrong password': [owner[0], `${owner[1]}x`],
    'a user who does not exist': ['nobody@dockgate', owner[1]],
    'the admin account': ['dockgate', adminPassword],
    'a repository token that may do everything with images': ['mighty', mighty],
    'a disabled repository token': ['disabled', disabled],
    "the owner's refresh token": [NULL_GUID, (refresh.body as { refreshToken: string }).refreshToken],
    'an empty name and password': ['', ''],
  };
}
