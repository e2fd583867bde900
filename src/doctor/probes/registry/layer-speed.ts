import type { Context, Probe } from '../../context.ts';
import { hostOf } from '../../network/way-out.ts';
import { parseUrl } from '../../parse-url.ts';
import { askV2 } from './ask-v2.ts';
import { challengeOf } from './challenge-of.ts';
import { isCredential, presentedCredential } from '../credential/credential.ts';
import { anonymousManifest, authorisedManifest, readManifest, type Descriptor, type ManifestSeen } from './manifest.ts';
import { presenting, type Who } from './presenting.ts';
import type { Answer, Failure, Question } from './requests.ts';
import { anonymousToken, authorisedToken } from './tokens.ts';
import { serves, wantedPlatform } from './wanted-platform.ts';

/** How fast the bytes of an image come. Times in milliseconds. */
export type LayerSpeed =
  | {
      readonly kind: 'measured';
      readonly host: string;
      readonly layers: readonly Descriptor[];
      readonly firstByte: number;
      /** Of a connection that has found its pace, in KiB a second. */
      readonly rate: number;
      /** Answers that said to slow down. */
      readonly throttled: number;
    }
  | { readonly kind: 'unmeasured'; readonly code: string }
  | { readonly kind: 'needless' };

/** Three pieces on one connection: the first ones find out how much it takes. */
const PIECES = 3;
const PIECE = 64 * 1024;

/** Fetches the beginning of the largest layer for this machine, as often as its host may be asked. */
export const layerSpeed: Probe<LayerSpeed> = async (context) => {
  const { target, requests, ask } = context;
  const greeting = await ask(askV2);
  const seen = await askedAs(context);
  if (!target?.repository || greeting.kind === 'failure' || !seen) return { kind: 'needless' };
  const send = (path: string, question: Partial<Question> = {}) =>
    requests.send({ method: 'GET', url: new URL(`/v2/${target.repository}/${path}`, greeting.url), ...presenting(seen.who), ...question });
  const image = await imageFor(await ask(wantedPlatform), seen.manifest, send);
  if (!image || 'code' in image) return { kind: 'unmeasured', code: image?.code ?? 'NO_IMAGE' };
  const largest = image.layers.toSorted((a, b) => b.size - a.size)[0];
  if (!largest || !DIGEST.test(largest.digest)) return { kind: 'needless' };
  const first = await send(`blobs/${largest.digest}`, { headers: { range: `bytes=0-${PIECE - 1}` } });
  if (first.kind === 'failure') return { kind: 'unmeasured', code: first.code };
  const location = first.status >= 300 && first.status < 400 ? parseUrl(first.headers.location ?? '', first.url.href) : null;
  const place = location ?? first.url;
  // Elsewhere the address is its own permission; here whoever asks has to say again who that is.
  const isElsewhere = place.host !== first.url.host;
  const piece = (): Promise<Answer | Failure> => requests.send({ method: 'GET', url: place, headers: { range: `bytes=0-${PIECE - 1}` }, ...(isElsewhere ? {} : presenting(seen.who)) });
  const pieces = location ? [] : [first];
  while (pieces.length < (isElsewhere ? PIECES : 1)) {
    const answer = await piece();
    if (answer.kind === 'failure') break;
    pieces.push(answer);
  }
  return measure(pieces, { host: hostOf(place), layers: image.layers });
};

const DIGEST = /^[a-z0-9]{1,32}:[a-f0-9]{32,128}$/;

function measure(pieces: readonly Answer[], facts: { host: string; layers: readonly Descriptor[] }): LayerSpeed {
  const came = pieces.filter(({ status }) => status === 200 || status === 206);
  const throttled = pieces.filter(({ status }) => status === 429 || status === 503).length;
  const [first] = came;
  if (!first) return throttled > 0 ? { kind: 'measured', ...facts, firstByte: 0, rate: 0, throttled } : { kind: 'unmeasured', code: `HTTP_${pieces[0]?.status ?? 0}` };
  const rates = came.map(({ body, firstByte, milliseconds }) => body.length / 1024 / (Math.max(1, milliseconds - firstByte) / 1000));
  return { kind: 'measured', ...facts, firstByte: first.firstByte, rate: Math.round(Math.max(...rates)), throttled };
}

/** The manifest, and who may ask for what it names: whoever has the stored credential, else a stranger. */
export async function askedAs({ ask }: Context): Promise<{ manifest: ManifestSeen; who: Who } | null> {
  const [credential, challenge, own] = [await ask(presentedCredential), await ask(challengeOf), await ask(authorisedManifest)];
  if (own.kind === 'manifest' && isCredential(credential)) {
    if (challenge.kind === 'basic') return { manifest: own, who: { basic: credential } };
    const token = await ask(authorisedToken);
    return token.kind === 'token' ? { manifest: own, who: { bearer: token.token } } : null;
  }
  const anonymous = await ask(anonymousManifest);
  if (anonymous.kind !== 'manifest') return null;
  const token = await ask(anonymousToken);
  return { manifest: anonymous, who: token.kind === 'token' ? { bearer: token.token } : {} };
}

/** The image itself, or that of an index which this machine would run. */
async function imageFor(platform: string, manifest: ManifestSeen, send: (path: string, question: Partial<Question>) => Promise<Answer | Failure>) {
  if (manifest.layers.length > 0) return manifest;
  const wanted = manifest.images.find((image) => serves(image.platform, platform)) ?? manifest.images[0];
  if (!wanted || !DIGEST.test(wanted.digest)) return null;
  const answer = await send(`manifests/${wanted.digest}`, { headers: { accept: wanted.mediaType.replace(/[^\x21-\x7e]/g, '').slice(0, 128) } });
  if (answer.kind === 'failure') return answer;
  return answer.status === 200 ? readManifest(answer) : null;
}
