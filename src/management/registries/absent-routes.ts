import { z } from 'zod';
import { Refusal } from '../../causes/refusal.ts';
import { anyQuery, page } from '../../contract/page.ts';
import { onRegistry, type Route } from '../route.ts';

/** Below a registry in Azure, and not on a machine of one's own: each with what to do instead. */
const absent: Readonly<Record<string, string>> = {
  replications: 'Dockgate runs on one machine, so there are no replications; start another Dockgate where you need one and import into it',
  privateEndpointConnections: 'there are no virtual networks here, so no private endpoints; listen on an address that only your network reaches (--listen)',
  privateLinkResources: 'there are no virtual networks here, so no private endpoints; listen on an address that only your network reaches (--listen)',
  connectedRegistries: 'there are no connected registries; start another Dockgate and import into it',
  cacheRules: 'images of other registries are not cached here; import them',
  credentialSets: 'there is no key vault and no cache for which logins could be kept; import takes user name and password',
  tasks: 'nothing is built here; build with docker or podman and push',
  taskRuns: 'nothing is built here; build with docker or podman and push',
  runs: 'nothing is built here; build with docker or podman and push',
  scheduleRun: 'nothing is built here; build with docker or podman and push',
  listBuildSourceUploadUrl: 'nothing is built here; build with docker or podman and push',
  agentPools: 'nothing is built here; build with docker or podman and push',
  exportPipelines: 'there is no blob storage to export to; copy with skopeo',
  importPipelines: 'there is no blob storage to import from; copy with skopeo',
  pipelineRuns: 'there is no blob storage to copy to or from; copy with skopeo',
  archives: 'packages of Linux distributions are not served here',
};

const byLowerCase = new Map(Object.entries(absent).map(([name, advice]) => [name.toLowerCase(), { name, advice }]));

const emptyPage = page(z.unknown()).extend({ value: z.array(z.unknown()).max(0) });

/**
 * A list of what there cannot be is empty, which is true, and which Azure's clients need: `az acr show-endpoints` and
 * `az acr replication list` ask for replications. Anything else says that there is no such thing here.
 */
export const absentRoutes: readonly Route[] = [
  onRegistry({
    method: 'GET',
    path: '/:registry/:absent',
    action: 'registries/read',
    query: anyQuery,
    answer: emptyPage,
    handle: async ({ params }) => {
      find(params['absent']!);
      return { status: 200, body: { value: [] } };
    },
  }),
  onRegistry({
    method: 'GET',
    path: '/:registry/:absent/:name',
    action: 'registries/read',
    query: anyQuery,
    answer: null,
    handle: async ({ params }) => {
      const { name: type } = find(params['absent']!);
      throw new Refusal('resource-not-found', { kind: type, name: params['name']!.slice(0, 100) });
    },
  }),
  ...(['PUT', 'PATCH', 'DELETE'] as const).map((method) => refused(method, '/:registry/:absent/:name')),
  refused('POST', '/:registry/:absent'),
  refused('POST', '/:registry/:absent/:name/:operation'),
];

function refused(method: 'PUT' | 'PATCH' | 'DELETE' | 'POST', path: string): Route {
  return onRegistry({
    method,
    path,
    action: 'registries/write',
    query: anyQuery,
    answer: null,
    handle: async ({ params }) => {
      const { name, advice } = find(params['absent']!);
      throw new Refusal('request-invalid', { field: name, defect: advice, code: 'NotSupported' });
    },
  });
}

function find(name: string) {
  const found = byLowerCase.get(name.toLowerCase());
  if (!found) throw new Refusal('wrong-endpoint-path', { code: 'InvalidResourceType', name: name.slice(0, 100) });
  return found;
}
