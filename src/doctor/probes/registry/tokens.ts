import { Secret } from '../../../secret.ts';
import type { Context, Probe } from '../../context.ts';
import { parseJsonText } from '../../json-value.ts';
import type { Vendor } from '../../vendors/vendor.ts';
import { challengeOf, type Challenged } from './challenge-of.ts';
import { isCredential, presentedCredential, type Credential } from '../credential/credential.ts';
import { isRecord, readAnswer, textOf, type Reading } from './reading.ts';
import { askV2 } from './ask-v2.ts';
import { presenting } from './presenting.ts';
import type { Answer, Failure } from './requests.ts';
import { vendorOf } from '../vendor/vendor-of.ts';

// The token protocol: https://distribution.github.io/distribution/spec/auth/token/. A token server may grant less than it
// was asked for, so its 200 is no permission; `offline_token` is never asked for, it would leave something behind.

export interface Grant {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

export type TokenAnswer =
  /** `grants` is null where the token cannot be read. `account` is whom it says it is for. */
  | { readonly kind: 'token'; readonly token: Secret; readonly grants: readonly Grant[] | null; readonly account: string | null; readonly milliseconds: number }
  | { readonly kind: 'refused'; readonly reading: Reading }
  /** A server error, or something that is no answer of a token service. */
  | { readonly kind: 'strange'; readonly reading: Reading }
  | { readonly kind: 'unmeasured'; readonly code: string }
  /** There is nothing to ask: no token service, no credential, no repository. */
  | { readonly kind: 'needless'; readonly why: 'no-service' | 'no-credential' | 'no-repository' | 'refused-before' | 'may-create' | 'push-needs-login' };

type Bearer = Extract<Challenged, { kind: 'bearer' }>;

export interface TokenWish {
  readonly credential: Credential | null;
  /** None: the credential alone is judged. */
  readonly scopes: readonly string[];
}

export async function requestToken(context: Context, { realm, service }: Bearer, { credential, scopes }: TokenWish): Promise<TokenAnswer> {
  const vendor = await context.ask(vendorOf);
  const named: Record<string, string> = service === null ? {} : { service };
  if (credential?.kind === 'identity-token') {
    const form = { grant_type: 'refresh_token', ...named, ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}), client_id: 'dockgate-doctor' };
    const { secret } = credential;
    return readToken(await context.requests.send({ isRepeatable: true, method: 'POST', url: realm, form, credential: { scheme: 'form', field: 'refresh_token', secret } }), vendor);
  }
  const url = new URL(realm);
  for (const [name, value] of [...Object.entries(named), ...scopes.map((scope) => ['scope', scope] as const)]) url.searchParams.append(name, value);
  return readToken(await context.requests.send({ isRepeatable: true, method: 'GET', url, ...presenting({ basic: credential }) }), vendor);
}

function readToken(answer: Answer | Failure, vendor: Vendor | null): TokenAnswer {
  if (answer.kind === 'failure') return { kind: 'unmeasured', code: answer.code };
  const reading = readAnswer(answer, vendor);
  if (answer.status === 200) {
    const json = parseJsonText(answer.body);
    const token = textOf(json, 'token') ?? textOf(json, 'access_token');
    if (token === null) return { kind: 'strange', reading };
    return { kind: 'token', token: new Secret(token), ...readClaims(token), milliseconds: answer.milliseconds };
  }
  const isDefinite = !reading.isPage && [400, 401, 403, 404, 406].includes(answer.status);
  return { kind: isDefinite ? 'refused' : 'strange', reading };
}

/** An empty token, which Harbor gives, grants nothing. */
function readClaims(token: string): { grants: readonly Grant[] | null; account: string | null } {
  if (token === '') return { grants: [], account: null };
  const parts = token.split('.');
  const claims = parts.length === 3 ? parseJsonText(Buffer.from(parts[1] ?? '', 'base64url').toString()) : undefined;
  if (!isRecord(claims)) return { grants: null, account: null };
  const account = textOf(claims, 'sub')?.slice(0, 128) ?? null;
  if (!Array.isArray(claims.access)) return { grants: claims.access === undefined || claims.access === null ? [] : null, account };
  return { grants: (claims.access as unknown[]).filter(isRecord).map(toGrant), account };
}

const toGrant = (grant: Readonly<Record<string, unknown>>): Grant => ({
  type: textOf(grant, 'type') ?? '',
  name: textOf(grant, 'name') ?? '',
  actions: Array.isArray(grant.actions) ? grant.actions.filter((action): action is string => typeof action === 'string') : [],
});

/** Whether a token allows an action on a repository; null when it cannot be read. */
export const allows = (grants: readonly Grant[] | null, repository: string, action: string): boolean | null =>
  grants && grants.some(({ type, name, actions }) => type.startsWith('repository') && name === repository && (actions.includes(action) || actions.includes('*')));

const needless = (why: Extract<TokenAnswer, { kind: 'needless' }>['why']): TokenAnswer => ({ kind: 'needless', why });

/** What a stranger may do says nothing of a push, nor of why it is slow for somebody who is logged in; and requests are few. */
export const isStrangerLeftOut = async ({ settings, ask }: Context): Promise<boolean> =>
  (settings.purpose === 'push' || settings.isSlow) && isCredential(await ask(presentedCredential));

/** What a stranger is given for a pull; without a repository, for nothing. */
export const anonymousToken: Probe<TokenAnswer> = async (context) => {
  const challenge = await context.ask(challengeOf);
  if (challenge.kind !== 'bearer') return needless('no-service');
  if (await isStrangerLeftOut(context)) return needless('push-needs-login');
  const repository = context.target?.repository;
  return requestToken(context, challenge, { credential: null, scopes: repository ? [`repository:${repository}:pull`] : [] });
};

/**
 * Whether the registry takes the credential at all. Asked without a scope, behind which Harbor would hide a wrong password, but
 * where one request is known to judge both.
 */
export const credentialProof: Probe<TokenAnswer> = async (context) => {
  const { target, ask } = context;
  const [challenge, credential, vendor] = [await ask(challengeOf), await ask(presentedCredential), await ask(vendorOf)];
  if (!isCredential(credential)) return needless('no-credential');
  if (challenge.kind === 'bearer') return vendor?.grantsLess && target?.repository ? ask(scopedToken) : requestToken(context, challenge, { credential, scopes: [] });
  if (challenge.kind !== 'basic' || credential.kind === 'identity-token') return needless('no-service');
  return greetWith(context, credential);
};

/** Basic: the registry itself judges the password. */
async function greetWith({ requests, ask }: Context, credential: Credential): Promise<TokenAnswer> {
  const [asked, vendor] = [await ask(askV2), await ask(vendorOf)];
  if (asked.kind === 'failure') return { kind: 'unmeasured', code: asked.code };
  const answer = await requests.send({ isRepeatable: true, method: 'GET', url: asked.url, ...presenting({ basic: credential }) });
  if (answer.kind === 'failure') return { kind: 'unmeasured', code: answer.code };
  if (answer.status === 200) return { kind: 'token', token: new Secret(''), grants: null, account: credential.user, milliseconds: answer.milliseconds };
  const reading = readAnswer(answer, vendor);
  return { kind: [400, 401, 403].includes(answer.status) && !reading.isPage ? 'refused' : 'strange', reading };
}

/** What the credential is given on the repository; asked only of a registry that has accepted it. */
export const authorisedToken: Probe<TokenAnswer> = async ({ target, ask }) => {
  const [challenge, credential, proof] = [await ask(challengeOf), await ask(presentedCredential), await ask(credentialProof)];
  if (!target?.repository) return needless('no-repository');
  if (!isCredential(credential)) return needless('no-credential');
  if (proof.kind !== 'token') return needless('refused-before');
  return challenge.kind === 'bearer' ? ask(scopedToken) : needless('no-service');
};

/** Quay creates a repository for whoever asks for the right to push to it, and what nothing identifies might be a Quay. */
const scopedToken: Probe<TokenAnswer> = async (context) => {
  const { target, settings, ask } = context;
  const [challenge, credential, vendor] = [await ask(challengeOf), await ask(presentedCredential), await ask(vendorOf)];
  if (!target?.repository) return needless('no-repository');
  if (!isCredential(credential)) return needless('no-credential');
  if (challenge.kind !== 'bearer') return needless('no-service');
  const asksForPush = settings.purpose === 'push' && vendor !== null && !vendor.isCreatedByPushScope;
  return requestToken(context, challenge, { credential, scopes: [`repository:${target.repository}:${asksForPush ? 'pull,push' : 'pull'}`] });
};
