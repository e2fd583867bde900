import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/database.ts';
import type { CheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { parseCheckpoint } from '../../src/journal/chain/checkpoint.ts';
import { dropOldSegments, type RetentionLimits } from '../../src/journal/chain/retention.ts';
import { freePort } from '../../test/servers/free-port.ts';
import { launch } from '../../test/faults/server-process.ts';
import type { Report } from '../work.ts';
import { logEnds } from './recorded-event.ts';

// What a large log costs its keeper: starts, verifying, retention.

const STARTS = 5;
const LOOK_EVERY_MS = 100;
const DAY_MILLISECONDS = 86_400_000;
const PROGRAM = join(import.meta.dirname, '../../bin/dockgate.js');

export async function start(data: string, what: string, report: Report): Promise<void> {
  const values: number[] = [];
  for (let count = 0; count < STARTS; count += 1) {
    const begin = performance.now();
    const server = launch({ data, port: await freePort() });
    await server.untilItSays('Dockgate serves');
    values.push(performance.now() - begin);
    await server.end('SIGTERM');
  }
  report({ variant: `a start, ${what}`, values, unit: 'ms' });
}

/** In a process of its own, at whose memory is looked while it goes. */
export async function verify(data: string, report: Report): Promise<void> {
  const begin = performance.now();
  const command = spawn(process.execPath, [PROGRAM, 'logs', 'verify', '--data', data, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  let most = 0;
  command.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const looking = setInterval(() => (most = mostMemory(command.pid ?? 0) ?? most), LOOK_EVERY_MS);
  const [code] = (await once(command, 'close')) as [number];
  clearInterval(looking);
  if (code !== 0) throw new Error(`the log does not hold: ${printed}`);
  const { events } = JSON.parse(printed) as { events: number };
  const seconds = (performance.now() - begin) / 1000;
  report({ variant: 'logs verify', values: [seconds], unit: 's', note: `${Math.round(events / seconds).toLocaleString('en')} events/s` });
  report({ variant: 'logs verify, memory at most', values: [most], unit: 'MiB' });
}

/** What the process ever held, in MiB: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html. */
function mostMemory(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The oldest half day, then a twentieth of what is left. */
export async function shorten(location: string, key: CheckpointKey, report: Report): Promise<void> {
  const database = await openDatabase(location, 'journal');
  const segments = database.query.selectFrom('log_checkpoint').where('bytes', '>', 0);
  const first = await segments.select('body').orderBy('number').limit(1).executeTakeFirstOrThrow();
  const age = logEnds - Date.parse(parseCheckpoint(first.body)!.time);
  const drop = async (what: string, limits: RetentionLimits) => {
    const begin = performance.now();
    const count = await dropOldSegments({ database, key, now: () => new Date(logEnds) }, limits);
    const milliseconds = (performance.now() - begin) / Math.max(count, 1);
    report({ variant: `retention by ${what}, a segment of 25,000 events`, values: [milliseconds], unit: 'ms', note: `${count} segments` });
  };
  await drop('age', { milliseconds: age - DAY_MILLISECONDS / 2, bytes: null });
  const { kept } = await segments.select(({ fn }) => fn.sum<number>('bytes').as('kept')).executeTakeFirstOrThrow();
  await drop('size', { milliseconds: null, bytes: kept * 0.95 });
  await database.close();
}
