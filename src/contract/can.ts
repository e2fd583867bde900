import { z } from 'zod';
import { freeText } from './text.ts';

/**
 * May they? What is not named is asked about each: without a subject everybody who may, without an action everything
 * that there is. The answer is that of the same decision as for a real request.
 */
export const canQuestion = z.strictObject({
  /** A name as the log has it: a user, a client id, a token, the registry's own name, `anonymous`; or an object id, or a display name. */
  subject: freeText(256).min(1).optional(),
  /** Such as `content/read` or `registries/write`, or a verb: `pull`, `push`, `delete`. */
  action: z.string().min(1).max(100).optional(),
  repository: z.string().min(1).max(255).optional(),
  /** Address of the caller; without one the caller's own. */
  from: z.string().min(1).max(100).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type CanQuestion = z.infer<typeof canQuestion>;

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

const answer = z.object({
  subject: z.string(),
  /** What people call them: the display name of a service principal, of anybody else the same. */
  displayName: z.string(),
  /** The object id, or the id of the token. */
  subjectId: z.string(),
  credentialKind: z.string(),
  action: z.string(),
  repository: z.string().nullable(),
  allowed: z.boolean(),
  cause: z.string().nullable(),
  facts,
  trace: z.object({
    steps: z.array(z.object({ rule: z.string(), outcome: z.string(), facts })),
    enough: z.array(z.object({ kind: z.string(), facts })),
  }),
});
export type CanAnswer = z.infer<typeof answer>;

export const canAnswers = z.object({
  registry: z.string(),
  loginServer: z.string(),
  from: z.string(),
  at: z.string(),
  value: z.array(answer),
  /** There are more than can be answered at once. */
  isTruncated: z.boolean(),
});
export type CanAnswers = z.infer<typeof canAnswers>;
