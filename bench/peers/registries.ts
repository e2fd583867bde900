import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../test/servers/free-port.ts';
import { startPeer, versionIn, ZOT, type Contestant } from './peer.ts';
import { findProgram } from './program.ts';

// Registries of others, each with nothing changed but where it listens and keeps its files, and that it writes no access
// log. None asks who is there.

/** Absent ones are told of and left out. */
export async function startRegistries(folder: string, told: (what: string) => void): Promise<Contestant[]> {
  const started: Contestant[] = [];
  for (const [name, program, start] of registries) {
    const path = findProgram(program);
    if (path === null) told(`${name}: absent (no ${program} on this machine)`);
    else started.push(await start(path, join(folder, `peer-${started.length}`)));
  }
  return started;
}

type Start = (program: string, folder: string) => Promise<Contestant>;

const registries: readonly (readonly [name: string, program: string, start: Start])[] = [
  ['docker-registry of Debian', 'docker-registry', (program, folder) => startDistribution(program, folder, 'docker-registry')],
  ['docker-registry of Debian, GOGC=800', 'docker-registry', (program, folder) => startDistribution(program, folder, 'docker-registry', { GOGC: '800' })],
  ['distribution 3', 'registry-3', (program, folder) => startDistribution(program, folder, 'distribution', { OTEL_TRACES_EXPORTER: 'none' })],
  [ZOT, 'zot', startZot],
];

async function startDistribution(program: string, folder: string, title: string, env: Readonly<Record<string, string>> = {}): Promise<Contestant> {
  mkdirSync(folder, { recursive: true });
  const [port, file] = [await freePort(), join(folder, 'config.yml')];
  writeFileSync(
    file,
    `version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: ${folder}}, cache: {blobdescriptor: inmemory}}
http: {addr: "127.0.0.1:${port}"}
`,
  );
  const version = versionIn(execFileSync(program, ['--version'], { encoding: 'utf8' }));
  const name = [`${title} ${version}`, ...(env['GOGC'] === undefined ? [] : [`GOGC=${env['GOGC']}`])].join(', ');
  const blobFolder = join(folder, 'docker/registry/v2/blobs');
  return startPeer({ name, command: [program, 'serve', file], port, blobFolder, env });
}

/** @param htpasswd the file of its users; without one it asks nobody */
export async function startZot(program: string, folder: string, htpasswd: string | null = null): Promise<Contestant> {
  mkdirSync(folder, { recursive: true });
  const [port, file] = [await freePort(), join(folder, 'config.json')];
  const settings = {
    storage: { rootDirectory: join(folder, 'data') },
    http: { address: '127.0.0.1', port: `${port}`, ...(htpasswd === null ? {} : { auth: { htpasswd: { path: htpasswd } } }) },
    log: { level: 'error' },
  };
  writeFileSync(file, JSON.stringify(settings));
  const blobFolder = join(folder, 'data', 'bench/blobs/blobs/sha256');
  return startPeer({ name: ZOT, command: [program, 'serve', file], port, blobFolder });
}
