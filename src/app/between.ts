import type { BatchWriter } from '../db/batch-writer.ts';
import type { Database, TableSet } from '../db/database.ts';
import type { BlobStore } from '../registry/blobs/blob-store.ts';

/** What stands between the server and all that it keeps. A test puts there a call that fails (docs/decisions/0030). */
export interface Between {
  blobs(store: BlobStore): BlobStore;
  database<S extends TableSet>(database: Database<S>, set: S): Database<S>;
  /** Of the log. */
  writer(writer: BatchWriter): BatchWriter;
}

export const nothing: Between = { blobs: (store) => store, database: (database) => database, writer: (writer) => writer };
