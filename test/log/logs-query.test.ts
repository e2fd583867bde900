import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { registryPath } from '../../src/contract/address.ts';
import { logAnswer, type LogAnswer } from '../../src/contract/log-query.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';

// The log asked in Kusto, from the command line and as Azure's clients do, of a real server.

const L = 'ContainerRegistryLoginEvents';
const HOSTILE = '=cmd|"/c calc"!A1 <b>';

let dockgate: TestDockgate;
let workspace: string;
before(async () => {
  dockgate = await startDockgate();
  for (const [name, agent] of [['ci', 'docker/28'], ['ci', 'docker/28'], ['=cmd()', HOSTILE]] as const) {
    await dockgate.fetch('/v2/', { as: [name, 'wrong'], headers: { 'user-agent': agent } });
  }
  const { body } = await manage(dockgate).send('POST', '/logs/query', { query: `${L} | take 1 | project TenantId` });
  workspace = String((body as unknown as LogAnswer).tables[0]!.rows[0]![0]);
});

async function type(...words: string[]) {
  const terminal = recordingTerminal({ isTTY: false });
  const code = await run(['logs', 'query', ...words, '--data', dockgate.data], terminal);
  return { code, ...terminal.take() };
}

describe('dockgate logs query', () => {
  test('shows a table, JSON or CSV, each safe to look at', async () => {
    const query = `${L} | summarize n = count() by Identity, UserAgent | sort by n desc`;
    const { code, out, err } = await type(query);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(out, ['Identity  UserAgent              n', 'ci        docker/28              2', `=cmd()    ${HOSTILE}  1`].join('\n'));
    assert.deepEqual(JSON.parse((await type(query, '--json')).out), [
      { Identity: 'ci', UserAgent: 'docker/28', n: 2 },
      { Identity: '=cmd()', UserAgent: HOSTILE, n: 1 },
    ]);
    const csv = ['"Identity","UserAgent","n"', '"ci","docker/28","2"', `"'=cmd()","'${HOSTILE.replaceAll('"', '""')}","1"`].join('\r\n');
    assert.equal((await type(query, '--csv')).out, csv);
    assert.deepEqual(JSON.parse((await type(`${L} | summarize s = make_set(Identity) by UserAgent | where UserAgent has "docker"`, '--json')).out), [
      { UserAgent: 'docker/28', s: ['ci'] },
    ]);
  });

  test('of a whole table it shows what people look at, and says what it left out', async () => {
    const { out, err } = await type(L);
    assert.match(out, /^TimeGe/);
    assert.doesNotMatch(out, /_Resour|TenantId|SourceS/);
    assert.match(err, /columns are not shown: project chooses columns, --csv and --json have all\./);
  });

  test('shows where a query is wrong', async () => {
    const { code, out, err } = await type(`${L}\n| wher Identity == "ci"`);
    assert.deepEqual([code, out], [1, '']);
    assert.equal(err, 'query: line 2, column 3: "wher" is no operator; did you mean where?\n\n  | wher Identity == "ci"\n    ^');
    assert.match((await type('ContainterRegistryLoginEvents')).err, /did you mean ContainerRegistryLoginEvents\?/);
    assert.equal((await type(L, '--csv', '--json')).code, 2);
    assert.equal((await type(L, '--rows', '30001')).code, 2);
  });

  test('says when there is more, when nothing fits, and when nothing is collected', async () => {
    const first = await type(`${L} | project Identity`, '--rows', '2');
    assert.equal(first.out.split('\n').length, 3);
    assert.equal(first.err, 'Not the whole result: only the first 2 rows are here: there are more. --rows asks for up to 30000.');
    assert.match((await type(`${L} | where Identity == "nobody"`)).err, /^No event fits\. The log reaches back to \d{4}-\d\d-\d\dT[\d:.]+Z\.$/);
    const other = await type('union Event, Syslog | where EventLevelName == "Error" or SeverityLevel == "err"');
    assert.deepEqual([other.code, other.out], [0, '']);
    assert.equal(other.err, 'Nothing is collected in Event and Syslog here: that there are no rows does not mean that nothing happened.');
  });
});

describe('a workspace, as Azure’s clients ask it', () => {
  const ask = (body: object, { as = null, id = workspace }: { as?: readonly [string, string] | null; id?: string } = {}) =>
    dockgate.fetch(`/v1/workspaces/${id}/query`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json; charset=utf-8', prefer: 'wait=30,include-statistics=true' },
      as,
    });
  const owner = () => [dockgate.owner.userName, dockgate.owner.password] as const;

  test('answers tables with the types of their columns', async () => {
    const response = await ask({ query: `${L} | where Identity == "ci" | summarize n = count()`, timespan: 'P1D', workspaces: [] }, { as: owner() });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    const { tables, error } = logAnswer.parse(await response.json());
    assert.deepEqual([tables, error], [[{ name: 'PrimaryResult', columns: [{ name: 'n', type: 'long' }], rows: [[2]] }], undefined]);
  });

  test('answers as well by the id of the registry', async () => {
    const path = `/v1${registryPath('dockgate')}/query`;
    const asked = { method: 'POST', body: JSON.stringify({ query: `${L} | count` }), headers: { 'content-type': 'application/json' } };
    assert.equal((await dockgate.fetch(path, asked)).status, 401);
    const response = await dockgate.fetch(path, { ...asked, as: owner() });
    assert.equal(response.status, 200);
    assert.equal(logAnswer.parse(await response.json()).tables[0]!.name, 'PrimaryResult');
  });

  test('refuses as the management API does, and says no word about workspaces to strangers', async () => {
    const query = { query: `${L} | count` };
    assert.equal((await ask(query)).status, 401);
    const refusals = await Promise.all([workspace, '01a1fda1-454b-75fd-b64d-8210d5887ac9', 'dockgate'].map((id) => ask(query, { as: ['stranger', 'wrong'], id })));
    const told = await Promise.all(refusals.map(async (response) => `${response.status} ${((await response.json()) as { error: { message: string } }).error.message}`));
    assert.equal(new Set(told).size, 1, told.join('\n'));
    const management = manage(dockgate);
    const password = await management.makeToken('puller', ['repositories/a/content/read']);
    assert.equal((await ask(query, { as: ['puller', password] })).status, 403);
    assert.equal((await ask(query, { as: owner(), id: '01a1fda1-454b-75fd-b64d-8210d5887ac9' })).status, 404);
    const others = await ask({ ...query, workspaces: ['another'] }, { as: owner() });
    assert.deepEqual([others.status, ((await others.json()) as { error: { target: string } }).error.target], [400, 'workspaces']);
  });

  test('shows nothing of another registry', async () => {
    await manage(dockgate, 'another1').send('PUT', '', {});
    const other = manage(dockgate, 'another1');
    const { body } = await other.send('POST', '/logs/query', { query: `union ${L}, ContainerRegistryRepositoryEvents | count` });
    assert.deepEqual((body as unknown as LogAnswer).tables[0]!.rows, [[0]]);
  });

  test('a query that is wrong names its place', async () => {
    const response = await ask({ query: `${L} | where x` }, { as: owner() });
    const { error } = (await response.json()) as { error: { code: string; message: string; target: string } };
    assert.deepEqual([response.status, error.code, error.target], [400, 'InvalidRequestContent', 'query']);
    assert.match(error.message, /line 1, column 38/);
    assert.equal((await ask({ query: '' }, { as: owner() })).status, 400);
    assert.equal((await ask({}, { as: owner() })).status, 400);
  });
});
