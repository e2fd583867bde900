import type { Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import { parseDigest } from '../../names/digest.ts';
import { changeLocks, isLocked } from '../attributes.ts';
import { findMarker, formatMarker, parseOrderBy } from '../listings/listing-order.ts';
import { cutPage, linkTo, parsePage, rowsFor } from '../listings/paging.ts';
import { manifestStore, type ManifestRow } from '../manifests/manifest-store.ts';
import { existing, manifestNotFound } from '../manifests/not-found.ts';
import { tagStore } from '../manifests/tag-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { heading, toManifestAnswer } from './acr-answers.ts';
import { readAttributeChange } from './attribute-body.ts';

const LIST = '/acr/v1/{name}/_manifests';
const ONE = '/acr/v1/{name}/_manifests/{digest}';
/** Of one answer, unless a single index has more. */
const MOST_CHILDREN = 10_000;

/** The manifests of a repository with their attributes, tags and, of an index, what it holds. */
export function acrManifestRoutes({ content }: DataPlaneParts): readonly Route[] {
  const show = async (call: Call): Promise<Reply> => {
    const { repositoryId, manifest } = await find(content.query, call);
    const [answer] = await describe(content.query, repositoryId, [manifest]);
    return { status: 200, body: { ...heading(call), manifest: answer } };
  };

  const update = async (call: Call): Promise<Reply> => {
    const change = await readAttributeChange(call);
    await content.transaction(async (trx) => {
      const { repositoryId, manifest } = await find(trx, call);
      await manifestStore(trx).setLocks(repositoryId, manifest.digest, changeLocks(manifest.locks, change));
    });
    return show(call);
  };

  return [
    { method: 'GET', path: LIST, action: 'metadata/read', operation: 'ListManifests', records: 'refused', handle: (call) => list(content.query, call) },
    { method: 'GET', path: ONE, action: 'metadata/read', operation: 'ShowManifest', records: 'refused', handle: show },
    { method: 'PATCH', path: ONE, action: 'metadata/write', operation: 'UpdateManifest', records: 'refused', handle: update },
  ];
}

async function list(db: Kysely<ContentTables>, call: Call): Promise<Reply> {
  const { query } = call.exchange;
  const page = parsePage(query);
  const orderBy = parseOrderBy(query);
  const { id } = existing(call, await repositoryStore(db).find(call.registry.id, call.repository));

  const manifests = manifestStore(db);
  const behind = await findMarker(orderBy, page.last, async (digest) => (await manifests.find(id, digest))?.updated_at);
  const { entries: wanted, next: nextWanted } = cutPage(await manifests.list(id, { orderBy, behind, rows: rowsFor(page) }), page);
  const entries = await cutToFit(db, id, wanted);
  const next = entries.length < wanted.length ? entries.at(-1)! : nextWanted;
  const last = next && formatMarker(orderBy, next.digest, next.updated_at);
  return {
    status: 200,
    headers: linkTo(`/acr/v1/${call.repository}/_manifests`, page, last, { orderby: query.get('orderby') ?? '' }),
    body: { ...heading(call), manifests: await describe(db, id, entries) },
  };
}

/** As many as hold, together, what one answer can: an index may name thousands of manifests. At least one. */
async function cutToFit(db: Kysely<ContentTables>, repositoryId: string, rows: readonly ManifestRow[]): Promise<readonly ManifestRow[]> {
  const counts = await manifestStore(db).countChildren(repositoryId, rows.map(({ digest }) => digest));
  let children = 0;
  const tooMany = rows.findIndex(({ digest }, index) => {
    children += counts.get(digest) ?? 0;
    return index > 0 && children > MOST_CHILDREN;
  });
  return tooMany < 0 ? rows : rows.slice(0, tooMany);
}

/** Tags that are hidden from lists are hidden here too. */
async function describe(db: Kysely<ContentTables>, repositoryId: string, rows: readonly ManifestRow[]) {
  const digests = rows.map(({ digest }) => digest);
  const tags = await tagStore(db).pointingTo(repositoryId, digests);
  const listed = Map.groupBy(tags.filter(({ locks }) => !isLocked(locks, 'list')), ({ digest }) => digest);
  const children = Map.groupBy(await manifestStore(db).childrenOf(repositoryId, digests), ({ parent }) => parent);
  return rows.map((row) => toManifestAnswer(row, listed.get(row.digest), children.get(row.digest)));
}

async function find(db: Kysely<ContentTables>, call: Call): Promise<{ repositoryId: string; manifest: ManifestRow }> {
  const digest = parseDigest(call.params['digest'] ?? '');
  const { id } = existing(call, await repositoryStore(db).find(call.registry.id, call.repository));
  const manifest = await manifestStore(db).find(id, digest);
  if (!manifest) throw manifestNotFound(call, digest);
  return { repositoryId: id, manifest };
}
