import { resourceGroupPath } from '../../../../src/contract/address.ts';
import { application, asOwner, loginAs } from '../prepare.ts';
import type { Act } from '../step.ts';

const team = resourceGroupPath('team-a');
const noAssignments = { '2.45.0': "'RoleAssignmentsOperations' object has no attribute 'config'" };

export const resourceGroups: Act = {
  name: 'resource-groups',
  about: 'Resource groups: a registry is in one, and a role at the scope of one counts for the registries in it.',
  steps: [
    asOwner,
    { type: 'group create --name team-a --location local --tags team=a', ends: 'done' },
    { type: 'group create --name Team-A --location local', ends: 'done' },
    { type: 'group create --name team-a --location elsewhere', ends: 'refused' },
    { type: 'group exists --name team-a', ends: 'done' },
    { type: 'group exists --name nosuch', ends: 'done' },
    { type: 'group show --name team-a', ends: 'done' },
    { type: 'group show --name nosuch', ends: 'refused' },
    { type: 'group update --name team-a --set tags.team=b', ends: 'done' },
    { type: 'group list', ends: 'done' },
    { type: 'group list --tag team=b --query [].name', ends: 'done' },
    { type: 'acr create --name team01 --resource-group team-a --sku Premium', ends: 'done' },
    { type: 'acr create --name team01 --resource-group dockgate --sku Premium', ends: 'refused' },
    { type: 'acr create --name other01 --resource-group nosuch --sku Premium', ends: 'refused' },
    { type: 'acr list --resource-group team-a --query [].id', ends: 'done' },
    { type: 'acr list --query [].id', ends: 'done' },
    { type: 'acr list --resource-group nosuch', ends: 'refused' },
    { type: 'acr show --name team01 --query resourceGroup', ends: 'done' },
    { type: 'acr show --name team01 --resource-group dockgate', ends: 'refused' },
    { type: 'acr update --name team01 --tags a=b --query tags', ends: 'done' },
    { type: 'acr token create --name puller --registry team01 --scope-map _repositories_pull --query scopeMapId', ends: 'done' },
    { type: 'resource list --resource-group team-a --query [].id', ends: 'done' },
    { type: `role assignment create --assignee {member} --role Reader --scope ${team}`, ends: 'done', before: application('member'), broken: noAssignments },
    { type: `role assignment list --scope ${team} --query [].scope`, ends: 'done', broken: noAssignments },
    { type: `${loginAs('member')}`, ends: 'done', absent: ['2.45.0'] },
    { type: 'group list --query [].name', ends: 'done', absent: ['2.45.0'] },
    { type: 'acr show --name team01 --query name', ends: 'done', absent: ['2.45.0'] },
    { type: 'acr show --name dockgate --resource-group dockgate', ends: 'refused', absent: ['2.45.0'] },
    { type: 'group delete --name team-a --yes', ends: 'refused', absent: ['2.45.0'] },
    asOwner,
    { type: 'group delete --name dockgate --yes', ends: 'refused' },
    { type: 'group delete --name team-a --yes', ends: 'done' },
    { type: 'group exists --name team-a', ends: 'done' },
    { type: 'acr show --name team01', ends: 'refused' },
  ],
};
