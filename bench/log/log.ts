import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCheckpointKey, openCheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { Secret } from '../../src/secret.ts';
import { postgresqlPrograms, startCluster } from '../../test/databases/postgresql.ts';
import type { Report, Work } from '../work.ts';
import { fillLog } from './fill-log.ts';
import { shorten, start, verify } from './keep.ts';
import { lookUp } from './look-ups.ts';
import { askQuestions } from './questions.ts';

// A log with so many events, chained and signed as servers do it: what is asked of it, and what it costs. Ten million are
// 8 GB and take ten minutes; DOCKGATE_BENCH_LOG names a folder where they stay for the next time.

const MOST_ON_POSTGRESQL = 1_000_000;

async function onFiles(data: string, rows: number, report: Report): Promise<void> {
  const isNew = !existsSync(join(data, 'journal.db'));
  if (isNew) await start(data, 'of an empty log', report);
  const key = openCheckpointKey(new Secret(readFileSync(join(data, 'keys/log-checkpoint.pem'), 'utf8')));
  const location = `sqlite:${data}`;
  if (isNew) await fillLog(location, key, rows);
  await start(data, 'of the full log', report);
  await lookUp(location, rows, report);
  await askQuestions(location, report);
  await verify(data, report);
  if (process.env['DOCKGATE_BENCH_LOG'] === undefined) await shorten(location, key, report);
}

async function onPostgresql(programs: string, rows: number, report: Report): Promise<void> {
  const cluster = await startCluster(programs);
  try {
    await fillLog(cluster.url, openCheckpointKey(generateCheckpointKey()), rows);
    const said: Report = ({ variant, ...figure }) => report({ ...figure, variant: `${rows.toLocaleString('en')} on PostgreSQL: ${variant}` });
    await lookUp(cluster.url, rows, said);
    await askQuestions(cluster.url, said);
  } finally {
    await cluster.stop();
  }
}

export const log: Work = {
  name: 'log',
  about: 'L6, the documented queries, and what a large log costs',
  size: { means: 'events in the log', usual: 1_000_000 },
  async run(report, rows) {
    const given = process.env['DOCKGATE_BENCH_LOG'];
    const data = given ?? mkdtempSync(join(tmpdir(), 'dockgate-bench-'));
    try {
      await onFiles(data, rows, report);
    } finally {
      if (given === undefined) rmSync(data, { recursive: true });
    }
    const programs = postgresqlPrograms();
    if (programs !== undefined) await onPostgresql(programs, Math.min(rows, MOST_ON_POSTGRESQL), report);
  },
};
