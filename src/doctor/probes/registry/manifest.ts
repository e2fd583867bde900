import type { Context, Probe } from '../../context.ts';
import { parseJsonText } from '../../json-value.ts';
import { readAllowance } from './allowance.ts';
import { askV2 } from './ask-v2.ts';
import { challengeOf } from './challenge-of.ts';
import { isCredential, presentedCredential } from '../credential/credential.ts';
import { presenting, type Who } from './presenting.ts';
import { isRecord, readAnswer, textOf, type Reading } from './reading.ts';
import type { Answer, Failure } from './requests.ts';
import { anonymousToken, authorisedToken, credentialProof, isStrangerLeftOut } from './tokens.ts';
import { vendorOf } from '../vendor/vendor-of.ts';

/** Everything that a client of today accepts; a registry that is asked for less may answer with something older. */
const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export interface Descriptor {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
}

export interface ManifestSeen {
  readonly kind: 'manifest';
  readonly status: number;
  readonly mediaType: string;
  readonly digest: string | null;
  /** `linux/arm64/v8` for each image of an index; null for a single image, and where only the head was asked for. */
  readonly platforms: readonly string[] | null;
  /** Of a single image: its configuration and its layers. */
  readonly config: Descriptor | null;
  readonly layers: readonly Descriptor[];
  /** Of an index: what to ask for next. */
  readonly images: readonly (Descriptor & { readonly platform: string })[];
  readonly headers: Answer['headers'];
  readonly milliseconds: number;
}

export type ManifestAnswer =
  | ManifestSeen
  /** 401 or 403. */
  | { readonly kind: 'refused'; readonly reading: Reading }
  | { readonly kind: 'missing'; readonly reading: Reading }
  | { readonly kind: 'limited'; readonly reading: Reading; readonly headers: Answer['headers'] }
  | { readonly kind: 'strange'; readonly reading: Reading }
  | { readonly kind: 'unmeasured'; readonly code: string }
  | { readonly kind: 'needless'; readonly why: 'no-repository' | 'no-credential' | 'refused-before' | 'push-needs-login' };

/** It is there, or is missing in a repository that may be read. */
export const isReadable = ({ kind }: ManifestAnswer): boolean => kind === 'manifest' || kind === 'missing';

/** The image as a stranger sees it. */
export const anonymousManifest: Probe<ManifestAnswer> = async (context) => {
  const challenge = await context.ask(challengeOf);
  if (challenge.kind === 'unmeasured') return challenge;
  if (challenge.kind === 'refused' || challenge.kind === 'unusable') return { kind: 'needless', why: 'refused-before' };
  if (await isStrangerLeftOut(context)) return { kind: 'needless', why: 'push-needs-login' };
  // Whoever has a login sees the image with it.
  const wantsContent = !isCredential(await context.ask(presentedCredential));
  if (challenge.kind !== 'bearer') return askManifest(context, {}, wantsContent);
  const token = await context.ask(anonymousToken);
  if (token.kind === 'unmeasured') return token;
  if (token.kind === 'refused') return { kind: 'refused', reading: token.reading };
  if (token.kind !== 'token') return { kind: 'needless', why: 'refused-before' };
  return askManifest(context, { bearer: token.token }, wantsContent);
};

/** The image as the stored credential sees it; asked only of a registry that has accepted it. */
export const authorisedManifest: Probe<ManifestAnswer> = async (context) => {
  const [proof, credential] = [await context.ask(credentialProof), await context.ask(presentedCredential)];
  if (!isCredential(credential)) return { kind: 'needless', why: 'no-credential' };
  if (proof.kind !== 'token') return { kind: 'needless', why: 'refused-before' };
  const challenge = await context.ask(challengeOf);
  if (challenge.kind === 'basic') return askManifest(context, { basic: credential });
  const token = await context.ask(authorisedToken);
  if (token.kind === 'unmeasured') return token;
  if (token.kind === 'refused') return { kind: 'refused', reading: token.reading };
  if (token.kind === 'strange') return { kind: 'strange', reading: token.reading };
  if (token.kind === 'needless') return { kind: 'needless', why: 'refused-before' };
  return askManifest(context, { bearer: token.token });
};

/** The answers that say whether a pull would work, the stored credential's first. */
export const pulls: Probe<readonly ManifestAnswer[]> = async ({ ask }) => [await ask(authorisedManifest), await ask(anonymousManifest)];

/** Below that many a pull is not spent on a diagnosis. */
const SPARE_PULLS = 20;

/** Docker Hub counts a GET as a pull and a HEAD not, so there the content is asked for only if enough of them are left. */
async function askManifest(context: Context, who: Who, wantsContent = true): Promise<ManifestAnswer> {
  const { target, requests, ask } = context;
  const [vendor, greeting] = [await ask(vendorOf), await ask(askV2)];
  if (!target?.repository || !target.reference) return { kind: 'needless', why: 'no-repository' };
  if (greeting.kind === 'failure') return { kind: 'unmeasured', code: greeting.code };
  const url = new URL(`/v2/${target.repository}/manifests/${target.reference}`, greeting.url);
  const question = { url, isRepeatable: true, headers: { accept: ACCEPT }, ...presenting(who) };
  const head = vendor?.id === 'docker-hub' ? await requests.send({ ...question, method: 'HEAD' }) : null;
  const answer = head && isEnough(head, wantsContent) ? head : await requests.send({ ...question, method: 'GET' });
  if (answer.kind === 'failure') return { kind: 'unmeasured', code: answer.code };
  if (answer.status === 200) return readManifest(answer);
  const reading = readAnswer(answer, vendor);
  if (reading.isPage) return { kind: 'strange', reading };
  if (answer.status === 404) return { kind: 'missing', reading };
  if (answer.status === 429) return { kind: 'limited', reading, headers: answer.headers };
  if (answer.status !== 401 && answer.status !== 403) return { kind: 'strange', reading };
  return { kind: 'refused', reading };
}

/** A failed request has a body only for GET, and only the content says which platforms an image is for. */
function isEnough(head: Answer | Failure, wantsContent: boolean): boolean {
  if (head.kind === 'failure' || head.status === 401 || head.status === 429) return true;
  if (head.status !== 200) return false;
  return !wantsContent || (readAllowance(head.headers)?.remaining ?? 0) < SPARE_PULLS;
}

export function readManifest({ status, headers, body, milliseconds }: Answer): ManifestSeen {
  const json = parseJsonText(body);
  const list = (name: string): readonly Readonly<Record<string, unknown>>[] => {
    const value = isRecord(json) ? json[name] : null;
    return Array.isArray(value) ? (value as unknown[]).filter(isRecord) : [];
  };
  const images = list('manifests').map((image) => ({ ...toDescriptor(image), platform: platformOf(image.platform) })).filter(({ platform }) => platform !== null);
  const config = isRecord(json) && isRecord(json.config) ? toDescriptor(json.config) : null;
  const platforms = images.length > 0 ? images.map(({ platform }) => platform ?? '') : null;
  return {
    kind: 'manifest',
    status,
    mediaType: String(headers['content-type'] ?? '').slice(0, 128),
    digest: headers['docker-content-digest'] === undefined ? null : String(headers['docker-content-digest']).slice(0, 128),
    platforms,
    config,
    layers: list('layers').map(toDescriptor),
    images: images.map((image) => ({ ...image, platform: image.platform ?? '' })),
    headers,
    milliseconds,
  };
}

const toDescriptor = (record: Readonly<Record<string, unknown>>): Descriptor => ({
  digest: textOf(record, 'digest') ?? '',
  mediaType: textOf(record, 'mediaType') ?? '',
  size: typeof record.size === 'number' ? record.size : 0,
});

/** Null for what is no image to run, such as an attestation. */
export function platformOf(platform: unknown): string | null {
  const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => textOf(platform, name));
  if (!os || !architecture || os === 'unknown') return null;
  return [os, architecture, ...(variant ? [variant] : [])].join('/');
}
