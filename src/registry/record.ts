import type { RegistryPolicy } from '../access/policy.ts';
import type { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import { loginEvent, repositoryEvent } from '../journal/event.ts';
import { isDigest } from '../names/digest.ts';
import { isTag } from '../names/tag.ts';
import { withLock } from './attributes.ts';
import { isPresented, type Progress } from './authorise.ts';
import type { DataPlaneParts } from './parts.ts';
import { changedBy } from './repository-change.ts';
import type { EventDetails, Reply } from './routing/route.ts';

/** Makes the event of a served request durable, when its route records one. */
export async function recordServed(
  parts: DataPlaneParts,
  exchange: Exchange,
  registry: RegistryPolicy,
  progress: Progress,
  reply: Reply,
): Promise<void> {
  const { route, params } = progress.match;
  if (route.records !== 'served') return;
  const details = { ...namedIn(params), ...reply.event };
  const happened = happenedSoFar(parts, exchange, registry, progress, null, reply.status);
  await parts.journal.append(repositoryEvent({ ...happened, repository: progress.repository ?? null, details }));
  // A blob is a part of what was pushed, and a pull changes nothing.
  if (route.method === 'GET' || route.path.startsWith('/v2/{name}/blobs/') || progress.repository === undefined || !happened.identification?.ok) return;
  const { operation, now: at, identification } = happened;
  await parts.changed({ ...changedBy(exchange), registryId: registry.id, at, operation, repository: progress.repository, details, actor: identification.subject.name });
}

/**
 * Makes the event of a refused request durable, when the refusal is one. A challenge to somebody who presented no
 * credential is not; nor is a blob that is not there, for which clients look before each push. A credential that is
 * refused is a login event, any other refusal one of the repository.
 */
export async function recordRefused(
  parts: DataPlaneParts,
  exchange: Exchange,
  registry: RegistryPolicy,
  progress: Progress,
  refusal: Refusal,
): Promise<void> {
  const { identification, match, repository } = progress;
  const { route, params } = match;
  if (!identification) return;
  if (refusal.causeId === 'not-logged-in' && !isPresented(identification)) return;
  if (refusal.causeId === 'blob-not-found' && (route.method === 'GET' || route.method === 'HEAD')) return;
  const happened = happenedSoFar(parts, exchange, registry, progress, refusal, refusal.status);
  const event =
    route.action === 'sign-in' || !identification.ok
      ? loginEvent({ ...happened, operation: 'Login' })
      : repositoryEvent({ ...happened, repository: repository ?? null, details: namedIn(params) });
  await parts.journal.append(event);
}

function happenedSoFar(
  parts: DataPlaneParts,
  exchange: Exchange,
  registry: RegistryPolicy,
  progress: Progress,
  refusal: Refusal | null,
  status: number,
) {
  const { identification = null, match } = progress;
  const { operation } = match.route;
  // A lock is found by the handler, after the decision whose trace it ends.
  const decision = refusal?.causeId === 'artifact-locked' ? withLock(progress.decision, refusal.facts) : (progress.decision ?? null);
  const name = typeof operation === 'string' ? operation : operation(match.params);
  return { exchange, registry, identification, decision, refusal, status, operation: name, now: parts.now() } as const;
}

/** What the path itself names, as far as it is well-formed: the log takes no text that is not a name. */
function namedIn({ reference, digest }: Readonly<Record<string, string>>): EventDetails {
  const text = reference ?? digest ?? '';
  if (isDigest(text)) return { digest: text };
  return isTag(text) ? { tag: text } : {};
}
