import { type AuthEntry, readEntry } from '../keychains/auth-entry.ts';
import { memberNamed, membersOf, readJson } from '../keychains/json-tree.ts';
import { secretIn } from './objects.ts';

// A pull secret as the kubelet reads it: k8s.io/kubernetes pkg/credentialprovider (config.go, keyring.go).

/**
 * Why the kubelet cannot use it. `identity-token`: it reads no identity tokens, only names and passwords. `no-password`: an
 * entry without one, as `az acr login` and credential stores leave it.
 */
export type SecretDefect = 'wrong-type' | 'wrong-key' | 'not-base64' | 'encoded-twice' | 'not-json' | 'no-entries' | 'entry-unreadable' | 'identity-token' | 'no-password' | 'names-a-store';

export interface PullSecret {
  readonly name: string;
  readonly type: string;
  readonly entries: readonly AuthEntry[];
  readonly defect: SecretDefect | null;
}

const TYPES: Readonly<Record<string, string>> = { 'kubernetes.io/dockerconfigjson': '.dockerconfigjson', 'kubernetes.io/dockercfg': '.dockercfg' };

/** @param object the Secret as the API server answers it */
export function readPullSecret(name: string, object: unknown): PullSecret {
  const { type, data } = secretIn(object);
  const nothing = (defect: SecretDefect): PullSecret => ({ name, type, entries: [], defect });
  const key = TYPES[type];
  if (key === undefined) return nothing('wrong-type');
  const encoded = data.get(key);
  if (encoded === undefined) return nothing('wrong-key');
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  if (/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text) && Buffer.from(text, 'base64').toString('utf8').trimStart().startsWith('{')) return nothing('encoded-twice');
  const reading = readJson(text);
  if (reading.kind === 'broken') return nothing('not-json');
  const auths = key === '.dockercfg' ? reading.root : memberNamed(reading.root, 'auths')?.value;
  const entries = [...membersOf(auths).values()].map(readEntry);
  const hasStore = memberNamed(reading.root, 'credsStore') !== undefined || memberNamed(reading.root, 'credHelpers') !== undefined;
  return { name, type, entries, defect: findDefect(entries, hasStore) };
}

function findDefect(entries: readonly AuthEntry[], hasStore: boolean): SecretDefect | null {
  const isUsable = ({ secret, form, defect }: AuthEntry) => defect === null && form === 'password' && secret !== null && !secret.isEmpty;
  if (entries.some(isUsable)) return null;
  if (entries.some(({ form }) => form === 'identity-token')) return 'identity-token';
  if (entries.some(({ defect }) => defect !== null)) return 'entry-unreadable';
  if (hasStore) return 'names-a-store';
  return entries.length === 0 ? 'no-entries' : 'no-password';
}

const HUB_KEY = 'index.docker.io';

/** Entries that the kubelet would try for an image, the most exact key first. */
export function matching(entries: readonly AuthEntry[], image: { readonly registry: string; readonly repository: string }): AuthEntry[] {
  const host = image.registry === 'docker.io' ? HUB_KEY : image.registry;
  return entries.filter(({ key }) => matches(key, host, image.repository)).toSorted((a, b) => (bare(b.key) < bare(a.key) ? -1 : 1));
}

/** Host label by label, where `*` is one label; the port equal; the path a plain beginning. */
export function matches(key: string, host: string, repository: string): boolean {
  const [keyHost = '', ...path] = bare(key).split('/');
  const [keyName = '', keyPort = ''] = keyHost.split(':');
  const [name = '', port = ''] = host.split(':');
  const [keyLabels, labels] = [keyName.split('.'), name.split('.')];
  const isHost = keyLabels.length === labels.length && keyLabels.every((label, index) => matchesLabel(label, labels[index]!));
  return isHost && keyPort === port && `/${repository}`.startsWith(path.length === 0 ? '' : `/${path.join('/')}`);
}

/** Go's path.Match for one label, of which only `*` is met. */
const matchesLabel = (pattern: string, label: string): boolean => {
  if (!pattern.includes('*')) return pattern === label;
  const [first = '', ...others] = pattern.split('*');
  let rest = label;
  if (!rest.startsWith(first)) return false;
  rest = rest.slice(first.length);
  for (const [index, part] of others.entries()) {
    const at = index === others.length - 1 ? (rest.endsWith(part) ? rest.length - part.length : -1) : rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return true;
};

/** Without scheme, and without what Docker once wrote behind the host. */
const bare = (key: string): string => key.replace(/^https?:\/\//, '').replace(/^([^/]+)\/v[12]\/?/, '$1/').replace(/\/$/, '');
