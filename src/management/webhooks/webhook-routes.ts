import { Refusal } from '../../causes/refusal.ts';
import { webhookPath } from '../../contract/address.ts';
import { pageQuery } from '../../contract/page.ts';
import {
  callbackConfig, pingAnswer, webhookCreation, webhookEventPage, webhookPage, webhookResource as shown, webhookUpdate, type WebhookEvent, type WebhookResource,
} from '../../contract/webhook.ts';
import { newSecret } from '../../identity/passwords/secret-hash.ts';
import { replyWithPage } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { aboveRegistries, onRegistry, type Route } from '../route.ts';
import type { AnswerMessage, DeliveryRow } from './delivery-store.ts';
import { readWebhookChange } from './wanted-webhook.ts';
import { revealHeaders, webhookStore, type WebhookProperties, type WebhookRecord } from './webhook-store.ts';
import type { RegistryPlace } from '../../names/resource-scope.ts';

const ONE = '/:registry/webhooks/:webhook';
const defaults: WebhookProperties = { isEnabled: true, scope: '', actions: [], location: 'local', tags: {} };

/** https://learn.microsoft.com/rest/api/containerregistry/webhooks */
export function webhookRoutes({ database, sealer, webhooks: sender, now }: ManagementParts): readonly Route[] {
  const store = webhookStore(database, sealer);
  const find = async (registryId: string, name: string): Promise<WebhookRecord> => {
    const found = await store.find(registryId, name);
    if (!found) throw new Refusal('resource-not-found', { kind: 'webhook', name: name.slice(0, 100) });
    return found;
  };

  return [
    onRegistry({
      method: 'GET',
      path: '/:registry/webhooks',
      action: 'registries/webhooks/read',
      query: pageQuery,
      answer: webhookPage,
      handle: (call) => replyWithPage(call, (cursor) => store.page(call.registry.id, cursor), (webhook) => toResource(call.registry, webhook)),
    }),
    onRegistry({
      method: 'GET',
      path: ONE,
      action: 'registries/webhooks/read',
      answer: shown,
      handle: async ({ registry, params }) => ({ status: 200, body: toResource(registry, await find(registry.id, params['webhook']!)) }),
    }),
    onRegistry({
      method: 'PUT',
      path: ONE,
      action: 'registries/webhooks/write',
      body: webhookCreation,
      answer: shown,
      handle: async ({ registry, params, body }) => {
        const name = params['webhook']!;
        const { properties, target } = readWebhookChange(body);
        if (await store.find(registry.id, name)) return { status: 200, body: toResource(registry, await store.update(registry.id, name, { properties, target })) };
        if (!/^[a-zA-Z0-9]{5,50}$/.test(name)) throw new Refusal('request-invalid', { field: 'name', defect: 'it must have 5 to 50 letters and digits' });
        const whole = { serviceUri: target.serviceUri!, customHeaders: target.customHeaders ?? {}, signingSecret: newSecret() };
        const made = await store.create(registry.id, name, { properties: { ...defaults, ...properties }, target: whole }, now());
        return { status: 201, body: toResource(registry, made) };
      },
    }),
    onRegistry({
      method: 'PATCH',
      path: ONE,
      action: 'registries/webhooks/write',
      body: webhookUpdate,
      answer: shown,
      handle: async ({ registry, params, body }) => ({
        status: 200,
        body: toResource(registry, await store.update(registry.id, params['webhook']!, readWebhookChange(body))),
      }),
    }),
    aboveRegistries({
      method: 'DELETE',
      path: ONE,
      action: 'registries/webhooks/delete',
      answer: null,
      handle: async ({ registry, params }) => {
        const found = registry && (await store.find(registry.id, params['webhook']!));
        if (!registry || !found || !(await store.remove(registry.id, found.name))) return { status: 204 };
        await sender.forget(found.id);
        return { status: 200 };
      },
    }),
    onRegistry({
      method: 'POST',
      path: `${ONE}/ping`,
      action: 'registries/webhooks/ping/action',
      answer: pingAnswer,
      handle: async ({ registry, params }) => ({ status: 200, body: { id: await sender.ping((await find(registry.id, params['webhook']!)).id) } }),
    }),
    onRegistry({
      method: 'POST',
      path: `${ONE}/getCallbackConfig`,
      action: 'registries/webhooks/getCallbackConfig/action',
      answer: callbackConfig,
      handle: async ({ registry, params }) => {
        const { target } = await find(registry.id, params['webhook']!);
        const { serviceUri, customHeaders, signingSecret } = target;
        return { status: 200, body: { serviceUri: serviceUri.reveal(), customHeaders: revealHeaders(customHeaders), signingSecret: signingSecret.reveal() } };
      },
    }),
    onRegistry({
      method: 'POST',
      path: `${ONE}/listEvents`,
      action: 'registries/webhooks/listEvents/action',
      answer: webhookEventPage,
      handle: async ({ registry, params }) => {
        const { id } = await find(registry.id, params['webhook']!);
        return { status: 200, body: { value: (await sender.events(id)).map(toEvent) } };
      },
    }),
  ];
}

const toResource = (registry: RegistryPlace, { name, properties }: WebhookRecord): WebhookResource => ({
  id: webhookPath(registry, name),
  name,
  type: 'Microsoft.ContainerRegistry/registries/webhooks',
  location: properties.location,
  tags: properties.tags,
  properties: { status: properties.isEnabled ? 'enabled' : 'disabled', scope: properties.scope, actions: [...properties.actions], provisioningState: 'Succeeded' },
});

function toEvent({ id, content, request, response, attempts, state, next_at: nextAttempt }: DeliveryRow): WebhookEvent {
  const { method = 'POST', requestUri = '', headers = {} } = request ?? {};
  return {
    id,
    eventRequestMessage: { content: JSON.parse(content) as unknown, headers, method, requestUri, version: '1.1' },
    ...(response ? { eventResponseMessage: toAnswer(response) } : {}),
    attempts,
    ...(state === 'waiting' ? { nextAttempt } : {}),
  };
}

const toAnswer = ({ statusCode, reasonPhrase, headers, content }: AnswerMessage) => ({ content, headers, reasonPhrase, statusCode: String(statusCode), version: '1.1' });
