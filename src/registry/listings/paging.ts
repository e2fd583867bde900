import { Refusal } from '../../causes/refusal.ts';

/** Which part of a list was asked for. */
export interface Page {
  /** Entries at most; 0 asks for none. */
  readonly size: number;
  /** The list goes on behind this one; null: from the beginning. */
  readonly last: string | null;
}

/** Larger pages are cut to this and linked, https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags. */
export const LARGEST_PAGE = 1000;
export const DEFAULT_PAGE = 100;

// The longest entry that is listed is a repository name of 255; an instant may stand before it.
const LONGEST_LAST = 300;

/**
 * The parameters `n` and `last`. A number that is no whole one from 0 to 999,999,999 is refused: `page-size-invalid`.
 * `last` need not exist, it only has a place in the order. Throws `request-invalid` when it holds what no name holds.
 */
export function parsePage(query: URLSearchParams, defaultSize = DEFAULT_PAGE): Page {
  const n = query.get('n');
  if (n !== null && !/^[0-9]{1,9}$/.test(n)) throw new Refusal('page-size-invalid', { n: n.slice(0, 32) });
  const last = query.get('last') || null;
  if (last !== null && (last.length > LONGEST_LAST || !/^[\x21-\x7e]+$/.test(last))) {
    throw new Refusal('request-invalid', { field: 'last', defect: 'it is not the name of an entry' });
  }
  return { size: n === null ? defaultSize : Math.min(Number(n), LARGEST_PAGE), last };
}

/** One more than the page, so that it shows whether another follows. */
export const rowsFor = ({ size }: Page): number => (size === 0 ? 0 : size + 1);

/** Cuts the extra row off; `next` is the last entry when more follow. */
export function cutPage<Row>(rows: readonly Row[], { size }: Page): { entries: readonly Row[]; next: Row | null } {
  return rows.length > size ? { entries: rows.slice(0, size), next: rows[size - 1] ?? null } : { entries: rows, next: null };
}

/**
 * ACR's shape: relative, with `orderby` there even when it is empty. `further` parameters keep the list the same one.
 * Nothing when nothing follows.
 */
export function linkTo(path: string, { size }: Page, last: string | null, further: Further = { orderby: '' }): Record<string, string> {
  if (last === null) return {};
  const parameters = Object.entries({ last, n: String(size), ...further });
  const query = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return { Link: `<${path}?${query}>; rel="next"` };
}

type Further = Readonly<Record<string, string>>;
