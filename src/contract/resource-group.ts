import { z } from 'zod';
import { page, pageQuery } from './page.ts';
import { freeText } from './text.ts';

// https://learn.microsoft.com/rest/api/resources/resource-groups

/** https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations */
const tags = z.record(freeText(512).min(1), freeText(256)).refine((given) => Object.keys(given).length <= 50, 'there are more than 50 of them');

export const resourceGroup = z.object({
  id: z.string(),
  /** As whoever made it wrote it. */
  name: z.string(),
  type: z.literal('Microsoft.Resources/resourceGroups'),
  location: z.string(),
  tags: z.record(z.string(), z.string()),
  properties: z.object({ provisioningState: z.literal('Succeeded') }),
});
export type ResourceGroup = z.infer<typeof resourceGroup>;
export const resourceGroupPage = page(resourceGroup);
export const resourceGroupQuery = pageQuery.extend({ $filter: z.string().max(1000).optional() });

/** What was read can be sent back: the rest is not looked at. */
export const resourceGroupPut = z.object({ location: freeText(100).min(1), tags: tags.nullish(), managedBy: z.null().optional() });
export const resourceGroupPatch = z.object({ tags: tags.nullish() });
export const resourceGroupDeletion = pageQuery.pick({ 'api-version': true }).extend({ forceDeletionTypes: z.string().max(200).optional() });
