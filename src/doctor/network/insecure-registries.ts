import { join } from 'node:path';
import { containsAny, parseAddress, parseCidr } from '../../names/ip-address.ts';
import { formatHost } from '../../names/login-server.ts';
import type { ClientName } from '../context.ts';
import { listFolder, readTextFile, systemPath, type Machine } from '../machine.ts';
import { isLoopback, type Target } from '../target.ts';

/**
 * Whether the user told the client to speak to this registry without a certificate that it trusts, or without any. Docker needs
 * not be told for loopback.
 */
export async function isListedInsecure(machine: Machine, client: ClientName, target: Target): Promise<boolean> {
  switch (client) {
    case 'docker':
      return isLoopback(target) || (await dockerList(machine)).some((entry) => fits(entry, target));
    case 'podman':
    case 'buildah':
    case 'skopeo':
      return (await containersList(machine)).some((location) => location === target.registry || location.startsWith(`${target.registry}/`));
    default:
      return false;
  }
}

/** An entry is `host`, `host:port` or a range of addresses. */
function fits(entry: string, { host, port }: Target): boolean {
  if (entry === formatHost(host, port, -1)) return true;
  if (!entry.includes('/') || parseAddress(host) === null) return false;
  try {
    return containsAny([parseCidr(entry)], host);
  } catch {
    return false;
  }
}

async function dockerList(machine: Machine): Promise<string[]> {
  const isDesktop = machine.platform === 'darwin' || machine.platform === 'win32';
  const file = await readTextFile(isDesktop ? join(machine.home, '.docker/daemon.json') : systemPath(machine, '/etc/docker/daemon.json'));
  if (file.kind !== 'text') return [];
  try {
    const list: unknown = (JSON.parse(file.text) as Record<string, unknown> | null)?.['insecure-registries'];
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

/** Locations with `insecure = true` in containers-registries.conf(5). */
async function containersList(machine: Machine): Promise<string[]> {
  const additions = systemPath(machine, '/etc/containers/registries.conf.d');
  const own = join(machine.env['XDG_CONFIG_HOME'] || join(machine.home, '.config'), 'containers/registries.conf');
  const names = (await listFolder(additions)).filter((name) => name.endsWith('.conf'));
  const paths = [own, systemPath(machine, '/etc/containers/registries.conf'), ...names.map((name) => join(additions, name))];
  const files = await Promise.all(paths.map(readTextFile));
  return files.flatMap((file) => (file.kind === 'text' ? file.text.split('[[registry]]').slice(1) : [])).flatMap((table) => {
    const setting = (key: string) => new RegExp(`^[ \\t]*${key}[ \\t]*=[ \\t]*(?:"([^"\n]*)"|(\\w+))`, 'm').exec(table);
    const location = setting('prefix')?.[1] || setting('location')?.[1];
    return location && setting('insecure')?.[2] === 'true' ? [location] : [];
  });
}
