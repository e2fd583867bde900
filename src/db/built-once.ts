import { createQueryId, type Compilable, type CompiledQuery, type DialectAdapter, type Kysely, type QueryResult } from 'kysely';

/**
 * A statement that is built once for each database and run with other values each time: to build it costs as much as to run it, and more
 * in a process that began a moment ago. `build` is given marks instead of the values, and can do nothing with them but hand them on:
 * as a text or a number a mark throws. What else it names becomes a part of the statement. The function that is returned takes
 * the query handle, `unsynced` or a transaction's, and rejects as they do.
 */
export function builtOnce<Tables, Values extends object, Row>(
  build: (db: Kysely<Tables>, value: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<QueryResult<Row>> {
  const byDatabase = new WeakMap<DialectAdapter, CompiledQuery<Row>>();
  return async (db, values) => {
    const executor = db.getExecutor();
    const built = byDatabase.get(executor.adapter) ?? build(db.withoutPlugins(), marks<Values>()).compile();
    byDatabase.set(executor.adapter, built);
    const queryId = createQueryId();
    const query = executor.transformQuery(built.query, queryId);
    const { sql, parameters } = query === built.query ? built : executor.compileQuery<Row>(query, queryId);
    return executor.executeQuery<Row>({ query, queryId, sql, parameters: parameters.map((parameter) => valueOf(parameter, values)) });
  };
}

/** For each name a symbol, which JavaScript makes neither a text nor a number. */
const marks = <Values extends object>(): Values => new Proxy({}, { get: (_, name) => Symbol(String(name)) }) as Values;

const valueOf = (parameter: unknown, values: object): unknown =>
  typeof parameter === 'symbol' ? (values as Readonly<Record<string, unknown>>)[parameter.description ?? ''] : parameter;
