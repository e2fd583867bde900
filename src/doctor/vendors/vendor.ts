import type { Secret } from '../../secret.ts';
import type { Answer } from '../probes/registry/requests.ts';

/** Registries that the doctor knows, by what runs there. `docker-hub` also for a reference without a host. */
export const vendorIds = [
  'acr', 'docker-hub', 'ghcr', 'ecr', 'ecr-public', 'gar', 'gitlab', 'harbor', 'quay', 'artifactory', 'nexus', 'gitea',
  'zot', 'distribution', 'digitalocean', 'dockgate',
] as const;
export type VendorId = (typeof vendorIds)[number];

/** What the doctor knows of one kind of registry, and how it reads its answers. A file each; vendors/index.ts lists them. */
export interface Vendor {
  readonly id: VendorId;
  /** As its makers write it. */
  readonly name: string;
  /** Lower-case hosts that can be nobody else's; absent where people run it under names of their own. */
  readonly hosts?: RegExp;
  /** Marks of its answer to `GET /v2/`: each adds to the likelihood that it is this one. */
  readonly marks: readonly Mark[];
  /** Hosts besides the registry's own to which a credential for it may go. */
  readonly tokenHosts?: readonly string[];
  /** Repositories have this shape; absent where anything goes. */
  readonly path?: PathShape;
  /** A repository that is missing answers as one that is forbidden. */
  readonly hidesMissing: boolean;
  /** What makes a repository: its first push, or somebody beforehand (`project`: what stands before the first slash). */
  readonly creation: 'by-push' | 'repository-first' | 'project-first';
  /** A token request for `push` may create the repository that it names. */
  readonly isCreatedByPushScope?: boolean;
  /** Asked for more than an account may, it grants less, and refuses only the credential itself: one request judges both. */
  readonly grantsLess?: boolean;
  /** It never sends clients elsewhere for layers. */
  readonly servesLayersItself?: boolean;
  /** What kind of account a user name and a secret belong to, by their shape; absent where all are alike. */
  accountKind?(user: string, secret: Secret, host: string): AccountKind;
  /** How it says what: the first that fits counts. */
  readonly says: readonly Phrase[];
}

export type AccountKind = 'person' | 'admin' | 'service-principal' | 'refresh-token' | 'repository-token' | 'workflow' | 'robot';

export interface Mark {
  /** 3: nobody else answers so. 2: hardly anybody. 1: several do. */
  readonly weight: 1 | 2 | 3;
  fits(answer: Answer, challenge: string): boolean;
}

export interface PathShape {
  /** Of the repository as the registry sees it. */
  readonly pattern: RegExp;
  /** `{project}/{image}`, for people. */
  readonly example: string;
}

/** What a refusal says, whatever the words. */
export type Meaning =
  | 'account-disabled'
  | 'address-denied'
  | 'admin-disabled'
  | 'application-unknown'
  | 'client-secret'
  | 'expired'
  | 'login-not-permitted'
  | 'login-throttled'
  | 'manifest-missing'
  | 'not-permitted'
  | 'package-not-linked'
  | 'policy'
  | 'project-missing'
  | 'public-access-off'
  | 'quota'
  | 'rate-limited'
  | 'repository-missing'
  | 'scope-missing'
  | 'sso-needed'
  | 'token-needed'
  | 'user-form'
  | 'wrong-password';

export interface Phrase {
  readonly meaning: Meaning;
  readonly statuses?: readonly number[];
  /** Of the body, in linear time. Named groups become facts. */
  readonly text: RegExp;
}

/** A mark in the challenge, such as `service="harbor-registry"`. */
export const challengeMark = (weight: Mark['weight'], pattern: RegExp): Mark => ({
  weight,
  fits: (_answer, challenge) => pattern.test(challenge),
});

/** A header that is there, and whose value fits. */
export const headerMark = (weight: Mark['weight'], name: string, pattern = /^/): Mark => ({
  weight,
  fits: ({ headers }) => {
    const value = headers[name];
    return value !== undefined && pattern.test(String(value));
  },
});

export const bodyMark = (weight: Mark['weight'], pattern: RegExp): Mark => ({ weight, fits: ({ body }) => pattern.test(body) });
