import { Refusal } from '../../causes/refusal.ts';
import { parseDigest } from '../../names/digest.ts';
import { OCI_IMAGE_INDEX } from '../../names/media-type.ts';
import { linkTo, LARGEST_PAGE, parsePage, rowsFor, type Page } from '../listings/paging.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore } from '../repository-store.ts';
import type { Call, Reply, Route } from '../routing/route.ts';
import { existing } from './not-found.ts';
import { referrerStore, type ReferrerQuery, type ReferrerRow } from './referrer-store.ts';

/** The answer is a manifest: what clients accept as one, they can read. */
const MOST_BYTES = 4 * 1024 * 1024;
const INDEX_BYTES = 150;

/**
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#listing-referrers, end-12a and end-12b.
 * Every manifest that was pushed with a subject is listed, so also those that a client of older days put into the
 * index `sha256-<hex>`: what that tag holds need not be read.
 */
export function referrerRoutes(parts: DataPlaneParts): readonly Route[] {
  const list = async (call: Call): Promise<Reply> => {
    const subject = parseDigest(call.params['digest'] ?? '');
    const artifactType = parseFilter(call.exchange.query);
    const page = parsePage(call.exchange.query, LARGEST_PAGE);
    const repository = await repositoryStore(parts.content.query).find(call.registry.id, call.repository);
    // "the registry MUST NOT return a 404": nothing refers to what is in no repository.
    if (!repository) return toReply([], artifactType, {});
    existing(call, repository, 'read');

    const query = { subject, artifactType, last: page.last };
    const { rows, next } = await readPage(parts, repository.id, query, page);
    const filter: Record<string, string> = artifactType === null ? {} : { artifactType };
    return toReply(rows, artifactType, linkTo(`/v2/${call.repository}/referrers/${subject}`, page, next, filter));
  };
  return [
    { method: 'GET', path: '/v2/{name}/referrers/{digest}', action: 'content/read', operation: 'ListReferrers', records: 'refused', handle: list },
  ];
}

/** As many as the page and the size of an answer hold, at least one. */
async function readPage(
  parts: DataPlaneParts,
  repositoryId: string,
  query: ReferrerQuery,
  page: Page,
): Promise<{ rows: readonly ReferrerRow[]; next: string | null }> {
  const store = referrerStore(parts.content.query);
  const weighed = await store.weigh(repositoryId, query, rowsFor(page));
  let bytes = INDEX_BYTES;
  const tooMany = weighed.findIndex((row, index) => {
    bytes += row.bytes;
    return index >= page.size || (index > 0 && bytes > MOST_BYTES);
  });
  const rows = await store.list(repositoryId, query, tooMany < 0 ? weighed.length : tooMany);
  return { rows, next: tooMany < 0 ? null : (rows.at(-1)?.digest ?? null) };
}

function toReply(rows: readonly ReferrerRow[], artifactType: string | null, link: Record<string, string>): Reply {
  return {
    status: 200,
    headers: {
      'Content-Type': OCI_IMAGE_INDEX,
      ...(artifactType === null ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
      ...link,
    },
    body: { schemaVersion: 2, mediaType: OCI_IMAGE_INDEX, manifests: rows.map(toDescriptor) },
  };
}

const toDescriptor = ({ media_type, digest, size, artifact_type, annotations }: ReferrerRow) => ({
  mediaType: media_type,
  digest,
  size,
  ...(artifact_type === null ? {} : { artifactType: artifact_type }),
  ...(annotations === null ? {} : { annotations: JSON.parse(annotations) as unknown }),
});

function parseFilter(query: URLSearchParams): string | null {
  const artifactType = query.get('artifactType') || null;
  if (artifactType !== null && !/^[\x20-\x7e]{1,255}$/.test(artifactType)) {
    throw new Refusal('request-invalid', { field: 'artifactType', defect: 'it is not the type of an artifact' });
  }
  return artifactType;
}
