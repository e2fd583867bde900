import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../src/db/database.ts';
import type { LoggedEvent } from '../../src/journal/event-store.ts';
import { eventStore } from '../../src/journal/event-store.ts';
import type { Answer, AskOptions } from '../harness/data-plane.ts';
import { digestOf } from '../samples/images.ts';

// What a server that came back must show, asked from outside and read from its files.

/** A request to the server that is examined. */
export type Ask = (method: string, path: string, options?: AskOptions) => Promise<Answer>;

const EVERYTHING_NAMED = `
  select '/v2/' || name || '/blobs/' || digest as path, digest from repository join repository_blob on repository_id = id
  union all
  select '/v2/' || name || '/manifests/' || digest, digest from repository join manifest on repository_id = id
  union all
  select '/v2/' || repository.name || '/manifests/' || tag.name, digest from repository join tag on repository_id = id`;

/** Everything that the folder's databases name is served, with the bytes of its digest. Returns how many things that are. */
export async function assertNothingHalfWritten(data: string, ask: Ask): Promise<number> {
  const content = new DatabaseSync(join(data, 'content.db'), { readOnly: true, timeout: 5_000 });
  const named = content.prepare(EVERYTHING_NAMED).all() as { path: string; digest: string }[];
  content.close();
  for (const { path, digest } of named) await assertServed(ask, path, digest);
  return named.length;
}

/** The path answers 200 with the bytes of the digest. */
export async function assertServed(ask: Ask, path: string, digest: string): Promise<void> {
  const { status, body } = await ask('GET', path);
  assert.equal(status, 200, `${path}: ${body.toString()}`);
  assert.equal(digestOf(body), digest, `the bytes of ${path}`);
}

/** SQLite itself finds nothing wrong with the files. */
export function assertDatabasesWhole(data: string): void {
  for (const set of ['policy', 'content', 'journal']) {
    const file = new DatabaseSync(join(data, `${set}.db`), { timeout: 5_000 });
    try {
      assert.deepEqual(file.prepare('PRAGMA integrity_check').all().map((row) => ({ ...row })), [{ integrity_check: 'ok' }], set);
      assert.deepEqual(file.prepare('PRAGMA foreign_key_check').all(), [], set);
    } finally {
      file.close();
    }
  }
}

/** Events by their correlation ids, as the owner reads them. */
export async function eventsOf(location: string, correlationIds: Iterable<string>): Promise<Map<string, LoggedEvent>> {
  const journal = await openDatabase(location, 'journal');
  const store = eventStore(journal);
  const found = new Map<string, LoggedEvent>();
  try {
    for (const id of correlationIds) {
      const event = await store.findByCorrelationId(null, id);
      if (event) found.set(id, event);
    }
    return found;
  } finally {
    await journal.close();
  }
}
