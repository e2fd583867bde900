import type { Probe } from '../../context.ts';
import { parseUrl } from '../../parse-url.ts';
import { askV2 } from './ask-v2.ts';
import { challengeOf } from './challenge-of.ts';
import { isCredential, presentedCredential } from '../credential/credential.ts';
import { authorisedManifest } from './manifest.ts';
import { presenting } from './presenting.ts';
import { readAnswer, type Reading } from './reading.ts';
import { authorisedToken, credentialProof, requestToken, type TokenAnswer } from './tokens.ts';
import { vendorOf } from '../vendor/vendor-of.ts';

/**
 * The token of whoever wants to push. Quay creates a repository for whoever asks for the right to push to it, so there, and at a
 * registry that nothing identifies, it is asked for only when the image is known to exist.
 */
export const pushToken: Probe<TokenAnswer> = async (context) => {
  const { target, ask } = context;
  const vendor = await ask(vendorOf);
  if (vendor && !vendor.isCreatedByPushScope) return ask(authorisedToken);
  const [challenge, credential, image] = [await ask(challengeOf), await ask(presentedCredential), await ask(authorisedManifest)];
  if (!target?.repository) return { kind: 'needless', why: 'no-repository' };
  if (!isCredential(credential)) return { kind: 'needless', why: 'no-credential' };
  if (challenge.kind !== 'bearer') return { kind: 'needless', why: 'no-service' };
  if (image.kind !== 'manifest') return { kind: 'needless', why: 'may-create' };
  return requestToken(context, challenge, { credential, scopes: [`repository:${target.repository}:pull,push`] });
};

export type UploadAnswer =
  | { readonly kind: 'opened'; readonly isCancelled: boolean }
  | { readonly kind: 'refused'; readonly reading: Reading }
  | { readonly kind: 'unmeasured'; readonly code: string }
  | { readonly kind: 'needless' };

/** With `--probe-push`: opens an upload and cancels it. Nothing of it stays at the registry. */
export const probedUpload: Probe<UploadAnswer> = async (context) => {
  const { target, settings, requests, ask } = context;
  if (!settings.isProbingPush || !target?.repository) return { kind: 'needless' };
  const [greeting, challenge, credential, proof] = [await ask(askV2), await ask(challengeOf), await ask(presentedCredential), await ask(credentialProof)];
  if (greeting.kind === 'failure') return { kind: 'unmeasured', code: greeting.code };
  // A registry that asks nobody for a login is pushed to without one.
  const isOpen = challenge.kind === 'open';
  if (!isOpen && (!isCredential(credential) || proof.kind !== 'token')) return { kind: 'needless' };
  const token = challenge.kind === 'bearer' ? await ask(pushToken) : null;
  if (token && token.kind !== 'token') return 'reading' in token ? { kind: 'refused', reading: token.reading } : { kind: 'needless' };
  const who = presenting({ bearer: token?.token ?? null, basic: challenge.kind === 'basic' && isCredential(credential) ? credential : null });
  const opened = await requests.send({ method: 'POST', url: new URL(`/v2/${target.repository}/blobs/uploads/`, greeting.url), ...who });
  if (opened.kind === 'failure') return { kind: 'unmeasured', code: opened.code };
  if (opened.status !== 202) return { kind: 'refused', reading: readAnswer(opened, await ask(vendorOf)) };
  const location = parseUrl(String(opened.headers.location ?? ''), greeting.url.href);
  // An upload elsewhere is left to end by itself: the credential is not carried to another host.
  if (location?.origin !== greeting.url.origin) return { kind: 'opened', isCancelled: false };
  const cancelled = await requests.send({ method: 'DELETE', url: location, ...who });
  return { kind: 'opened', isCancelled: cancelled.kind === 'answer' && cancelled.status < 300 };
};
