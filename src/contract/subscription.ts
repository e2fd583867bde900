import { z } from 'zod';
import { page, pageQuery } from './page.ts';

// What Azure's clients ask before they come to a registry: https://learn.microsoft.com/rest/api/resources

export const subscriptionResource = z.object({
  id: z.string(),
  subscriptionId: z.string(),
  tenantId: z.string(),
  displayName: z.string(),
  state: z.literal('Enabled'),
});
export const subscriptionPage = page(subscriptionResource);
export const tenantPage = page(z.object({ id: z.string(), tenantId: z.string() }));

export const locationPage = page(z.object({ id: z.string(), name: z.string(), displayName: z.string(), regionalDisplayName: z.string() }));

export const resourceQuery = pageQuery.extend({ $filter: z.string().max(300).optional(), $expand: z.string().max(100).optional() });
export const resourcePage = page(
  z.object({ id: z.string(), name: z.string(), type: z.string(), location: z.string(), tags: z.record(z.string(), z.string()) }),
);

export const provider = z.object({
  id: z.string(),
  namespace: z.string(),
  registrationState: z.literal('Registered'),
  registrationPolicy: z.literal('RegistrationFree'),
  resourceTypes: z.array(z.object({ resourceType: z.string(), locations: z.array(z.string()), apiVersions: z.array(z.string()) })),
});
export type Provider = z.infer<typeof provider>;
export const providerPage = page(provider);

export const operationList = page(
  z.object({
    name: z.string(),
    isDataAction: z.boolean(),
    display: z.object({ provider: z.string(), resource: z.string(), operation: z.string(), description: z.string() }),
  }),
);

/** https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations */
export const operationStatus = z.object({ id: z.string(), name: z.string(), status: z.literal('Succeeded') });
