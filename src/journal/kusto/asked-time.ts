import { Refusal } from '../../causes/refusal.ts';
import { parseInstant } from './syntax/literals.ts';

/** Milliseconds since 1970, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const UNITS = [86_400_000 * 7, 86_400_000, 3_600_000, 60_000, 1_000];

/**
 * ISO 8601 as the workspace API takes it: `P1D` (so long before now), `2030-01-31/2030-02-01`, `2030-01-31/PT12H` or
 * `PT12H/2030-01-31`. Throws `request-invalid`. https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
 */
export function parseSpan(text: string, now: number): Span {
  const [first = '', last, ...others] = text.split('/');
  if (last === undefined) return { from: now - (duration(first) ?? refuse()), to: now };
  if (others.length > 0) refuse();
  const [from, to] = [parseInstant(first), parseInstant(last)];
  if (from !== null) return { from, to: to ?? from + (duration(last) ?? refuse()) };
  return { from: (to ?? refuse()) - (duration(first) ?? refuse()), to: to ?? refuse() };
}

function refuse(): never {
  const defect = 'it is not a duration such as P1D, nor two times such as 2030-01-31T00:00Z/2030-02-01T00:00Z';
  throw new Refusal('request-invalid', { field: 'timespan', defect });
}

/** Milliseconds of `P7D`, `PT1H30M`, `P2W`; null for months and years, which have no length of their own. */
function duration(text: string): number | null {
  const parts = /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,7})?)S)?)?$/i.exec(text);
  if (!parts || text.length < 3) return null;
  return parts.slice(1).reduce((sum, count, index) => sum + Number(count ?? 0) * UNITS[index]!, 0);
}
