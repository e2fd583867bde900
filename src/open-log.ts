import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { locationOf, type Config } from './config/settings.ts';
import type { BatchWriter } from './db/batch-writer.ts';
import type { Database } from './db/database.ts';
import { openCheckpointKey } from './journal/chain/checkpoint-key.ts';
import type { RetentionLimits } from './journal/chain/retention.ts';
import type { EntryReceiver } from './journal/export/export-queue.ts';
import { fileReceiver } from './journal/export/file-receiver.ts';
import { otlpReceiver } from './journal/export/otlp-receiver.ts';
import { logExport, type LogExport } from './journal/export/log-export.ts';
import { syslogReceiver } from './journal/export/syslog-receiver.ts';
import { openJournal, type OpenJournal } from './journal/journal.ts';
import type { Secret } from './secret.ts';

// The log of a worker from the settings: how long it stays, and where else it goes.

const MEGABYTE = 1_000_000;
const DAY_MS = 86_400_000;

export interface LogParts {
  readonly database: Database<'journal'>;
  readonly key: Secret;
  readonly now: () => Date;
  /** Is told what went wrong beside the answers. */
  readonly faults: (entry: object) => void;
  /** What the writer is reached through. */
  readonly through?: (writer: BatchWriter) => BatchWriter;
  /** Is told how many events became durable together. */
  readonly onBatch?: (events: number) => void;
}

/** Opens the log for writing; closing it waits a few seconds for those that it is sent to. */
export async function openLog(config: Config, { database, key, now, faults, through, onBatch = () => {} }: LogParts): Promise<OpenJournal> {
  const exported = openExport(config, { now, faults });
  const journal = await openJournal({
    location: locationOf(config),
    database,
    key: openCheckpointKey(key),
    processId: process.pid,
    now,
    ...(through && { through }),
    retention: retentionOf(config),
    onDurable(durable) {
      if ('events' in durable) onBatch(durable.events.length);
      exported.take(durable);
    },
    onFault: (error) => faults(faultOf('the log could not be signed or shortened', error, now)),
  });
  const close = async () => {
    await journal.close();
    await exported.close();
  };
  return { append: journal.append, shorten: journal.shorten, close };
}

/** Where this process sends what becomes durable. */
export const openExport = (config: Config, { now, faults }: Pick<LogParts, 'now' | 'faults'>): LogExport =>
  logExport(receiversOf(config, now), { now, onFault: (error) => faults(faultOf('the log is not taken where it is sent to', error, now)) });

const faultOf = (fault: string, error: unknown, now: () => Date) =>
  ({ time: now().toISOString(), fault, reason: error instanceof Error ? error.message : String(error) });

function receiversOf(config: Config, now: () => Date): EntryReceiver[] {
  const { logFile, logSyslog, logOtlp } = config;
  const processId = process.pid;
  const receivers: EntryReceiver[] = [];
  if (logFile !== undefined) {
    receivers.push(fileReceiver({ path: resolve(logFile), bytes: config.logFileMegabytes * MEGABYTE, kept: config.logFilesKept, now, processId }));
  }
  if (logSyslog !== undefined) {
    const { protocol, hostname: host, port } = new URL(logSyslog);
    const way = protocol === 'udp:' ? 'udp' : 'tcp';
    receivers.push(syslogReceiver({ protocol: way, host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port), hostName: hostname(), processId }));
  }
  if (logOtlp !== undefined) receivers.push(otlpReceiver({ url: logOtlp, authorization: config.logOtlpAuthorization ?? null, now }));
  return receivers;
}

/** `null` where a setting says 0. */
const retentionOf = ({ logRetentionDays: days, logRetentionMegabytes: megabytes }: Config): RetentionLimits => ({
  milliseconds: days === 0 ? null : days * DAY_MS,
  bytes: megabytes === 0 ? null : megabytes * MEGABYTE,
});
