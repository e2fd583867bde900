import type { Decision, Remedy } from '../access/decision.ts';
import { Refusal, type Facts } from '../causes/refusal.ts';
import type { Locks } from '../db/tables.ts';
import { isObject, quote } from './manifests/json-text.ts';

// Locks of repositories, tags and manifests: every rule about them is here. An attribute that is switched off is a
// lock; whoever may write metadata sets and lifts it, and it binds everybody, whatever their rights.

export type Lock = 'delete' | 'list' | 'read' | 'write';

/** The four switches as /acr/v1 shows them, in ACR's order. */
export interface ChangeableAttributes {
  readonly deleteEnabled: boolean;
  readonly writeEnabled: boolean;
  readonly listEnabled: boolean;
  readonly readEnabled: boolean;
}

/** Something that can be locked, with the words for a refusal. */
export interface Lockable {
  /** `repository team/app`, `tag team/app:1.0`, `manifest team/app@sha256:…` */
  readonly what: string;
  readonly locks: Locks;
}

const SWITCHES = { deleteEnabled: 'delete', writeEnabled: 'write', listEnabled: 'list', readEnabled: 'read' } as const;
type Switch = keyof typeof SWITCHES;

export const repositoryCalled = (repository: string): string => `repository ${repository}`;
export const tagCalled = (repository: string, tag: string): string => `tag ${repository}:${tag}`;
export const manifestCalled = (repository: string, digest: string): string => `manifest ${repository}@${digest}`;

export const isLocked = (locks: Locks, lock: Lock): boolean => locks.split(',').includes(lock);

/** Throws `artifact-locked` with the facts what and attribute for the first one that has the lock. */
export function refuseLocked(lock: Lock, ...lockables: readonly (Lockable | null)[]): void {
  for (const lockable of lockables) if (lockable && isLocked(lockable.locks, lock)) throw lockedRefusal(lock, lockable.what);
}

/** `artifact-locked`; the attribute is named as people switch it, `readEnabled`. */
export const lockedRefusal = (lock: Lock, what: string): Refusal =>
  new Refusal('artifact-locked', { what, attribute: `${lock}Enabled` });

/** The decision that allowed the request, ended by the lock that did not; `facts` are the refusal's. */
export const withLock = (decision: Decision | undefined, facts: Facts): Decision => ({
  allowed: false,
  cause: 'artifact-locked',
  facts,
  steps: [...(decision?.steps ?? []), { rule: 'lock', outcome: 'fail', facts }],
  enough: unlocking(facts),
});

/** The request to /acr/v1 that would lift the lock. A blob has none of its own. */
function unlocking(facts: Facts): Remedy[] {
  const { what, attribute } = facts;
  const [, kind, repository, name] = /^(repository|tag|manifest) ([^:@]+)[:@]?(.*)$/.exec(String(what)) ?? [];
  if (!kind) return [];
  const below = { repository: '', tag: `/_tags/${name}`, manifest: `/_manifests/${name}` }[kind]!;
  return [{ kind: 'unlock', facts: { ...facts, path: `/acr/v1/${repository}${below}`, change: JSON.stringify({ [`${attribute}`]: true }) } }];
}

export function toAttributes(locks: Locks): ChangeableAttributes {
  return {
    deleteEnabled: !isLocked(locks, 'delete'),
    writeEnabled: !isLocked(locks, 'write'),
    listEnabled: !isLocked(locks, 'list'),
    readEnabled: !isLocked(locks, 'read'),
  };
}

/** The wanted switches of a PATCH, checked; those not mentioned stay as they are. */
export type AttributeChange = Partial<ChangeableAttributes>;

/** Reads the body of a PATCH. Throws `request-invalid` naming the property; nothing is ignored. */
export function parseAttributeChange(body: unknown): AttributeChange {
  if (!isObject(body)) throw new Refusal('request-invalid', { field: 'body', defect: 'it is not a JSON object' });
  for (const [name, value] of Object.entries(body)) {
    if (name === 'quarantineState' || name === 'quarantineDetails') {
      throw new Refusal('request-invalid', { field: name, defect: 'quarantine is not supported by this registry' });
    }
    if (!isSwitch(name)) throw new Refusal('request-invalid', { field: quote(name), defect: 'there is no such attribute' });
    if (typeof value !== 'boolean') throw new Refusal('request-invalid', { field: name, defect: 'it is neither true nor false' });
  }
  return body;
}

/** The locks after a change. */
export function changeLocks(locks: Locks, change: AttributeChange): Locks {
  const attributes = { ...toAttributes(locks), ...change };
  return Object.entries(SWITCHES)
    .filter(([name]) => !attributes[name as Switch])
    .map(([, lock]) => lock)
    .sort()
    .join(',');
}

const isSwitch = (name: string): name is Switch => Object.hasOwn(SWITCHES, name);
