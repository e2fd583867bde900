import type { z } from 'zod';
import { Refusal } from '../../causes/refusal.ts';
import type { webhookCreation, webhookUpdate } from '../../contract/webhook.ts';
import { Secret } from '../../secret.ts';
import { findScopeDefect } from './scope-filter.ts';
import type { WebhookAction, WebhookChange } from './webhook-store.ts';

type Body = z.infer<typeof webhookCreation> | z.infer<typeof webhookUpdate>;

const MOST_HEADERS = 20;
/** RFC 9110, 5.6.2. */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const HEADER_VALUE = /^[\t\x20-\x7e]*$/;
/** The connection's own, and ours. */
const taken = /^(host|content-length|content-type|connection|transfer-encoding|keep-alive|te|trailer|upgrade|expect|user-agent|x-dockgate-.*)$/i;

/** What the body names, checked. Throws `request-invalid`. */
export function readWebhookChange(body: Body): WebhookChange {
  const { serviceUri, customHeaders, status, scope, actions } = body.properties ?? {};
  const defect = scope === undefined ? null : findScopeDefect(scope);
  if (defect !== null) throw refuse('properties.scope', defect);
  return {
    properties: {
      ...(status === undefined ? {} : { isEnabled: status === 'enabled' }),
      ...(scope === undefined ? {} : { scope }),
      ...(actions === undefined ? {} : { actions: readActions(actions) }),
      ...(body.tags === undefined ? {} : { tags: body.tags }),
      ...('location' in body && body.location !== undefined ? { location: body.location } : {}),
    },
    target: {
      ...(serviceUri === undefined ? {} : { serviceUri: readAddress(serviceUri) }),
      ...(customHeaders === undefined ? {} : { customHeaders: readHeaders(customHeaders) }),
    },
  };
}

function readActions(actions: readonly string[]): readonly WebhookAction[] {
  const known = (action: string): action is WebhookAction => action === 'push' || action === 'delete';
  const other = actions.findIndex((action) => !known(action));
  if (other >= 0) {
    const why = actions[other] === 'quarantine' ? 'images are not kept in quarantine here; use push' : 'charts are pushed as images are; use push and delete';
    throw refuse(`properties.actions[${other}]`, why);
  }
  return [...new Set(actions.filter(known))];
}

function readAddress(text: string): Secret {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw refuse('properties.serviceUri', 'it does not begin with https:// or http://');
  if (url.username !== '' || url.password !== '') throw refuse('properties.serviceUri', 'it holds a user name or a password; use customHeaders');
  return new Secret(url.href);
}

function readHeaders(headers: Readonly<Record<string, string>>): Record<string, Secret> {
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) throw refuse('properties.customHeaders', `it has more than ${MOST_HEADERS} entries`);
  const [name] = entries.find(([header, value]) => !HEADER_NAME.test(header) || taken.test(header) || !HEADER_VALUE.test(value)) ?? [];
  if (name !== undefined) {
    throw refuse('properties.customHeaders', taken.test(name) ? `the header ${name} is not to be chosen` : 'a name or a value is none that a header can have');
  }
  return Object.fromEntries(entries.map(([header, value]) => [header, new Secret(value)]));
}

const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field, defect });
