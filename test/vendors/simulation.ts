import type { CauseId } from '../../src/causes/catalogue.ts';
import type { VendorId } from '../../src/doctor/vendors/vendor.ts';
import { secrets } from './secrets.ts';
import type { Login, Played, Reply, World } from './simulator.ts';

/** A vendor to be played: how it answers, and every way in which it refuses. */
export interface Simulation {
  readonly vendor: VendorId;
  /** Of the registry, as people type it. */
  readonly host: string;
  /** Where tokens and layers come from. */
  readonly otherHosts?: readonly string[];
  /** Of the account that may pull and push `team/app`, pull `shared/app`, and nothing else. */
  readonly login: Login;
  /** Stands before each repository. */
  readonly prefix?: string;
  play(request: Played, world: World): Reply;
  /** By name; each with what the doctor must conclude. */
  readonly refusals: Readonly<Record<string, Situation>>;
}

/** Something to examine. What is left out is as in health: a pull of `team/app` by the right account. */
export interface Situation {
  /** The first suspicion. */
  readonly cause: CauseId;
  /** Others that must be named too, as the answers do not tell them apart. */
  readonly also?: readonly CauseId[];
  readonly sick?: string;
  /** With its tag, without host and prefix; empty: the registry alone is examined. */
  readonly image?: string;
  readonly login?: Login | null;
  readonly doing?: 'pull' | 'push' | 'probe-push';
}

/** The repositories of every vendor, and who may do what there. */
export const repositories = ['team/app', 'shared/app', 'secret/app', 'public/app', 'team/arm'] as const;

/** Whoever may push `team/app` may push this one too, and it is not there yet. */
export const NEW = 'team/new';

export function rightsOf(repository: string, isLoggedIn: boolean): readonly string[] {
  if (repository === 'public/app') return ['pull'];
  if (!isLoggedIn) return [];
  if (repository === 'team/app' || repository === NEW) return ['pull', 'push'];
  return repository === 'shared/app' || repository === 'team/arm' ? ['pull'] : [];
}

/** `{"errors":[{code,message,detail}]}` of the distribution specification. */
export const errors = (code: string, message: string, detail: unknown = null) => ({ errors: [{ code, message, detail }] });

/** Whatever kind of registry it is, these look alike everywhere. */
export const usualRefusals = {
  'no login': { cause: 'not-logged-in', login: null },
  'a stale login at a public image': { cause: 'stale-stored-credentials-block-anonymous-pull', image: 'public/app:latest', login: { user: 'gone', password: secrets.password(3) } },
  'a tag that is not there': { cause: 'image-or-tag-not-found', image: 'team/app:nope' },
  'another kind of processor': { cause: 'wrong-architecture', image: 'team/arm:latest' },
  'an outage': { cause: 'registry-service-outage', sick: 'outage' },
  'an outage of the tokens': { cause: 'registry-service-outage', sick: 'token-outage' },
  'too many requests': { cause: 'rate-limit', sick: 'limited' },
  'a refusal that is a page': { cause: 'html-instead-of-registry', sick: 'forbidden-page' },
} satisfies Readonly<Record<string, Situation>>;
