import { Refusal } from '../../causes/refusal.ts';
import { RESOURCE_GROUP } from '../../contract/address.ts';
import { resourceGroup, resourceGroupPage, resourceGroupPut, resourceGroupQuery, type ResourceGroup } from '../../contract/subscription.ts';
import { RESOURCE_GROUP_SCOPE } from '../../names/resource-scope.ts';
import { callerRoute, type CallerRoute } from './caller-route.ts';
import { refuseOtherGroup } from './subscription-routes.ts';

// https://learn.microsoft.com/rest/api/resources/resource-groups: there is one, with every registry in it.

/** Azure's clients write the word in both ways. */
export const resourceGroupRoutes: readonly CallerRoute<unknown, unknown>[] = ['resourcegroups', 'resourceGroups'].flatMap((word) => {
  const [list, one] = [`/subscriptions/:subscription/${word}`, `/subscriptions/:subscription/${word}/:group`];
  return [
    callerRoute({
      method: 'GET',
      path: list,
      query: resourceGroupQuery,
      answer: resourceGroupPage,
      handle: () => ({ status: 200, body: { value: [theGroup] } }),
    }),
    callerRoute({
      method: 'GET',
      path: one,
      answer: resourceGroup,
      handle: ({ params }) => {
        refuseOtherGroup(params['group']);
        return { status: 200, body: theGroup };
      },
    }),
    callerRoute({
      method: 'HEAD',
      path: one,
      answer: null,
      handle: ({ params }) => ({ status: params['group']?.toLowerCase() === RESOURCE_GROUP ? 204 : 404 }),
    }),
    callerRoute({
      method: 'PUT',
      path: one,
      body: resourceGroupPut,
      answer: resourceGroup,
      handle: ({ params }) => {
        if (params['group']?.toLowerCase() !== RESOURCE_GROUP) throw onlyOne(`; give --resource-group ${RESOURCE_GROUP}`);
        return { status: 200, body: theGroup };
      },
    }),
    callerRoute({
      method: 'DELETE',
      path: one,
      answer: null,
      handle: ({ params }) => {
        refuseOtherGroup(params['group']);
        throw onlyOne(' and keeps it; delete its registries instead');
      },
    }),
  ];
});

const onlyOne = (advice: string) =>
  new Refusal('request-invalid', { field: 'resource group', defect: `Dockgate has exactly one, ${RESOURCE_GROUP}${advice}`, code: 'NotSupported' });

const theGroup: ResourceGroup = {
  id: RESOURCE_GROUP_SCOPE,
  name: RESOURCE_GROUP,
  type: 'Microsoft.Resources/resourceGroups',
  location: 'local',
  tags: {},
  properties: { provisioningState: 'Succeeded' },
};
