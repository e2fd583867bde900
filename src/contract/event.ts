import { z } from 'zod';
import { page, withVersion } from './page.ts';
import { freeText } from './text.ts';

const facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** A login or repository event: the columns of Azure's tables, then ours, and the decision's trace. */
export const eventResource = z.object({
  correlationId: z.string(),
  category: z.string(),
  timeGenerated: z.string(),
  operationName: z.string(),
  registry: z.string(),
  loginServer: z.string(),
  callerIpAddress: z.string(),
  identity: z.string(),
  durationMs: z.number(),
  resultType: z.string(),
  /** The HTTP status, as text. */
  resultDescription: z.string(),
  userAgent: z.string(),
  jwtId: z.string().nullable(),
  repository: z.string().nullable(),
  tag: z.string().nullable(),
  digest: z.string().nullable(),
  mediaType: z.string().nullable(),
  artifactType: z.string().nullable(),
  size: z.number().nullable(),
  cause: z.string().nullable(),
  credentialKind: z.string(),
  credentialId: z.string().nullable(),
  /** Of an event that stands for many refusals alike: how many, and when the last of them came. */
  attempts: z.number().optional(),
  lastAt: z.string().optional(),
  facts,
  trace: z.object({
    steps: z.array(z.object({ rule: z.string(), outcome: z.string(), facts })),
    enough: z.array(z.object({ kind: z.string(), facts })),
  }),
});
export type EventResource = z.infer<typeof eventResource>;

export const eventPage = page(eventResource);

/** `?last`: the newest refusal, of one address or one name if given. */
export const lastRefusalQuery = withVersion({
  last: z.enum(['', 'true']),
  from: z.string().max(100).optional(),
  subject: freeText(256).optional(),
});

/** `?before`: what ends earlier than that instant. */
export const expiringQuery = withVersion({ before: z.iso.datetime({ offset: true }) });

/** A credential that can log in to the registry, and its end. */
export const endingCredential = z.object({
  kind: z.enum(['repository-token', 'service-principal']),
  subject: z.string(),
  name: z.string(),
  credentialId: z.string(),
  expiresOn: z.string(),
  lastUsedOn: z.string().nullable(),
});
export type EndingCredential = z.infer<typeof endingCredential>;

export const endingPage = page(endingCredential);

export const failuresQuery = withVersion({
  since: z.iso.datetime({ offset: true }),
  $skipToken: z.string().max(200).optional(),
});
