import { join } from 'node:path';
import type { ClientName } from '../context.ts';
import { type Machine, systemPath } from '../machine.ts';
import { type FilePlace, LEGACY } from './config-file.ts';

// Where each client looks, in its order. `--config` and `--authfile` are not seen from here.

/** $DOCKER_CONFIG or ~/.docker: github.com/docker/cli cli/config/config.go. */
export function dockerFile({ env, home }: Machine): FilePlace {
  const folder = env['DOCKER_CONFIG'];
  return folder ? { path: join(folder, 'config.json'), because: 'DOCKER_CONFIG' } : { path: join(home, '.docker', 'config.json'), because: 'home' };
}

/** ~/.config, or what stands for it. */
const configFolder = ({ env, home }: Machine): string => env['XDG_CONFIG_HOME'] || join(home, '.config');

/** Gone after a restart, since it lies in memory. */
export function runtimeFile(machine: Machine): FilePlace {
  const { env, platform, home, userId } = machine;
  if (platform === 'darwin' || platform === 'win32') return { path: join(home, '.config', 'containers', 'auth.json'), because: 'home' };
  const runtime = env['XDG_RUNTIME_DIR'];
  if (runtime) return { path: join(runtime, 'containers', 'auth.json'), because: 'XDG_RUNTIME_DIR' };
  return { path: systemPath(machine, 'run', 'containers', String(userId ?? 0), 'auth.json'), because: 'runtime-folder' };
}

const namedFile = ({ env }: Machine): FilePlace[] =>
  env['REGISTRY_AUTH_FILE'] ? [{ path: env['REGISTRY_AUTH_FILE'], because: 'REGISTRY_AUTH_FILE' }] : [];

/**
 * Podman, buildah, skopeo: go.podman.io/image pkg/docker/config/config.go and go.podman.io/common pkg/auth.
 * A file that a variable names is the only one.
 */
export function containersFiles(machine: Machine): FilePlace[] {
  const { env, home } = machine;
  const named = namedFile(machine);
  if (named.length > 0) return named;
  if (env['DOCKER_CONFIG']) return [dockerFile(machine)];
  return unique([
    runtimeFile(machine),
    { path: join(configFolder(machine), 'containers', 'auth.json'), because: env['XDG_CONFIG_HOME'] ? 'XDG_CONFIG_HOME' : 'home' },
    dockerFile(machine),
    { path: join(home, '.dockercfg'), because: LEGACY },
  ]);
}

/** github.com/helm/helm pkg/cli/environment.go and pkg/helmpath. */
export function helmFile(machine: Machine): FilePlace {
  const { env, home, platform } = machine;
  if (env['HELM_REGISTRY_CONFIG']) return { path: env['HELM_REGISTRY_CONFIG'], because: 'HELM_REGISTRY_CONFIG' };
  if (env['HELM_CONFIG_HOME']) return { path: join(env['HELM_CONFIG_HOME'], 'registry', 'config.json'), because: 'HELM_CONFIG_HOME' };
  if (env['XDG_CONFIG_HOME']) return { path: join(env['XDG_CONFIG_HOME'], 'helm', 'registry', 'config.json'), because: 'XDG_CONFIG_HOME' };
  const folders: Partial<Record<NodeJS.Platform, string>> = { win32: env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), darwin: join(home, 'Library', 'Preferences') };
  return { path: join(folders[platform] ?? configFolder(machine), 'helm', 'registry', 'config.json'), because: 'home' };
}

/** Inside kaniko's image. */
const kanikoFile = (machine: Machine): FilePlace =>
  machine.env['DOCKER_CONFIG'] ? dockerFile(machine) : { path: systemPath(machine, 'kaniko', '.docker', 'config.json'), because: 'image' };

/**
 * The files that a client reads, in its order. crane takes the first that exists (go-containerregistry pkg/authn/keychain.go);
 * `ctr` and the kubelet read none of a user's.
 */
export function filesOf(client: ClientName, machine: Machine): readonly FilePlace[] {
  switch (client) {
    case 'podman':
    case 'buildah':
    case 'skopeo':
      return containersFiles(machine);
    case 'helm':
      return unique([helmFile(machine), dockerFile(machine)]);
    case 'crane':
      return unique([dockerFile(machine), ...namedFile(machine), runtimeFile(machine)]);
    case 'kaniko':
      return [kanikoFile(machine)];
    case 'containerd':
    case 'kubernetes':
      return [];
    default:
      return [dockerFile(machine)];
  }
}

/** Every file of this user in which some client keeps logins. */
export const everyFile = (machine: Machine): FilePlace[] =>
  unique([
    dockerFile(machine),
    { path: join(machine.home, '.docker', 'config.json'), because: 'home' },
    ...containersFiles(machine),
    ...containersFiles({ ...machine, env: { ...machine.env, REGISTRY_AUTH_FILE: undefined, DOCKER_CONFIG: undefined } }),
    helmFile(machine),
  ]);

/** Where the logins of another home are. */
export const filesOfHome = (home: string, because: string): FilePlace[] => [
  { path: join(home, '.docker', 'config.json'), because },
  { path: join(home, '.config', 'containers', 'auth.json'), because },
];

const unique = (places: readonly FilePlace[]): FilePlace[] =>
  places.filter(({ path }, index) => places.findIndex((other) => other.path === path) === index);
