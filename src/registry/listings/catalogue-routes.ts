import type { DataPlaneParts } from '../parts.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { catalogueStore } from './catalogue-store.ts';
import { cutPage, DEFAULT_PAGE, LARGEST_PAGE, linkTo, parsePage, rowsFor } from './paging.ts';

/** The names of all repositories, once as Docker's and once as ACR's clients ask for them. */
export function catalogueRoutes(parts: DataPlaneParts): readonly Route[] {
  const list = (path: string, defaultSize: number) => async (call: Call): Promise<Reply> => {
    const page = parsePage(call.exchange.query, defaultSize);
    const names = await catalogueStore(parts.content.query).list(call.registry.id, page.last, rowsFor(page));
    const { entries, next } = cutPage(names, page);
    return { status: 200, headers: linkTo(path, page, next), body: { repositories: entries } };
  };
  const route = (path: string, defaultSize: number): Route => ({
    method: 'GET',
    path,
    action: 'catalog/read',
    operation: 'ListRepositories',
    records: 'refused',
    handle: list(path, defaultSize),
  });
  return [route('/v2/_catalog', LARGEST_PAGE), route('/acr/v1/_catalog', DEFAULT_PAGE)];
}
