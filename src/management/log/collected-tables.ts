import { logCategories, type DiagnosticProperties, type LogCategory } from '../../contract/registries/diagnostic-settings.ts';

/**
 * Which tables queries find empty, since no diagnostic setting asks for their events. Without any setting everything is
 * collected, other than in Azure; and an owner still learns by `why` what was refused, whatever is collected.
 */
export function uncollectedTables(settings: readonly { readonly properties: DiagnosticProperties }[]): readonly LogCategory[] {
  if (settings.length === 0) return [];
  const asked = settings.flatMap(({ properties }) => properties.logs ?? []).filter(({ enabled }) => enabled);
  // The group `audit` of a registry is both tables, as `allLogs` is.
  const isCollected = (table: LogCategory) => asked.some(({ category, categoryGroup }) => category === table || (categoryGroup ?? null) !== null);
  return logCategories.filter((table) => !isCollected(table));
}
