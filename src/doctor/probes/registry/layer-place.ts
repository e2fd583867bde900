import type { Context, Probe } from '../../context.ts';
import { askV2 } from './ask-v2.ts';
import { challengeOf } from './challenge-of.ts';
import { isCredential, presentedCredential } from '../credential/credential.ts';
import { anonymousManifest, authorisedManifest, type ManifestAnswer, type ManifestSeen } from './manifest.ts';
import { presenting } from './presenting.ts';
import type { Answer, Failure, Question } from './requests.ts';
import { anonymousToken, authorisedToken } from './tokens.ts';

/** Where the image's bytes are fetched; null where no image was seen, or its registry counts what would be asked. */
export const layerPlace: Probe<URL | null> = async (context) => {
  const { target, settings, ask } = context;
  // A push takes its layers to the registry itself, and an upload that was opened needs the last of the few requests.
  if (settings.purpose === 'push') return null;
  const greeting = await ask(askV2);
  if (!target?.repository || greeting.kind === 'failure') return null;
  const seen = await seenManifest(context);
  if (!seen) return null;
  const send = (path: string, headers = {}): Promise<Answer | Failure> =>
    context.requests.send({ method: 'GET', url: new URL(`/v2/${target.repository}/${path}`, greeting.url), headers, ...seen.who });
  const digest = seen.manifest.config?.digest ?? seen.manifest.layers[0]?.digest ?? (await firstConfig(seen.manifest, send));
  if (digest === null || !DIGEST.test(digest)) return null;
  const answer = await send(`blobs/${digest}`);
  if (answer.kind === 'failure') return null;
  if (answer.status === 200) return answer.url;
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined;
  return location !== undefined && URL.canParse(location, answer.url.href) ? new URL(location, answer.url) : null;
};

const DIGEST = /^[a-z0-9]{1,32}:[a-f0-9]{32,128}$/;

interface Seen {
  readonly manifest: ManifestSeen;
  readonly who: Pick<Question, 'credential'>;
}

/** As whoever has read what the manifest says: a stranger where that does, otherwise who is logged in. */
async function seenManifest({ ask }: Context): Promise<Seen | null> {
  const bearer = async (asked: typeof anonymousToken) => {
    const token = await ask(asked);
    return token.kind === 'token' ? presenting({ bearer: token.token }) : {};
  };
  // What a stranger sees is there before the credential has been judged.
  const anonymous = await ask(anonymousManifest);
  if (hasContent(anonymous)) return { manifest: anonymous, who: await bearer(anonymousToken) };
  const [authorised, challenge, credential] = [await ask(authorisedManifest), await ask(challengeOf), await ask(presentedCredential)];
  if (!hasContent(authorised)) return null;
  return { manifest: authorised, who: challenge.kind === 'basic' && isCredential(credential) ? presenting({ basic: credential }) : await bearer(authorisedToken) };
}

/** Of a manifest whose head alone was asked for, nothing is known. */
const hasContent = (answer: ManifestAnswer): answer is ManifestSeen =>
  answer.kind === 'manifest' && (answer.config !== null || answer.layers.length > 0 || answer.images.length > 0);

/** Of an index: the configuration of its first image. */
async function firstConfig({ images }: ManifestSeen, send: (path: string, headers: Record<string, string>) => Promise<Answer | Failure>): Promise<string | null> {
  const [image] = images;
  if (!image || !DIGEST.test(image.digest)) return null;
  const answer = await send(`manifests/${image.digest}`, { accept: image.mediaType.replace(/[^\x21-\x7e]/g, '').slice(0, 128) });
  if (answer.kind === 'failure' || answer.status !== 200) return null;
  try {
    const { config } = JSON.parse(answer.body) as { config?: { digest?: unknown } };
    return typeof config?.digest === 'string' ? config.digest : null;
  } catch {
    return null;
  }
}
