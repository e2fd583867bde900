import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { after, before, describe, test } from 'node:test';
import { recordingTerminal } from '../../test/program/recording-terminal.ts';
import { en } from '../i18n/en.ts';
import { toLines } from '../i18n/lines.ts';
import { defineCommand, isGroup, text, type Entry } from './command.ts';
import { buildProgram } from './command-line.ts';
import { apiCommands, commands, run } from './program.ts';

describe('what is typed', () => {
  const terminal = recordingTerminal();
  const type = async (...argv: string[]) => ({ code: await run(argv, terminal), ...terminal.take() });

  for (const [argv, words] of [
    [['nothing'], /unknown command 'nothing'/],
    [['tokens'], /^error: unknown command 'tokens' \(Did you mean token\?\)\nAdd --help/],
    [['token', 'create', 'ci-puller', '--repository', 'a', 'content/reed'], /After the repository a say what is allowed there: content\/read, .* content\/reed is none of them\./],
    [['token'], /Usage: dockgate token/],
    [['token', 'create'], /missing required argument 'token'/],
    [['token', 'list', '--colour'], /unknown option '--colour'/],
    [['token', 'list', 'too', 'many'], /too many arguments/],
    [['token', 'create', 'ci-puller', '--status', 'maybe'], /Allowed choices are enabled, disabled/],
    [['token', 'create', 'ci-puller'], /either --scope-map or --repository/],
    [['token', 'create', 'ci-puller', '--scope-map', 'x', '--expiration-in-days', 'soon'], /^--expiration-in-days must be a whole number from 1 to 36500\.\n/],
    [['token', 'credential', 'generate', 'ci-puller', '--password1', '--password2'], /one of --password1 and --password2/],
    [['token', 'update', 'ci-puller'], /--status, --scope-map, --allow-address/],
    [['token', 'update', 'ci-puller', '--allow-address', '10.0.0.1/8'], /the network is 10\.0\.0\.0\/8/],
    [['token', 'update', 'ci-puller', '--allow-address', '10.0.0.1', '--any-address'], /goes with neither/],
    [['registry', 'update'], /Say what to change/],
    [['registry', 'delete', 'team01'], /Add --yes/],
    [['network', 'default-action', 'maybe'], /allow or deny/],
    [['network', 'add', '10.0.0.1/8'], /the network is 10\.0\.0\.0\/8/],
    [['token', 'list', '--data', ''], /--data must name a folder/],
    [['why'], /correlation id, or --last/],
    [['why', 'not-an-id'], /it is not a UUID/],
    [['why', '--from', '10.0.0.1'], /correlation id, or --last/],
    [['import', 'team/app:1.0'], /Say where team\/app:1\.0 is: with its host, such as docker\.io\/library\/team\/app:1\.0, or with --from/],
    [['import', 'a.example/app', '--user', 'ci'], /--user and --password-file go together/],
    [['login', 'not a host'], /is no login server/],
    [['token', 'list', '--data', 'x', '--server', 'y'], /one of --data and --server/],
    [['logs', 'failures', '--last', 'long'], /such as 24h/],
    [['\u001b[31mred'], /unknown command '\\u\{1b\}\[31mred'/],
  ] as const) {
    test(`dockgate ${JSON.stringify(argv)} is wrong usage`, async () => {
      const { code, out, err } = await type(...argv);
      assert.match(err, words);
      assert.deepEqual([code, out], [2, '']);
    });
  }

  test('the version is a result', async () => {
    const { code, out, err } = await type('--version');
    assert.match(out, /^\d+\.\d+\.\d+$/);
    assert.deepEqual([code, err], [0, '']);
  });

  test('help that was asked for is a result, help that was not is wrong usage', async () => {
    const asked = await type('token', 'create', '--help');
    assert.equal(asked.code, 0);
    assert.equal(asked.err, '');
    for (const part of ['Usage: dockgate token create [options] <token>', '--expiration-in-days <DAYS>', '$ dockgate token create ci-puller']) {
      assert.ok(asked.out.includes(part), part);
    }
    const { code, out, err } = await type();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /Usage: dockgate/);
  });

  test('help fits into 80 columns', async () => {
    const narrow = recordingTerminal();
    for (const path of everyPath(commands)) {
      assert.equal(await run([...path, '--help'], narrow), 0);
      const { out } = narrow.take();
      const body = out.split('\nExamples:')[0]!;
      for (const line of body.split('\n')) assert.ok(line.length <= 80 || line.startsWith('Usage:'), line);
    }
  });

  test('commands that are handed in stand beside the others', async () => {
    const given: string[] = [];
    const serve = defineCommand({
      name: 'serve',
      summary: 'Run',
      options: { port: text('PORT', 'port') },
      run: async ({ options }) => {
        given.push(options.port ?? 'none');
        return 0;
      },
    });
    assert.equal(await run(['serve', '--port', '5001'], terminal, [serve]), 0);
    assert.deepEqual(given, ['5001']);
  });

  test('a command that crashes says so and nothing else is hidden by it', async () => {
    const broken = defineCommand({ name: 'broken', summary: 'Break', options: {}, run: () => Promise.reject(new Error('out of cheese')) });
    assert.equal(await run(['broken'], terminal, [broken]), 4);
    assert.match(terminal.take().err, /nobody expected: Error: out of cheese/);
  });
});

test('every dockgate command that our words tell people to type can be typed', async () => {
  const later = ['role', 'can', 'gc', 'support-bundle', 'doctor', 'explain', 'serve', '--help', 'scenarios'];
  const told = Object.values<string>(en)
    .flatMap((message) => toLines(message, (name) => (name === 'action' ? 'content/read' : `<${name}>`)))
    .filter(({ kind, text }) => kind === 'command' && text.startsWith('dockgate '))
    .map(({ text }) => text.split(' ').slice(1))
    .filter(([first = '']) => !later.includes(first));
  assert.ok(told.length > 10);
  for (const argv of new Set(told.map((words) => words.join(' ')))) {
    const terminal = recordingTerminal();
    const executed: string[] = [];
    const program = buildProgram({ name: 'dockgate', description: '', entries: commands }, terminal, async ({ name }) => void executed.push(name));
    await program.parseAsync(argv.split(' '), { from: 'user' }).catch(() => undefined);
    assert.equal(executed.length, 1, `dockgate ${argv}: ${terminal.take().err}`);
  }
});

describe('without a server', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'dockgate-cli-'));
    mkdirSync(join(folder, 'run'));
    writeFileSync(CERTIFICATE, rootCertificates[0]!);
  });
  after(() => [folder, CERTIFICATE].forEach((path) => rmSync(path, { recursive: true })));
  const type = async (env: Record<string, string>, ...argv: string[]) => {
    const terminal = recordingTerminal({ env });
    return { code: await run(argv, terminal), ...terminal.take() };
  };

  test('every command says where it looked and what to do, with exit code 3', async () => {
    for (const path of everyPath(apiCommands)) {
      const { code, out, err } = await type({}, ...path, ...(samples[path.join(' ')] ?? []), '--data', folder);
      assert.deepEqual([code, out], [3, ''], `${path.join(' ')}: ${err}`);
      assert.ok(err.includes(`${folder}/run/management.sock`), err);
      assert.match(err, /dockgate serve/);
    }
  });

  test('DOCKGATE_DATA names the folder, --data wins', async () => {
    assert.match((await type({ DOCKGATE_DATA: '/nowhere' }, 'registry', 'list')).err, / \/nowhere\/run\/management\.sock/);
    assert.ok((await type({ DOCKGATE_DATA: '/nowhere' }, 'registry', 'list', '--data', folder)).err.includes(folder));
    assert.match((await type({}, 'registry', 'list')).err, / \.\/data\/run\/management\.sock/);
  });

  test('a plain file in the place of the socket is no server', async () => {
    const other = mkdtempSync(join(tmpdir(), 'dockgate-cli-'));
    writeFileSync(join(other, 'run'), '');
    assert.equal((await type({}, 'registry', 'list', '--data', other)).code, 3);
    rmSync(other, { recursive: true });
  });

  for (const [what, status, body, words] of [
    ['something that is not JSON', 200, 'hello', /answered 200 with something that is not JSON/],
    ['another shape', 200, '{"value":[{"name":5}]}', /same version/],
    ['a fault of its own', 503, '{"error":{"code":"x","message":"the disk is full"}}', /^the disk is full\ncorrelation id: 01a1fda1-454b-75fd-b64d-8210d5887ac9$/],
    ['a refusal', 409, '{"error":{"code":"x","message":"it is there already"}}', /^it is there already$/],
    ['an error of another shape', 500, '{}', /answered 500 without a reason/],
    ['an error with an escape sequence', 400, '{"error":{"code":"x","message":"\\u001b[31mred"}}', /^\\u\{1b\}\[31mred/],
  ] as const) {
    test(`a server that answers ${what} is ${/^(a |an error with)/.test(what) ? 'told' : 'not believed'}`, async () => {
      const headers = { 'x-ms-correlation-request-id': '01a1fda1-454b-75fd-b64d-8210d5887ac9' };
      const server = createServer((_request, response) => response.writeHead(status, headers).end(body)).listen(join(folder, 'run', 'management.sock'));
      await once(server, 'listening');
      const { code, out, err } = await type({}, 'registry', 'list', '--data', folder);
      server.close();
      await once(server, 'close');
      assert.deepEqual([code, out], [1, '']);
      assert.match(err, words);
    });
  }
});

/** What a command needs to get as far as the server. */
const CERTIFICATE = join(tmpdir(), `dockgate-cli-${process.pid}.pem`);

const samples: Record<string, string[]> = {
  why: ['--last'],
  'logs query': ['ContainerRegistryLoginEvents | take 1'],
  'registry create': ['team01'],
  'registry update': ['--admin', 'on'],
  'registry delete': ['team01', '--yes'],
  'token create': ['ci-puller', '--scope-map', 'x'],
  'token show': ['ci-puller'],
  'token update': ['ci-puller', '--status', 'enabled'],
  'token delete': ['ci-puller'],
  'token credential generate': ['ci-puller'],
  'token credential delete': ['ci-puller', '--password1'],
  'scope-map create': ['readers', '--repository', 'a', 'content/read'],
  'scope-map update': ['readers', '--add-repository', 'a', 'content/read'],
  'scope-map show': ['readers'],
  'scope-map delete': ['readers'],
  'federated-credential create': ['actions', '--issuer', 'https://i.example', '--subject', 'x', '--scope-map', 'readers'],
  'federated-credential show': ['actions'],
  'federated-credential revoke': ['actions'],
  'federated-credential delete': ['actions'],
  'federated-credential update': ['actions', '--reuse', 'on'],
  'role assignment create': ['--assignee', 'ci', '--role', 'AcrPull'],
  'role assignment delete': ['--assignee', 'ci', '--role', 'AcrPull'],
  'role definition show': ['AcrPull'],
  'role definition create': ['Own', '--actions', '*/read'],
  'role definition delete': ['Own'],
  can: ['ci', 'pull', 'team/app'],
  'network default-action': ['deny'],
  'network add': ['10.0.0.0/8'],
  'network public-access': ['off'],
  'network remove': ['10.0.0.0/8'],
  login: ['dockgate', '--expose-token'],
  provoke: ['token-disabled'],
  import: ['localhost:5000/team/app:1.0'],
  'image restore': ['team/app:1.0'],
  'resource-group create': ['team01'],
  'resource-group delete': ['team01', '--yes'],
  'user create': ['alice@dockgate'],
  'user show': ['alice@dockgate'],
  'user update': ['alice@dockgate', '--status', 'disabled'],
  'user delete': ['alice@dockgate'],
  'user reset-password': ['alice@dockgate'],
  'user revoke-tokens': ['alice@dockgate'],
  'user identity add': ['alice@dockgate', '--provider', 'corp', '--subject', 'x'],
  'user identity list': ['alice@dockgate'],
  'user identity remove': ['alice@dockgate', '--provider', 'corp'],
  'identity-provider show': ['corp'],
  'identity-provider update': ['corp', '--display-name', 'Corp'],
  'identity-provider delete': ['corp'],
  'identity-provider create': ['corp', '--issuer', 'https://login.example.com', '--client-id', 'x', '--client-secret-file', CERTIFICATE],
  'user second-factor enrol': ['alice@dockgate'],
  'user second-factor reset': ['alice@dockgate'],
  'group create': ['readers'],
  'group show': ['readers'],
  'group delete': ['readers'],
  'group member add': ['readers', 'alice@dockgate'],
  'group member remove': ['readers', 'alice@dockgate'],
  'group member list': ['readers'],
  'service-principal create': ['ci'],
  'service-principal show': ['ci'],
  'service-principal update': ['ci', '--status', 'disabled'],
  'service-principal delete': ['ci'],
  'service-principal revoke-tokens': ['ci'],
  'service-principal credential list': ['ci'],
  'service-principal credential reset': ['ci'],
  'service-principal credential delete': ['ci', '--key-id', 'x'],
  'service-principal certificate add': ['ci', CERTIFICATE],
  'service-principal certificate list': ['ci'],
  'service-principal certificate delete': ['ci', '--key-id', 'x'],
  'managed-identity create': ['builder'],
  'managed-identity show': ['builder'],
  'managed-identity delete': ['builder'],
  'managed-identity credential reset': ['builder'],
  'application create': ['portal'],
  'application show': ['portal'],
  'application update': ['portal', '--public-client', 'on'],
  'application delete': ['portal'],
  'tenant create': ['contoso'],
  'tenant update': ['contoso', '--disclosure', 'strict'],
};

function everyPath(entries: readonly Entry[], parents: readonly string[] = []): string[][] {
  return entries.flatMap((entry) =>
    isGroup(entry) ? everyPath(entry.commands, [...parents, entry.name]) : [[...parents, entry.name]],
  );
}
