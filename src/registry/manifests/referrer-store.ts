import { sql, type Kysely } from 'kysely';
import type { ContentTables } from '../../db/tables.ts';

/** A manifest whose `subject` is the one asked about, as much of it as the list repeats. */
export interface ReferrerRow {
  readonly digest: string;
  readonly media_type: string;
  readonly size: number;
  readonly artifact_type: string | null;
  /** JSON. */
  readonly annotations: string | null;
}

export interface ReferrerQuery {
  readonly subject: string;
  readonly artifactType: string | null;
  readonly last: string | null;
}

/** What a descriptor takes beyond the texts in it. */
const DESCRIPTOR_BYTES = 150;

/** spec.md#listing-referrers: what the manifest says it is or, for an image that does not say, its configuration's type. */
const ARTIFACT_TYPE = sql<string | null>`coalesce(artifact_type, config_media_type)`;

/** Referrers of a repository that may be listed and read. */
export function referrerStore(db: Kysely<ContentTables>) {
  const listed = (repositoryId: string, { subject, artifactType, last }: ReferrerQuery) => {
    let query = db
      .selectFrom('manifest')
      .where('repository_id', '=', repositoryId)
      .where('subject', '=', subject)
      .where('locks', 'not like', '%list%')
      .where('locks', 'not like', '%read%')
      .orderBy('digest');
    if (artifactType !== null) query = query.where(ARTIFACT_TYPE, '=', artifactType);
    if (last !== null) query = query.where('digest', '>', last);
    return query;
  };

  return {
    /** How long the next descriptors will be, in bytes: annotations of megabytes must not be read to be left out. */
    weigh: (repositoryId: string, query: ReferrerQuery, rows: number): Promise<{ digest: string; bytes: number }[]> =>
      listed(repositoryId, query)
        .select('digest')
        .select(
          sql<number>`${sql.lit(DESCRIPTOR_BYTES)} + length(digest) + length(media_type) + length(coalesce(${ARTIFACT_TYPE}, ''))
            + octet_length(coalesce(annotations, ''))`.as('bytes'),
        )
        .limit(rows)
        .execute(),

    /** The next `rows` descriptors. */
    list: (repositoryId: string, query: ReferrerQuery, rows: number): Promise<ReferrerRow[]> =>
      listed(repositoryId, query)
        .select(['digest', 'media_type', 'size', ARTIFACT_TYPE.as('artifact_type'), 'annotations'])
        .limit(rows)
        .execute(),
  };
}
