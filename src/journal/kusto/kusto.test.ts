import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { openKustoLog, start, type KustoLog } from '../../../test/log/kusto-log.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { credentialEvent } from '../credential-event.ts';

const L = 'ContainerRegistryLoginEvents';
const R = 'ContainerRegistryRepositoryEvents';

/** The queries of ACR's documentation: how many rows, and the first of them. */
const documented: readonly (readonly [query: string, rows: number, first: unknown])[] = [
  [`${R} | where TimeGenerated > ago(24h) | project OperationName`, 7, ['Delete']],
  ['union Event, Syslog | where EventLevelName == "Error" or SeverityLevel == "err"', 0, undefined],
  [
    `union ${L}, ${R} | sort by TimeGenerated desc | take 100 | project TimeGenerated, LoginServer, OperationName, Identity, Repository, DurationMs, Region, ResultType`,
    13,
    ['2033-04-04T12:16:00.000Z', 'localhost:5000', 'Delete', 'Anna', 'team/app', '80', 'local', 'HttpStatusCode'],
  ],
  [
    `${R} | where OperationName contains "Delete" | project LoginServer, OperationName, Repository, Identity, CallerIpAddress`,
    2,
    ['localhost:5000', 'Delete', 'team/app', 'Anna', '192.0.2.1'],
  ],
  [
    `${R} | where OperationName contains "Untag" | project LoginServer, OperationName, Repository, Identity, CallerIpAddress`,
    1,
    ['localhost:5000', 'Untag', 'team/app', 'Anna', '192.0.2.1'],
  ],
  [
    `${R} | where ResultDescription contains "40" | project TimeGenerated, OperationName, Repository, Tag, ResultDescription`,
    2,
    ['2033-04-04T12:16:00.000Z', 'Delete', 'team/app', '', '401'],
  ],
  [
    `${L} | where ResultDescription != "200" | project TimeGenerated, Identity, CallerIpAddress, ResultDescription`,
    3,
    ['2033-04-04T12:04:00.000Z', 'Anna', '192.0.2.1', '401'],
  ],
  [`${L} | where TimeGenerated > ago(1h) | sort by TimeGenerated asc | project Identity`, 5, ['ci']],
];

/** Each operator and function, on six logins of minutes 0 to 5 and seven operations of minutes 10 to 16. */
const answers: readonly (readonly [query: string, rows: unknown[][]])[] = [
  [`${L} | count`, [[6]]],
  [`${L} | where Identity == "Anna" | count`, [[2]]],
  [`${L} | where Identity =~ "ANNA" and Identity !~ "x" | count`, [[2]]],
  [`${L} | where Identity in ("Anna", "ci") | count`, [[5]]],
  [`${L} | where Identity in~ ("anna") or Identity !in ("ci", "Anna") | count`, [[3]]],
  [`${L} | where Identity contains "NN" and Identity !contains "x" | count`, [[2]]],
  [`${L} | where Identity contains_cs "NN" | count`, [[0]]],
  [`${L} | where Identity startswith "a" and Identity endswith "A" | count`, [[2]]],
  [`${L} | where Identity !startswith "a" and Identity !endswith "I" | project Identity`, [['zoë']]],
  [`${L} | where UserAgent has "DOCKER" and UserAgent has "linux" and UserAgent !has "dock" | count`, [[6]]],
  [`${L} | where UserAgent has_any ("podman", "docker") | count`, [[6]]],
  [`${L} | where not(Identity == "ci") | count`, [[3]]],
  [`${L} | where TimeGenerated between (datetime(2033-04-04 12:01) .. datetime("2033-04-04T12:03:00Z")) | count`, [[3]]],
  [`${L} | where TimeGenerated !between (datetime(2033-04-04T12:01Z) .. 2m) | count`, [[3]]],
  [`${L} | where TimeGenerated > now(-58m) and datetime(2033-04-04T12:05) >= TimeGenerated | count`, [[3]]],
  [`${L} | where isempty(JwtId) and isnotempty(Identity) and isempty(Cause) | count`, [[3]]],
  [`${L} | where Cause == "token-password-expired" | count`, [[3]]],
  [`${R} | where Size between (100 .. 300) | project Size | sort by Size asc`, [[100], [300]]],
  [`${R} | where Size != 100 | count`, [[6]]],
  [`${R} | where isnull(Size) | count`, [[4]]],
  [`${R} | where not(Size > 100) | count`, [[5]]],
  [`${L} | summarize n = count() by Identity | sort by n desc, Identity asc`, [['ci', 3], ['Anna', 2], ['zoë', 1]]],
  [`${L} | summarize count(), dcount(CallerIpAddress), countif(ResultDescription == "401")`, [[6, 2, 3]]],
  [`${R} | summarize min(Size), max(Size), avg(Size), sum(Size), sumif(Size, Size > 100)`, [[100, 500, 300, 900, 800]]],
  [`${L} | summarize begin = min(TimeGenerated), max(TimeGenerated)`, [['2033-04-04T12:00:00.000Z', '2033-04-04T12:05:00.000Z']]],
  [`${R} | where Size > 9999 | summarize sum(Size), max(TimeGenerated), count()`, [[null, null, 0]]],
  [`${R} | where Tag == "2.0" | summarize make_set(Tag), make_list(Identity) by Repository`, [['team/app', '["2.0"]', '["ci","ci"]']]],
  [`${L} | summarize count() by bin(TimeGenerated, 2m) | sort by TimeGenerated asc | take 1`, [['2033-04-04T12:00:00.000Z', 2]]],
  [`${L} | summarize count() by bin(TimeGenerated, 1h)`, [['2033-04-04T12:00:00.000Z', 6]]],
  [`${L} | summarize count() by Day = startofday(TimeGenerated)`, [['2033-04-04T00:00:00.000Z', 6]]],
  [`${L} | summarize count() by bin(TimeGenerated, 7d)`, [['2033-04-04T00:00:00.000Z', 6]]],
  [`${R} | where Size > 0 | summarize by b = bin(Size, 200) | sort by b asc`, [[0], [200], [400]]],
  [`${L} | distinct Identity | sort by Identity asc`, [['Anna'], ['ci'], ['zoë']]],
  [`${L} | distinct ResultDescription, Identity | count`, [[5]]],
  [`${L} | top 2 by TimeGenerated asc | project Identity, ResultDescription`, [['ci', '200'], ['ci', '401']]],
  [`${L} | take 3 | where ResultDescription == "401" | project Identity`, [['Anna']]],
  [`${L} | sort by TimeGenerated asc | limit 2 | project-rename Who = Identity | project Who`, [['ci'], ['ci']]],
  [`${L} | sort by TimeGenerated asc | take 4 | summarize count() by Identity | order by Identity asc`, [['Anna', 1], ['ci', 3]]],
  [`${L} | take 1 | project-away *Id, _*, Time*, User*, *Name, *Server, Result*, Region, C*, T*, S*, LastAttempt, DurationMs`, [['zoë', 1]]],
  [`${L} | take 1 | project-keep Ident*, Attempts`, [['zoë', 1]]],
  [`${L} | take 1 | extend Identity = strcat(Identity, "!"), n = strlen(Identity) | project Identity, n`, [['zoë!', 3]]],
  [`${L} | where toint(DurationMs) >= 20 | project d = tolong(DurationMs) + 1, h = toreal(DurationMs) / 2, i = toint(DurationMs) / 10 | sort by d asc`, [[21, 10, 2], [26, 12.5, 2]]],
  [`${L} | take 1 | project toint(Identity), todouble("1.5"), toint(2.9), tostring(7), tolower("AB"), toupper("ab")`, [[null, 1.5, 2, '7', 'ab', 'AB']]],
  [`${L} | take 1 | project age = now() - TimeGenerated, later = TimeGenerated + 90s, ago(1d)`, [['00:55:00', '2033-04-04T12:06:30.000Z', '2033-04-03T13:00:00.000Z']]],
  [`${L} | take 1 | project iff(Identity == "zoë", 1, 2), case(1 == 2, "a", Identity == "zoë", "b", "c"), coalesce(JwtId, "none")`, [[1, 'b', 'none']]],
  [`${L} | take 1 | project substring("abcdef", 1, 2), replace_string("aba", "a", "c"), Identity == "zoë", 7 / 2, 7 % 2, 7.0 / 2, 1 / 0`, [['bc', 'cbc', true, 3, 1, 3.5, null]]],
  [`let since = 59m; let failed = ${L} | where ResultDescription != "200"; failed | where TimeGenerated > ago(since) | count`, [[2]]],
  [`union ${L}, ${R} | summarize count() by Type | sort by Type asc`, [[L, 6], [R, 7]]],
  [`union (${L} | where Identity == "Anna"), (${R} | take 1 | project Identity, Extra = 1) | summarize count(), sum(Extra)`, [[3, 1]]],
  [`${L} | union ${R}, Event | where OperationName == "Untag" | project Tag, JwtId, EventLevelName`, [['1.0', '', '']]],
  [`union ${L}, ${L} | count`, [[12]]],
  [`${L} | summarize n = count() by Identity | where n > 1 | extend m = n * 2 | summarize sum(m)`, [[10]]],
  [`${L} | count | render table`, [[1 + 5]]],
  [`${L} | take 1 | project TenantId, Type, SourceSystem, _IsBillable, _BilledSize`, [['ours', L, 'Dockgate', 'false', 0]]],
  [`${L} | take 2 | project a = 1, b = now(), c = 90s, d = 1 == 1, e = "x"`, Array.from({ length: 2 }, () => [1, '2033-04-04T13:00:00.000Z', '00:01:30', true, 'x'])],
  [`// a comment\n${L} // another\n| where Identity == @"ci" or Identity == 'Anna' | count`, [[5]]],
];

for (const [name, open, options] of databases) {
  describe(`queries in Kusto on ${name}`, options, () => {
    let place: TestDatabase<'journal'>;
    let log: KustoLog;
    before(async () => {
      place = await open('journal');
      log = await openKustoLog(place.location, place.db);
    });
    after(async () => {
      await log.close();
      await place.close();
    });

    for (const [query, count, first] of documented) {
      test(`as documented: ${query}`, async () => {
        const rows = await log.rows(query);
        assert.deepEqual([rows.length, rows[0]], [count, first]);
      });
    }

    for (const [query, expected] of answers) {
      test(query, async () => assert.deepEqual(await log.rows(query), expected));
    }

    test('an answer has the columns of the table in their order, with their types', async () => {
      const { tables } = await log.ask(`${R} | take 0`);
      const columns = tables[0]!.columns.map(({ name, type }) => `${name} ${type}`);
      assert.deepEqual(columns.slice(0, 10), [
        'TimeGenerated datetime', 'OperationName string', 'Category string', 'CallerIpAddress string', 'CorrelationId string', 'DurationMs string',
        'Identity string', 'LoginServer string', 'Region string', 'ArtifactType string',
      ]);
      assert.ok(columns.includes('Size int') && columns.includes('Cause string') && !columns.includes('JwtId string'));
    });

    test('no query shows what belongs to another registry', async () => {
      for (const [query] of [...documented, ...answers]) {
        assert.doesNotMatch(JSON.stringify(await log.rows(query)), /them|theirs/, query);
      }
      const registry = { id: 'theirs', resourceId: '/', subscriptionId: '' };
      assert.deepEqual(await log.rows(`union ${L}, ${R} | distinct Identity`, { registry }), [['them']]);
    });

    test('a time beside the query limits every table of it', async () => {
      const count = async (timespan: string, query = `union (${L}), (${R} | where Size > 0) | count`) => (await log.rows(query, { timespan }))[0]![0];
      assert.equal(await count('PT1H'), 9);
      assert.equal(await count('PT59M'), 8);
      assert.equal(await count('2033-04-04T12:00Z/2033-04-04T12:02Z'), 3);
      assert.equal(await count('2033-04-04T12:10Z/PT1M'), 2);
      assert.equal(await count('PT1M/2033-04-04T12:00Z', `union ${L}, ${R} | count`), 1);
    });

    test('credentials that end soon have a table of their own', async () => {
      const ending = { correlationId: uuidv7(new Date(start)), at: new Date(start), registry: { id: 'ours', name: 'ours' }, subject: 'ci' };
      const event = credentialEvent({ ...ending, credentialKind: 'repository-token', credentialId: 'p', days: 7, steps: [] });
      await place.db.query.insertInto('event').values(event).execute();
      assert.deepEqual(await log.rows('DockgateCredentialEvents | project Identity, CredentialId, ResultDescription'), [['ci', 'p', '7']]);
      assert.deepEqual(await log.rows(`union ${L}, ${R} | count`), [[13]]);
    });

    test('an answer that is not whole says so', async () => {
      const all = await log.ask(`${L} | project Identity`, { mostRows: 6 });
      const part = await log.ask(`${L} | project Identity`, { mostRows: 5 });
      assert.deepEqual([all.tables[0]!.rows.length, all.error], [6, undefined]);
      assert.equal(part.tables[0]!.rows.length, 5);
      assert.match(part.error!.message, /only the first 5 rows/);
    });

    test('what is not collected is told apart from what did not happen', async () => {
      const nothing = await log.ask(`${L} | where Identity == "nobody"`);
      assert.deepEqual(nothing.collection, { uncollected: [], since: '2033-04-04T12:00:00.000Z' });
      assert.deepEqual((await log.ask('union Event, Syslog')).collection.uncollected, ['Event', 'Syslog']);
      const registry = { id: 'new', resourceId: '/', subscriptionId: '' };
      assert.equal((await log.ask(L, { registry })).collection.since, null);
    });
  });
}
