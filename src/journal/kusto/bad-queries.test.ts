import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Kysely, SqliteDialect } from 'kysely';
import fc from 'fast-check';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { question } from '../../../test/log/kusto-log.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Reader, Sql } from '../../db/reader/reader.ts';
import { spelling } from '../../db/reader/sqlite-reader.ts';
import { aggregateNames } from './expressions/aggregates.ts';
import { functionNames } from './expressions/functions.ts';
import { operatorNames } from './relations/operators.ts';
import { runQuery } from './run-query.ts';
import { loadParser } from './syntax/parse.ts';

const parse = loadParser();
const L = 'ContainerRegistryLoginEvents';

/** A database that keeps what it was asked, and knows nothing. */
function recording() {
  const asked: Sql[] = [];
  const database: Reader = {
    spelling,
    async *rows(statement) {
      asked.push(statement);
      yield* [];
    },
    close: async () => {},
  };
  return { asked, database };
}

async function refusalOf(query: string, timespan: string | null = null): Promise<Refusal> {
  const thrown: unknown = await runQuery(question(query, { timespan }), parse, recording().database).then(() => undefined, (error: unknown) => error);
  assert.ok(thrown instanceof Refusal, `${query}: ${String(thrown)}`);
  return thrown;
}

/** The line and the column where it is wrong, and what is said of it. */
const wrong: readonly (readonly [query: string, line: number, column: number, said: RegExp])[] = [
  ['', 1, 1, /no query/],
  ['   ', 1, 1, /no query/],
  ['ContainterRegistryLoginEvents', 1, 1, /did you mean ContainerRegistryLoginEvents\?/],
  ['containerregistryloginevents | count', 1, 1, /did you mean ContainerRegistryLoginEvents\?/],
  ['ContainerRegistryRepoEvents', 1, 1, /did you mean ContainerRegistryRepositoryEvents\?/],
  ['AzureDiagnostics', 1, 1, /these are: ContainerRegistryLoginEvents, ContainerRegistryRepositoryEvents, DockgateCredentialEvents, Event, Syslog/],
  [`union ${L}, Sislog`, 1, 37, /did you mean Syslog\?/],
  [`${L}\n| wher Identity == "a"`, 2, 3, /did you mean where\?/],
  [`${L} | join kind=inner Event on TenantId`, 1, 32, /the operator "join" is not supported here; these are: where,/],
  [`${L} | mv-expand Identity`, 1, 32, /the operator "mv-expand" is not supported/],
  [`${L} | where Identiy == "a"`, 1, 38, /no column "Identiy" here; did you mean Identity\?/],
  [`${L} | project Identity | where Tag == "a"`, 1, 57, /no column "Tag" here/],
  [`${L} | where Identity == 1`, 1, 38, /a string is compared with a long/],
  [`${L} | where TimeGenerated > "2030-01-01"`, 1, 38, /write a time as datetime/],
  [`${L} | where Identity`, 1, 38, /a condition is needed/],
  [`${L} | where Identity matches regex "a+"`, 1, 38, /not supported/],
  [`${L} | where Identity in (Event | project Source)`, 1, 51, /list the values/],
  [`${L} | where parse_json(Identity) == "a"`, 1, 38, /the function "parse_json" is not known/],
  [`${L} | where tostrng(DurationMs) == "a"`, 1, 38, /did you mean tostring\?/],
  [`${L} | where ago() > TimeGenerated`, 1, 38, /ago\(\) takes 1 values, and here are 0/],
  [`${L} | summarize avg(DurationMs)`, 1, 46, /toint\(\) makes a number of it/],
  [`${L} | summarize percentile(1, 2)`, 1, 42, /"percentile" is no aggregate/],
  [`${L} | summarize Identity`, 1, 42, /"Identity" is no aggregate/],
  [`${L} | summarize count() by bin(TimeGenerated, 5)`, 1, 53, /bin\(\) takes a time and a timespan/],
  [`${L} | take Identity`, 1, 37, /no column/],
  [`${L} | take -1`, 1, 37, /whole number of rows/],
  [`${L} | project a = 1, a = 2`, 1, 32, /two columns are called "a"/],
  [`${L} | project-away *`, 1, 32, /no column is left/],
  [`${L} | extend x = 99999999999999999999`, 1, 43, /no whole number/],
  [`union withsource=T ${L}`, 1, 7, /"withsource=T" is not supported/],
  ['print 1', 1, 1, /the operator "print" is not supported/],
  ['.show tables', 1, 1, /only queries are answered/],
  [`${L} | where Identity == "a`, 1, 52, /Missing: "/],
  [`set notruncation; ${L}`, 1, 1, /only let may stand before/],
];
for (const [query, line, column, said] of wrong) {
  test(`refused with its place: ${JSON.stringify(query)}`, async () => {
    const { causeId, status, facts, message } = await refusalOf(query);
    assert.deepEqual([causeId, status, facts['field']], ['request-invalid', 400, 'query']);
    assert.match(message, said);
    assert.deepEqual([facts['line'], facts['column']], [line, column], message);
  });
}

test('the names that translations of the article have for the table are answered with its own', async () => {
  for (const name of ['Kırınterregistryloginevents', 'контаинтеррегистрилогиневентс', 'ContainterRegistryLoginEvents']) {
    const { message, facts } = await refusalOf(`${name} | take 10`);
    assert.match(message, /did you mean ContainerRegistryLoginEvents\?/);
    assert.deepEqual([facts['line'], facts['column']], [1, 1]);
  }
});

test('a text in any letters is no name', async () => {
  const { database, asked } = recording();
  await runQuery(question(`${L} | where Identity == "контаинтер 🐳"`), parse, database);
  assert.ok(asked.length > 0);
});

test('a query that is too long, too deep or too wide is refused', async () => {
  const deep = (count: number) => `${L} | where ${'('.repeat(count)}Identity == "a"${')'.repeat(count)}`;
  assert.match((await refusalOf(`${L} | where Identity == "${'a'.repeat(20_000)}"`)).message, /more than 16384 characters/);
  assert.match((await refusalOf(deep(500))).message, /nested too deeply|too complex|Expression/i);
  assert.match((await refusalOf(`${L} | where ${Array.from({ length: 900 }, () => '1==1').join(' or ')}`)).message, /nested too deeply/);
  assert.match((await refusalOf(`${L} | project ${Array.from({ length: 201 }, (_, index) => `a${index}=1`).join()}`)).message, /more than 200 columns/);
  assert.match((await refusalOf(`${L} | where Identity in (${Array.from({ length: 6_000 }, () => '1').join()})`)).message, /too many parts/);
  assert.match((await refusalOf('('.repeat(5_000))).message, /./);
});

test('names that stand for more and more are refused before the SQL has no end', async () => {
  const doubled = Array.from({ length: 30 }, () => '| extend a = strcat(a, a)').join(' ');
  assert.match((await refusalOf(`${L} | extend a = Identity ${doubled} | take 1`)).message, /becomes too long/);
  const texts = Array.from({ length: 30 }, (_, index) => `let a${index + 1} = strcat(a${index}, a${index});`).join(' ');
  assert.match((await refusalOf(`let a0 = "x"; ${texts} ${L} | where Identity == a30`)).message, /becomes too long/);
  const tables = Array.from({ length: 30 }, (_, index) => `let a${index + 1} = union a${index}, a${index};`).join(' ');
  assert.match((await refusalOf(`let a0 = ${L} | where Identity == ""; ${tables} a30 | count`)).message, /it reads 64 tables, and 50 are the most/);
});

test('a time beside the query must be a duration or two times', async () => {
  for (const timespan of ['', 'P', '1d', 'P1M', '2030-01-01', '2030-01-01/', 'P1D/P1D', 'a/b/c']) {
    const { facts, causeId } = await refusalOf(L, timespan);
    assert.deepEqual([causeId, facts['field']], ['request-invalid', 'timespan'], timespan);
  }
});

test('nothing of the query is in the SQL but bound values, and every read of the log is bound to the registry', async () => {
  const { database, asked } = recording();
  const word = fc.stringMatching(/^[a-z]{6,12}$/).map((letters) => `zq${letters}`);
  const hostile = fc.constantFrom(`' or 1=1 --`, `"; drop table event; --`, `') union select * from event --`, '$1', '?', '%', '\\', `"event"`);
  const quotedText = fc.oneof(word, hostile).map((text) => JSON.stringify(text));
  await fc.assert(
    fc.asyncProperty(word, quotedText, word, async (name, value, other) => {
      asked.length = 0;
      const arms = [`${L} | where Identity has ${value}`, `ContainerRegistryRepositoryEvents | extend ["${name}"] = ${value}`, L].join('), (');
      const query = `let ${other} = ${value}; union (${arms}) | where Identity contains ${value} or Cause startswith ${other}
        | summarize ["${name}"] = countif(Identity == ${value}) by Repository = strcat(Repository, ${value}) | sort by ["${name}"] | take 5`;
      await runQuery(question(query), parse, database);
      const { text, values } = compiled(asked[0]!);
      assert.doesNotMatch(text, /zq|drop|1=1/);
      assert.equal(text.match(/from event\b/g)?.length, 3);
      assert.equal(text.match(/event\.registry_id = \?/g)?.length, 3);
      assert.equal(values.filter((bound) => bound === 'ours').length >= 3, true);
    }),
    fuzzRuns(),
  );
});

test('whatever is sent is answered or refused as a wrong request', async () => {
  const piece = fc.constantFrom(L, 'Event', '|', 'where', 'project', 'summarize', 'by', 'count()', 'Identity', '==', '"a"', '(', ')', ',', 'and', 'take', '5', 'ago(1d)', '>', 'TimeGenerated', 'union', 'let x =', ';', 'x', '.', '*', 'ı', '\n', 'in', 'bin(', '1h');
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')), fc.string({ unit: 'binary', maxLength: 60 })), async (query) => {
      try {
        await runQuery(question(query), parse, recording().database);
      } catch (error) {
        assert.ok(error instanceof Refusal && error.causeId === 'request-invalid', `${JSON.stringify(query)}: ${String(error)}`);
      }
    }),
    fuzzRuns(),
  );
});

test('the guide names every operator, aggregate and function that there is', () => {
  const guide = readFileSync(`${import.meta.dirname}/../../../docs/guides/ask-the-log.md`, 'utf8');
  const words = (row: string) => new Set(new RegExp(`^\\| ${row} \\| (.*) \\|$`, 'm').exec(guide)?.[1]?.match(/(?<=`)[\w-]+/g) ?? []);
  const others = new Set(['floor', 'iif', 'not', 'toreal']);
  assert.deepEqual(functionNames.filter((name) => !words('functions').has(name) && !others.has(name)), []);
  assert.deepEqual(operatorNames.filter((name) => !words('operators').has(name)), []);
  assert.deepEqual(aggregateNames.filter((name) => !words('aggregates').has(name.replace(/(?<=min|max|avg|sum)if$/, '')) && name !== 'count_distinct'), []);
});

test('only the parser knows the package that it is', () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
  assert.deepEqual(sources.filter((path) => readFileSync(`${import.meta.dirname}/${path}`, 'utf8').includes('@kusto/')), ['syntax/parse.ts']);
});

function compiled(statement: Sql): { text: string; values: readonly unknown[] } {
  const compiler = new Kysely<unknown>({ dialect: new SqliteDialect({ database: () => Promise.reject(new Error('there is none')) }) });
  const { sql: text, parameters } = statement.compile(compiler);
  return { text: text.replaceAll('"', ''), values: parameters };
}
