import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that is measured: ours, and those it is measured beside. */
export interface Contestant {
  /** As the tables call it, with its version. */
  readonly name: string;
  /** Its first process. */
  readonly pid: number;
  readonly port: number;
  /** For every request, `name: value`; null: it asks for none. */
  readonly header: string | null;
  /** Where the bytes of its blobs are. */
  readonly blobFolder: string;
  end(): Promise<unknown>;
}

export const OURS = 'Dockgate';
export const ZOT = 'zot';
/** What nobody should be able to beat: it has no rights, no log and no digests. */
export const LIMIT = 'nginx, static file';
/** The same for pushes. */
export const FLOOR = 'write and fsync, nothing else';

/** As it is packaged. */
export const isDebians = (name: string): boolean => name.startsWith('docker-registry') && !name.includes('GOGC');

interface Started {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly port: number;
  readonly blobFolder: string;
  readonly env?: Readonly<Record<string, string>>;
}

const PATIENCE_MILLISECONDS = 30_000;
const POLL_MILLISECONDS = 20;

/** Resolves when it answers; rejects, with what it printed, when it does not. It ends with this process. */
export async function startPeer({ name, command: [program, ...values], port, blobFolder, env = {} }: Started): Promise<Contestant> {
  mkdirSync(blobFolder, { recursive: true });
  const server = spawn(program, values, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => server.kill('SIGKILL');
  process.on('exit', kill);
  let printed = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed = `${printed}${text}`.slice(-4_000)));
  const ended = once(server, 'close').finally(() => process.off('exit', kill));
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!(await answers(port))) {
    if (server.exitCode !== null || Date.now() > deadline) throw new Error(`${name} does not answer:\n${printed}`);
    await sleep(POLL_MILLISECONDS);
  }
  const end = () => (server.kill('SIGTERM'), ended);
  return { name, pid: server.pid ?? 0, port, header: null, blobFolder, end };
}

const answers = (port: number): Promise<boolean> => fetch(`http://127.0.0.1:${port}/v2/`).then(() => true, () => false);

/** What `program` prints when it is asked for its version, without anything but the number. */
export const versionIn = (printed: string): string => /\d+\.\d+[\w.~-]*/.exec(printed)?.[0] ?? '';

/** Every file below a folder that holds a blob. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Frees what was pushed behind its back, but for what is larger than so many MiB; it is never asked for again, and would fill the disk. */
export function emptyBlobs({ blobFolder }: Pick<Contestant, 'blobFolder'>, most = Infinity): void {
  for (const file of filesBelow(blobFolder)) {
    const mebibytes = statSync(file).size / 1024 ** 2;
    if (mebibytes >= 1 && mebibytes <= most) unlinkSync(file);
  }
}
