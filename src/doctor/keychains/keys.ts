import type { Target } from '../target.ts';

// Under which names clients look for a login.

/** What `docker login` without a host writes, and what Docker looks up for Docker Hub. */
export const HUB_KEY = 'https://index.docker.io/v1/';
const hubHosts = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/** Docker's key for a reference's host: github.com/docker/cli internal/registry (GetAuthConfigKey). */
export const dockerKey = (registry: string): string => (registry === 'docker.io' || registry === 'index.docker.io' ? HUB_KEY : registry);

/** nerdctl tries the host with and without the port of HTTPS, and with a scheme (pkg/imgutil/dockerconfigresolver). */
export function nerdctlKeys(registry: string): string[] {
  if (dockerKey(registry) === HUB_KEY) return [HUB_KEY];
  const names = /:\d+$/.test(registry) ? [registry, ...(registry.endsWith(':443') ? [registry.slice(0, -4)] : [])] : [`${registry}:443`, registry];
  return names.flatMap((name) => [name, `https://${name}`, `http://${name}`]);
}

/** go-containerregistry asks for the repository first, then for the registry. */
export function craneKeys({ registry, repository }: Target): string[] {
  const host = registry === 'docker.io' ? 'index.docker.io' : registry;
  return [...(repository === null ? [] : [`${host}/${repository}`]), dockerKey(host)];
}

/** The longest first: `host/team/app`, `host/team`, `host` (containers-auth.json(5)). */
export function containersKeys({ registry, repository }: Target): string[] {
  const parts = repository === null ? [] : repository.split('/');
  return [...parts.map((_, index) => [registry, ...parts.slice(0, parts.length - index)].join('/')), registry];
}

/** The host that Docker reads out of a stored key (ConvertToHostname). */
export function toHostName(key: string): string {
  const address = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/\/(?:[^/@]*@)?([^/?#]+)/.exec(key)?.[1];
  return address ?? key.split('/', 1)[0]!;
}

/** What the libraries of podman compare when no key fits exactly (normalizeAuthFileKey): only addresses lose their path. */
export function toContainersName(key: string): string {
  const stripped = key.replace(/^https?:\/\//, '');
  return toContainersRegistry(stripped === key ? key : stripped.split('/', 1)[0]!);
}

export const toContainersRegistry = (registry: string): string =>
  registry === 'docker.io' || registry === 'registry-1.docker.io' ? 'index.docker.io' : registry;

/** How a stored key differs from what is looked for. */
export type Difference = 'scheme' | 'path' | 'port' | 'case' | 'hub-name' | 'regional-name' | 'other-region' | 'www';

/** Null where the key belongs to another registry altogether. @param key as it is stored */
export function findDifference(key: string, { registry, host, port }: Target): Difference | null {
  const found = toHostName(key);
  const [keyHost, keyPort] = splitPort(found.toLowerCase());
  const wanted = splitPort(registry.toLowerCase())[0];
  if (hubHosts.has(keyHost) && hubHosts.has(host)) return 'hub-name';
  if (keyHost === wanted) {
    if (keyPort !== (port === null ? '' : String(port))) return 'port';
    if (found !== registry && found.toLowerCase() === registry.toLowerCase()) return 'case';
    return key.includes('://') ? 'scheme' : 'path';
  }
  if (keyHost === `www.${wanted}` || wanted === `www.${keyHost}`) return 'www';
  if (withoutRegion(keyHost) === withoutRegion(wanted)) return 'regional-name';
  return isOtherRegion(keyHost, wanted) ? 'other-region' : null;
}

const ECR = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./;

/** A password from AWS counts for one account in one region. */
function isOtherRegion(a: string, b: string): boolean {
  const [left, right] = [ECR.exec(a), ECR.exec(b)];
  return left !== null && right !== null && (left[1] === right[1] || left[2] === right[2]);
}

function splitPort(name: string): [host: string, port: string] {
  const port = /:(\d+)$/.exec(name)?.[1] ?? '';
  return [port === '' ? name : name.slice(0, -port.length - 1), port];
}

/** `name.eastus.geo.azurecr.io` and `name.eastus.data.azurecr.io` are the registry `name.azurecr.io`. */
const withoutRegion = (host: string): string => host.replace(/^([a-z0-9-]+)\.[a-z0-9]+\.(?:geo|data)\.(azurecr\.[a-z]+)$/, '$1.$2');
