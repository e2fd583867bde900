import { locationOf, type Config } from '../config/settings.ts';
import { openDatabase, type TableSet } from '../db/database.ts';
import { openCredentialUse } from '../identity/passwords/credential-use.ts';
import { openPolicy } from '../identity/policy/policy-store.ts';
import type { Journal } from '../journal/journal.ts';
import { openQuerier } from '../journal/kusto/querier.ts';
import { openLog } from '../open-log.ts';
import type { Measures } from '../operations/measures.ts';
import { measureBatches, measureEvents } from '../operations/log-measures.ts';
import { measureDatabases, measurePolicy } from '../operations/store-measures.ts';
import type { Secret } from '../secret.ts';
import type { Between } from './between.ts';

export type Stores = Awaited<ReturnType<typeof openStores>>;

interface StoreOptions {
  /** Signs the log. */
  readonly key: Secret;
  readonly now: () => Date;
  readonly faults: (entry: object) => void;
  /** `null`: nobody looks. */
  readonly measures: Measures | null;
  /** The same journal, whose work somebody sees. */
  readonly watched: (journal: Journal) => Journal;
  readonly between: Between;
}

/** Everything that is kept, opened. Throws `registry-service-outage` when the database does not answer. */
export async function openStores(config: Config, { key, now, faults, measures, watched, between }: StoreOptions) {
  const location = locationOf(config);
  const observe = measures && measureDatabases(measures);
  const open = async <S extends TableSet>(set: S) => between.database(await openDatabase(location, set, observe?.(set)), set);
  const policyDatabase = await open('policy');
  const content = await open('content');
  const journalDatabase = await open('journal');
  const onBatch = measures ? measureBatches(measures) : () => {};
  const log = await openLog(config, { database: journalDatabase, key, now, faults, through: between.writer, onBatch });
  const journal = watched(measures ? measureEvents(measures, log) : log);
  const queries = openQuerier(location);
  const source = await openPolicy(policyDatabase);
  const policies = measures ? measurePolicy(measures, source) : source;
  const use = openCredentialUse(policyDatabase);
  return {
    policyDatabase,
    content,
    journalDatabase,
    journal,
    shortenLog: log.shorten,
    queries,
    use,
    policy: policies.current,
    policyOnArrival: policies.onArrival,
    async close() {
      await queries.close();
      await journal.close();
      await use.close();
      for (const database of [content, journalDatabase, policyDatabase]) await database.close();
    },
  };
}
