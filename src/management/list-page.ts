import type { z } from 'zod';
import { PAGE_SIZE, type pageQuery } from '../contract/page.ts';
import { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import type { CallAbove, Reply } from './route.ts';

interface Named {
  readonly name: string;
}

/**
 * One page of a list in the order of names, with a link to the next one.
 * @param load answers at most `limit` entries whose names come after `after`
 */
export async function replyWithPage<Entry extends Named>(
  { query: { $top, $skipToken }, exchange }: Pick<CallAbove, 'exchange'> & { readonly query: z.infer<typeof pageQuery> },
  load: (cursor: { after: string; limit: number }) => Promise<readonly Entry[]>,
  toResource: (entry: Entry) => object,
): Promise<Reply> {
  const limit = Math.min(Number($top ?? PAGE_SIZE), PAGE_SIZE);
  const entries = await load({ after: $skipToken === undefined ? '' : readToken($skipToken), limit: limit + 1 });
  const value = entries.slice(0, limit).map(toResource);
  const last = entries.length > limit ? entries[limit - 1] : undefined;
  return { status: 200, body: { value, ...(last ? { nextLink: nextLink(exchange, writeToken(last.name)) } : {}) } };
}

/** The same address with another `$skipToken`, absolute as Azure's is. */
export function nextLink({ scheme, host, path, query }: Exchange, skipToken: string): string {
  const next = new URLSearchParams(query);
  next.set('$skipToken', skipToken);
  return `${scheme}://${host}${path}?${next}`;
}

const writeToken = (name: string) => Buffer.from(name).toString('base64url');

/** Whatever is listed has a name of such characters. */
function readToken(token: string): string {
  const name = Buffer.from(token, 'base64url').toString();
  if (/^[\w().-]{1,90}$/.test(name)) return name;
  throw new Refusal('request-invalid', { field: '$skipToken', defect: 'it is not the end of a nextLink' });
}
