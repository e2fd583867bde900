import { readTextFile } from '../machine.ts';
import { type AuthEntry, readEntry } from './auth-entry.ts';
import { type JsonDefect, type JsonNode, type Member, memberNamed, membersOf, readJson, textOf } from './json-tree.ts';

// A file of Docker's form: `auths`, `credsStore`, `credHelpers`. Podman, helm and oras write the same.

/** A file that a client reads, and the rule that leads there: a variable's name, or `home`, `runtime-folder`, `legacy`. */
export interface FilePlace {
  readonly path: string;
  readonly because: string;
}

export interface HelperName {
  /** Without `docker-credential-`. Empty: the plain file is to be used for this host. */
  readonly name: string;
  readonly line: number;
}

/** A name that no client knows and that is nearly one that they do. */
export interface StrayName {
  readonly name: string;
  readonly expected: string;
  readonly line: number;
}

export interface Contents {
  readonly auths: readonly AuthEntry[];
  readonly credsStore: HelperName | null;
  readonly credHelpers: ReadonlyMap<string, HelperName>;
  readonly strays: readonly StrayName[];
  readonly owner: number;
  readonly mode: number;
  readonly modified: Date;
}

export type FileDefect = JsonDefect | 'not-an-object' | 'wrong-type';

export type ConfigFile = FilePlace &
  (
    | { readonly kind: 'absent' }
    | { readonly kind: 'unreadable'; readonly code: string }
    | { readonly kind: 'broken'; readonly defect: FileDefect; readonly line: number; readonly column: number }
    | ({ readonly kind: 'read' } & Contents)
  );

/** The rule that leads to a file of the form before 2015. */
export const LEGACY = 'legacy';

const known = ['auths', 'credsStore', 'credHelpers'];
/** Near enough to be a misspelling, and real names of Docker's. */
const realNames = new Set(['auths', 'credsstore', 'credhelpers', 'auth', 'proxies', 'plugins', 'aliases', 'features']);

/** Reads and interprets a file. Never throws. */
export async function readConfigFile(place: FilePlace): Promise<ConfigFile> {
  const state = await readTextFile(place.path);
  if (state.kind === 'absent') return { ...place, kind: 'absent' };
  if (state.kind === 'unreadable') return { ...place, kind: 'unreadable', code: state.code };
  const { owner, mode, modified } = state;
  const contents = place.because === LEGACY ? readLegacy(state.text) : readContents(state.text);
  return contents.kind === 'broken' ? { ...place, ...contents } : { ...place, ...contents, owner, mode, modified };
}

type Reading =
  | { readonly kind: 'broken'; readonly defect: FileDefect; readonly line: number; readonly column: number }
  | ({ readonly kind: 'read' } & Omit<Contents, 'owner' | 'mode' | 'modified'>);

/** `~/.dockercfg` holds the entries themselves. */
function readLegacy(text: string): Reading {
  const reading = readJson(text);
  if (reading.kind === 'broken') return reading;
  const auths = [...membersOf(reading.root).values()].map(readEntry);
  return { kind: 'read', auths, credsStore: null, credHelpers: new Map(), strays: [] };
}

/** @param text of a file, or of a variable that holds one */
export function readContents(text: string): Reading {
  const reading = readJson(text);
  if (reading.kind === 'broken') return reading;
  const { root } = reading;
  if (root.kind !== 'object') return { kind: 'broken', defect: 'not-an-object', line: root.line, column: root.column };
  const wrong = findWrongType(root);
  if (wrong) return { kind: 'broken', defect: 'wrong-type', line: wrong.line, column: wrong.column };
  const toHelper = ([key, { value, line }]: [string, Member]): [string, HelperName] => [key, { name: helperName(value), line }];
  const helpers = [...membersOf(memberNamed(root, 'credHelpers')?.value)].map(toHelper);
  const store = memberNamed(root, 'credsStore');
  const storeName = helperName(store?.value);
  return {
    kind: 'read',
    auths: [...membersOf(memberNamed(root, 'auths')?.value).values()].map(readEntry),
    credsStore: store && storeName !== '' ? { name: storeName, line: store.line } : null,
    credHelpers: new Map(helpers),
    strays: root.members.flatMap(({ key, line }) => {
      const expected = findIntended(key);
      return expected === null ? [] : [{ name: key, expected, line }];
    }),
  };
}

const LONGEST_NAME = 200;

/** Cut: it is shown to people, and no program has such a name. */
const helperName = (node: JsonNode | undefined): string => (textOf(node) ?? '').slice(0, LONGEST_NAME);

/** Go refuses the whole file where a text stands for an object or the other way round. */
function findWrongType(root: JsonNode): JsonNode | null {
  const isWrong = (node: JsonNode | undefined, kind: JsonNode['kind']) => node !== undefined && node.kind !== kind && node.kind !== 'other';
  const [auths, store, helpers] = known.map((name) => memberNamed(root, name)?.value);
  if (isWrong(auths, 'object')) return auths!;
  if (isWrong(store, 'string')) return store!;
  if (isWrong(helpers, 'object')) return helpers!;
  return [...membersOf(helpers).values()].find(({ value }) => isWrong(value, 'string'))?.value ?? null;
}

/** The name that this one is a misspelling of; null where it is none. */
function findIntended(name: string): string | null {
  const plain = name.toLowerCase();
  if (realNames.has(plain)) return null;
  return known.find((intended) => distance(plain, intended.toLowerCase()) <= 2) ?? null;
}

const LONGEST_COMPARED = 64;

/** Letters to change, add or remove (Levenshtein); more than `LONGEST_COMPARED` of a long text. */
export function distance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > LONGEST_COMPARED) return LONGEST_COMPARED;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
