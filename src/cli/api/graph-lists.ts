import type { z } from 'zod';
import { graphPath } from '../../contract/directory/odata.ts';
import { CommandFailed, text } from '../command.ts';
import type { Api } from './api-client.ts';
import { listAll } from './list-all.ts';

/** Which directory a command is about. */
export const tenantOption = { tenant: text('NAME', 'the tenant, by its name or id (the first one)') };

interface GraphPage<T> {
  readonly value: T[];
  readonly '@odata.nextLink'?: string | null | undefined;
}

/** Every entry of a list of the directory, page after page. */
export function listDirectory<T>(api: Api, path: string, page: z.ZodType<GraphPage<T>>): Promise<T[]> {
  return listAll(api, path, page.transform(({ value, '@odata.nextLink': nextLink }) => ({ value, nextLink })));
}

/** An address with a condition: `FIELD eq 'VALUE'`. */
export const whereEqual = (path: string, field: string, value: string): string =>
  `${path}?$filter=${encodeURIComponent(`${field} eq '${value.replaceAll("'", "''")}'`)}`;

interface Asked<T> {
  readonly tenant: string | undefined;
  /** `/users` and the like. */
  readonly collection: string;
  readonly page: z.ZodType<GraphPage<T>>;
  /** How messages call one of them. */
  readonly kind: string;
  /** The field by which people know it, besides its id. */
  readonly field: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What somebody typed, as the end of an address: an id as it is, a name looked up. Throws CommandFailed. */
export async function findInDirectory<T extends { readonly id: string }>(api: Api, typed: string, { tenant, collection, page, kind, field }: Asked<T>): Promise<string> {
  const path = `${graphPath(tenant)}${collection}`;
  if (GUID.test(typed)) return `${path}/${typed}`;
  const found = await listDirectory(api, whereEqual(path, field, typed), page);
  if (found.length === 1) return `${path}/${found[0]!.id}`;
  if (found.length === 0) throw new CommandFailed(`There is no ${kind} called ${typed}.`);
  throw new CommandFailed(`There are ${found.length} called ${typed}: name one by its id.\n${found.map(({ id }) => `  ${id}`).join('\n')}`);
}
