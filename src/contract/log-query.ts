import { z } from 'zod';
import { freeText } from './text.ts';

export const LONGEST_QUERY = 16_384;
/** As many as Azure's portal shows. */
export const MOST_ROWS = 30_000;
export const LONGEST_SECONDS = 60;

const query = freeText(LONGEST_QUERY).min(1);
/** ISO 8601: `P1D`, or two times with `/` between them. */
const timespan = freeText(100).nullish();

/** A question to the log of one registry. */
export const logQuery = z.strictObject({
  query,
  timespan,
  rows: z.int().min(1).max(MOST_ROWS).optional(),
  seconds: z.number().min(0.1).max(LONGEST_SECONDS).optional(),
});

/** As Azure's clients ask a workspace; they send more than is known here. https://learn.microsoft.com/rest/api/loganalytics/query/execute */
export const workspaceQuery = z.object({ query, timespan, workspaces: z.array(z.string()).max(100).nullish() });

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Azure's answer, and what an empty one does not mean. */
export const logAnswer = z.object({
  tables: z
    .array(z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), type: z.string() })), rows: z.array(z.array(cell)) }))
    .min(1),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
  collection: z.object({ uncollected: z.array(z.string()), since: z.string().nullable() }),
});
export type LogAnswer = z.infer<typeof logAnswer>;
