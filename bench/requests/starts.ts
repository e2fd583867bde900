import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launch } from '../../test/faults/server-process.ts';
import { freePort } from '../../test/servers/free-port.ts';
import type { Work } from '../work.ts';

const DOCKGATE = join(import.meta.dirname, '../../bin/dockgate.js');
const MOST_START_MILLISECONDS = 1_000;
const MOST_HELP_MILLISECONDS = 150;

export const starts: Work = {
  name: 'starts',
  about: 'from the start of a server, with a data folder that it knows, to its first answer, and `dockgate --help`',
  size: { means: 'rounds', usual: 9 },
  async run(report, rounds) {
    const data = mkdtempSync(join(tmpdir(), 'dockgate-bench-'));
    try {
      for (const workers of [1, 2]) {
        await start(data, workers);
        report({ variant: `start to first answer, ${workers} ${workers === 1 ? 'worker' : 'workers'}`, values: await repeated(rounds, () => start(data, workers)), unit: 'ms', limit: { atMost: MOST_START_MILLISECONDS } });
      }
      const help = () => promisify(execFile)(process.execPath, [DOCKGATE, '--help']);
      await help();
      report({ variant: 'dockgate --help', values: await repeated(rounds, () => timed(help)), unit: 'ms', limit: { atMost: MOST_HELP_MILLISECONDS } });
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  },
};

async function repeated(count: number, work: () => Promise<number>): Promise<number[]> {
  const values: number[] = [];
  for (let round = 0; round < count; round += 1) values.push(await work());
  return values;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds until /v2/ is answered, with a challenge. */
async function start(data: string, workers: number): Promise<number> {
  const port = await freePort();
  let server: ReturnType<typeof launch> | undefined;
  const milliseconds = await timed(async () => {
    const started = (server = launch({ data, port, workers }));
    await started.until(() => fetch(`http://127.0.0.1:${port}/v2/`).then(({ status }) => status === 401, () => false));
  });
  await server?.end('SIGTERM');
  return milliseconds;
}
