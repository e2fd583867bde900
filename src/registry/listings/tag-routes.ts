import { existing } from '../manifests/not-found.ts';
import { tagStore } from '../manifests/tag-store.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { parseMarker } from './listing-order.ts';
import { cutPage, LARGEST_PAGE, linkTo, parsePage, rowsFor } from './paging.ts';

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-tags, end-8a and end-8b. */
export function tagRoutes(parts: DataPlaneParts): readonly Route[] {
  const list = async (call: Call): Promise<Reply> => {
    const { query } = parts.content;
    // Clients that never heard of pages get as much as there is in one.
    const page = parsePage(call.exchange.query, LARGEST_PAGE);
    const { id } = existing(call, await repositoryStore(query).find(call.registry.id, call.repository));
    const behind = page.last === null ? null : parseMarker('none', page.last);
    const rows = await tagStore(query).list(id, { orderBy: 'none', behind, rows: rowsFor(page) });
    const { entries, next } = cutPage(rows, page);
    return {
      status: 200,
      headers: linkTo(`/v2/${call.repository}/tags/list`, page, next?.name ?? null),
      body: { name: call.repository, tags: entries.map(({ name }) => name) },
    };
  };
  return [
    { method: 'GET', path: '/v2/{name}/tags/list', action: 'content/read', operation: 'ListTags', records: 'refused', handle: list },
  ];
}
