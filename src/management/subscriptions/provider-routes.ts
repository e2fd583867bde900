import { dataActions, managementActions } from '../../access/actions.ts';
import { actionNames, dataActionNames } from '../../access/roles/azure-actions.ts';
import { Refusal } from '../../causes/refusal.ts';
import { AUTHORIZATION, PROVIDER } from '../../contract/address.ts';
import { MANAGED_IDENTITY } from '../../contract/managed-identity.ts';
import { anyQuery } from '../../contract/page.ts';
import { operationList, provider, providerPage, type Provider } from '../../contract/subscription.ts';
import { SUBSCRIPTION_SCOPE } from '../../names/resource-scope.ts';
import { versionsOf } from '../refuse-version.ts';
import { callerRoute, type CallerRoute } from './caller-route.ts';

// https://learn.microsoft.com/rest/api/resources/providers: which types of resources there are. All of them are always on.

const types: Readonly<Record<string, readonly string[]>> = {
  [PROVIDER]: ['registries', 'registries/scopeMaps', 'registries/tokens', 'registries/webhooks', 'checkNameAvailability', 'operations'],
  [AUTHORIZATION]: ['roleAssignments', 'roleDefinitions', 'permissions'],
  [MANAGED_IDENTITY]: ['userAssignedIdentities'],
};

export const providerRoutes: readonly CallerRoute<unknown, unknown>[] = [
  callerRoute({
    method: 'GET',
    path: '/subscriptions/:subscription/providers',
    query: anyQuery,
    answer: providerPage,
    handle: () => ({ status: 200, body: { value: Object.keys(types).map(describe) } }),
  }),
  callerRoute({
    method: 'GET',
    path: '/subscriptions/:subscription/providers/:namespace',
    query: anyQuery,
    answer: provider,
    handle: ({ params }) => ({ status: 200, body: describe(find(params['namespace']!)) }),
  }),
  callerRoute({
    method: 'POST',
    path: '/subscriptions/:subscription/providers/:namespace/register',
    answer: provider,
    handle: ({ params }) => ({ status: 200, body: describe(find(params['namespace']!)) }),
  }),
  callerRoute({
    method: 'GET',
    path: `/providers/${PROVIDER}/operations`,
    answer: operationList,
    handle: () => ({ status: 200, body: { value: operations } }),
  }),
];

function find(namespace: string): string {
  const found = Object.keys(types).find((each) => each.toLowerCase() === namespace.toLowerCase());
  if (found === undefined) throw new Refusal('resource-not-found', { kind: 'resource provider', name: namespace.slice(0, 100), code: 'InvalidResourceNamespace' });
  return found;
}

const describe = (namespace: string): Provider => ({
  id: `${SUBSCRIPTION_SCOPE}/providers/${namespace}`,
  namespace,
  registrationState: 'Registered',
  registrationPolicy: 'RegistrationFree',
  resourceTypes: types[namespace]!.map((resourceType) => ({ resourceType, locations: ['local'], apiVersions: versionsOf(namespace).toReversed() })),
});

/** What can be put into a role, and is looked at. */
const operations = [
  ...managementActions.flatMap(actionNames).map((name) => operation(name, false)),
  ...dataActions.flatMap((action) => [...actionNames(action).map((name) => operation(name, false)), ...dataActionNames(action).map((name) => operation(name, true))]),
].filter(({ name }, index, all) => name.startsWith(PROVIDER) && all.findIndex((each) => each.name === name) === index);

function operation(name: string, isDataAction: boolean) {
  const parts = name.split('/');
  const verb = parts.at(-1)!;
  return { name, isDataAction, display: { provider: PROVIDER, resource: parts.slice(1, -1).join('/'), operation: verb, description: `${verb} ${parts.slice(1, -1).join(' ')}` } };
}
