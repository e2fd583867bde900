import { Refusal } from '../../causes/refusal.ts';

/** A condition of a `$filter` that a list knows, and what stands between its quotes. */
export type FilterPatterns<Name extends string> = Readonly<Record<Name, RegExp>>;

/**
 * Reads a `$filter`: conditions joined by `and`, each of which one of the patterns matches. What is not known is
 * refused: a filter that is ignored would answer another question. Throws `request-invalid`.
 */
export function readFilter<Name extends string>(text: string | undefined, patterns: FilterPatterns<Name>): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const part of text?.trim() ? text.trim().split(/ +and +/i) : []) {
    const match = (Object.entries(patterns) as [Name, RegExp][]).map(([name, pattern]) => [name, pattern.exec(part)] as const).find(([, each]) => each);
    if (!match) throw new Refusal('request-invalid', { field: '$filter', defect: `only ${Object.keys(patterns).join(', ')} can be asked, joined by "and"` });
    found[match[0]] = match[1]?.[1] ?? '';
  }
  return found;
}
