import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Answer, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { federatedCredentialPath, registriesPath, registryPath, roleAssignmentPath, scopeMapPath, SUBSCRIPTION_ID, tokenPath } from '../../contract/address.ts';
import { identitiesPath, identityPath } from '../../contract/managed-identity.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import type { OpenApi } from './document.ts';

// Every answer of every test of the management API is held against the document, in test/harness/management-api.ts. Here: that
// no route is left out, and that a wrong answer would be noticed.

const registry = registryPath('another');
const subscription = `/subscriptions/${SUBSCRIPTION_ID}`;
const [assignment, role] = ['44444444-4444-4444-8444-444444444444', '55555555-5555-4555-8555-555555555555'];
const somebody = '33333333-3333-4333-8333-333333333333';

let place: OpenedManagement;
let document: OpenApi;
const send = (method: Ask['method'], path: string, body?: unknown): Promise<Answer> => place.askLocally({ method, path, body });

before(async () => {
  place = await openManagement(databases[0]![1]);
  document = place.document;
});
after(() => place.close());

test('the description is for everybody, and says what it is', () => {
  assert.equal(document.openapi, '3.1.1');
  const ids = Object.values(document.paths).flatMap((byMethod) => Object.values(byMethod).map(({ operationId }) => operationId));
  assert.equal(new Set(ids).size, ids.length);
  const named = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
  assert.deepEqual([...new Set(named)], ['#/components/responses/refused']);
});

test('a request is read by the schema that the document shows', () => {
  const { put } = document.paths[`/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.ContainerRegistry/registries/{registry}/tokens/{token}`]!;
  const schema = (put!.requestBody as { content: { 'application/json': { schema: { required: string[]; additionalProperties: boolean } } } }).content['application/json'].schema;
  assert.deepEqual([schema.required, schema.additionalProperties], [['properties'], false]);
});

test('an answer that is not as the document says is noticed', async () => {
  const { body } = await send('GET', registryPath('dockgate'));
  const judge = (changed: unknown, status = 200) => place.answers.judge('GET', registryPath('dockgate'), status, changed);
  assert.equal(judge(body), null);
  assert.match(String(judge({ ...(body as object), extra: 1 })), /extra/);
  assert.match(String(judge({ ...(body as object), location: 1 })), /location/);
  assert.match(String(judge(body, 204)), /204 is not in the document/);
});

test('no route is left out: each succeeds, and answers as the document says', async () => {
  const authorization = (scope: string) => `${scope}/providers/Microsoft.Authorization`;
  await send('PUT', registry, {});
  const workspace = (await place.policy()).registries.get('another')!.id;
  const asked = [...ofRegistry, ['POST', `/v1/workspaces/${workspace}/query`, { query: 'ContainerRegistryLoginEvents' }] as const, ...above(authorization)];
  for (const [method, path, body] of asked) {
    const { status } = await send(method, path, body);
    assert.ok(status < 400 || isRefusedOnly(path), `${method} ${path}: ${status}`);
  }
  const left = place.answers.all.filter((key) => !place.answers.seen.has(key));
  assert.deepEqual(left.filter((key) => !answeredElsewhere.test(key)).toSorted(), []);
});

/** Of these a success says that there is no such thing, or needs an event of the log or an issuer: other tests see them. */
const answeredElsewhere = /\{absent\}\/|importImage|restoreImage|\/registries\/\{registry\}\/operation|POST .*\{absent\}|federatedCredentials\/|PATCH .*federatedCredentials|\/why|\/roleAssignments|DELETE .*roleDefinitions|HEAD |DELETE .*resource[gG]roups\/\{group\}$/;
const isRefusedOnly = (path: string) => path.includes('/replications/') || path.includes('/why');

const ofRegistry: readonly (readonly [Ask['method'], string, unknown?])[] = [
  ['GET', registriesPath],
  ['GET', registry],
  ['PATCH', registry, { tags: { a: 'b' } }],
  ['GET', `${registry}/listUsages`],
  ['GET', `${registry}/replications`],
  ['PUT', `${registry}/webhooks/sample`, { location: 'local', properties: { serviceUri: 'http://127.0.0.1:9/', actions: ['push'] } }],
  ['GET', `${registry}/webhooks`],
  ['GET', `${registry}/webhooks/sample`],
  ['PATCH', `${registry}/webhooks/sample`, { properties: { status: 'disabled' } }],
  ['POST', `${registry}/webhooks/sample/getCallbackConfig`],
  ['POST', `${registry}/webhooks/sample/listEvents`],
  ['POST', `${registry}/webhooks/sample/ping`],
  ['DELETE', `${registry}/webhooks/sample`],
  ...['Microsoft.Insights', 'microsoft.insights'].flatMap((provider): (readonly [Ask['method'], string, unknown?])[] => {
    const settings = `${registry}/providers/${provider}/diagnosticSettings`;
    return [['PUT', `${settings}/sample`, { properties: { workspaceId: '/w' } }], ['GET', settings], ['GET', `${settings}/sample`], ['DELETE', `${settings}/sample`], ['GET', `${settings}Categories`], ['GET', `${settings}Categories/ContainerRegistryLoginEvents`]];
  }),
  ['PUT', scopeMapPath('another', 'sample'), { properties: { actions: ['repositories/x/content/read'] } }],
  ['GET', scopeMapPath('another', 'sample')],
  ['GET', `${registry}/scopeMaps`],
  ['PATCH', scopeMapPath('another', 'sample'), { properties: { description: 'x' } }],
  ['PUT', tokenPath('another', 'sample'), { properties: { scopeMapId: scopeMapPath('another', 'sample') } }],
  ['GET', tokenPath('another', 'sample')],
  ['GET', `${registry}/tokens`],
  ['PATCH', tokenPath('another', 'sample'), { properties: { status: 'disabled' } }],
  ['POST', `${registry}/generateCredentials`, { tokenId: tokenPath('another', 'sample') }],
  ['DELETE', tokenPath('another', 'sample')],
  ['DELETE', scopeMapPath('another', 'sample')],
  ['POST', `${registry}/regenerateCredential`, { name: 'password' }],
  ['POST', `${registry}/listCredentials`],
  ['POST', `${registry}/generateRefreshToken`],
  ['GET', `${registry}/deletedImages`],
  ['GET', `${registry}/federatedCredentials`],
  ['DELETE', federatedCredentialPath('another', 'sample')],
  ['GET', `${registry}/why?last`],
  ['GET', `${registry}/logs/failures?since=2020-01-01T00:00:00Z`],
  ['GET', `${registry}/logs/expiring?before=2030-01-01T00:00:00Z`],
  ['POST', `${registry}/logs/query`, { query: 'ContainerRegistryLoginEvents' }],
  ['POST', `${registry}/can`, {}],
];

const above = (authorization: (scope: string) => string): readonly (readonly [Ask['method'], string, unknown?])[] => [
  ...[registry, registriesPath.split('/providers/')[0]!, subscription, ''].flatMap((scope) => atScope(scope, authorization(scope))),
  ['PUT', identityPath('builder'), {}],
  ['GET', identityPath('builder')],
  ['POST', `${identityPath('builder')}/generateSecret`, {}],
  ['GET', identitiesPath],
  ['GET', identitiesPath.replace('/resourceGroups/dockgate', '')],
  ['DELETE', identityPath('builder')],
  ['POST', `${subscription}/providers/Microsoft.ContainerRegistry/checkNameAvailability`, { name: 'somename', type: 'Microsoft.ContainerRegistry/registries' }],
  ['GET', `${subscription}/providers/Microsoft.ContainerRegistry/registries`],
  ['GET', `${subscription}/providers/Microsoft.ContainerRegistry/locations/local/operationStatuses/registries-${somebody}`],
  ['GET', `${subscription}/providers/Microsoft.ContainerRegistry/locations/local/operationResults/registries-${somebody}`],
  ['GET', '/subscriptions'],
  ['GET', '/tenants'],
  ['GET', subscription],
  ['GET', `${subscription}/locations`],
  ['GET', `${subscription}/resources`],
  ...['resourcegroups', 'resourceGroups'].flatMap((word): (readonly [Ask['method'], string, unknown?])[] => [
    ['GET', `${subscription}/${word}`],
    ['GET', `${subscription}/${word}/dockgate`],
    ['HEAD', `${subscription}/${word}/dockgate`],
    ['PUT', `${subscription}/${word}/${word}`, { location: 'local' }],
    ['PATCH', `${subscription}/${word}/dockgate`, { tags: {} }],
    ['DELETE', `${subscription}/${word}/${word}`],
    ['GET', `${subscription}/${word}/dockgate/resources`],
  ]),
  ['GET', `${subscription}/providers`],
  ['GET', `${subscription}/providers/Microsoft.ContainerRegistry`],
  ['POST', `${subscription}/providers/Microsoft.ContainerRegistry/register`],
  ['GET', '/providers/Microsoft.ContainerRegistry/operations'],
  ['POST', `/v1${registry}/query`, { query: 'ContainerRegistryLoginEvents' }],
  ['DELETE', registry],
];

function atScope(scope: string, base: string): readonly (readonly [Ask['method'], string, unknown?])[] {
  const permissions = [{ actions: ['Microsoft.ContainerRegistry/registries/read'] }];
  return [
    ['GET', `${base}/roleAssignments`],
    ['DELETE', roleAssignmentPath(scope === '' ? '/' : scope, assignment)],
    ['PUT', `${base}/roleDefinitions/${role}`, { properties: { roleName: 'Sample', permissions, assignableScopes: [subscription] } }],
    ['GET', `${base}/roleDefinitions/${role}`],
    ['GET', `${base}/roleDefinitions`],
    ['DELETE', `${base}/roleDefinitions/${role}`],
    ['GET', `${base}/roleDefinitions/${builtInRole('AcrPull').id}`],
    ['GET', `${base}/principals?name=x`],
    ['GET', `${base}/permissions`],
  ];
}
