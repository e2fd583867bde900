import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { bearer } from '../harness/harness.ts';
import { digestOf } from '../samples/images.ts';
import { assertServed, type Ask } from './evidence.ts';

// What a server acknowledged to clients while it was being killed, and what it had not answered yet.

/** An upload whose client lost its connection. */
export interface OpenUpload {
  readonly repository: string;
  readonly location: string;
  readonly content: Buffer;
  /** Bytes that an answer said were received. */
  acknowledged: number;
  /** The closing request was sent; whether it was carried out is not known. */
  closing: boolean;
}

interface Entries {
  /** Paths and the digest of what they must answer. */
  readonly served: (readonly [path: string, digest: string])[];
  readonly tokens: string[];
  /** Correlation ids. */
  readonly events: string[];
  /** There as a whole, or not there. */
  readonly doubtful: (readonly [path: string, digest: string])[];
}

export type Ledger = ReturnType<typeof openLedger>;

export function openLedger() {
  const nothing = (): Entries => ({ served: [], tokens: [], events: [], doubtful: [] });
  const all = nothing();
  let fresh = nothing();
  let uploads: OpenUpload[] = [];
  const counts = { blobs: 0, manifests: 0, logins: 0, doubtful: 0, resumed: 0 };

  return {
    counts,
    serves(kind: 'blobs' | 'manifests', path: string, digest: string, event?: string) {
      counts[kind] += 1;
      fresh.served.push([path, digest]);
      if (event !== undefined) fresh.events.push(event);
    },
    loggedIn(token: string, event: string) {
      counts.logins += 1;
      fresh.tokens.push(token);
      fresh.events.push(event);
    },
    /** The request was sent and not answered. */
    doubts(path: string, digest: string) {
      counts.doubtful += 1;
      fresh.doubtful.push([path, digest]);
    },
    leaves: (upload: OpenUpload) => void uploads.push(upload),

    /** Everything since the last call is as it was acknowledged; what was not acknowledged is there as a whole or not at all. */
    async assertFreshKept(data: string, ask: Ask): Promise<void> {
      const entries = fresh;
      fresh = nothing();
      all.served.push(...entries.served);
      all.tokens.push(...entries.tokens);
      all.events.push(...entries.events);
      await assertKept(data, ask, entries);
    },

    assertAllKept: (data: string, ask: Ask): Promise<void> => assertKept(data, ask, all),

    /**
     * Goes on where the server says that an upload ended. Returns how many must wait, because the lease of a writer
     * that was killed has not ended.
     */
    async resumeUploads(ask: Ask): Promise<number> {
      const open = uploads;
      uploads = [];
      for (const upload of open) {
        if (!(await resume(upload, ask))) uploads.push(upload);
        else {
          counts.resumed += 1;
          all.served.push([blobPath(upload), digestOf(upload.content)]);
        }
      }
      return uploads.length;
    },
  };
}

const blobPath = ({ repository, content }: OpenUpload) => `/v2/${repository}/blobs/${digestOf(content)}`;

async function assertKept(data: string, ask: Ask, { served, tokens, events, doubtful }: Entries): Promise<void> {
  for (const [path, digest] of served) await assertServed(ask, path, digest);
  for (const token of tokens) assert.equal((await ask('GET', '/v2/', { as: bearer(token) })).status, 200, 'a token that was handed out is accepted');
  const journal = new DatabaseSync(join(data, 'journal.db'), { readOnly: true, timeout: 5_000 });
  const find = journal.prepare('select correlation_id from event where correlation_id = ?');
  const lost = events.filter((id) => find.get(id) === undefined);
  journal.close();
  assert.deepEqual(lost, [], 'events whose answers were sent are in the log');
  for (const [path, digest] of doubtful) {
    const { status, body } = await ask('GET', path);
    if (status === 200) assert.equal(digestOf(body), digest, `half of ${path} is served`);
    else assert.equal(status, 404, `${path}: ${body.toString()}`);
  }
}

/** False when the upload is still claimed by a request that was killed. */
async function resume(upload: OpenUpload, ask: Ask): Promise<boolean> {
  const { location, content, acknowledged, closing } = upload;
  const status = await ask('GET', location);
  if (status.status === 404 && closing) {
    await assertServed(ask, blobPath(upload), digestOf(content));
    return true;
  }
  assert.equal(status.status, 204, status.body.toString());
  const [, last = '0'] = String(status.headers.range).split('-');
  // `0-0` stands for nothing as well as for one byte.
  const received = last === '0' ? acknowledged : Number(last) + 1;
  assert.ok(received >= acknowledged, `${acknowledged} bytes were acknowledged and ${received} are there`);
  if (received < content.length) {
    const headers = { 'content-range': `${received}-${content.length - 1}` };
    const answer = await ask('PATCH', location, { headers, body: content.subarray(received) });
    if (answer.status === 416) return false;
    assert.equal(answer.status, 202, answer.body.toString());
    upload.acknowledged = content.length;
  }
  const closed = await ask('PUT', `${location}?digest=${digestOf(content)}`);
  if (closed.status === 416) return false;
  assert.equal(closed.status, 201, closed.body.toString());
  await assertServed(ask, blobPath(upload), digestOf(content));
  return true;
}
