import { Refusal } from '../../causes/refusal.ts';
import { registryPath } from '../../contract/address.ts';
import { parseBody } from '../../contract/body.ts';
import { diagnosticCategory, diagnosticCategoryList, diagnosticList, diagnosticPut, diagnosticSetting, logCategories, settingName, type DiagnosticProperties, type DiagnosticSetting, type LogCategory } from '../../contract/registries/diagnostic-settings.ts';
import type { StoredSetting } from '../../identity/registries/registry-properties.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';
import type { RegistryPlace } from '../../names/resource-scope.ts';

/** https://learn.microsoft.com/azure/azure-monitor/essentials/diagnostic-settings#requirements-and-limitations */
const MOST_SETTINGS = 5;

/** What of a registry's log is collected, where Azure's clients say so. They write the provider in two ways. */
export const diagnosticRoutes = (parts: ManagementParts): readonly Route[] =>
  ['Microsoft.Insights', 'microsoft.insights'].flatMap((provider) => [
    ...routesOf(`/:registry/providers/${provider}/diagnosticSettings`, parts),
    ...categoriesOf(`/:registry/providers/${provider}/diagnosticSettingsCategories`),
  ]);

/** What there is to be collected: https://learn.microsoft.com/rest/api/monitor/diagnostic-settings-category */
const categoriesOf = (list: string): Route[] => [
  onRegistry({
    method: 'GET',
    path: list,
    action: 'registries/read',
    answer: diagnosticCategoryList,
    handle: async ({ registry }) => ({ status: 200, body: { value: logCategories.map((name) => category(registry, name)) } }),
  }),
  onRegistry({
    method: 'GET',
    path: `${list}/:category`,
    action: 'registries/read',
    answer: diagnosticCategory,
    handle: async ({ registry, params }) => {
      const name = logCategories.find((each) => each.toLowerCase() === params['category']!.toLowerCase());
      if (name === undefined) throw new Refusal('resource-not-found', { kind: 'diagnostic settings category', name: params['category']!.slice(0, 100) });
      return { status: 200, body: category(registry, name) };
    },
  }),
];

const category = (registry: RegistryPlace, name: LogCategory) => ({
  id: `${registryPath(registry)}/providers/Microsoft.Insights/diagnosticSettingsCategories/${name}`,
  name,
  type: 'Microsoft.Insights/diagnosticSettingsCategories' as const,
  properties: { categoryType: 'Logs' as const, categoryGroups: ['audit', 'allLogs'] },
});

function routesOf(list: string, { database }: ManagementParts): Route[] {
  const store = registryStore(database);
  const one = `${list}/:setting`;
  const settingsOf = async (registry: string) => (await store.find(registry))?.properties.diagnosticSettings ?? [];
  const nameOf = (params: Readonly<Record<string, string>>) => parseBody(settingName, params['setting'], 'name');

  return [
    onRegistry({
      method: 'GET',
      path: list,
      action: 'registries/read',
      answer: diagnosticList,
      handle: async ({ registry }) => ({ status: 200, body: { value: (await settingsOf(registry.name)).map((each) => resource(registry, each)) } }),
    }),
    onRegistry({
      method: 'GET',
      path: one,
      action: 'registries/read',
      answer: diagnosticSetting,
      handle: async ({ registry, params }) => {
        const name = nameOf(params);
        const found = (await settingsOf(registry.name)).find((each) => isNamed(each, name));
        if (!found) throw new Refusal('resource-not-found', { kind: 'diagnostic setting', name });
        return { status: 200, body: resource(registry, found) };
      },
    }),
    onRegistry({
      method: 'PUT',
      path: one,
      action: 'registries/write',
      body: diagnosticPut,
      answer: diagnosticSetting,
      handle: async ({ registry, params, body: { properties } }) => {
        const name = nameOf(params);
        refuseOtherDestinations(properties);
        const others = (await settingsOf(registry.name)).filter((each) => !isNamed(each, name));
        if (others.length >= MOST_SETTINGS) throw new Refusal('resource-conflict', { defect: `A registry has at most ${MOST_SETTINGS} diagnostic settings.` });
        await store.update(registry.id, { diagnosticSettings: [...others, { name, properties }] });
        return { status: 200, body: resource(registry, { name, properties }) };
      },
    }),
    onRegistry({
      method: 'DELETE',
      path: one,
      action: 'registries/write',
      answer: null,
      handle: async ({ registry, params }) => {
        const name = nameOf(params);
        const all = await settingsOf(registry.name);
        const kept = all.filter((each) => !isNamed(each, name));
        if (kept.length === all.length) return { status: 204 };
        await store.update(registry.id, { diagnosticSettings: kept });
        return { status: 200 };
      },
    }),
  ];
}

const isNamed = (setting: StoredSetting, name: string) => setting.name.toLowerCase() === name.toLowerCase();

/** Events are kept here and asked by queries; what stands for a workspace is the registry's own log. */
function refuseOtherDestinations(properties: DiagnosticProperties): void {
  const other = (['storageAccountId', 'eventHubAuthorizationRuleId', 'eventHubName', 'serviceBusRuleId', 'marketplacePartnerId'] as const).find((field) => properties[field]);
  if (other !== undefined) {
    throw new Refusal('request-invalid', { field: `properties.${other}`, defect: 'the log stays on this machine; name a workspace, which stands for the log of the registry', code: 'NotSupported' });
  }
  if (!properties.workspaceId) throw new Refusal('request-invalid', { field: 'properties.workspaceId', defect: 'it is missing: at least one destination is needed' });
}

const resource = (registry: RegistryPlace, { name, properties }: StoredSetting): DiagnosticSetting => ({
  id: `${registryPath(registry)}/providers/Microsoft.Insights/diagnosticSettings/${encodeURIComponent(name)}`,
  name,
  type: 'Microsoft.Insights/diagnosticSettings',
  properties: properties as DiagnosticProperties,
});
