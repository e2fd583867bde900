import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { CONFIG_TYPE } from '../samples/images.ts';
import { ask, type Asking, type Heard } from './ask.ts';

// Clients that push and pull all the time through the balancer. What was acknowledged is written down, and looked for at the end.

export const REPOSITORY = 'team/app';
const LAYER_BYTES = 64 * 1024;
/** As clients do: what failed is tried again, for a while. */
const TRIES = 120;
const PAUSE_MS = 250;

export interface Seen {
  /** Answers by their status, 0 for none; each try counts. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly pushed: number;
  readonly pulled: number;
  /** Pulls of something acknowledged that found nothing, or something else. */
  readonly wrong: readonly string[];
  /** The longest time in which nothing was served, and nothing could be pushed. */
  readonly longestGapMs: number;
}

export interface Traffic {
  /** What was seen since the last look. */
  look(): Seen;
  stop(): Promise<void>;
  /** Tag to digest of everything acknowledged. */
  readonly acknowledged: ReadonlyMap<string, Image>;
}

export interface Image {
  readonly manifest: string;
  readonly layer: string;
}

const sha256 = (content: Buffer | string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;

export function startTraffic(authorization: string, { pushers, pullers }: { pushers: number; pullers: number }): Traffic {
  const acknowledged = new Map<string, Image>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let seen = newSeen();
  let lastGood = performance.now();
  const count = (heard: Heard) => {
    seen.statuses[heard.status] = (seen.statuses[heard.status] ?? 0) + 1;
    if (heard.status >= 200 && heard.status < 300) {
      seen.longestGapMs = Math.max(seen.longestGapMs, performance.now() - lastGood);
      lastGood = performance.now();
    }
    return heard;
  };
  const tried = async (path: string, asking: Asking): Promise<Heard> => {
    for (let times = 1; ; times += 1) {
      const heard = count(await ask(path, { ...asking, headers: { authorization, ...asking.headers } }));
      if ((heard.status !== 0 && heard.status < 500) || times === TRIES || signal.aborted) return heard;
      await sleep(PAUSE_MS);
    }
  };
  const push = async (tag: string) => {
    const config = Buffer.from(JSON.stringify({ architecture: 'amd64', os: 'linux', tag }));
    const layer = randomBytes(LAYER_BYTES);
    for (const blob of [config, layer]) if (!(await pushBlob(blob, tried))) return;
    const of = (mediaType: string, content: Buffer) => ({ mediaType, digest: sha256(content), size: content.length });
    const manifest = JSON.stringify({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: of(CONFIG_TYPE, config), layers: [of('application/vnd.oci.image.layer.v1.tar', layer)] });
    const put = await tried(`/v2/${REPOSITORY}/manifests/${tag}`, { method: 'PUT', headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: manifest });
    if (put.status !== 201) return;
    acknowledged.set(tag, { manifest: sha256(manifest), layer: sha256(layer) });
    seen.pushed += 1;
  };
  const pull = async () => {
    const tags = [...acknowledged.keys()];
    const tag = tags[Math.floor(Math.random() * tags.length)];
    if (tag === undefined) return void (await sleep(100));
    const wrong = await findWrong(tag, acknowledged.get(tag)!, tried);
    if (wrong !== null && !signal.aborted) seen.wrong.push(wrong);
    else seen.pulled += 1;
  };
  const again = async (work: () => Promise<void>) => {
    while (!signal.aborted) await work();
  };
  let next = 0;
  const running = [
    ...Array.from({ length: pushers }, () => again(() => push(`t${(next += 1)}`))),
    ...Array.from({ length: pullers }, () => again(pull)),
  ];
  return {
    acknowledged,
    look() {
      const { longestGapMs, ...rest } = seen;
      const found = { ...rest, longestGapMs: Math.round(Math.max(longestGapMs, performance.now() - lastGood)) };
      seen = newSeen();
      return found;
    },
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

const newSeen = () => ({ statuses: {} as Record<number, number>, pushed: 0, pulled: 0, wrong: [] as string[], longestGapMs: 0 });

type Tried = (path: string, asking: Asking) => Promise<Heard>;

/** In three requests, which may reach three servers; begun anew where one of them was lost on its way. */
async function pushBlob(blob: Buffer, tried: Tried): Promise<boolean> {
  for (let times = 0; times < 5; times += 1) {
    const begun = await tried(`/v2/${REPOSITORY}/blobs/uploads/`, { method: 'POST' });
    if (begun.status !== 202) return false;
    const location = new URL(String(begun.headers['location']), 'http://here').pathname;
    const half = blob.length >> 1;
    const patched = await tried(location, { method: 'PATCH', body: blob.subarray(0, half), headers: { 'content-range': `0-${half - 1}`, 'content-type': 'application/octet-stream' } });
    if (patched.status !== 202) continue;
    const put = await tried(`${location}?digest=${sha256(blob)}`, { method: 'PUT', body: blob.subarray(half), headers: { 'content-type': 'application/octet-stream' } });
    if (put.status === 201) return true;
  }
  return false;
}

/** What is wrong with an image that was acknowledged; `null` when it is there as it was pushed. */
export async function findWrong(tag: string, image: Image, asked: Tried): Promise<string | null> {
  const manifest = await asked(`/v2/${REPOSITORY}/manifests/${tag}`, { headers: { accept: OCI_IMAGE_MANIFEST } });
  if (manifest.status !== 200 || sha256(manifest.body) !== image.manifest) return `${tag}: ${manifest.status} ${manifest.body.toString('utf8', 0, 200)}`;
  const layer = await asked(`/v2/${REPOSITORY}/blobs/${image.layer}`, {});
  return layer.status === 200 && sha256(layer.body) === image.layer ? null : `${tag}: its layer ${layer.status} ${layer.body.length}`;
}
