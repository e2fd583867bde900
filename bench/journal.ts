import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../src/db/database.ts';
import type { Durable } from '../src/journal/chain/stream-writer.ts';
import { repositoryEvent, type EventRow } from '../src/journal/event.ts';
import { generateCheckpointKey, openCheckpointKey } from '../src/journal/chain/checkpoint-key.ts';
import { openJournal } from '../src/journal/journal.ts';
import { uuidv7 } from '../src/names/uuid.ts';
import { median, type Work } from './work.ts';

// How many events a second become durable before their answers, beside what this machine's disk and SQLite could do at
// most: a loop of bare INSERTs into the same table with the same indexes and flushes.

const MILLISECONDS = 2_000;
const ROUNDS = 5;
const LEAST_PER_SECOND = 30_000;

/** A pull as it is logged in real life, about 1 KB. */
function event(now: Date): EventRow {
  const user = { name: 'ci-pipeline', credentialId: '0190b1a2-0000-7000-8000-000000000002' };
  const facts = { address: '192.0.2.10', subject: user.name, scopeMap: '_repositories_pull', action: 'content/read', repository: 'team/app' };
  return repositoryEvent({
    exchange: {
      correlationId: uuidv7(now),
      receivedAt: now,
      address: '192.0.2.10',
      host: 'registry.example:5000',
      scheme: 'https',
      request: { headers: { 'user-agent': 'docker/27.1.1 go/go1.21.12 git-commit/cc13f95 kernel/6.1.0 os/linux arch/amd64 UpstreamClient(Docker-Client/27.1.1)' } },
    },
    registry: { id: '0190b1a2-0000-7000-8000-000000000001' },
    identification: { ok: true, subject: user, credentialKind: 'repository-token', steps: [] },
    decision: { steps: ['network', 'credential', 'scope-map'].map((rule) => ({ rule, outcome: 'pass', facts })), enough: [] },
    refusal: null,
    status: 200,
    operation: 'Pull',
    repository: 'team/app',
    details: { tag: 'latest', digest: `sha256:${'0'.repeat(64)}`, mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 555 },
    now,
  });
}

async function journalRate(folder: string, appenders: number): Promise<{ rate: number; batch: number }> {
  const location = `sqlite:${folder}`;
  const database = await openDatabase(location, 'journal');
  const key = openCheckpointKey(generateCheckpointKey());
  let batches = 0;
  const onDurable = (durable: Durable) => void (batches += 'events' in durable ? 1 : 0);
  const opened = await openJournal({ location, database, key, processId: process.pid, now: () => new Date(), onDurable });
  await opened.append(event(new Date()));
  const begin = performance.now();
  let written = 0;
  const append = async () => {
    for (; performance.now() - begin < MILLISECONDS; written += 1) await opened.append(event(new Date()));
  };
  await Promise.all(Array.from({ length: appenders }, append));
  const rate = (written / (performance.now() - begin)) * 1000;
  await opened.close();
  await database.close();
  return { rate, batch: written / batches };
}

function bareRate(folder: string, batch: number): number {
  const raw = new DatabaseSync(join(folder, 'journal.db'));
  raw.exec('PRAGMA synchronous = FULL');
  const columns = Object.keys(event(new Date()));
  const insert = raw.prepare(`INSERT INTO event (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
  const begin = performance.now();
  let written = 0;
  while (performance.now() - begin < MILLISECONDS) {
    raw.exec('BEGIN IMMEDIATE');
    for (let row = 0; row < batch; row += 1, written += 1) insert.run(...Object.values(event(new Date())));
    raw.exec('COMMIT');
  }
  const rate = (written / (performance.now() - begin)) * 1000;
  raw.close();
  return rate;
}

async function inNewFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-bench-'));
  try {
    await (await openDatabase(`sqlite:${folder}`, 'journal')).close();
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const journal: Work = {
  name: 'journal',
  about: 'L7, events a second, each durable before its answer',
  size: { means: 'appenders', usual: 256 },
  async run(report, appenders) {
    const [rates, batches, bare]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { rate, batch } = await inNewFolder((folder) => journalRate(folder, appenders));
      rates.push(rate);
      batches.push(batch);
      bare.push(await inNewFolder((folder) => bareRate(folder, Math.max(1, Math.round(batch)))));
    }
    report({ variant: 'the journal', values: rates, unit: 'events/s', limit: { atLeast: LEAST_PER_SECOND }, note: `${median(batches).toFixed(1)} a batch` });
    report({ variant: 'bare INSERTs, as many a batch', values: bare, unit: 'events/s' });
    report({ variant: 'the journal beside bare INSERTs', values: rates.map((rate, round) => rate / bare[round]!), unit: '×' });
  },
};
