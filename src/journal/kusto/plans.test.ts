import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { now, question } from '../../../test/log/kusto-log.ts';
import { openReader, type Reader } from '../../db/reader/reader.ts';
import { loadParser } from './syntax/parse.ts';
import { translate } from './translate.ts';

// Which rows the database looks at, by what it says of its plan: the figures are those of `npm run bench -- log`.

const parse = loadParser();
const L = 'ContainerRegistryLoginEvents';
const R = 'ContainerRegistryRepositoryEvents';

/** What is searched in an index, and that nothing has to be sorted. */
const searched: readonly (readonly [query: string, index: RegExp])[] = [
  [`${L} | where ResultDescription != "200"`, /event_notable/],
  [`${L} | where ResultDescription == "401" and Identity == "a"`, /event_notable/],
  [`${R} | where ResultDescription contains "40"`, /event_notable/],
  [`${R} | where OperationName contains "Delete" | project Identity`, /event_notable/],
  [`${R} | where OperationName in ("Untag", "Delete") or OperationName startswith "Purge"`, /event_notable/],
  [`union ${L}, ${R} | where ResultDescription startswith "4" | sort by TimeGenerated desc`, /event_notable/],
  [`${L} | where TimeGenerated > ago(1h) | sort by TimeGenerated asc`, /correlation_id[>"]|sqlite_autoindex_event_1|event_pkey/],
  [`union ${L}, ${R} | sort by TimeGenerated desc | take 100`, /sqlite_autoindex_event_1|event_pkey/],
  [`${R} | where TimeGenerated between (ago(2d) .. ago(1d))`, /sqlite_autoindex_event_1|event_pkey/],
];

/** Conditions that logins and pulls that were served may meet. */
const scanned = [
  `${L} | where ResultDescription != "401"`,
  `${L} | where OperationName == "Login"`,
  `${R} | where ResultDescription == "401" or Identity == "a"`,
  `${R} | where not(OperationName == "Delete")`,
  `${R} | take 5 | where OperationName == "Delete"`,
];

for (const [name, open, options] of databases) {
  describe(`plans of queries on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let reader: Reader;
    before(async () => {
      place = await open('journal');
      reader = await openReader(place.location, 'journal');
    });
    after(async () => {
      await reader.close();
      await place.close();
    });

    const planOf = async (query: string): Promise<string> => {
      const { statement } = translate(parse(query), { ...question(query), span: null, mostRows: 30_000 }, reader.spelling);
      if (name === 'SQLite') return JSON.stringify(await Array.fromAsync(reader.rows(sql`explain query plan ${statement}`, 5_000)));
      // A planner with statistics of no rows rather reads them all.
      const plan = await place.db.transaction(async (trx) => {
        for (const way of ['seqscan', 'bitmapscan', 'sort']) await sql.raw(`set local enable_${way} = off`).execute(trx);
        return sql`explain ${statement}`.execute(trx);
      });
      return JSON.stringify(plan.rows);
    };

    for (const [query, index] of searched) {
      test(`${query} looks at few rows`, async () => {
        const plan = await planOf(query);
        assert.match(plan, index);
        assert.doesNotMatch(plan, /Sort Key|TEMP B-TREE|Seq Scan/);
      });
    }

    test('what served logins and pulls may meet is looked for among them', async () => {
      for (const query of scanned) assert.doesNotMatch(await planOf(query), /event_notable/, query);
    });
  });
}

test('one moment is now in the whole query', () => {
  const { statement } = translate(parse(`${L} | where TimeGenerated > ago(1h) and TimeGenerated < now()`), { ...question(''), span: null, mostRows: 1 }, {} as Reader['spelling']);
  assert.ok(JSON.stringify(statement.toOperationNode()).includes(new Date(now).toISOString()));
});
