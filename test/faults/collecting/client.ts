import assert from 'node:assert/strict';
import { OCI_IMAGE_MANIFEST } from '../../../src/names/media-type.ts';
import { digestOf, manifestPut, type Image } from '../../security/images.ts';
import type { Answer, AskServer, Asked, Credential } from '../../security/ask.ts';

// A client that pushes, pulls, mounts and deletes, among others who do so with the same digests.

export interface Shared {
  readonly ask: AskServer;
  readonly as: Credential;
  readonly random: () => number;
  /** What layers consist of: everybody's are among these. */
  readonly layers: readonly string[];
  readonly repositories: readonly string[];
  /** How often each thing was done. */
  readonly counts: Map<string, number>;
}

export interface Client {
  /** One step: a push, a pull or a deletion. Rejects when something acknowledged is not there. */
  step(): Promise<void>;
  /** Pulls all that it has pushed and not deleted. @returns how many images that are */
  pullAll(): Promise<number>;
}

interface Held {
  readonly tag: string;
  readonly image: Pick<Image, 'digest' | 'content'>;
  readonly blobs: readonly string[];
}

const LAYERS = 3;
const MOST_HELD = 6;
const PATIENCE_MILLISECONDS = 120_000;
/** Pushes that meet the collection again and again would be a deadlock of another kind. */
const MOST_ATTEMPTS = 200;

export function imageClient(shared: Shared, repository: string): Client {
  const { random, layers, repositories, counts, as } = shared;
  const held: Held[] = [];
  let made = 0;
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const any = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
  const ask = async (asked: Asked, ...statuses: readonly number[]): Promise<Answer> => {
    const answer = await Promise.race([shared.ask({ ...asked, as }), tooLate(asked)]);
    assert.ok(statuses.includes(answer.status), `${asked.method ?? 'GET'} ${asked.path}: ${answer.status} ${answer.text.slice(0, 400)}`);
    return answer;
  };
  const blobs = `/v2/${repository}/blobs`;

  /** As clients do it: looked for, then mounted from wherever it may be, then sent. */
  const bring = async (content: string) => {
    const digest = digestOf(content);
    if ((await ask({ method: 'HEAD', path: `${blobs}/${digest}` }, 200, 404)).status === 200) return count('found');
    const { status, headers } = await ask({ method: 'POST', path: `${blobs}/uploads/?mount=${digest}&from=${any(repositories)}` }, 201, 202);
    if (status === 201) return count('mounted');
    const way = random() < 0.5 ? ask({ method: 'PUT', path: `${String(headers.location)}?digest=${digest}`, body: content }, 201) : inChunks(String(headers.location), digest, content);
    await way;
    return count('sent');
  };
  const inChunks = async (location: string, digest: string, content: string) => {
    const half = Math.floor(content.length / 2);
    await ask({ method: 'PATCH', path: location, body: content.slice(0, half) }, 202);
    await ask({ method: 'PATCH', path: location, body: content.slice(half) }, 202);
    await ask({ method: 'PUT', path: `${location}?digest=${digest}` }, 201);
  };

  const push = async () => {
    const contents = [...new Set(Array.from({ length: LAYERS }, () => any(layers)))];
    const one: Held = { tag: `t${(made += 1)}`, image: manifestOf(contents), blobs: contents.map(digestOf) };
    for (let attempt = 1; ; attempt += 1) {
      for (const content of contents) await bring(content);
      const { status } = await ask(manifestPut(repository, one.tag, one.image.content), 201, 400, 404);
      if (status === 201) break;
      // The collection was quicker, and says so: what is missing is sent again.
      count('sent again');
      assert.ok(attempt < MOST_ATTEMPTS, `${repository}: no push comes to its end`);
    }
    count('pushed');
    held.push(one);
  };
  const pull = async ({ tag, image, blobs: digests }: Held) => {
    const { text } = await ask({ path: `/v2/${repository}/manifests/${tag}`, headers: { accept: OCI_IMAGE_MANIFEST } }, 200);
    assert.equal(text, image.content);
    for (const digest of digests) assert.equal(digestOf((await ask({ path: `${blobs}/${digest}` }, 200)).text), digest);
    count('pulled');
  };
  const remove = async () => {
    const [one] = held.splice(Math.floor(random() * held.length), 1);
    const { digest } = one!.image;
    // The same image may have another tag.
    const same = held.filter((other) => other.image.digest === digest);
    for (const other of same) held.splice(held.indexOf(other), 1);
    await ask({ method: 'DELETE', path: `/v2/${repository}/manifests/${digest}` }, 202);
    count('deleted');
    const unused = one!.blobs.filter((blob) => !held.some(({ blobs: others }) => others.includes(blob)));
    if (random() < 0.5) for (const blob of unused) await ask({ method: 'DELETE', path: `${blobs}/${blob}` }, 202, 404);
  };

  return {
    async step() {
      if (held.length === 0 || (held.length < MOST_HELD && random() < 0.4)) return push();
      return random() < 0.5 ? pull(any(held)) : remove();
    },
    async pullAll() {
      for (const one of held) await pull(one);
      return held.length;
    },
  };
}

function manifestOf(contents: readonly string[]): Pick<Image, 'digest' | 'content'> {
  const descriptors = contents.map((content) => ({ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: digestOf(content), size: content.length }));
  const [config, ...layers] = descriptors;
  const content = JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: { ...config, mediaType: 'application/vnd.example.config' }, layers });
  return { content, digest: digestOf(content) };
}

const tooLate = ({ method = 'GET', path }: Asked): Promise<never> =>
  new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`${method} ${path} is not answered`)), PATIENCE_MILLISECONDS).unref();
  });
