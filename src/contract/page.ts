import { z } from 'zod';

/** Entries of one page of a list. */
export const PAGE_SIZE = 100;

/** Azure's list: `nextLink` is the address of the next page, absent on the last one. */
export const page = <T extends z.ZodType>(entry: T) =>
  z.object({ value: z.array(entry), nextLink: z.string().nullish() });

/** Every query may name an API version, as Azure's clients do; all are answered alike. */
const apiVersion = { 'api-version': z.string().max(40).optional() };

export const noQuery = z.strictObject(apiVersion);

/** Of clients that send more than is known here. */
export const anyQuery = z.object(apiVersion);

/** `$skipToken` is opaque: it comes from a `nextLink`. */
export const pageQuery = z.strictObject({
  ...apiVersion,
  $top: z.string().regex(/^[1-9][0-9]{0,2}$/).optional(),
  $skipToken: z.string().max(200).optional(),
});

export const withVersion = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ ...apiVersion, ...shape });
