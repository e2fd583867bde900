import { z } from 'zod';
import { freeText } from '../text.ts';

// https://learn.microsoft.com/rest/api/monitor/diagnostic-settings/create-or-update

export const logCategories = ['ContainerRegistryLoginEvents', 'ContainerRegistryRepositoryEvents'] as const;
export type LogCategory = (typeof logCategories)[number];

const retentionPolicy = z.strictObject({ enabled: z.boolean(), days: z.int().min(0).max(365).optional() }).nullable().optional();
const absent = z.string().max(500).nullable().optional();

const log = z.strictObject({
  category: z.enum(logCategories).nullable().optional(),
  categoryGroup: z.enum(['allLogs', 'audit']).nullable().optional(),
  enabled: z.boolean(),
  retentionPolicy,
});

const metric = z.strictObject({ category: z.string().max(100).nullable().optional(), timeGrain: z.string().max(20).nullable().optional(), enabled: z.boolean(), retentionPolicy });

const properties = z.strictObject({
  workspaceId: freeText(500).nullable().optional(),
  storageAccountId: absent,
  eventHubAuthorizationRuleId: absent,
  eventHubName: absent,
  serviceBusRuleId: absent,
  marketplacePartnerId: absent,
  logAnalyticsDestinationType: z.enum(['Dedicated', 'AzureDiagnostics']).nullable().optional(),
  logs: z.array(log).max(20).nullable().optional(),
  metrics: z.array(metric).max(20).nullable().optional(),
});
export type DiagnosticProperties = z.infer<typeof properties>;

export const diagnosticPut = z.strictObject({
  id: absent,
  name: absent,
  type: absent,
  location: absent,
  kind: absent,
  tags: z.record(z.string(), z.string()).nullable().optional(),
  properties,
});

export const diagnosticSetting = z.object({
  id: z.string(),
  name: z.string(),
  type: z.literal('Microsoft.Insights/diagnosticSettings'),
  properties,
});
export type DiagnosticSetting = z.infer<typeof diagnosticSetting>;
export const diagnosticList = z.object({ value: z.array(diagnosticSetting) });

export const settingName = z.string().regex(/^[\w.-]{1,260}$/);

export const diagnosticCategory = z.object({
  id: z.string(),
  name: z.enum(logCategories),
  type: z.literal('Microsoft.Insights/diagnosticSettingsCategories'),
  properties: z.object({ categoryType: z.literal('Logs'), categoryGroups: z.array(z.string()) }),
});
export const diagnosticCategoryList = z.object({ value: z.array(diagnosticCategory) });
