import assert from 'node:assert/strict';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import type { Answer } from '../harness/data-plane.ts';
import { bearer } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';
import type { Ask } from './evidence.ts';
import type { Ledger } from './ledger.ts';

// Clients that log in and push without pause, and write down what they were told.

const [SMALLEST_BYTES, LARGEST_BYTES] = [1_000, 400_000];

export interface Load {
  /** Resolves when every client noticed that the server is gone, or finished its step after `stop`. */
  readonly over: Promise<void>;
  stop(): void;
}

export interface LoadOptions {
  readonly ask: Ask;
  readonly ledger: Ledger;
  /** Authorization of those who log in. */
  readonly as: string;
  readonly clients: number;
  readonly random: () => number;
  /** A connection that breaks is one of several workers that died, and not the end. */
  readonly goesOn: boolean;
}

let made = 0;

export function startLoad({ clients, ...options }: LoadOptions): Load {
  const stopping = new AbortController();
  const run = async (client: number) => {
    while (!stopping.signal.aborted) {
      try {
        await pushOnce(options, `load/${client}`);
      } catch (error) {
        if (!isBroken(error)) throw error;
        if (!options.goesOn) return;
        // The replacement of a worker takes a moment; connections are refused or cut meanwhile.
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  };
  const over = Promise.all(Array.from({ length: clients }, (_, client) => run(client))).then(() => undefined);
  // Whoever awaits it is told; nobody does while the server lives.
  over.catch(() => undefined);
  return {
    over,
    stop: () => stopping.abort(),
  };
}

/** The connection ended, or there was nobody to connect to. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(String(error.code));

/** Logs in, and pushes a layer in parts, a configuration in one request, and their manifest. */
async function pushOnce({ ask, ledger, as, random }: Omit<LoadOptions, 'clients'>, repository: string): Promise<void> {
  const name = `${process.pid}-${(made += 1)}`;
  const login = await answered(200, ask('GET', `/oauth2/token?scope=repository:${repository}:pull,push`, { as }));
  const { access_token: token } = JSON.parse(login.body.toString()) as { access_token: string };
  ledger.loggedIn(token, idOf(login));
  const askAs: Ask = (method, path, options) => ask(method, path, { as: bearer(token), ...options });

  const layer = Buffer.alloc(SMALLEST_BYTES + Math.floor(random() * LARGEST_BYTES), `layer ${name} `);
  const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', name }));
  await pushInParts(askAs, ledger, repository, layer, 1 + Math.floor(random() * 3));
  const inOne = askAs('POST', `/v2/${repository}/blobs/uploads/?digest=${digestOf(config)}`, { body: config });
  await pushed(ledger, 'blobs', `/v2/${repository}/blobs/${digestOf(config)}`, digestOf(config), inOne);
  await pushManifest(askAs, ledger, repository, name, [config, layer]);
}

async function pushInParts(ask: Ask, ledger: Ledger, repository: string, content: Buffer, parts: number): Promise<void> {
  const begun = await answered(202, ask('POST', `/v2/${repository}/blobs/uploads/`));
  const upload = { repository, location: String(begun.headers.location), content, acknowledged: 0, closing: false };
  const size = Math.ceil(content.length / parts);
  try {
    for (let start = 0; start < content.length; start += size) {
      const body = content.subarray(start, start + size);
      const headers = { 'content-range': `${start}-${start + body.length - 1}` };
      await answered(202, ask('PATCH', upload.location, { headers, body }));
      upload.acknowledged = start + body.length;
    }
    upload.closing = true;
    const closing = ask('PUT', `${upload.location}?digest=${digestOf(content)}`);
    await pushed(ledger, 'blobs', `/v2/${repository}/blobs/${digestOf(content)}`, digestOf(content), closing);
  } catch (error) {
    if (isBroken(error)) ledger.leaves(upload);
    throw error;
  }
}

async function pushManifest(ask: Ask, ledger: Ledger, repository: string, tag: string, [config, layer]: readonly [Buffer, Buffer]): Promise<void> {
  const describe = (mediaType: string, content: Buffer) => ({ mediaType, digest: digestOf(content), size: content.length });
  const layers = [describe('application/vnd.oci.image.layer.v1.tar', layer)];
  const { content, digest } = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: describe(CONFIG_TYPE, config), layers });
  const path = `/v2/${repository}/manifests/${tag}`;
  await pushed(ledger, 'manifests', path, digest, ask('PUT', path, { headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: content }));
}

/** Writes down what the answer promised, or that there was none. */
async function pushed(ledger: Ledger, kind: 'blobs' | 'manifests', path: string, digest: string, answer: Promise<Answer>): Promise<void> {
  try {
    const given = await answered(201, answer);
    ledger.serves(kind, path, digest, kind === 'manifests' ? idOf(given) : undefined);
  } catch (error) {
    if (isBroken(error)) ledger.doubts(path, digest);
    throw error;
  }
}

const idOf = ({ headers }: Answer) => String(headers['x-ms-correlation-request-id']);

/** Any other status is a failure of the server, not a consequence of its death. */
async function answered(status: number, answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  assert.equal(given.status, status, given.body.toString());
  return given;
}
