import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Ran } from './clients.ts';

// A machine of its own: network, host names and /etc that nobody else sees. Loopback hides faults: clients skip the check
// of certificates there, and every address is 127.0.0.1. Needs root; leaves nothing behind when its processes end.

export interface Machine {
  /** Runs a program there: put it in front. */
  readonly via: readonly string[];
  readonly pid: number;
  /** Types a line at that machine's shell, as root. */
  shell(line: string): Promise<Ran>;
  /** Starts a program that runs on, and is stopped before the machine goes away. */
  start(program: string, arguments_: readonly string[]): Started;
}

export interface Started {
  readonly child: ChildProcess;
  /** All of stdout and stderr so far. */
  printed(): string;
  stop(): Promise<void>;
}

/**
 * /etc and the authorities of this system are copies, so that trusting one more is forgotten afterwards. `sudo` does
 * nothing, as it is root's machine. Then it waits to be killed.
 */
const SET_UP = `set -e
ip link set lo up
for address in $ADDRESSES; do ip address add "$address/32" dev lo; done
cp -a /etc/. "$COPY"
mount --bind "$COPY" /etc
[ -d /usr/local/share/ca-certificates ] || { mount -t tmpfs tmpfs /usr/local/share; mkdir /usr/local/share/ca-certificates; }
mount -t tmpfs tmpfs /usr/local/share/ca-certificates
rm -rf /etc/docker/certs.d /etc/containers/certs.d
echo "$HOSTS" >> /etc/hosts
echo ready
exec sleep infinity`;

const WITHOUT_SUDO = 'sudo() { "$@"; }\n';

export interface MachineOptions {
  readonly addresses: readonly string[];
  /** Host name to address. */
  readonly hosts: Readonly<Record<string, string>>;
}

/** Skips the test, with the reason, where there is no root; with `DOCKGATE_REQUIRE_CLIENTS=1` it fails instead. */
export async function machineOrSkip(t: TestContext, { addresses, hosts }: MachineOptions): Promise<Machine | undefined> {
  const copy = await mkdtemp(join(tmpdir(), 'dockgate-etc-'));
  const env = {
    ...process.env,
    ADDRESSES: addresses.join(' '),
    HOSTS: Object.entries(hosts).map(([name, address]) => `${address} ${name}`).join('\n'),
    COPY: copy,
  };
  const holder = watch(spawn('unshare', ['--net', '--mount', 'sh', '-c', SET_UP], { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  const started: Started[] = [];
  t.after(async () => {
    for (const one of started.toReversed()) await one.stop();
    await holder.stop('SIGKILL');
    await rm(copy, { recursive: true, force: true });
  });
  try {
    await until(holder, /^ready$/m);
  } catch {
    const defect = `no network namespace can be made here: ${holder.printed().trim()}`;
    if (process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1') throw new Error(defect);
    t.skip(defect);
    return undefined;
  }
  const pid = holder.child.pid!;
  const via = ['nsenter', '--target', String(pid), '--net', '--mount'];
  return {
    via,
    pid,
    shell: (line) => toItsEnd(via, ['sh', '-c', `${WITHOUT_SUDO}${line}`]),
    start(program, arguments_) {
      const [first, ...rest] = [...via, program, ...arguments_];
      const one = watch(spawn(first!, rest, { env: cleanEnv(), stdio: ['ignore', 'pipe', 'pipe'] }));
      started.push(one);
      return one;
    },
  };
}

/** A cable between two machines, with an address at each end. */
export async function connect(one: Machine, address: string, other: Machine, otherAddress: string): Promise<void> {
  const lines = [
    [one, `ip link add cable type veth peer name cable netns ${other.pid}`],
    [one, `ip address add ${address}/24 dev cable && ip link set cable up`],
    [other, `ip address add ${otherAddress}/24 dev cable && ip link set cable up`],
  ] as const;
  for (const [machine, line] of lines) {
    const { code, stderr } = await machine.shell(line);
    if (code !== 0) throw new Error(`${line}: ${stderr}`);
  }
}

/** `dockgate serve` on that machine, as its user starts it. */
export interface Served {
  readonly data: string;
  readonly owner: { readonly userName: string; readonly password: string };
  /** What it said at the start, line by line. */
  readonly lines: readonly string[];
  readonly clock: { ahead: number };
  stop(): Promise<void>;
}

/** @param data folder to go on with; a new one otherwise, removed after the test */
export async function serveOn(t: TestContext, machine: Machine, flags: readonly string[], data?: string): Promise<Served> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'dockgate-data-')));
  const program = join(import.meta.dirname, '../../bin/dockgate.js');
  const server = machine.start(process.execPath, [program, 'serve', '--workers', '1', '--data', folder, ...flags]);
  t.after(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
  await until(server, /^Dockgate serves .*\n(.*\n)*/m);
  const password = await readFile(join(folder, 'owner-password'), 'utf8');
  return {
    data: folder,
    owner: { userName: 'owner@dockgate', password },
    lines: server.printed().split('\n'),
    clock: { ahead: 0 },
    stop: () => server.stop(),
  };
}

/** A Docker Engine on that machine; resolves with its DOCKER_HOST. */
export async function engineOn(t: TestContext, machine: Machine): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-engine-'));
  const at = (name: string) => join(folder, name);
  const host = `unix://${at('socket')}`;
  const storage = ['--storage-driver', 'vfs', '--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid')];
  const engine = machine.start('dockerd', ['--host', host, ...storage, '--bridge', 'none', '--iptables=false', '--ip6tables=false']);
  t.after(async () => {
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  });
  await until(engine, /API listen on/);
  return host;
}

const PATIENCE_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 20;

export async function until({ child, printed }: Started, sign: RegExp): Promise<void> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (!sign.test(printed())) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) throw new Error(printed());
    await sleep(POLL_MILLISECONDS);
  }
}

interface Watched extends Started {
  stop(signal?: NodeJS.Signals): Promise<void>;
}

function watch(child: ChildProcess): Watched {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => void (text += chunk));
  child.on('error', (error) => void (text += error.message));
  const killed = () => child.kill('SIGKILL');
  process.once('exit', killed);
  return {
    child,
    printed: () => text,
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      process.removeListener('exit', killed);
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

async function toItsEnd([program, ...first]: readonly string[], rest: readonly string[]): Promise<Ran> {
  const child = spawn(program!, [...first, ...rest], { env: cleanEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...text };
}

/** Settings of the caller's environment do not reach what runs there. */
const cleanEnv = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DOCKGATE_|DOCKER_HOST$|SSL_CERT_)/.test(name)));
