import { federatedCredentialPath, operationPath, registriesPath, registryPath, roleAssignmentPath, roleAssignmentsPath, roleDefinitionsPath, scopeMapPath, tokenPath, webhookPath } from '../../../src/contract/address.ts';
import { uuidv7 } from '../../../src/names/uuid.ts';
import type { Asked } from '../ask.ts';
import { blobPost, digestOf, manifestPut, type Image } from '../images.ts';
import { MANAGED } from '../world.ts';
import { REPOSITORY } from './people.ts';

// One request for each route, so that it is served to whoever may. A route without one fails the matrix.

export interface Scene {
  readonly image: Image;
  /** Path of an upload that belongs to whoever asks, or to somebody else when they may not begin one. */
  readonly upload: string;
}

export interface Sample {
  /** The status of success; 404 where the sample asks for what is not there, and whoever may is told so. */
  readonly served: number;
  /** The image must be pushed again afterwards. */
  readonly removes?: true;
  readonly usesUpload?: true;
  readonly ask: (scene: Scene) => Omit<Asked, 'method'>;
}

const v2 = `/v2/${REPOSITORY}`;
const acr = `/acr/v1/${REPOSITORY}`;
const CHUNK = 'a chunk';
const chunk = { headers: { 'content-type': 'application/octet-stream' }, body: CHUNK };
const attributes = { body: { listEnabled: true } };
const { method: _, ...manifestOf } = { ...manifestPut(REPOSITORY, 'v1', '') };

export const beginUpload: Asked = { method: 'POST', path: `${v2}/blobs/uploads/` };

const at = (served: number, path: string | ((scene: Scene) => string), further: Partial<Sample> & Partial<Asked> = {}): Sample => {
  const { removes, usesUpload, body, headers } = further;
  return {
    served,
    ...(removes ? { removes } : {}),
    ...(usesUpload ? { usesUpload } : {}),
    ask: (scene) => ({
      path: typeof path === 'string' ? path : path(scene),
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    }),
  };
};
const removes = { removes: true } as const;
const usesUpload = { usesUpload: true } as const;

export const samples: Readonly<Record<string, Sample>> = {
  'GET /v2/': at(200, '/v2/'),
  'HEAD /v2/': at(200, '/v2/'),
  'GET /v2/{name}/blobs/{digest}': at(200, ({ image }) => `${v2}/blobs/${image.layer}`),
  'HEAD /v2/{name}/blobs/{digest}': at(200, ({ image }) => `${v2}/blobs/${image.layer}`),
  'DELETE /v2/{name}/blobs/{digest}': at(202, ({ image }) => `${v2}/blobs/${image.layer}`, removes),
  'POST /v2/{name}/blobs/uploads/': at(202, `${v2}/blobs/uploads/`),
  'GET /v2/{name}/blobs/uploads/{upload}': at(204, ({ upload }) => upload, usesUpload),
  'PATCH /v2/{name}/blobs/uploads/{upload}': at(202, ({ upload }) => upload, { ...usesUpload, ...chunk }),
  'PUT /v2/{name}/blobs/uploads/{upload}': at(201, ({ upload }) => `${upload}?digest=${digestOf(CHUNK)}`, { ...usesUpload, ...chunk }),
  'DELETE /v2/{name}/blobs/uploads/{upload}': at(204, ({ upload }) => upload, usesUpload),
  'GET /v2/{name}/manifests/{reference}': at(200, `${v2}/manifests/v1`),
  'HEAD /v2/{name}/manifests/{reference}': at(200, `${v2}/manifests/v1`),
  'PUT /v2/{name}/manifests/{reference}': { served: 201, ask: ({ image }) => ({ ...manifestOf, body: image.content }) },
  'DELETE /v2/{name}/manifests/{reference}': at(202, ({ image }) => `${v2}/manifests/${image.digest}`, removes),
  'GET /v2/{name}/referrers/{digest}': at(200, ({ image }) => `${v2}/referrers/${image.digest}`),
  'GET /v2/{name}/tags/list': at(200, `${v2}/tags/list`),
  'GET /v2/_catalog': at(200, '/v2/_catalog'),
  'GET /acr/v1/_catalog': at(200, '/acr/v1/_catalog'),
  'GET /acr/v1/{name}': at(200, acr),
  'PATCH /acr/v1/{name}': at(200, acr, attributes),
  'DELETE /acr/v1/{name}': at(202, acr, removes),
  'GET /acr/v1/{name}/_tags': at(200, `${acr}/_tags`),
  'GET /acr/v1/{name}/_tags/{reference}': at(200, `${acr}/_tags/v1`),
  'PATCH /acr/v1/{name}/_tags/{reference}': at(200, `${acr}/_tags/v1`, attributes),
  'DELETE /acr/v1/{name}/_tags/{reference}': at(202, `${acr}/_tags/v1`, removes),
  'GET /acr/v1/{name}/_manifests': at(200, `${acr}/_manifests`),
  'GET /acr/v1/{name}/_manifests/{digest}': at(200, ({ image }) => `${acr}/_manifests/${image.digest}`),
  'PATCH /acr/v1/{name}/_manifests/{digest}': at(200, ({ image }) => `${acr}/_manifests/${image.digest}`, attributes),
  'GET /acr/v1/_deleted/_catalog': at(200, '/acr/v1/_deleted/_catalog'),
  'GET /acr/v1/_deleted/{name}/_manifests': at(200, `/acr/v1/_deleted/${REPOSITORY}/_manifests`),
  'GET /acr/v1/_deleted/{name}/_tags': at(200, `/acr/v1/_deleted/${REPOSITORY}/_tags`),
  'POST /acr/v1/_deleted/{name}/_manifests/{digest}': at(404, ({ image }) => `/acr/v1/_deleted/${REPOSITORY}/_manifests/${image.digest}`, { body: { tag: 'v1' } }),
};

/** What the seeds consist of, in the order in which they are pushed. */
export const seeding = (image: Image & { readonly blobs: readonly [string, string] }): readonly Asked[] => [
  ...image.blobs.map((content) => blobPost(REPOSITORY, content)),
  manifestPut(REPOSITORY, 'v1', image.content),
];

export const SOME_ID = '33333333-3333-4333-8333-333333333333';
const scopeMap = { properties: { actions: ['repositories/x/content/read'] } };

/** By method and path of the management route. */
export const managed: Readonly<Record<string, { readonly path: string; readonly body?: object }>> = {
  'GET ': { path: registriesPath },
  'GET /:registry': { path: registryPath(MANAGED) },
  'PUT /:registry': { path: registryPath(MANAGED), body: {} },
  'PATCH /:registry': { path: registryPath(MANAGED), body: { properties: { anonymousPullEnabled: true } } },
  'DELETE /:registry': { path: registryPath(MANAGED) },
  'GET /:registry/scopeMaps': { path: `${registryPath(MANAGED)}/scopeMaps` },
  'PUT /:registry/scopeMaps/:scopeMap': { path: scopeMapPath(MANAGED, 'sample'), body: scopeMap },
  'GET /:registry/scopeMaps/:scopeMap': { path: scopeMapPath(MANAGED, 'sample') },
  'PATCH /:registry/scopeMaps/:scopeMap': { path: scopeMapPath(MANAGED, 'sample'), body: scopeMap },
  'DELETE /:registry/scopeMaps/:scopeMap': { path: scopeMapPath(MANAGED, 'sample') },
  'GET /:registry/tokens': { path: `${registryPath(MANAGED)}/tokens` },
  'PUT /:registry/tokens/:token': { path: tokenPath(MANAGED, 'sample'), body: { properties: { scopeMapId: scopeMapPath(MANAGED, '_repositories_pull') } } },
  'GET /:registry/tokens/:token': { path: tokenPath(MANAGED, 'sample') },
  'PATCH /:registry/tokens/:token': { path: tokenPath(MANAGED, 'sample'), body: { properties: { status: 'enabled' } } },
  'DELETE /:registry/tokens/:token': { path: tokenPath(MANAGED, 'sample') },
  'GET /:registry/providers/Microsoft.Authorization/roleAssignments': { path: roleAssignmentsPath(registryPath(MANAGED)) },
  'PUT /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': { path: roleAssignmentPath(registryPath(MANAGED), SOME_ID), body: {} },
  'GET /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': { path: roleAssignmentPath(registryPath(MANAGED), SOME_ID) },
  'DELETE /:registry/providers/Microsoft.Authorization/roleAssignments/:assignment': { path: roleAssignmentPath(registryPath(MANAGED), SOME_ID) },
  'GET /:registry/providers/Microsoft.Authorization/roleDefinitions': { path: roleDefinitionsPath(registryPath(MANAGED)) },
  'PUT /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': { path: `${roleDefinitionsPath(registryPath(MANAGED))}/${SOME_ID}`, body: {} },
  'GET /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': { path: `${roleDefinitionsPath(registryPath(MANAGED))}/${SOME_ID}` },
  'DELETE /:registry/providers/Microsoft.Authorization/roleDefinitions/:role': { path: `${roleDefinitionsPath(registryPath(MANAGED))}/${SOME_ID}` },
  'GET /:registry/providers/Microsoft.Authorization/principals': { path: `${registryPath(MANAGED)}/providers/Microsoft.Authorization/principals?name=x` },
  'GET /:registry/providers/Microsoft.Authorization/permissions': { path: `${registryPath(MANAGED)}/providers/Microsoft.Authorization/permissions` },
  'POST /:registry/can': { path: `${registryPath(MANAGED)}/can`, body: {} },
  'POST /:registry/listCredentials': { path: `${registryPath(MANAGED)}/listCredentials` },
  'POST /:registry/regenerateCredential': { path: `${registryPath(MANAGED)}/regenerateCredential`, body: { name: 'password' } },
  'POST /:registry/generateCredentials': { path: `${registryPath(MANAGED)}/generateCredentials`, body: { tokenId: tokenPath(MANAGED, 'sample') } },
  'POST /:registry/generateRefreshToken': { path: `${registryPath(MANAGED)}/generateRefreshToken` },
  'POST /:registry/importImage': { path: `${registryPath(MANAGED)}/importImage`, body: { source: { registryUri: 'localhost:1', sourceImage: 'x' }, targetTags: ['x'] } },
  'GET /:registry/operationResults/:operation': { path: operationPath(MANAGED, 'operationResults', SOME_ID) },
  'GET /:registry/operationStatuses/:operation': { path: operationPath(MANAGED, 'operationStatuses', SOME_ID) },
  'GET /:registry/webhooks': { path: `${registryPath(MANAGED)}/webhooks` },
  'PUT /:registry/webhooks/:webhook': { path: webhookPath(MANAGED, 'sample'), body: { properties: { serviceUri: 'http://localhost:1', actions: ['push'] } } },
  'GET /:registry/webhooks/:webhook': { path: webhookPath(MANAGED, 'sample') },
  'PATCH /:registry/webhooks/:webhook': { path: webhookPath(MANAGED, 'sample'), body: { properties: { status: 'disabled' } } },
  'POST /:registry/webhooks/:webhook/ping': { path: `${webhookPath(MANAGED, 'sample')}/ping` },
  'POST /:registry/webhooks/:webhook/getCallbackConfig': { path: `${webhookPath(MANAGED, 'sample')}/getCallbackConfig` },
  'POST /:registry/webhooks/:webhook/listEvents': { path: `${webhookPath(MANAGED, 'sample')}/listEvents` },
  'DELETE /:registry/webhooks/:webhook': { path: webhookPath(MANAGED, 'sample') },
  'GET /:registry/deletedImages': { path: `${registryPath(MANAGED)}/deletedImages` },
  'POST /:registry/restoreImage': { path: `${registryPath(MANAGED)}/restoreImage`, body: { repository: 'team/none', tag: 'v1' } },
  'GET /:registry/why/:correlationId': { path: `${registryPath(MANAGED)}/why/${uuidv7(new Date(0))}` },
  'GET /:registry/why': { path: `${registryPath(MANAGED)}/why?last` },
  'GET /:registry/federatedCredentials': { path: `${registryPath(MANAGED)}/federatedCredentials` },
  'GET /:registry/federatedCredentials/:credential': { path: federatedCredentialPath(MANAGED, 'sample') },
  'PUT /:registry/federatedCredentials/:credential': { path: federatedCredentialPath(MANAGED, 'sample'), body: {} },
  'PATCH /:registry/federatedCredentials/:credential': { path: federatedCredentialPath(MANAGED, 'sample'), body: { properties: { tokenReuse: true } } },
  'POST /:registry/federatedCredentials/:credential/revoke': { path: `${federatedCredentialPath(MANAGED, 'sample')}/revoke` },
  'DELETE /:registry/federatedCredentials/:credential': { path: federatedCredentialPath(MANAGED, 'sample') },
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettings': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettings` },
  'PUT /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettings/sample`, body: { properties: { workspaceId: '/w' } } },
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettings/sample` },
  'DELETE /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettings/sample` },
  'GET /:registry/providers/microsoft.insights/diagnosticSettings': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettings` },
  'PUT /:registry/providers/microsoft.insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettings/sample`, body: { properties: { workspaceId: '/w' } } },
  'GET /:registry/providers/microsoft.insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettings/sample` },
  'DELETE /:registry/providers/microsoft.insights/diagnosticSettings/:setting': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettings/sample` },
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettingsCategories': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettingsCategories` },
  'GET /:registry/providers/Microsoft.Insights/diagnosticSettingsCategories/:category': { path: `${registryPath(MANAGED)}/providers/Microsoft.Insights/diagnosticSettingsCategories/ContainerRegistryLoginEvents` },
  'GET /:registry/providers/microsoft.insights/diagnosticSettingsCategories': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettingsCategories` },
  'GET /:registry/providers/microsoft.insights/diagnosticSettingsCategories/:category': { path: `${registryPath(MANAGED)}/providers/microsoft.insights/diagnosticSettingsCategories/ContainerRegistryLoginEvents` },
  'GET /:registry/listUsages': { path: `${registryPath(MANAGED)}/listUsages` },
  'GET /:registry/:absent': { path: `${registryPath(MANAGED)}/replications` },
  'GET /:registry/:absent/:name': { path: `${registryPath(MANAGED)}/replications/sample` },
  'PUT /:registry/:absent/:name': { path: `${registryPath(MANAGED)}/replications/sample` },
  'PATCH /:registry/:absent/:name': { path: `${registryPath(MANAGED)}/replications/sample` },
  'DELETE /:registry/:absent/:name': { path: `${registryPath(MANAGED)}/replications/sample` },
  'POST /:registry/:absent': { path: `${registryPath(MANAGED)}/scheduleRun` },
  'POST /:registry/:absent/:name/:operation': { path: `${registryPath(MANAGED)}/connectedRegistries/sample/deactivate` },
  'GET /:registry/logs/expiring': { path: `${registryPath(MANAGED)}/logs/expiring` },
  'POST /:registry/logs/query': { path: `${registryPath(MANAGED)}/logs/query`, body: { query: 'ContainerRegistryLoginEvents | take 1' } },
  'GET /:registry/logs/failures': { path: `${registryPath(MANAGED)}/logs/failures?since=2020-01-01T00:00:00Z` },
};

