import type { Context } from '../context.ts';
import { findProgram } from '../probes/programs/programs.ts';
import { readContents, type ConfigFile } from './config-file.ts';
import { membersOf, memberNamed, readJson } from './json-tree.ts';
import { dockerKey, toHostName } from './keys.ts';
import { placeInFile, take, takeFromHelper, tellOthers, type Search, type StepOutcome } from './search.ts';

// Docker's own rules, which nerdctl, BuildKit, helm, oras and crane follow with keys and files of their own:
// github.com/docker/cli cli/config/configfile/file.go, cli/config/credentials/*.go.

export interface DockerRules {
  /** The keys to ask for, the first that has an answer wins. */
  readonly keys: readonly string[];
  /** Where a file holds no login at all, the keychain of the platform is taken. */
  readonly takesDefaultStore: boolean;
}

export const AUTH_VARIABLE = 'DOCKER_AUTH_CONFIG';

/**
 * `DOCKER_AUTH_CONFIG` beats every file: only `auth` may stand in its entries, otherwise Docker warns and ignores all of it.
 * Its keys must fit exactly.
 */
export function lookInVariable(search: Search): StepOutcome {
  const entry = readAuthVariable(search.context)?.find(({ key }) => key === dockerKey(search.target.registry));
  return entry ? take(search, { kind: 'variable', name: AUTH_VARIABLE, line: null }, entry) : null;
}

/** The entries of the variable; null where it is not set or ignored. */
export function readAuthVariable({ machine: { env } }: Context) {
  const text = env[AUTH_VARIABLE];
  if (!text) return null;
  const contents = readContents(text);
  if (contents.kind === 'broken' || contents.auths.some(({ defect }) => defect !== null)) return null;
  const json = readJson(text);
  const members = json.kind === 'json' ? [...membersOf(memberNamed(json.root, 'auths')?.value).values()] : [];
  const isStrict = members.every(({ value }) => value.kind === 'object' && value.members.length === 1 && value.members[0]?.key === 'auth');
  return isStrict ? contents.auths : null;
}

/** One file, by Docker's rules. A file with one bad entry is as bad as a broken one. */
export async function lookInDockerFile(search: Search, file: ConfigFile, { keys, takesDefaultStore }: DockerRules): Promise<StepOutcome> {
  if (file.kind === 'unreadable' || file.kind === 'broken') return { kind: 'failed', place: placeInFile(file, file.kind === 'broken' ? file.line : null) };
  const bad = file.kind === 'read' ? file.auths.find(({ defect }) => defect !== null) : undefined;
  if (bad) return take(search, placeInFile(file, bad.line), bad);
  const isEmpty = file.kind === 'absent' || (file.auths.length === 0 && file.credHelpers.size === 0 && !file.credsStore);
  const defaultStore = isEmpty && takesDefaultStore ? await findDefaultStore(search.context) : null;
  for (const key of keys) {
    const outcome = await lookUp(search, file, key, defaultStore);
    if (outcome) return outcome;
  }
  if (file.kind === 'read') tellOthers(search, file, 'earlier-place', (key) => keys.includes(key) || keys.includes(toHostName(key)));
  return null;
}

async function lookUp(search: Search, file: ConfigFile, key: string, defaultStore: string | null): Promise<StepOutcome> {
  const helper = helperFor(file, key) ?? defaultStore ?? '';
  if (helper !== '') {
    const outcome = await takeFromHelper(search, helper, key);
    if (file.kind === 'read') tellOthers(search, file, 'helper-first', (other) => other === key || toHostName(other) === key);
    return outcome;
  }
  if (file.kind !== 'read') return null;
  const entry = file.auths.findLast((other) => other.key === key) ?? file.auths.find((other) => toHostName(other.key) === key);
  return entry ? take(search, placeInFile(file, entry.line), entry) : null;
}

/** The helper that a file names for a key; an empty name means the file itself, null that it names none. */
export const helperFor = (file: ConfigFile, key: string): string | null =>
  file.kind === 'read' ? (file.credHelpers.get(key)?.name ?? file.credsStore?.name ?? null) : null;

const platformStores: Partial<Record<NodeJS.Platform, string>> = { darwin: 'osxkeychain', win32: 'wincred' };

/** cli/config/credentials/default_store_linux.go: `pass` where it is installed. Only a store whose helper is there counts. */
async function findDefaultStore(context: Context): Promise<string | null> {
  const isThere = async (name: string) => (await findProgram(context, name)).kind === 'found';
  const { platform } = context.machine;
  const name = platformStores[platform] ?? (platform === 'linux' ? ((await isThere('pass')) ? 'pass' : 'secretservice') : null);
  return name && (await isThere(`docker-credential-${name}`)) ? name : null;
}

