import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { ask } from './ask.ts';
import { clients } from './faults/clients.ts';
import type { Fault } from './faults/fault.ts';
import { partitions } from './faults/partition.ts';
import { processFaults } from './faults/processes.ts';
import { upgrades } from './faults/upgrade.ts';
import { uploads } from './faults/uploads.ts';
import { logIn, openScene, type Scene } from './scene.ts';
import { throughput } from './throughput.ts';
import { findWrong } from './traffic.ts';

// `npm run replicas [-- --json FILE] [FAULT…]`: three servers, PostgreSQL and nginx on machines of their own, clients that push and
// pull all the time, and what can happen to them. As root, with nginx, PostgreSQL, iproute2, iptables, skopeo and wrk of Debian 12.

const faults: readonly Fault[] = [...processFaults, ...partitions, ...uploads, ...clients, ...upgrades, throughput];

interface Row {
  readonly fault: string;
  readonly about: string;
  readonly seen: string;
  readonly command: string;
}

/** The same program again, where it has a network and a list of namespaces of its own: all of it goes away with it. */
function inOwnNetwork(): void {
  const setUp = 'mkdir -p /run/netns && mount -t tmpfs tmpfs /run/netns && exec "$@"';
  const words = ['--net', '--mount', '--propagation', 'private', 'sh', '-c', setUp, 'sh', process.execPath, import.meta.filename, '--inside', ...process.argv.slice(2)];
  spawn('unshare', words, { stdio: 'inherit' }).on('exit', (code) => (process.exitCode = code ?? 1));
}

async function play(scene: Scene, chosen: readonly Fault[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, about, run } of chosen) {
    const seen = await run(scene).catch((error: unknown) => {
      process.exitCode = 1;
      return `FAILED: ${error instanceof Error ? error.message : String(error)}`;
    });
    console.log(`${name}: ${about}\n  ${seen}\n`);
    rows.push({ fault: name, about, seen, command: `npm run replicas -- ${name}` });
  }
  return rows;
}

/** Everything that was acknowledged, at each server. */
async function lookForAll(scene: Scene): Promise<string> {
  await scene.traffic.stop();
  const authorization = await logIn(scene.pusher);
  const wrong: string[] = [];
  for (const at of scene.replicas) {
    const asked: Parameters<typeof findWrong>[2] = (path, asking) => ask(path, { ...asking, at, headers: { authorization, ...asking.headers } });
    for (const [tag, image] of scene.traffic.acknowledged) {
      const found = await findWrong(tag, image, asked);
      if (found !== null) wrong.push(`${at.machine} ${found}`);
    }
  }
  if (wrong.length > 0) process.exitCode = 1;
  return `of ${scene.traffic.acknowledged.size} acknowledged pushes ${wrong.length} are missing or other at any of the three${wrong.length > 0 ? `: ${wrong.slice(0, 5).join(' | ')}` : ''}`;
}

async function inside(names: readonly string[], file: string | undefined): Promise<void> {
  const unknown = names.find((name) => !faults.some((fault) => fault.name === name));
  if (unknown !== undefined) throw new Error(`There is no fault '${unknown}'. There are:\n${faults.map(({ name, about }) => `  ${name.padEnd(20)} ${about}`).join('\n')}`);
  const chosen = names.length === 0 ? faults : faults.filter(({ name }) => names.includes(name));
  console.log(`load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  const scene = await openScene();
  try {
    const rows = await play(scene, chosen);
    const all = await lookForAll(scene);
    console.log(`at the end: ${all}`);
    rows.push({ fault: 'at the end', about: 'everything that was acknowledged', seen: all, command: 'npm run replicas' });
    if (file !== undefined) writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  } finally {
    await scene.close();
  }
}

const { values, positionals } = parseArgs({ options: { inside: { type: 'boolean' }, json: { type: 'string' } }, allowPositionals: true });
if (!values.inside) inOwnNetwork();
else {
  await inside(positionals, values.json).catch((error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exitCode = 1;
  });
  process.exit();
}
