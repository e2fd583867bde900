import { join } from 'node:path';
import type { ClientName } from '../context.ts';
import { listFolder, readTextFile, systemPath, type Machine } from '../machine.ts';
import { mergeStores, nodeStore, readStoreFile, systemStore, type TrustStore } from './root-certificates.ts';

/** Whom the client that is examined trusts when it speaks to this registry, and whom others do. */
export interface Trust {
  readonly client: TrustStore;
  /** Every program of this shell. */
  readonly system: TrustStore;
  readonly node: TrustStore;
  /** What the client shows when the registry asks for a certificate. PEM; the key never leaves this process. */
  readonly pairs: readonly { readonly cert: string; readonly key: string }[];
}

const NOTHING: TrustStore = { certificates: [], sources: [] };
/** Their requests are made by a daemon, which does not see the variables of this shell. */
const daemons = new Set<ClientName>(['docker', 'nerdctl', 'containerd', 'buildkit', 'kubernetes']);

/** @param registry host and port as the user types it: what the folder under certs.d is called */
export async function readTrust(machine: Machine, client: ClientName, registry: string): Promise<Trust> {
  const folders = certificateFolders(machine, client).map((folder) => join(folder, registry));
  const isTold = Boolean(machine.env['SSL_CERT_FILE'] || machine.env['SSL_CERT_DIR']);
  const [forDaemons, told, node, certsD] = await Promise.all([
    systemStore(machine, false),
    isTold ? systemStore(machine, true) : null,
    nodeStore(machine),
    firstWithFiles(folders),
  ]);
  const system = told ?? forDaemons;
  const base = daemons.has(client) ? forDaemons : system;
  return { client: mergeStores([base, certsD.store]), system, node, pairs: certsD.pairs };
}

/** Where the client looks for a folder of the registry's name; the first that is there counts. */
export function certificateFolders(machine: Machine, client: ClientName): string[] {
  const { home, env } = machine;
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  const docker = systemPath(machine, '/etc/docker/certs.d');
  switch (client) {
    case 'docker':
      if (machine.platform === 'darwin' || machine.platform === 'win32') return [join(home, '.docker/certs.d')];
      return env['DOCKER_HOST']?.includes('/run/user/') ? [join(config, 'docker/certs.d')] : [docker];
    case 'podman':
    case 'buildah':
    case 'skopeo':
      return [join(config, 'containers/certs.d'), systemPath(machine, '/etc/containers/certs.d'), docker];
    case 'nerdctl':
    case 'containerd':
      return [join(config, 'containerd/certs.d'), join(config, 'docker/certs.d'), systemPath(machine, '/etc/containerd/certs.d'), docker];
    default:
      return [];
  }
}

async function firstWithFiles([folder, ...rest]: readonly string[]): Promise<{ store: TrustStore; pairs: Trust['pairs'] }> {
  if (folder === undefined) return { store: NOTHING, pairs: [] };
  const names = await listFolder(folder);
  if (names.length === 0) return firstWithFiles(rest);
  const stores = await Promise.all(names.filter((name) => name.endsWith('.crt')).map((name) => readStoreFile(join(folder, name))));
  const pairs = await Promise.all(names.filter((name) => name.endsWith('.cert')).map((name) => readPair(folder, name.slice(0, -'.cert'.length))));
  return { store: mergeStores(stores), pairs: pairs.filter((pair) => pair !== null) };
}

async function readPair(folder: string, name: string): Promise<{ cert: string; key: string } | null> {
  const [cert, key] = await Promise.all([readTextFile(join(folder, `${name}.cert`)), readTextFile(join(folder, `${name}.key`))]);
  return cert.kind === 'text' && key.kind === 'text' ? { cert: cert.text, key: key.text } : null;
}
