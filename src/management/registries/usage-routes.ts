import type { UsageList } from '../../contract/registries/usage.ts';
import { usageList } from '../../contract/registries/usage.ts';
import { skus, type Sku } from '../../identity/registries/registry-properties.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import type { ManagementParts } from '../parts.ts';
import { webhookStore } from '../webhooks/webhook-store.ts';
import { onRegistry, type Call, type Route } from '../route.ts';

const GIBIBYTE = 2 ** 30;
/** Of what there is none here, and so nothing to run out of. */
const UNLIMITED = -1;

/**
 * How much of each tier's limits a registry uses: https://learn.microsoft.com/azure/container-registry/container-registry-skus.
 * Azure counts the size against what the price includes; here too, nothing is refused beyond it.
 */
const limits: Readonly<Record<string, readonly [basic: number, standard: number, premium: number]>> = {
  Size: [10 * GIBIBYTE, 100 * GIBIBYTE, 500 * GIBIBYTE],
  Webhooks: [2, 10, 500],
  'Geo-replications': [0, 0, UNLIMITED],
  IPRules: [0, 0, 100],
  VNetRules: [0, 0, 100],
  PrivateEndpointConnections: [0, 0, 200],
  ScopeMaps: [100, 500, 50_000],
  Tokens: [100, 500, 50_000],
};

/** @param sizeOf bytes of what a registry holds, each blob once */
export const usageRoutes = ({ database, sealer, sizeOf }: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'GET',
    path: '/:registry/listUsages',
    action: 'registries/read',
    answer: usageList,
    handle: async ({ registry }) => {
      const { sku } = (await registryStore(database).find(registry.name))!.properties;
      const [size, webhooks] = await Promise.all([sizeOf(registry.id), webhookStore(database, sealer).count(registry.id)]);
      return { status: 200, body: usages(sku, { Size: size, Webhooks: webhooks, ...counted(registry) }) };
    },
  }),
];

const counted = ({ ipRules, scopeMaps, tokens }: Call['registry']) => ({ IPRules: ipRules.length, ScopeMaps: scopeMaps.size, Tokens: tokens.size });

function usages(sku: Sku, used: Readonly<Record<string, number>>): UsageList {
  const tier = skus.indexOf(sku);
  const value = Object.entries(limits).map(([name, byTier]) => ({
    name,
    limit: byTier[tier]!,
    currentValue: used[name] ?? 0,
    unit: name === 'Size' ? ('Bytes' as const) : ('Count' as const),
  }));
  return { value };
}
