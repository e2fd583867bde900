import type { Database } from '../db/database.ts';
import { registryStore } from '../identity/registries/registry-store.ts';
import { repositoryEvent } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { uuidv7 } from '../names/uuid.ts';
import type { RepositoryChange } from '../registry/repository-change.ts';
import type { EventDetails } from '../registry/routing/route.ts';
import { purgeDeleted, type PurgedManifest } from '../registry/upkeep/purge-deleted.ts';
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
const ENDS_KEEPING = 'soft delete policy';

/** Lets the policies of every registry act that remove something after so many days, and writes down what went. */
export async function keepRetentionPolicies(parts: RetentionParts): Promise<void> {
  const { policyDatabase, content, now } = parts;
  for (let after = ''; ; ) {
    const registries = await registryStore(policyDatabase).page({ after, limit: AT_ONCE });
    for (const { id: registryId, name, properties } of registries) {
      const { isEnabled, days } = properties.retention;
      const onPurged = (purged: Purged) => tell(parts, { registryId, name }, purged);
      await purgeUntagged({ content, registryId, days: isEnabled ? days : null, now: now(), onPurged });
      // Webhooks were told when it was deleted. What was kept goes in its time, even if the policy was switched off since.
      const onEnded = ({ repository, ...details }: PurgedManifest) => record(parts, { registryId, name }, ENDS_KEEPING, { repository, details });
      await purgeDeleted({ content, registryId, days: properties.softDelete.days, now: now(), onPurged: async (purged) => void (await onEnded(purged)) });
    }
    if (registries.length < AT_ONCE) return;
    after = registries.at(-1)!.name;
  }
}

type Purged = Parameters<Parameters<typeof purgeUntagged>[0]['onPurged']>[0];

async function tell(parts: RetentionParts, registry: RegistryName, { repository, manifest }: Purged): Promise<void> {
  const details = { digest: manifest.digest, mediaType: manifest.media_type, size: manifest.size };
  const { at, correlationId } = await record(parts, registry, ACTOR, { repository, details });
  const request = { host: registry.name, method: 'DELETE', userAgent: '' };
  await parts.changed({ registryId: registry.registryId, correlationId, at, operation: OPERATION, repository, details, actor: ACTOR, request });
}

interface RegistryName {
  readonly registryId: string;
  readonly name: string;
}

interface Gone {
  readonly repository: string;
  readonly details: EventDetails;
}

/** ACR's word for it. */
const OPERATION = 'Purge manifest';

async function record({ journal, now }: RetentionParts, { registryId, name }: RegistryName, actor: string, { repository, details }: Gone): Promise<{ at: Date; correlationId: string }> {
  const at = now();
  const correlationId = uuidv7(at);
  const exchange = { correlationId, receivedAt: at, address: '', host: name, scheme: 'https', request: { headers: {} } } as const;
  const by = { ok: false, name: actor, credentialId: null, credentialKind: 'none', steps: [] } as const;
  const happened = { exchange, registry: { id: registryId }, identification: by, decision: null, refusal: null, status: 202, now: at };
  await journal.append(repositoryEvent({ ...happened, operation: OPERATION, repository, details }));
  return { at, correlationId };
}
