import { parseBody } from '../../contract/body.ts';
import { GRAPH_PAGE_SIZE, graphQuery } from '../../contract/directory/odata.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { DirectoryFilter } from '../../identity/principals/directory-filter.ts';
import { parseFilter } from './filter.ts';
import type { GraphCall, GraphReply } from './route.ts';

interface ListOf<Entry> {
  /** Fields that a filter may name. */
  readonly fields: readonly string[];
  /** What the list is ordered by. */
  readonly keyOf: (entry: Entry) => string;
  /** Answers at most `limit` entries whose keys come after `after`. */
  readonly load: (cursor: { after: string; limit: number }, filter: DirectoryFilter) => Promise<readonly Entry[]>;
  readonly toResources: (entries: readonly Entry[]) => readonly object[] | Promise<readonly object[]>;
}

/** One page of a list, with a link to the next one. */
export async function replyWithGraphPage<Entry>({ query, exchange }: GraphCall, { fields, keyOf, load, toResources }: ListOf<Entry>): Promise<GraphReply> {
  const { $filter, $top, $skiptoken } = parseBody(graphQuery, query, 'query');
  const limit = Math.min(Number($top ?? GRAPH_PAGE_SIZE), GRAPH_PAGE_SIZE);
  const after = $skiptoken === undefined ? '' : readToken($skiptoken);
  const entries = await load({ after, limit: limit + 1 }, $filter === undefined ? [] : parseFilter($filter, fields));
  const shown = entries.slice(0, limit);
  const last = entries.length > limit ? shown.at(-1) : undefined;
  const value = await toResources(shown);
  return { status: 200, body: { value, ...(last ? { '@odata.nextLink': nextLink(exchange, writeToken(keyOf(last))) } : {}) } };
}

/** The same address with another `$skiptoken`, absolute as Graph's is. */
function nextLink({ scheme, host, path, query }: GraphCall['exchange'], skipToken: string): string {
  const next = new URLSearchParams(query);
  next.set('$skiptoken', skipToken);
  return `${scheme}://${host}${path}?${next}`;
}

const writeToken = (key: string) => Buffer.from(key).toString('base64url');

/** Ids and user names have such characters. */
function readToken(token: string): string {
  const key = Buffer.from(token, 'base64url').toString();
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal('request-invalid', { field: '$skiptoken', defect: 'it is not the end of a nextLink' });
}
