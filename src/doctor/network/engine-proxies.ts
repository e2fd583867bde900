import { join } from 'node:path';
import type { ClientName } from '../context.ts';
import { listFolder, readTextFile, systemPath, type Machine } from '../machine.ts';
import { proxySettingsOf, type ProxySettings } from './proxy-settings.ts';

// A container engine has proxy settings of its own: https://docs.docker.com/engine/daemon/proxy/

/** The proxies that the local Docker Engine uses, as far as its files say; null where the client has no engine or its files are not here. */
export async function engineProxies(machine: Machine, client: ClientName): Promise<ProxySettings | null> {
  const host = machine.env['DOCKER_HOST'];
  if (client !== 'docker' || machine.platform !== 'linux' || (host && !host.startsWith('unix:'))) return null;
  const [configured, unit] = await Promise.all([fromDaemonJson(machine), fromUnit(machine)]);
  if (!configured && !unit) return null;
  const [first, second] = [configured ?? {}, proxySettingsOf(unit ?? {})];
  return { https: first.https || second.https, http: first.http || second.http, noProxy: first.noProxy || second.noProxy, isCgi: false };
}

/** Null where there is no such file. What the running engine has may differ from it until a restart. */
async function fromDaemonJson(machine: Machine): Promise<Partial<ProxySettings> | null> {
  const file = await readTextFile(systemPath(machine, '/etc/docker/daemon.json'));
  if (file.kind !== 'text') return null;
  const proxies = asObject(asObject(parseJson(file.text))['proxies']);
  const text = (key: string) => (typeof proxies[key] === 'string' ? proxies[key] : '');
  return { https: text('https-proxy'), http: text('http-proxy'), noProxy: text('no-proxy') };
}

const unitFolders = ['/etc/systemd/system', '/run/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'];

/** The `Environment=` of docker.service and its additions, later ones first; null where there is no such unit. */
async function fromUnit(machine: Machine): Promise<Record<string, string> | null> {
  const texts = await Promise.all(unitFolders.map(async (folder) => {
    const additions = systemPath(machine, folder, 'docker.service.d');
    const names = (await listFolder(additions)).filter((name) => name.endsWith('.conf')).toSorted();
    const files = await Promise.all([systemPath(machine, folder, 'docker.service'), ...names.map((name) => join(additions, name))].map(readTextFile));
    return files.flatMap((file) => (file.kind === 'text' ? [file.text] : []));
  }));
  const all = texts.toReversed().flat();
  return all.length === 0 ? null : Object.fromEntries(all.flatMap(environmentOf));
}

/** `Environment="A=b" C=d`, any number of them: systemd.exec(5). */
const environmentOf = (unit: string): [string, string][] =>
  unit.split('\n').filter((line) => /^\s*Environment\s*=/.test(line)).flatMap((line) =>
    [...line.slice(line.indexOf('=') + 1).matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].flatMap(([, double, single, bare]): [string, string][] => {
      const pair = double ?? single ?? bare ?? '';
      const equals = pair.indexOf('=');
      return equals < 0 ? [] : [[pair.slice(0, equals), pair.slice(equals + 1).replaceAll('%%', '%')]];
    }));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const asObject = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {});
