import type { RoleFacts } from './built-in-roles.ts';

// Azure's roles for what is around the images of a registry; they count in either mode:
// https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-directory-reference

const registry = (...actions: readonly string[]) => actions.map((action) => `Microsoft.ContainerRegistry/registries/${action}`);
const changing = (...parts: readonly string[]) => registry(...parts.flatMap((part) => [`${part}/read`, `${part}/write`, `${part}/delete`]));
const reading = (...parts: readonly string[]) => registry(...parts.map((part) => `${part}/read`));
const insights = (...actions: readonly string[]) => registry(...actions.map((action) => `*/providers/Microsoft.Insights/${action}`));
const everyRole = ['Microsoft.Authorization/*/read', 'Microsoft.Insights/AlertRules/*', 'Microsoft.Resources/deployments/*'];
const operations = [...registry('operationStatuses/read'), 'Microsoft.ContainerRegistry/locations/operationResults/read'];
const configuration = ['replications', 'privateEndpointConnections', 'tokens', 'scopeMaps', 'webhooks', 'connectedRegistries'];
const subnets = ['Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action', 'Microsoft.Network/virtualNetworks/subnets/join/action'];
const endpoints = ['Microsoft.Network/privateEndpoints/privateLinkServiceProxies/validate/action', 'Microsoft.Network/privateEndpoints/privateLinkServiceProxies/write'];

export const configurationRoles = {
  'Container Registry Contributor and Data Access Configuration Administrator': {
    id: '3bc748fc-213d-45c1-8d91-9da5725539b9',
    description: 'Make, change and delete registries, and configure their ways in: admin user, tokens, scope maps, endpoints.',
    actions: [
      ...registry('read', 'write', 'delete', 'listCredentials/action', 'regenerateCredential/action', 'generateCredentials/action'),
      ...changing(...configuration),
      ...registry('privateEndpointConnectionsApproval/action', 'connectedRegistries/deactivate/action'),
      ...registry('webhooks/getCallbackConfig/action', 'webhooks/ping/action', 'webhooks/listEvents/action'),
      ...insights('diagnosticSettings/read', 'diagnosticSettings/write', 'logDefinitions/read', 'metricDefinitions/read'),
      ...operations,
      ...everyRole,
      ...subnets,
      ...endpoints,
    ],
  },
  'Container Registry Configuration Reader and Data Access Configuration Reader': {
    id: '69b07be0-09bf-439a-b9a6-e73de851bd59',
    description: 'See registries and their ways in: admin user, tokens, scope maps, endpoints.',
    actions: [
      ...registry('read', 'listCredentials/action', 'webhooks/getCallbackConfig/action', 'webhooks/listEvents/action'),
      ...reading(...configuration),
      ...insights('diagnosticSettings/read', 'logDefinitions/read', 'metricDefinitions/read'),
      ...operations,
      ...everyRole,
    ],
  },
  'Container Registry Tasks Contributor': {
    id: 'fb382eab-e894-4461-af04-94435c366c3f',
    description: 'Configure, run and see tasks, their runs and agent pools.',
    actions: [
      ...changing('tasks', 'agentPools', 'taskRuns'),
      ...registry('read', 'runs/read', 'runs/write', 'runs/cancel/action', 'runs/listLogSasUrl/action', 'scheduleRun/action'),
      ...registry('tasks/listDetails/action', 'agentPools/listQueueStatus/action', 'taskRuns/listDetails/action'),
      ...registry('listBuildSourceUploadUrl/action', 'listSourceUploadUrl/action', 'queueBuild/action'),
      ...operations,
      ...everyRole,
    ],
  },
  'Container Registry Transfer Pipeline Contributor': {
    id: 'bf94e731-3a51-4a7c-8c54-a1ab9971dfc1',
    description: 'Configure and run pipelines that export and import images.',
    actions: [...registry('read'), ...changing('exportPipelines', 'importPipelines', 'pipelineRuns'), ...operations, ...everyRole],
  },
  'Container Registry Cache Rule Administrator': {
    id: 'df87f177-bb12-4db1-9793-a413691eff94',
    description: 'Make, change and delete cache rules.',
    actions: [...changing('cacheRules'), ...registry('cacheRules/operationStatuses/read'), ...operations],
  },
  'Container Registry Cache Rule Reader': {
    id: 'c357b964-0002-4b64-a50d-7a28f02edc52',
    description: 'See cache rules.',
    actions: reading('cacheRules'),
  },
  'Container Registry Credential Set Administrator': {
    id: 'f094fb07-0703-4400-ad6a-e16dd8000e14',
    description: 'Make, change and delete credential sets.',
    actions: [...changing('credentialSets'), ...registry('credentialSets/operationStatuses/read'), ...operations],
  },
  'Container Registry Credential Set Reader': {
    id: '29093635-9924-4f2c-913b-650a12949526',
    description: 'See credential sets.',
    actions: reading('credentialSets'),
  },
} as const satisfies Record<string, RoleFacts>;
