import { setTimeout } from 'node:timers/promises';
import type { Secret } from '../../../secret.ts';
import type { ClientName } from '../../context.ts';
import type { Machine } from '../../machine.ts';
import { forbidden, outsideTrust } from '../../network/destinations.ts';
import { exchange, type Exchanged } from '../../network/exchange.ts';
import { failure, isFailure, type Failure } from '../../network/failure.ts';
import { isListedInsecure } from '../../network/insecure-registries.ts';
import { isIssuedAt } from '../../network/issuers.ts';
import { keepOrigins, type ConnectTimes } from '../../network/origins.ts';
import { rememberOutages } from '../../network/outages.ts';
import { rememberCredentials } from '../../network/tried-credentials.ts';
import { hostOf, makeWayOut, portOf, type WayOut } from '../../network/way-out.ts';
import { isLoopback, type Target } from '../../target.ts';

// The only way out for HTTP. Whatever a registry answers, no request and no credential goes where it must not, there are few of
// them, and they end in time.

export type { Failure } from '../../network/failure.ts';

/** `form`: in the body of a POST, as the field of that name. */
export type Credential =
  | { readonly scheme: 'basic'; readonly userName: string; readonly secret: Secret }
  | { readonly scheme: 'bearer'; readonly secret: Secret }
  | { readonly scheme: 'form'; readonly field: string; readonly secret: Secret };

export interface Question {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: URL;
  /** Without a credential: that has a field of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Goes to the registry or to where its vendor judges credentials, over a connection that the client would trust; otherwise nothing is sent. */
  readonly credential?: Credential;
  /** The credential goes to whoever issued it, as the user said; whether it was refused before does not matter there. */
  readonly isToIssuer?: boolean;
  /** Asked once more where a server error comes back; only for what changes nothing. */
  readonly isRepeatable?: boolean;
  /** Most redirects that are followed; none unless said. */
  readonly redirects?: number;
  /** Asks also where the certificate is not trusted. Never together with a credential. */
  readonly ignoresCertificate?: boolean;
}

export interface Answer extends Exchanged {
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  /** Of the connection; null where it was there already. */
  readonly times: ConnectTimes | null;
}

export interface Requests {
  /** Never throws. */
  send(question: Question): Promise<Answer | Failure>;
  /** Where requests may go, for those who only try a connection: null, or why not. */
  forbids(url: URL): Promise<Failure | null>;
  readonly wayOut: WayOut;
  close(): void;
}

interface Options {
  readonly machine: Machine;
  readonly target: Target | null;
  readonly isOffline: boolean;
  readonly client?: ClientName;
  readonly isSlow?: boolean;
  /** Stored credentials may go to those who issued them. */
  readonly asksIssuer?: boolean;
  /** Stored credentials are not sent at all. */
  readonly keepsCredentials?: boolean;
  /** Milliseconds that only ever grow. */
  readonly uptime?: () => number;
}

/** Requests a run: to the registry's own host and port, to each other host. */
const MOST = { own: 8, other: 4, hosts: 6 } as const;
const REQUEST_LIMIT = 6_000;
/** Milliseconds before a server error is asked about again. */
const PAUSE = 200;
/** Milliseconds from the first request on. */
const RUN_LIMIT = { usual: 10_000, slow: 60_000 } as const;

export function openRequests({ machine, target, isOffline, client = 'docker', isSlow = false, asksIssuer = false, keepsCredentials = false, uptime = () => performance.now() }: Options): Requests {
  const wayOut = makeWayOut({ machine, client, registry: target?.registry ?? '' });
  const run: Run = {
    target,
    wayOut,
    origins: keepOrigins(wayOut, target?.host ?? null),
    tried: rememberCredentials(),
    outages: rememberOutages(),
    takeOne: countRequests(target),
    remaining: countDown(isSlow ? RUN_LIMIT.slow : RUN_LIMIT.usual, uptime),
    asksIssuer,
    keepsCredentials,
    isInsecure: target ? isListedInsecure(machine, client, target) : Promise.resolve(false),
  };
  return {
    send: (question) => (isOffline ? Promise.resolve(failure('ours', 'OFFLINE')) : send(run, question)),
    forbids: async (url) => (isOffline ? failure('ours', 'OFFLINE') : whyForbidden(run, url)),
    wayOut,
    close: () => run.origins.close(),
  };
}

interface Run {
  readonly target: Target | null;
  readonly wayOut: WayOut;
  readonly origins: ReturnType<typeof keepOrigins>;
  readonly tried: ReturnType<typeof rememberCredentials>;
  readonly outages: ReturnType<typeof rememberOutages>;
  /** False when the budget of the host is used up. */
  readonly takeOne: (url: URL) => boolean;
  /** Milliseconds that are left of the run. */
  readonly remaining: () => number;
  readonly isInsecure: Promise<boolean>;
  readonly asksIssuer: boolean;
  readonly keepsCredentials: boolean;
}

async function send(run: Run, question: Question): Promise<Answer | Failure> {
  const refused = await whyForbidden(run, question.url);
  if (refused) return refused;
  const { credential, url, redirects = 0 } = question;
  const answer = credential ? await sendWithCredential(run, question, credential) : await sendTwice(run, question, {});
  if (isFailure(answer) || redirects === 0) return answer;
  const next = followed(question, answer);
  if (!next) return answer;
  // A credential stays where it was sent to.
  const { credential: _stays, ...bare } = next;
  return send(run, { ...(next.url.origin === url.origin ? next : bare), redirects: redirects - 1 });
}

async function whyForbidden({ target, wayOut }: Run, url: URL): Promise<Failure | null> {
  return target ? forbidden(url, target, wayOut.resolve, isLoopback(target)) : failure('ours', 'NO_TARGET');
}

async function sendWithCredential(run: Run, question: Question, credential: Credential): Promise<Answer | Failure> {
  const { url, isToIssuer = false } = question;
  // A bearer token for the registry was given to this run, and is nobody's login.
  if (run.keepsCredentials && (credential.scheme !== 'bearer' || isToIssuer)) return failure('ours', 'NOT_SENT');
  if (isToIssuer && !run.asksIssuer) return failure('ours', 'NOT_SENT');
  const isInsecure = await run.isInsecure;
  const outside = run.target && outsideTrust(url, run.target, isInsecure || isLoopback(run.target));
  const isIssuer = isToIssuer && run.target !== null && isIssuedAt(url, credential.secret, run.target);
  if (outside && !isIssuer) return outside;
  if (isToIssuer) return sendOnce(run, { ...question, ignoresCertificate: false }, partsOf(credential));
  const tell = await run.tried.begin(credential.secret);
  if (!tell) return failure('ours', 'REFUSED_BEFORE');
  const answer = await sendTwice(run, { ...question, ignoresCertificate: false }, partsOf(credential));
  tell(isFailure(answer) ? null : answer.status);
  return answer;
}

interface SecretParts {
  readonly authorization?: string;
  readonly field?: readonly [name: string, value: string];
}

function partsOf(credential: Credential): SecretParts {
  const secret = credential.secret.reveal();
  switch (credential.scheme) {
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${credential.userName}:${secret}`).toString('base64')}` };
    case 'bearer':
      // What cannot stand in a header is no token.
      return { authorization: `Bearer ${secret.replace(/[^\x21-\x7e]/g, '')}` };
    case 'form':
      return { field: [credential.field, secret] };
  }
}

/** A server error is an outage once it has come twice. @returns the first where the second could not be asked for */
async function sendTwice(run: Run, question: Question, parts: SecretParts): Promise<Answer | Failure> {
  const first = await sendOnce(run, question, parts);
  if (isFailure(first) || !question.isRepeatable || !run.outages.isWorthAnother(first)) return first;
  await setTimeout(PAUSE);
  const second = await sendOnce(run, question, parts);
  run.outages.note(question.url, second);
  return isFailure(second) ? first : second;
}

async function sendOnce(run: Run, { method, url, headers = {}, form, ignoresCertificate = false }: Question, { authorization, field }: SecretParts): Promise<Answer | Failure> {
  if (!run.takeOne(url)) return failure('ours', 'BUDGET');
  const isOwn = hostOf(url) === run.target?.host;
  const isVerified = !ignoresCertificate && !(isOwn && (await run.isInsecure));
  const remaining = run.remaining();
  if (remaining <= 0) return failure('ours', 'DEADLINE');
  const fields = field ? { ...form, [field[0]]: field[1] } : form;
  const answer = await exchange(
    run.origins.agentFor(url, isVerified),
    {
      method,
      url,
      headers: { ...withoutSecrets(headers), ...(authorization ? { authorization } : {}), ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
      body: fields ? new URLSearchParams(fields).toString() : null,
      proxy: await run.wayOut.plainProxy(url),
    },
    Math.min(REQUEST_LIMIT, remaining),
  );
  return isFailure(answer) ? answer : { ...answer, url, times: answer.isReused ? null : run.origins.timesOf(url) };
}

/** A secret that somebody put into a header by mistake would escape the rules. */
const withoutSecrets = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie|proxy-authorization)$/i.test(name)));

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** The question that a redirect leads to (RFC 9110, 15.4); null where there is none. */
function followed(question: Question, { status, headers, url }: Answer): Question | null {
  const location = redirectStatuses.has(status) ? headers.location : undefined;
  if (location === undefined || !URL.canParse(location, url.href)) return null;
  const keepsMethod = status === 307 || status === 308 || question.method === 'GET' || question.method === 'HEAD';
  const { form: _form, ...withoutForm } = question;
  return { ...(keepsMethod ? question : { ...withoutForm, method: 'GET' }), url: new URL(location, url) };
}

function countRequests(target: Target | null): (url: URL) => boolean {
  const sent = new Map<string, number>();
  return (url) => {
    const isOwn = hostOf(url) === target?.host && portOf(url) === (target.port ?? portOf(url));
    const key = isOwn ? 'own' : url.host;
    const count = sent.get(key) ?? 0;
    if (count >= (isOwn ? MOST.own : MOST.other) || (!sent.has(key) && sent.size >= MOST.hosts)) return false;
    sent.set(key, count + 1);
    return true;
  };
}

function countDown(limit: number, uptime: () => number): () => number {
  let end: number | null = null;
  return () => (end ??= uptime() + limit) - uptime();
}
