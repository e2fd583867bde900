import { z } from 'zod';

// Microsoft Graph's conventions, https://learn.microsoft.com/graph/api/overview: the subset that Azure's clients and
// our own command line use.

/** Entries of one page, unless `$top` asks for fewer. */
export const GRAPH_PAGE_SIZE = 100;

/** Of the tenant of whoever asks; on the socket of this machine the first one. */
const VERSION = '/v1.0';

/** @param tenant name or id; only understood on the socket of this machine, where the owner of the data folder asks */
export const graphPath = (tenant?: string): string => (tenant === undefined ? VERSION : `/${encodeURIComponent(tenant)}${VERSION}`);

/** Graph's list: `@odata.nextLink` is the address of the next page, absent on the last one. */
export const graphPage = <T extends z.ZodType>(entry: T) =>
  z.object({ value: z.array(entry), '@odata.nextLink': z.string().nullish() });

const longestFilter = 1_000;

/** `$select`, `$count` and `$orderby` are taken and change nothing: clients read what they asked for out of more. */
export const graphQuery = z.strictObject({
  $filter: z.string().max(longestFilter).optional(),
  $top: z.string().regex(/^[1-9][0-9]{0,2}$/).optional(),
  $skiptoken: z.string().max(200).optional(),
  $select: z.string().max(longestFilter).optional(),
  $count: z.enum(['true', 'false']).optional(),
  $orderby: z.string().max(200).optional(),
});

/** Of a single object. */
export const graphSelect = z.strictObject({ $select: z.string().max(longestFilter).optional() });

/** GUIDs of any version. */
export const objectId = z.string().regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/);

export const getByIds = z.strictObject({
  ids: z.array(objectId).max(1_000),
  types: z.array(z.string().max(100)).max(20).optional(),
});

/** A reference to another object: the last part of the address is its id. */
export const reference = z.strictObject({ '@odata.id': z.string().min(1).max(500) });

export const directoryObject = z.object({ '@odata.type': z.string(), id: z.string(), displayName: z.string().nullish() });
export type DirectoryObject = z.infer<typeof directoryObject>;
