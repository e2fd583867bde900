import type { Database } from '../db/database.ts';
import { registryStore } from '../identity/registries/registry-store.ts';
import { repositoryEvent } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { uuidv7 } from '../names/uuid.ts';
import type { RepositoryChange } from '../registry/repository-change.ts';
import { purgeUntagged } from '../registry/upkeep/purge-untagged.ts';

export interface RetentionParts {
  readonly policyDatabase: Database<'policy'>;
  readonly content: Database<'content'>;
  readonly journal: Journal;
  readonly changed: (change: RepositoryChange) => Promise<void>;
  readonly now: () => Date;
}

const AT_ONCE = 100;
/** Who did it, in the log and for webhooks: nobody asked. */
const ACTOR = 'retention policy';

/** Lets the retention policy of every registry act, and writes down what went. */
export async function keepRetentionPolicies(parts: RetentionParts): Promise<void> {
  const { policyDatabase, content, now } = parts;
  for (let after = ''; ; ) {
    const registries = await registryStore(policyDatabase).page({ after, limit: AT_ONCE });
    for (const { id: registryId, name, properties } of registries) {
      const { isEnabled, days } = properties.retention;
      const onPurged = (purged: Purged) => tell(parts, { registryId, name }, purged);
      await purgeUntagged({ content, registryId, days: isEnabled ? days : null, now: now(), onPurged });
    }
    if (registries.length < AT_ONCE) return;
    after = registries.at(-1)!.name;
  }
}

type Purged = Parameters<Parameters<typeof purgeUntagged>[0]['onPurged']>[0];

/** `Purge manifest` is ACR's word for it. */
async function tell({ journal, changed, now }: RetentionParts, { registryId, name }: { registryId: string; name: string }, { repository, manifest }: Purged): Promise<void> {
  const at = now();
  const details = { digest: manifest.digest, mediaType: manifest.media_type, size: manifest.size };
  const exchange = { correlationId: uuidv7(at), receivedAt: at, address: '', host: name, scheme: 'https', request: { headers: {} } } as const;
  const by = { ok: false, name: ACTOR, credentialId: null, credentialKind: 'none', steps: [] } as const;
  const happened = { exchange, registry: { id: registryId }, identification: by, decision: null, refusal: null, status: 202, now: at };
  await journal.append(repositoryEvent({ ...happened, operation: 'Purge manifest', repository, details }));
  const request = { host: name, method: 'DELETE', userAgent: '' };
  await changed({ registryId, correlationId: exchange.correlationId, at, operation: 'Purge manifest', repository, details, actor: ACTOR, request });
}
