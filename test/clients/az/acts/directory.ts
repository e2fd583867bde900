import { application, asOwner, registryScope } from '../prepare.ts';
import type { Act } from '../step.ts';

/** Debian's package of 2.45 was put together with a library that is too new for it: it fails before it asks anything. */
const broken = { '2.45.0': "'RoleAssignmentsOperations' object has no attribute 'config'" };

export const directory: Act = {
  name: 'directory',
  about: 'Service principals, their secrets, and who has which role.',
  steps: [
    asOwner,
    { type: 'ad signed-in-user show', ends: 'done' },
    { type: 'ad sp create-for-rbac --name made-by-az', ends: 'done', keep: { made: 'appId', 'made-secret': 'password' } },
    { type: `ad sp create-for-rbac --name with-role --role AcrPull --scopes ${registryScope}`, ends: 'done', broken },
    { type: 'ad sp show --id {made}', ends: 'done' },
    { type: 'ad sp list --display-name made-by', ends: 'done' },
    { type: 'ad app credential list --id {made}', ends: 'done' },
    { type: 'ad sp credential reset --id {made}', ends: 'done', keep: { 'made-secret-2': 'password' } },
    { type: 'ad sp credential reset --id {made} --append --years 2', ends: 'done' },
    { type: 'ad sp show --id 11111111-2222-4333-8444-555555555555', ends: 'refused' },
    { type: `role definition list --name AcrPull --scope ${registryScope}`, ends: 'done', broken: { '2.45.0': "'RoleDefinitionsOperations' object has no attribute 'config'" } },
    { type: `role assignment create --assignee {made} --role AcrPull --scope ${registryScope}`, ends: 'done', broken },
    { type: `role assignment create --assignee {made} --role AcrPull --scope ${registryScope}`, ends: 'done', broken },
    { type: `role assignment create --assignee {made} --role NoSuchRole --scope ${registryScope}`, ends: 'refused' },
    { type: `role assignment list --scope ${registryScope} --include-inherited`, ends: 'done', broken },
    { type: `role assignment list --assignee {made} --all`, ends: 'done' },
    { type: `role assignment delete --assignee {made} --role AcrPull --scope ${registryScope}`, ends: 'done', broken },
    { type: 'login --service-principal --username {reader} --password {reader-secret} --tenant {tenant}', ends: 'done', before: application('reader', 'Reader') },
    { type: 'ad sp create-for-rbac --name not-allowed', ends: 'refused' },
    { type: 'ad sp credential reset --id {reader} --append', ends: 'done' },
    { type: `role assignment create --assignee-object-id {reader-object} --assignee-principal-type ServicePrincipal --role Owner --scope ${registryScope}`, ends: 'refused' },
    { type: 'acr update --name dockgate --admin-enabled true', ends: 'refused' },
  ],
};
