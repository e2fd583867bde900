import type { Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';
import { parseDigest } from '../../names/digest.ts';
import { isTag } from '../../names/tag.ts';
import { changeLocks } from '../attributes.ts';
import { findMarker, formatMarker, parseOrderBy } from '../listings/listing-order.ts';
import { cutPage, linkTo, parsePage, rowsFor } from '../listings/paging.ts';
import { existing, manifestNotFound } from '../manifests/not-found.ts';
import { removeTag } from '../manifests/remove-manifest.ts';
import { tagStore, type TagRow } from '../manifests/tag-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { heading, toTagAnswer } from './acr-answers.ts';
import { readAttributeChange } from './attribute-body.ts';

const LIST = '/acr/v1/{name}/_tags';
const ONE = '/acr/v1/{name}/_tags/{reference}';

/** The tags of a repository with their attributes; deleting one only unties it from its manifest. */
export function acrTagRoutes(parts: DataPlaneParts): readonly Route[] {
  const { content } = parts;

  const show = async (call: Call): Promise<Reply> => {
    const { tag } = await find(content.query, call);
    return { status: 200, body: { ...heading(call), tag: toTagAnswer(tag) } };
  };

  const update = async (call: Call): Promise<Reply> => {
    const change = await readAttributeChange(call);
    await content.transaction(async (trx) => {
      const { repositoryId, tag } = await find(trx, call);
      await tagStore(trx).setLocks(repositoryId, tag.name, changeLocks(tag.locks, change));
    });
    return show(call);
  };

  const untag = async (call: Call): Promise<Reply> => {
    const { name, digest } = await removeTag(parts, call, tagOf(call));
    return { status: 202, event: { tag: name, digest } };
  };

  return [
    { method: 'GET', path: LIST, action: 'metadata/read', operation: 'ListTags', records: 'refused', handle: (call) => list(parts, call) },
    { method: 'GET', path: ONE, action: 'metadata/read', operation: 'ShowTag', records: 'refused', handle: show },
    { method: 'PATCH', path: ONE, action: 'metadata/write', operation: 'UpdateTag', records: 'refused', handle: update },
    { method: 'DELETE', path: ONE, action: 'content/delete', operation: 'Untag', records: 'served', handle: untag },
  ];
}

async function list({ content }: DataPlaneParts, call: Call): Promise<Reply> {
  const { query } = call.exchange;
  const page = parsePage(query);
  const orderBy = parseOrderBy(query);
  const filter = query.get('digest') || null;
  const digest = filter === null ? undefined : parseDigest(filter);
  const { id } = existing(call, await repositoryStore(content.query).find(call.registry.id, call.repository));

  const tags = tagStore(content.query);
  const behind = await findMarker(orderBy, page.last, async (name) => (await tags.find(id, name))?.updated_at);
  const { entries, next } = cutPage(await tags.list(id, { orderBy, behind, rows: rowsFor(page) }, digest), page);
  const further = { orderby: query.get('orderby') ?? '', ...(digest === undefined ? {} : { digest }) };
  return {
    status: 200,
    headers: linkTo(`/acr/v1/${call.repository}/_tags`, page, next && formatMarker(orderBy, next.name, next.updated_at), further),
    body: { ...heading(call), tags: entries.map(toTagAnswer) },
  };
}

async function find(db: Kysely<ContentTables>, call: Call): Promise<{ repositoryId: string; tag: TagRow }> {
  const { id } = existing(call, await repositoryStore(db).find(call.registry.id, call.repository));
  const tag = await tagStore(db).find(id, tagOf(call));
  if (!tag) throw manifestNotFound(call, call.params['reference'] ?? '');
  return { repositoryId: id, tag };
}

function tagOf(call: Call) {
  const text = call.params['reference'] ?? '';
  if (!isTag(text)) throw manifestNotFound(call, text);
  return text;
}
