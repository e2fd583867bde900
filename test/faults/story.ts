import assert from 'node:assert/strict';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import type { Answer } from '../harness/data-plane.ts';
import { basic } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';
import { assertServed, type Ask } from './evidence.ts';

// One of everything whose answer is a promise: logins, a push in every form, a pull, a deletion. Each answer becomes a
// fact, which the disk must hold from that answer on.

export interface Fact {
  readonly promise: string;
  readonly correlationId: string;
  /** Texts or bytes that are certain in one of these files when the answer leaves; the file's name ends as given. */
  readonly onDisk: readonly { readonly within: RegExp; readonly bytes: Buffer | string }[];
  /** What the log says about the answer: a cause or, null, that it was served. Undefined: it writes no event. */
  readonly logged?: string | null;
  /** Asks a server on the same folder whether the promise is kept. */
  readonly isKept?: (ask: Ask) => Promise<void>;
}

export interface Story {
  readonly facts: readonly Fact[];
  /** An access token that one of the facts promised. */
  readonly token: string;
}

export const REPOSITORY = 'team/app';
const BLOBS = `/v2/${REPOSITORY}/blobs`;
const BLOB_FILES = /^\/data\/blobs\//;
const CONTENT_FILES = /^\/data\/content\.db(-wal)?$/;
const JOURNAL_FILES = /^\/data\/journal\.db(-wal)?$/;

/** Tells the whole story to a server, one request after another. Throws when an answer is not the expected one. */
export async function tellStory(ask: Ask, owner: readonly [name: string, password: string], blob: Buffer): Promise<Story> {
  const facts: Fact[] = [];
  const promised = (promise: string, answer: Answer, fact: Omit<Fact, 'promise' | 'correlationId'>) => {
    const correlationId = String(answer.headers['x-ms-correlation-request-id']);
    const inLog = fact.logged === undefined ? [] : [{ within: JOURNAL_FILES, bytes: correlationId }];
    facts.push({ promise, correlationId, ...fact, onDisk: [...fact.onDisk, ...inLog] });
    return answer;
  };

  const tokenPath = `/oauth2/token?service=registry.example&scope=repository:${REPOSITORY}:pull,push,delete`;
  const login = await expecting(200, ask('GET', tokenPath, { as: basic(...owner) }));
  promised('a login', login, { onDisk: [], logged: null });
  const { access_token: token } = JSON.parse(login.body.toString()) as { access_token: string };
  const refused = await expecting(401, ask('GET', tokenPath, { as: basic(owner[0], 'wrong') }));
  promised('a refused login', refused, { onDisk: [], logged: 'credentials-wrong-password' });

  const as = `Bearer ${token}`;
  await pushInParts((...request) => ask(request[0], request[1], { ...request[2], as }), blob, promised);
  const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux' }));
  const whole = await expecting(201, ask('POST', `${BLOBS}/uploads/?digest=${digestOf(config)}`, { as, body: config }));
  promised('a blob in one request', whole, blobFact(config));
  await pushAndRemove((...request) => ask(request[0], request[1], { ...request[2], as }), [config, blob], promised);
  return { facts, token };
}

type Promised = (promise: string, answer: Answer, fact: Omit<Fact, 'promise' | 'correlationId'>) => Answer;

const expecting = async (status: number, answer: Promise<Answer>): Promise<Answer> => {
  const given = await answer;
  assert.equal(given.status, status, given.body.toString());
  return given;
};

const blobFact = (blob: Buffer): Omit<Fact, 'promise' | 'correlationId'> => ({
  onDisk: [
    { within: BLOB_FILES, bytes: blob },
    { within: CONTENT_FILES, bytes: digestOf(blob) },
  ],
  isKept: (ask) => assertServed(ask, `${BLOBS}/${digestOf(blob)}`, digestOf(blob)),
});

/** POST, two PATCHes and PUT. */
async function pushInParts(ask: Ask, blob: Buffer, promised: Promised): Promise<void> {
  const begun = promised('an upload', await expecting(202, ask('POST', `${BLOBS}/uploads/`)), { onDisk: [], isKept: uploadHas(0) });
  const location = String(begun.headers.location);
  function uploadHas(received: number) {
    return async (ask: Ask) => {
      const { status, headers } = await ask('GET', location);
      // The closing request may have been carried out although its answer was not given.
      if (status === 404) return assertServed(ask, `${BLOBS}/${digestOf(blob)}`, digestOf(blob));
      assert.equal(status, 204);
      assert.ok(Number(String(headers.range).split('-')[1]) >= received - 1, `${received} bytes were acknowledged, ${headers.range} are there`);
    };
  }
  const middle = Math.floor(blob.length / 3);
  for (const [start, end] of [[0, middle], [middle, blob.length]] as const) {
    const headers = { 'content-range': `${start}-${end - 1}` };
    const answer = await expecting(202, ask('PATCH', location, { headers, body: blob.subarray(start, end) }));
    const fact = { onDisk: [{ within: BLOB_FILES, bytes: blob.subarray(start, end) }], isKept: uploadHas(end) };
    promised(`an upload up to ${end}`, answer, fact);
  }
  promised('a blob in parts', await expecting(201, ask('PUT', `${location}?digest=${digestOf(blob)}`)), blobFact(blob));
}

/** A manifest under two tags, a pull, and the loss of one of the tags. */
async function pushAndRemove(ask: Ask, [config, layer]: readonly [Buffer, Buffer], promised: Promised): Promise<void> {
  const describe = (mediaType: string, content: Buffer) => ({ mediaType, digest: digestOf(content), size: content.length });
  const layers = [describe('application/vnd.oci.image.layer.v1.tar', layer)];
  const image = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: describe(CONFIG_TYPE, config), layers } as { mediaType: string });
  const at = (reference: string) => `/v2/${REPOSITORY}/manifests/${reference}`;
  const put = (tag: string) => ask('PUT', at(tag), { headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: image.content });
  const pushed = (reference: string) => ({
    onDisk: [{ within: CONTENT_FILES, bytes: image.content }],
    logged: null,
    isKept: (ask: Ask) => assertServed(ask, at(reference), image.digest),
  });

  promised('a manifest', await expecting(201, put('v1')), pushed('v1'));
  promised('a second tag', await expecting(201, put('old')), pushed(image.digest));
  promised('a pull', await expecting(200, ask('GET', at('v1'))), { onDisk: [], logged: null });
  promised('a tag removed', await expecting(202, ask('DELETE', at('old'))), {
    onDisk: [],
    logged: null,
    isKept: async (ask) => assert.equal((await ask('GET', at('old'))).status, 404),
  });
}
