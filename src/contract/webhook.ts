import { z } from 'zod';
import { page } from './page.ts';
import { freeText } from './text.ts';

// https://learn.microsoft.com/rest/api/containerregistry/webhooks

/** ACR also knows those of charts and of quarantine, which are refused with what to use instead. */
const actions = z.array(z.enum(['push', 'delete', 'quarantine', 'chart_push', 'chart_delete'])).min(1).max(5);
const status = z.enum(['enabled', 'disabled']);
const scope = z.string().max(500);
const serviceUri = z.string().min(1).max(2_000);
const customHeaders = z.record(z.string().min(1).max(100), z.string().max(2_000));
const tags = z.record(z.string().max(512), freeText(256));

export const webhookCreation = z.strictObject({
  location: z.string().max(100).optional(),
  tags: tags.optional(),
  properties: z.strictObject({ serviceUri, customHeaders: customHeaders.optional(), status: status.optional(), scope: scope.optional(), actions }),
});

/** What is not named stays; headers that are named replace all. */
export const webhookUpdate = z.strictObject({
  tags: tags.optional(),
  properties: z.strictObject({
    serviceUri: serviceUri.optional(),
    customHeaders: customHeaders.optional(),
    status: status.optional(),
    scope: scope.optional(),
    actions: actions.optional(),
  }).optional(),
});

export const webhookResource = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: z.string(),
  tags: z.record(z.string(), z.string()),
  properties: z.object({ status, scope: z.string(), actions: z.array(z.string()), provisioningState: z.string() }),
});
export type WebhookResource = z.infer<typeof webhookResource>;

export const webhookPage = page(webhookResource);

/** `signingSecret` is ours: the key of the header `X-Dockgate-Signature`. */
export const callbackConfig = z.object({ serviceUri: z.string(), customHeaders: z.record(z.string(), z.string()), signingSecret: z.string() });

export const pingAnswer = z.object({ id: z.string() });

const headers = z.record(z.string(), z.string());
/** What was sent, and what came back: at most 1 KiB of it. */
export const webhookEvent = z.object({
  id: z.string(),
  eventRequestMessage: z.object({ content: z.unknown(), headers, method: z.string(), requestUri: z.string(), version: z.string() }),
  eventResponseMessage: z.object({ content: z.string(), headers, reasonPhrase: z.string(), statusCode: z.string(), version: z.string() }).optional(),
  /** Ours. */
  attempts: z.number(),
  nextAttempt: z.string().optional(),
});
export type WebhookEvent = z.infer<typeof webhookEvent>;

export const webhookEventPage = page(webhookEvent);
