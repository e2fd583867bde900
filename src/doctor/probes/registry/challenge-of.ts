import { isLoopback, type Target } from '../../target.ts';
import type { Probe } from '../../context.ts';
import { isSameOwner } from '../../network/credential-rules.ts';
import { parseUrl } from '../../parse-url.ts';
import type { Vendor } from '../../vendors/vendor.ts';
import { askV2 } from './ask-v2.ts';
import { parseChallenges, type Challenge } from './challenges.ts';
import { readAnswer, type Reading } from './reading.ts';
import type { Answer } from './requests.ts';
import { vendorOf } from '../vendor/vendor-of.ts';

/** What is wrong with where tokens are to be fetched. `foreign`: a host that nothing ties to the registry. */
export type RealmDefect = 'plain-http' | 'loopback' | 'foreign';

/** How the registry wants to be logged in to. */
export type Challenged =
  | { readonly kind: 'open' }
  | { readonly kind: 'basic'; readonly realm: string }
  | { readonly kind: 'bearer'; readonly realm: URL; readonly service: string | null; readonly defect: RealmDefect | null }
  | { readonly kind: 'unusable'; readonly defect: 'missing' | 'malformed' | 'realm-missing' | 'realm-invalid' | 'unknown-scheme'; readonly text: string }
  | { readonly kind: 'refused'; readonly reading: Reading }
  | { readonly kind: 'unmeasured'; readonly code: string };

/** Of the answer to `/v2/`. */
export const challengeOf: Probe<Challenged> = async ({ target, ask }) => {
  const [answer, vendor] = await Promise.all([ask(askV2), ask(vendorOf)]);
  if (answer.kind === 'failure' || !target) return { kind: 'unmeasured', code: answer.kind === 'failure' ? answer.code : 'NO_TARGET' };
  return answer.status === 200 ? { kind: 'open' } : readChallenge(answer, answer.url, { target, vendor });
};

/** @param url what was asked: a realm may be relative to it */
export function readChallenge(answer: Answer, url: URL, { target, vendor }: { target: Target; vendor: Vendor | null }): Challenged {
  if (answer.status !== 401) return { kind: 'refused', reading: readAnswer(answer, vendor) };
  const header = String(answer.headers['www-authenticate'] ?? '');
  const { challenges, brokenAt } = parseChallenges(header);
  const text = header.slice(0, 300);
  // Clients take Bearer where both are offered.
  const chosen = challenges.find(({ scheme }) => scheme === 'bearer') ?? challenges.find(({ scheme }) => scheme === 'basic');
  if (!chosen) {
    const defect = header === '' ? 'missing' : brokenAt === null ? 'unknown-scheme' : 'malformed';
    return { kind: 'unusable', defect, text };
  }
  if (chosen.scheme === 'basic') return { kind: 'basic', realm: chosen.parameters.get('realm') ?? '' };
  return readBearer(chosen, url, { target, text, isBroken: brokenAt !== null });
}

interface Surroundings {
  readonly target: Target;
  readonly text: string;
  readonly isBroken: boolean;
}

function readBearer({ parameters }: Challenge, url: URL, { target, text, isBroken }: Surroundings): Challenged {
  const written = parameters.get('realm');
  if (written === undefined || written === '') return { kind: 'unusable', defect: isBroken ? 'malformed' : 'realm-missing', text };
  const hasDoublePort = /^https?:\/\/[^/]*:\d+:\d+/.test(written);
  const realm = parseUrl(written, url.href);
  if (!realm || !/^https?:$/.test(realm.protocol)) return { kind: 'unusable', defect: 'realm-invalid', text: hasDoublePort ? written : text };
  return { kind: 'bearer', realm, service: parameters.get('service') ?? null, defect: defectOf(realm, url, target) };
}

function defectOf(realm: URL, url: URL, target: Target): RealmDefect | null {
  const isHere = realm.hostname === url.hostname;
  if (!isHere && isLoopbackHost(realm.hostname) && !isLoopback(target)) return 'loopback';
  if (realm.protocol === 'http:' && url.protocol === 'https:') return 'plain-http';
  return isHere || isSameOwner(url.hostname, realm.hostname) ? null : 'foreign';
}

const isLoopbackHost = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.') || host.endsWith('.localhost');
