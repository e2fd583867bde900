import type { Context, Probe } from '../../context.ts';
import { shapeOf } from '../../secrets/shape.ts';
import { isCredential, presentedCredential, type Credential } from '../credential/credential.ts';
import { challengeOf } from '../registry/challenge-of.ts';
import { isApplicationId } from '../vendor/azure.ts';
import { vendorOf } from '../vendor/vendor-of.ts';
import { askEntra, knownTenant } from './entra.ts';
import { askGithub } from './github.ts';
import { askGitlab } from './gitlab.ts';
import type { IssuerQuestion, Judgement } from './judgement.ts';

/** `reason` is the key of a `reason.<reason>`. */
export type IssuerAnswer =
  | { readonly kind: 'answered'; readonly issuer: string; readonly facts: Readonly<Record<string, string>>; readonly judgement: Judgement; readonly credential: Credential }
  | { readonly kind: 'needless'; readonly reason: string }
  | { readonly kind: 'unmeasured'; readonly reason: string; readonly facts?: Readonly<Record<string, string>> };

/**
 * Asks whoever issued the stored secret about it: once, and only where the user said so. The secret goes along, to its own
 * issuer and to nobody else.
 */
export const issuerAnswer: Probe<IssuerAnswer> = async (context) => {
  const { settings, requests, machine } = context;
  if (!settings.asksIssuer) return { kind: 'needless', reason: 'issuer-not-asked' };
  const credential = await context.ask(presentedCredential);
  if (!isCredential(credential)) {
    if (credential.kind === 'unreadable') return { kind: 'unmeasured', reason: 'credential-unreadable' };
    return { kind: 'needless', reason: credential.kind === 'kept' ? 'credential-kept' : 'no-credential' };
  }
  const asked = await questionFor(context, credential);
  if (typeof asked === 'string') return asked === 'tenant-needed' ? { kind: 'unmeasured', reason: asked } : { kind: 'needless', reason: asked };
  const { issuer, url, facts = {}, read, ...question } = asked;
  if (machine.issuerPort !== undefined && url.port === '') url.port = String(machine.issuerPort);
  const answer = await requests.send({ ...question, url, isToIssuer: true });
  if (answer.kind === 'failure') return { kind: 'unmeasured', reason: 'no-answer', facts: { code: answer.code } };
  return { kind: 'answered', issuer, facts, judgement: read(answer), credential };
};

/** Whom to ask what; the reason where there is nothing to ask. */
async function questionFor(context: Context, { user, secret, kind: form }: Credential): Promise<IssuerQuestion | 'tenant-needed' | 'issuer-unknown'> {
  const { target, ask } = context;
  const { kind } = shapeOf(secret);
  const vendor = await ask(vendorOf);
  if (!target || form === 'identity-token') return 'issuer-unknown';
  if (isApplicationId(user) && (kind === 'entra-client-secret' || (vendor?.id === 'acr' && !isReadable(kind)))) {
    const tenant = await knownTenant(context);
    return tenant === null ? 'tenant-needed' : askEntra({ id: user, secret, tenant }, target);
  }
  if (vendor?.id === 'ghcr' && kind.startsWith('github-')) return askGithub(secret);
  const challenge = await ask(challengeOf);
  // A deploy token may not ask about itself, and a job's token ends with its job.
  const isGitlab = vendor?.id === 'gitlab' && challenge.kind === 'bearer' && kind === 'gitlab-token';
  return isGitlab ? askGitlab(secret, user, challenge.realm.origin) : 'issuer-unknown';
}

/** What is written in it has been read, and Entra issued no such thing as a password. */
const isReadable = (kind: string): boolean => /token|jwt|^acr-|^empty$/.test(kind);
