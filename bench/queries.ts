import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../src/causes/refusal.ts';
import { openDatabase } from '../src/db/database.ts';
import { openReader } from '../src/db/reader/reader.ts';
import { loginEvent, repositoryEvent, type EventRow } from '../src/journal/event.ts';
import { runQuery } from '../src/journal/kusto/run-query.ts';
import { loadParser } from '../src/journal/kusto/syntax/parse.ts';
import { lowestUuidv7 } from '../src/names/uuid.ts';
import type { Work } from './work.ts';

// How long queries of the log take, with a warm parser: those of ACR's documentation, the first 30,000 rows, and what
// owners ask most.  However few rows there are, a day has as many as one of thirty days
// with ten million: what is asked of the last day costs the same.

const RUNS = 5;
const EVENTS_A_DAY = 10_000_000 / 30;
const DAY_MILLISECONDS = 86_400_000;
const MOST_ROWS = 30_000;
const BUSY = '0190b1a2-0000-7000-8000-000000000001';
const now = Date.UTC(2031, 0, 31, 12);

const texts: Readonly<Record<string, string>> = {
  'repository events of a day': 'ContainerRegistryRepositoryEvents | where TimeGenerated > ago(24h)',
  'errors of other tables': 'union Event, Syslog | where EventLevelName == "Error" or SeverityLevel == "err"',
  '100 newest of both': `union ContainerRegistryLoginEvents, ContainerRegistryRepositoryEvents | sort by TimeGenerated desc | take 100
    | project TimeGenerated, LoginServer, OperationName, Identity, Repository, DurationMs, Region, ResultType`,
  'who deleted': 'ContainerRegistryRepositoryEvents | where OperationName contains "Delete" | project LoginServer, OperationName, Repository, Identity, CallerIpAddress',
  'who untagged': 'ContainerRegistryRepositoryEvents | where OperationName contains "Untag" | project LoginServer, OperationName, Repository, Identity, CallerIpAddress',
  'failed operations': 'ContainerRegistryRepositoryEvents | where ResultDescription contains "40" | project TimeGenerated, OperationName, Repository, Tag, ResultDescription',
  'failed logins': 'ContainerRegistryLoginEvents | where ResultDescription != "200" | project TimeGenerated, Identity, CallerIpAddress, ResultDescription',
  'logins of an hour': 'ContainerRegistryLoginEvents | where TimeGenerated > ago(1h) | sort by TimeGenerated asc',
  'failures of a day by identity':
    'ContainerRegistryLoginEvents | where TimeGenerated > ago(24h) and ResultDescription != "200" | summarize n=count() by Identity | top 20 by n',
  'everything of a day by hour': 'ContainerRegistryLoginEvents | where TimeGenerated > ago(24h) | summarize count() by bin(TimeGenerated, 1h), ResultDescription',
  'all failures by cause': 'ContainerRegistryLoginEvents | where ResultDescription != "200" | summarize count(), dcount(Identity) by Cause',
};

/** Three in five of one registry, 7 in 100 refused; few of 20,000 names are there often. */
function event(index: number, rows: number): EventRow {
  const at = new Date(now - Math.floor(((rows - index) / EVENTS_A_DAY) * DAY_MILLISECONDS));
  const isLogin = index % 2 === 0;
  const refusal = hash(index) % 100 < 7 ? new Refusal('credentials-wrong-password') : null;
  const name = `identity-${Math.floor(20_000 * (hash(index + 1) / 2 ** 32) ** 3)}@example.test`;
  const facts = { address: '192.0.2.10', subject: name, scopeMap: '_repositories_pull', action: 'content/read', repository: 'team/app' };
  const happened = {
    exchange: {
      correlationId: `${lowestUuidv7(at).slice(0, 15)}${index.toString(16).padStart(12, '0').replace(/^(.{3})(.{4})(.{5})$/, '$1-$2-$3')}0000000`,
      receivedAt: at,
      address: `198.51.100.${hash(index + 2) % 256}`,
      host: 'registry.example:5000',
      scheme: 'https' as const,
      request: { headers: { 'user-agent': 'docker/27.1.1 go/go1.21.12 git-commit/cc13f95 kernel/6.1.0 os/linux arch/amd64 UpstreamClient(Docker-Client/27.1.1)' } },
    },
    registry: { id: hash(index + 3) % 10 < 6 ? BUSY : `0190b1a2-0000-7000-8000-00000000000${(index % 9) + 2 === 10 ? 'a' : (index % 9) + 2}` },
    identification: { ok: true as const, subject: { name, credentialId: BUSY }, credentialKind: 'repository-token', steps: [] },
    decision: { steps: ['network', 'credential', 'scope-map'].map((rule) => ({ rule, outcome: 'pass', facts })), enough: [] },
    refusal,
    status: refusal ? 401 : 200,
    operation: isLogin ? 'Login' : index % 1001 === 0 ? 'Delete' : index % 1003 === 0 ? 'Untag' : index % 20 === 1 ? 'Push' : 'Pull',
    now: new Date(at.getTime() + 12),
  };
  if (isLogin) return loginEvent(happened);
  const status = refusal ? 401 : happened.operation === 'Push' ? 201 : 200;
  return repositoryEvent({ ...happened, status, repository: `team/app-${hash(index) % 50}`, details: { tag: 'latest', digest: `sha256:${'0'.repeat(64)}`, size: 555 } });
}

/** The same number for the same one, and no order in them (https://burtleburtle.net/bob/hash/integer.html). */
function hash(number: number): number {
  let mixed = Math.imul(number ^ 61 ^ (number >>> 16), 9);
  mixed = Math.imul(mixed ^ (mixed >>> 4), 0x27d4eb2d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

async function fill(folder: string, rows: number): Promise<void> {
  await (await openDatabase(`sqlite:${folder}`, 'journal')).close();
  const raw = new DatabaseSync(join(folder, 'journal.db'));
  raw.exec('PRAGMA synchronous = OFF');
  const columns = Object.keys(event(0, rows));
  const insert = raw.prepare(`INSERT INTO event (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
  raw.exec('BEGIN');
  for (let index = 0; index < rows; index += 1) insert.run(...Object.values(event(index, rows)));
  raw.exec('COMMIT');
  raw.close();
}

export const queries: Work = {
  name: 'queries',
  about: 'queries of the log with a warm parser, until the answer is text',
  size: { means: 'events in the log', usual: 200_000 },
  async run(report, rows) {
    const folder = mkdtempSync(join(tmpdir(), 'dockgate-bench-'));
    try {
      await fill(folder, rows);
      const [parse, database] = [loadParser(), await openReader(`sqlite:${folder}`, 'journal')];
      parse('ContainerRegistryLoginEvents | where TimeGenerated > ago(1h) | count');
      const registry = { id: BUSY, resourceId: '/registries/busy', subscriptionId: BUSY };
      for (const [what, query] of Object.entries(texts)) {
        const times: number[] = [];
        let found = 0;
        for (let run = 0; run < RUNS; run += 1) {
          const start = performance.now();
          const { tables } = await runQuery({ query, registry, timespan: null, now, mostRows: MOST_ROWS, limitMilliseconds: 60_000 }, parse, database);
          JSON.stringify(tables);
          times.push(performance.now() - start);
          found = tables[0]!.rows.length;
        }
        report({ variant: what, values: times, unit: 'ms', note: `${found} rows; the first time ${times[0]!.toFixed(1)} ms` });
      }
      await database.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
