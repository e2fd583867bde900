import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeJwt } from 'jose';
import type { Asked, Credential } from './ask.ts';
import type { Pair, World } from './world.ts';

// What there is to be allowed, what somebody holds and wishes for, and what a credential turns out to be good for: worked out
// a second time, in a few lines.

export const verbs = { pull: 'content/read', push: 'content/write', delete: 'content/delete', metadata_read: 'metadata/read', metadata_write: 'metadata/write' };
type NamedVerb = keyof typeof verbs;
const namedVerbs = Object.keys(verbs) as NamedVerb[];
/** Of what was deleted; no line names them, each takes two others. */
const taking = { deleted_read: ['delete', 'metadata_read'], deleted_restore: ['delete', 'push'] } as const;
export type Verb = NamedVerb | keyof typeof taking;
const allVerbs = [...namedVerbs, ...Object.keys(taking)] as Verb[];
export const actionsByVerb: Readonly<Record<Verb, string>> = { ...verbs, deleted_read: 'deleted/read', deleted_restore: 'deleted/restore' };
/** Names that are prefixes, parts and neighbours of each other. */
export const names = ['a', 'a/b', 'a/b/c', 'ab', 'a-b', 'b', 'catalog'];
const NOTHING_THERE = '01a1fddf-b28a-7185-b702-66150fb77ca5';

/** A request that a verb is for, to something that is not there: refused with 401, or not found. */
const uses: Record<Verb, (name: string) => Asked> = {
  pull: (name) => ({ path: `/v2/${name}/tags/list` }),
  push: (name) => ({ path: `/v2/${name}/blobs/uploads/${NOTHING_THERE}` }),
  delete: (name) => ({ method: 'DELETE', path: `/v2/${name}/manifests/none` }),
  metadata_read: (name) => ({ path: `/acr/v1/${name}/_tags/none` }),
  deleted_read: (name) => ({ path: `/acr/v1/_deleted/${name}/_tags` }),
  deleted_restore: (name) => ({ method: 'POST', path: `/acr/v1/_deleted/${name}/_manifests/sha256:${'0'.repeat(64)}` }),
  metadata_write: (name) => ({ method: 'PATCH', path: `/acr/v1/${name}/_tags/none`, body: { listEnabled: true } }),
};
/** Every right there is to use, as `name:verb`, and the catalogue. */
export const everything = [...names.flatMap((name) => allVerbs.map((verb) => `${name}:${verb}`)), 'registry:*'];

export interface Line {
  readonly pattern: string;
  readonly verb: NamedVerb;
}
export interface Wish {
  readonly name: string;
  readonly verbs: readonly string[];
}
export const lines = fc.array(
  fc.record<Line>({ pattern: fc.constantFrom(...names, 'a/*', 'a/b/*', '*'), verb: fc.constantFrom(...namedVerbs) }),
  { minLength: 1, maxLength: 5 },
);
export const wishes = fc.array(
  fc.oneof(
    fc.record<Wish>({ name: fc.constantFrom(...names), verbs: fc.uniqueArray(fc.constantFrom(...allVerbs, '*', 'unheard_of', 'PULL'), { minLength: 1, maxLength: 4 }) }),
    fc.constant<Wish>({ name: '', verbs: ['*'] }),
  ),
  { maxLength: 5 },
);

const covers = (pattern: string, name: string) =>
  pattern === '*' || pattern === name || (pattern.endsWith('/*') && name.startsWith(`${pattern.slice(0, -2)}/`));
export const held = (map: readonly Line[]) =>
  new Set(
    names.flatMap((name) => {
      const named: string[] = map.filter(({ pattern }) => covers(pattern, name)).map(({ verb }) => verb);
      const further = Object.entries(taking).filter(([, both]) => both.every((verb) => named.includes(verb))).map(([verb]) => verb);
      return [...named, ...further].map((verb) => `${name}:${verb}`);
    }),
  );
export const wished = (asked: readonly Wish[]) =>
  new Set(asked.flatMap(({ name, verbs: list }) => (name === '' ? ['registry:*'] : (list.includes('*') ? allVerbs : list).map((verb) => `${name}:${verb}`))));
const scopesOf = (asked: readonly Wish[]) =>
  asked.map(({ name, verbs: list }) => (name === '' ? 'registry:catalog:*' : `repository:${name}:${list.join(',')}`));
export const fullWish: readonly Wish[] = [...names.map((name) => ({ name, verbs: ['*'] })), { name: '', verbs: ['*'] }];

/** An access token for these wishes, and what it says that was granted. */
export const mint = async (world: World, as: Pair, asked: readonly Wish[]): Promise<{ token: string; granted: Set<string> }> => {
  const minted = await world.dockgate.accessToken(as, ...scopesOf(asked));
  const access = decodeJwt(minted)['access'] as { type: string; name: string; actions: string[] }[];
  return { token: minted, granted: new Set(access.flatMap(({ type, name, actions }) => actions.map((verb) => (type === 'registry' ? 'registry:*' : `${name}:${verb}`)))) };
};

/** What the credential turns out to be good for. */
export async function used(world: World, as: Credential): Promise<Set<string>> {
  const tried = everything.map(async (right) => {
    const [name = '', verb = ''] = right.split(':');
    const asked = right === 'registry:*' ? { path: '/v2/_catalog' } : uses[verb as Verb](name);
    const { status, text } = await world.ask({ ...asked, as });
    assert.ok([200, 401, 404].includes(status), text);
    return status === 401 ? [] : [right];
  });
  return new Set((await Promise.all(tried)).flat());
}

export const sorted = (rights: ReadonlySet<string>): string[] => [...rights].toSorted();
