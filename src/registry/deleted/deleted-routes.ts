import type { Kysely } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { ContentTables } from '../../db/tables.ts';
import { parseDigest } from '../../names/digest.ts';
import { parseTag, type Tag } from '../../names/tag.ts';
import { heading, toManifestAnswer } from '../acr/acr-answers.ts';
import { readJsonBody } from '../acr/attribute-body.ts';
import { parseMarker } from '../listings/listing-order.ts';
import { cutPage, linkTo, parsePage, rowsFor } from '../listings/paging.ts';
import { isObject } from '../manifests/json-text.ts';
import { existing, manifestNotFound } from '../manifests/not-found.ts';
import { tagStore } from '../manifests/tag-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { deletedStore, tagKey, type After, type DeletedManifest } from './deleted-store.ts';
import { restore } from './restore.ts';

const CATALOGUE = '/acr/v1/_deleted/_catalog';
const MANIFESTS = '/acr/v1/_deleted/{name}/_manifests';
const ONE = '/acr/v1/_deleted/{name}/_manifests/{digest}';
const TAGS = '/acr/v1/_deleted/{name}/_tags';

/**
 * What a soft delete policy keeps, as Azure's command line 2.45 and newer ask for it; what else the answers hold is not known of
 * ACR. Lists are in the order of deletion: the command line restores what it finds last.
 */
export function deletedRoutes(parts: DataPlaneParts): readonly Route[] {
  const { query } = parts.content;
  return [
    { method: 'GET', path: CATALOGUE, action: 'deleted-catalog/read', operation: 'ListDeletedRepositories', records: 'refused', handle: (call) => repositories(query, call) },
    { method: 'GET', path: MANIFESTS, action: 'deleted/read', operation: 'ListDeletedManifests', records: 'refused', handle: (call) => manifests(query, call) },
    { method: 'GET', path: TAGS, action: 'deleted/read', operation: 'ListDeletedTags', records: 'refused', handle: (call) => tags(query, call) },
    { method: 'POST', path: ONE, action: 'deleted/restore', operation: 'Restore', records: 'served', handle: (call) => bringBack(parts, call) },
  ];
}

async function repositories(db: Kysely<ContentTables>, call: Call): Promise<Reply> {
  const page = parsePage(call.exchange.query);
  const names = await deletedStore(db, call.registry.id).repositories(page.last, rowsFor(page));
  const { entries, next } = cutPage(names, page);
  return { status: 200, headers: linkTo(CATALOGUE, page, next), body: { repositories: entries } };
}

async function manifests(db: Kysely<ContentTables>, call: Call): Promise<Reply> {
  const { repository } = call;
  const page = parsePage(call.exchange.query);
  const deleted = deletedStore(db, call.registry.id);
  const { entries, next } = cutPage(await deleted.manifests(repository, after(page.last), rowsFor(page)), page);
  if (entries.length === 0) await refuseUnknown(db, call);
  const names = Map.groupBy(await deleted.tagsOfManifests(repository, entries.map(({ digest }) => digest)), ({ digest }) => digest);
  const toAnswer = (row: DeletedManifest) => ({
    ...toManifestAnswer(row),
    deletedAt: row.deleted_at,
    tags: (names.get(row.digest) ?? []).map(({ name }) => name),
  });
  return {
    status: 200,
    headers: linkTo(`/acr/v1/_deleted/${repository}/_manifests`, page, next && marker(next.deleted_at, next.digest)),
    body: { ...heading(call), manifests: entries.map(toAnswer) },
  };
}

async function tags(db: Kysely<ContentTables>, call: Call): Promise<Reply> {
  const { repository } = call;
  const page = parsePage(call.exchange.query);
  const rows = await deletedStore(db, call.registry.id).tags(repository, after(page.last), rowsFor(page));
  const { entries, next } = cutPage(rows, page);
  if (entries.length === 0) await refuseUnknown(db, call);
  return {
    status: 200,
    headers: linkTo(`/acr/v1/_deleted/${repository}/_tags`, page, next && marker(next.deleted_at, tagKey(next))),
    body: { ...heading(call), tags: entries.map(({ name, digest, deleted_at }) => ({ tag: name, digest, deletedAt: deleted_at })) },
  };
}

async function bringBack({ content, now }: DataPlaneParts, call: Call): Promise<Reply> {
  const { registry, repository } = call;
  const digest = parseDigest(call.params['digest'] ?? '');
  const force = parseForce(call.exchange.query);
  const tag = parseWantedTag(await readJsonBody(call));
  const restored = await restore(content, { registryId: registry.id, repository, digest, tag, force, keepsDeleted: registry.keepsDeleted, now: now() });
  if (!restored) {
    await refuseUnknown(content.query, call);
    throw manifestNotFound(call, tag ?? digest);
  }
  const { id } = existing(call, await repositoryStore(content.query).find(registry.id, repository));
  const on = await tagStore(content.query).pointingTo(id, [digest]);
  return {
    status: 200,
    body: { ...heading(call), manifest: toManifestAnswer(restored, on) },
    event: { digest, ...(tag === null ? {} : { tag }), mediaType: restored.media_type, size: restored.size },
  };
}

/** NAME_UNKNOWN where there is no such repository, and nothing is left of one. */
async function refuseUnknown(db: Kysely<ContentTables>, call: Call): Promise<void> {
  const deleted = deletedStore(db, call.registry.id);
  if ((await deleted.manifests(call.repository, null, 1)).length > 0) return;
  existing(call, await repositoryStore(db).find(call.registry.id, call.repository));
}

const marker = (at: string, key: string): string => `${at}~${key}`;

function after(last: string | null): After | null {
  if (last === null) return null;
  const { at, key } = parseMarker('timeasc', last);
  if (at === null) throw new Refusal('request-invalid', { field: 'last', defect: 'it is not that of a Link: it has no time' });
  return { at, key };
}

/** Azure's command line writes what Python does. */
function parseForce(query: URLSearchParams): boolean {
  const text = (query.get('force') || 'false').toLowerCase();
  if (text !== 'true' && text !== 'false') throw new Refusal('request-invalid', { field: 'force', defect: 'it is neither true nor false' });
  return text === 'true';
}

/** `{"tag":"1.0"}`, `{"tag":null}` or nothing at all. */
function parseWantedTag(body: unknown): Tag | null {
  if (body === undefined) return null;
  if (!isObject(body)) throw new Refusal('request-invalid', { field: 'body', defect: 'it is not a JSON object' });
  const tag = body['tag'] ?? null;
  if (tag === null) return null;
  if (typeof tag !== 'string') throw new Refusal('request-invalid', { field: 'tag', defect: 'it is no text' });
  return parseTag(tag);
}
