import type { RepositoryChange } from '../../registry/repository-change.ts';
import type { WebhookAction } from './webhook-store.ts';

const actions: Readonly<Record<string, WebhookAction>> = { Push: 'push', Delete: 'delete', Untag: 'delete', 'Purge manifest': 'delete' };

/** What webhooks call it; null for what they are not told. */
export const actionOf = ({ operation }: Pick<RepositoryChange, 'operation'>): WebhookAction | null => actions[operation] ?? null;

/** https://learn.microsoft.com/azure/container-registry/container-registry-webhook-reference: the body for one tag, or for none. */
export function notificationOf(id: string, { details, request, ...change }: RepositoryChange, tag: string | null): object {
  const { digest, mediaType, artifactType, size } = details;
  const action = actionOf(change);
  const isPush = action === 'push';
  return {
    id,
    timestamp: change.at.toISOString(),
    action,
    target: {
      ...(mediaType === undefined ? {} : { mediaType }),
      ...(isPush && size !== undefined ? { size, length: size } : {}),
      ...(digest === undefined ? {} : { digest }),
      repository: change.repository,
      ...(tag === null ? {} : { tag }),
      ...(isPush && artifactType !== undefined ? { artifactType } : {}),
    },
    request: { id: change.correlationId, host: request.host, method: request.method, useragent: request.userAgent },
    actor: { name: change.actor },
  };
}

export const pingOf = (id: string, at: Date): object => ({ id, timestamp: at.toISOString(), action: 'ping' });
