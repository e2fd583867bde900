import { AsyncLocalStorage } from 'node:async_hooks';
import type { KyselyPlugin, RootOperationNode } from 'kysely';
import type { Between } from '../../../src/app/between.ts';
import { Refusal } from '../../../src/causes/refusal.ts';
import type { BatchWriter } from '../../../src/db/batch-writer.ts';
import type { Database, Prepared, TableSet } from '../../../src/db/database.ts';
import { outage } from '../../../src/db/errors.ts';
import type { BlobStore } from '../../../src/registry/blobs/blob-store.ts';

// Every call of the interfaces to what is kept is a place where something can go wrong. The real stores are wrapped, by
// the methods that they have; of the calls of one request, one is made to fail.

/** A call that one request made, such as `content.statement insert` or `blobs.append`. */
export interface Point {
  readonly name: string;
  /** The first of that name, or a later one. */
  readonly nth: number;
  /** Whether the call may have been carried out although it fails. */
  readonly mayBeDone: boolean;
}

/** Before it is carried out, or after it: then nobody knows. */
export type When = 'before' | 'after';

export interface Failure extends Pick<Point, 'name' | 'nth'> {
  readonly when: When;
}

/** The calls of one request. */
export interface Trial {
  readonly calls: Point[];
  /** Names of those that changed something, and ended well. */
  readonly done: string[];
  readonly fails: readonly Failure[];
  hasFailed: boolean;
  /** What a call of that name waits for before it is carried out. */
  readonly delays?: (name: string) => Promise<unknown> | null;
}

/** What is done behind answers, or by the clock, belongs to no trial and never fails. */
const current = new AsyncLocalStorage<Trial>();
export const inTrial = <T>(trial: Trial, work: () => T): T => current.run(trial, work);
export const newTrial = (...fails: readonly Failure[]): Trial => ({ calls: [], done: [], fails, hasFailed: false });

/** As each interface says that it fails. */
const failureOf = (name: string) =>
  name.startsWith('blobs.') ? new Refusal('registry-service-outage', { part: 'blobs' }, { cause: new Error('planted') }) : outage(new Error('planted'));

/** Says what is to happen to this call. */
function enter(call: Omit<Point, 'nth'>): When | 'well' {
  const trial = current.getStore();
  if (!trial) return 'well';
  const nth = trial.calls.filter(({ name }) => name === call.name).length + 1;
  trial.calls.push({ ...call, nth });
  const failure = trial.fails.find((one) => one.name === call.name && one.nth === nth);
  if (!failure) return 'well';
  trial.hasFailed = true;
  return failure.when;
}

async function call<T>(point: Omit<Point, 'nth'>, work: () => Promise<T>): Promise<T> {
  const fate = enter(point);
  if (fate === 'before') throw failureOf(point.name);
  await current.getStore()?.delays?.(point.name);
  const result = await work();
  if (point.mayBeDone) current.getStore()?.done.push(point.name);
  if (fate === 'after') throw failureOf(point.name);
  return result;
}

function callNow<T>(name: string, work: () => T): T {
  if (enter({ name, mayBeDone: false }) !== 'well') throw failureOf(name);
  return work();
}

export const faultPoints: Between = { blobs: throughBlobs, database: throughDatabase, writer: throughWriter };

/** Those that only read, or throw only while nothing was sent, change nothing by failing late. */
const READING: ReadonlySet<keyof BlobStore> = new Set(['send', 'read', 'digest', 'keys']);

function throughBlobs(store: BlobStore): BlobStore {
  const wrapped = Object.entries(store).map(([method, real]: [string, (...given: never[]) => unknown]) => {
    const name = `blobs.${method}`;
    if (method === 'keys') return [method, () => callNow(name, () => store.keys())];
    const point = { name, mayBeDone: !READING.has(method as keyof BlobStore) };
    return [method, (...given: never[]) => call(point, () => real(...given) as Promise<unknown>)];
  });
  return Object.fromEntries(wrapped) as BlobStore;
}

function throughWriter(writer: BatchWriter): BatchWriter {
  return { ...writer, write: (changes) => call({ name: 'journal.write', mayBeDone: true }, () => writer.write(changes)) };
}

function throughDatabase<S extends TableSet>(database: Database<S>, set: S): Database<S> {
  const whole = { name: `${set}.transaction`, mayBeDone: true };
  const inLine = { name: `${set}.inLine`, mayBeDone: true };
  return {
    ...database,
    query: database.query.withPlugin(statements(set, true)),
    transaction: (work) => call(whole, () => database.transaction((trx) => work(trx.withPlugin(statements(set, false))))),
    inLine: (table, work) => call(inLine, () => database.inLine(table, (trx) => work(trx.withPlugin(statements(set, false))))),
    prepared<Row extends object>(sql: string): Prepared<Row> {
      const real = database.prepared<Row>(sql);
      const point = { name: `${set}.prepared`, mayBeDone: false };
      return { all: (...given) => call(point, () => real.all(...given)), first: (...given) => call(point, () => real.first(...given)) };
    },
    changedElsewhere: () => callNow(`${set}.changedElsewhere`, () => database.changedElsewhere()),
  };
}

const KINDS: Readonly<Record<string, string>> = { SelectQueryNode: 'select', InsertQueryNode: 'insert', UpdateQueryNode: 'update', DeleteQueryNode: 'delete' };

/** One that writes on its own is a transaction of its own. */
function statements(set: TableSet, isAlone: boolean): KyselyPlugin {
  const late = new WeakSet<object>();
  const writing = new WeakMap<object, string>();
  return {
    transformQuery({ node, queryId }) {
      const kind = KINDS[node.kind] ?? 'raw';
      const point = { name: `${set}.statement ${kind}`, mayBeDone: isAlone && kind !== 'select' };
      const fate = enter(point);
      if (fate === 'before') throw failureOf(point.name);
      if (fate === 'after') late.add(queryId);
      if (point.mayBeDone) writing.set(queryId, point.name);
      return node satisfies RootOperationNode;
    },
    async transformResult({ result, queryId }) {
      const name = writing.get(queryId);
      if (name !== undefined) current.getStore()?.done.push(name);
      if (late.has(queryId)) throw failureOf(`${set}.statement`);
      return result;
    },
  };
}
