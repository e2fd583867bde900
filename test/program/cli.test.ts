import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { ask } from '../harness/data-plane.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { client } from '../security/ask.ts';
import { pushImage } from '../security/images.ts';

// Every command against a real server, through its real socket; what is printed is compared whole.

const SECRET = /\b[0-9A-Za-z]{43}\b/g;

let dockgate: TestDockgate;
const umaskBefore = process.umask(0o000);
before(async () => {
  dockgate = await startDockgate();
  process.umask(umaskBefore);
});

interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line; single quotes hold words together. */
async function type(line: string, { isTTY = false } = {}): Promise<Typed> {
  const terminal = recordingTerminal({ isTTY });
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const code = await run([...words, '--data', dockgate.data], terminal);
  return { code, ...terminal.take() };
}

/** What was printed, without what differs from run to run. */
const steady = (text: string): string =>
  text
    .replaceAll(dockgate.host, 'localhost:5000')
    .replaceAll(String(dockgate.port), '5000')
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{3})?Z/g, '<time>')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(SECRET, '<secret>');

/** The age of an event is another one a second later. */
const withoutAge = (text: string): string => text.replace(/\((now|\d+ seconds? ago)\)/, '(<age>)');

/** The line succeeds and prints exactly this; what goes to stderr is given where there is some. */
async function prints(line: string, out: string, err = ''): Promise<Typed> {
  const typed = await type(line);
  assert.equal(steady(typed.out), out.replace(/^\n/, ''));
  assert.equal(steady(typed.err), err.replace(/^\n/, ''));
  assert.equal(typed.code, 0);
  return typed;
}

async function fails(line: string, code: 1 | 2, words: RegExp): Promise<void> {
  const typed = await type(line);
  assert.match(typed.err, words);
  assert.deepEqual([typed.code, typed.out], [code, ''], line);
}

const statusAs = async (userName: string, password: string) => (await dockgate.fetch('/v2/', { as: [userName, password] })).status;

describe('the socket', () => {
  test('lets in nobody but the user that runs the server, whatever the umask', () => {
    const [folder, socket] = [lstatSync(dirname(dockgate.socket)), lstatSync(dockgate.socket)];
    assert.ok(folder.isDirectory() && socket.isSocket());
    assert.equal((folder.mode & 0o777).toString(8), '700');
    assert.equal((socket.mode & 0o777).toString(8), '600');
    assert.equal((lstatSync(dockgate.data).mode & 0o777).toString(8), '700');
  });
});

describe('registries', () => {
  test('are made, listed, shown, changed and deleted', async () => {
    await prints('registry create team01 --disclosure strict', `
registry        team01
login server    team01.localhost:5000
admin account   off
anonymous pull  off
network         allow by default, 0 rules
roles           for the whole registry (rbac)
ARM tokens      enabled
soft delete     off
disclosure      strict
made            <time>`);
    const listed = await type('registry list');
    assert.deepEqual(listed.out.split('\n').map((line) => line.split(/ {2,}/)), [
      ['NAME', 'LOGIN SERVER', 'ADMIN', 'ANONYMOUS PULL', 'NETWORK'],
      ['dockgate', dockgate.host, 'off', 'off', 'allow'],
      ['team01', `team01.localhost:${dockgate.port}`, 'off', 'off', 'allow'],
    ]);
    await prints('registry update team01 --anonymous-pull on --admin on --disclosure default --role-assignment-mode rbac-abac --arm-tokens off --login-server reg.example:5001', `
registry        team01
login server    reg.example:5001
admin account   on
anonymous pull  on
network         allow by default, 0 rules
roles           for the registry and by repository (rbac-abac)
ARM tokens      disabled
soft delete     off
disclosure      default
made            <time>`);
    assert.equal((await type('registry show --registry reg.example:5001')).out, (await type('registry show TEAM01')).out);
    await fails('registry create team01', 1, /^There is a registry named team01 already\.$/);
    await fails('registry show nobody', 1, /registry nobody was not found/);
    await fails('registry show no.where.example', 1, /no registry with the name or login server no\.where\.example\. "dockgate registry list" shows them/);
    await prints('registry delete team01 --yes', 'The registry team01 is deleted.');
    await prints('registry delete team01 --yes', 'There is no registry team01.');
  });

  test('of a resource group are found by their names alone', async () => {
    await type('resource-group create Team-A');
    assert.match((await type('registry create group01 --resource-group team-a --disclosure strict')).out, /\nresource group  team-a\n/);
    await fails('registry create group02 --resource-group nosuch', 1, /Resource group 'nosuch' could not be found/);
    assert.match((await type('registry list')).out, /^NAME .* RESOURCE GROUP\n.*\n?.*group01 .* team-a/);
    assert.match((await type('registry update group01 --admin off')).out, /\nresource group  team-a\n/);
    assert.match((await type('token create puller --registry group01 --scope-map _repositories_pull --without-password --json')).out, /resourceGroups\/team-a\/providers/);
    await prints('resource-group delete team-a --yes', 'The resource group team-a is deleted, with every registry in it.');
    await fails('registry show group01', 1, /registry group01 was not found/);
  });

  test('show what they are as JSON, of the API’s shape', async () => {
    const { name, properties } = JSON.parse((await type('registry show --json')).out) as { name: string; properties: { loginServer: string } };
    assert.deepEqual([name, properties.loginServer], ['dockgate', dockgate.host]);
    assert.equal((JSON.parse((await type('registry list --json')).out) as unknown[]).length, 1);
  });
});

describe('tokens and scope maps', () => {
  const shown = (name: string, user: string) => `
This is ${name} of ${user}, shown only now: Dockgate keeps a hash. Log in with it by
  docker login localhost:5000 --username ${user} --password-stdin`;

  test('a token is made with a password that is all there is on stdout, and that works', async () => {
    const { out } = await prints('token create ci-puller --scope-map _repositories_pull', '<secret>', `
The token ci-puller is made, with the scope map _repositories_pull.${shown('password1', 'ci-puller')}`);
    assert.equal(await statusAs('ci-puller', out), 200);
  });

  test('with --repository it has a scope map of its own, which goes when the token cannot be made', async () => {
    await type("token create ci-pusher --repository team/app content/read content/write 'other/*' content/read --expiration 2090-01-31 --status disabled");
    await prints('token show ci-pusher', `
token      ci-pusher
status     disabled
scope map  ci-pusher-scope-map
made       <time>
addresses  any
password1  until <time>, not used yet`);
    await prints('scope-map show ci-pusher-scope-map', `
scope map    ci-pusher-scope-map
type         own
description  Made for the token ci-pusher
made         <time>
allows       team/app: content/read, content/write
             other/*: content/read`);
    await fails('token create dockgate --repository a content/read', 1, /admin account/);
    await fails('scope-map show dockgate-scope-map', 1, /not found/);
  });

  test('a token without a password is none that somebody could use yet', async () => {
    await prints('token create ci-later --scope-map _repositories_pull --without-password', `
token      ci-later
status     enabled
scope map  _repositories_pull
made       <time>
addresses  any`);
    await prints('token list', `
TOKEN      STATUS    SCOPE MAP            PASSWORDS
ci-later   enabled   _repositories_pull   -
ci-puller  enabled   _repositories_pull   password1
ci-pusher  disabled  ci-pusher-scope-map  password1`);
  });

  test('passwords: a free one is made, a used one only by name, and one that is deleted is out', async () => {
    await type('token create rotating --scope-map _repositories_pull');
    const second = await prints('token credential generate rotating', '<secret>', shown('password2', 'rotating').slice(1));
    await fails('token credential generate rotating', 2, /both passwords/);
    const again = await prints('token credential generate rotating --password2 --expiration-in-days 90', '<secret>', shown('password2', 'rotating').slice(1));
    assert.equal(await statusAs('rotating', second.out), 401);
    assert.equal(await statusAs('rotating', again.out), 200);
    await prints('token credential delete rotating --password2', 'password2 of rotating is deleted.');
    assert.equal(await statusAs('rotating', again.out), 401);
    await prints('token credential delete rotating --password2', 'rotating has no password2.');
    await fails('token credential delete rotating', 2, /--password1 or --password2/);
  });

  test('as JSON a password stands beside its name and end, once', async () => {
    const { out, err } = await type('token credential generate ci-later --json');
    const { username, passwords } = JSON.parse(out) as { username: string; passwords: { name: string; value: string }[] };
    assert.deepEqual([username, passwords[0]?.name, passwords[0]?.value.length, err], ['ci-later', 'password1', 43, '']);
    assert.doesNotMatch((await type('token show ci-later --json')).out, SECRET);
  });

  test('disabling, another scope map and deleting count at once', async () => {
    const { out: password } = await type('token create switched --scope-map _repositories_pull');
    await type('token update switched --status disabled');
    assert.equal(await statusAs('switched', password), 401);
    assert.match((await type('token update switched --status enabled --scope-map _repositories_push')).out, /scope map {2}_repositories_push/);
    assert.equal(await statusAs('switched', password), 200);
    await prints('token delete switched', 'The token switched is deleted.');
    assert.equal(await statusAs('switched', password), 401);
    await prints('token delete switched', 'There is no token switched.');
  });

  test('a token is limited to addresses, one after the other, and opened again only when that is said', async () => {
    await type('token create limited --scope-map _repositories_pull --allow-address 10.0.0.0/8');
    await prints('token update limited --allow-address 203.0.113.7 2001:db8::/32 --remove-address 10.0.0.0/8', `
token      limited
status     enabled
scope map  _repositories_pull
made       <time>
addresses  203.0.113.7
           2001:db8::/32
password1  without end, not used yet`);
    await fails('token update limited --remove-address 10.0.0.0/8', 1, /There is no rule for 10\.0\.0\.0\/8/);
    await fails('token update limited --remove-address 203.0.113.7 2001:db8::/32', 1, /say --any-address/);
    assert.match((await type('token update limited --any-address')).out, /addresses {2}any/);
    assert.match((await type('token update limited --allow-address 127.0.0.1')).err, /^From now on it can be used from these addresses alone/);
    assert.match((await type('token show limited --json')).out, /"ipRules": \[\s*\{\s*"action": "Allow",\s*"value": "127\.0\.0\.1"/);
  });

  test('the scope map that was made with a token outlives it, and whoever deletes the token hears so', async () => {
    await type('token create short --repository team/app content/read');
    await prints('token delete short', 'The token short is deleted.', 'Its scope map short-scope-map stays; "dockgate scope-map delete short-scope-map" deletes it.');
    await fails('token create short --repository team/app content/read', 1, /There is a scope map named short-scope-map already/);
    await prints('scope-map delete short-scope-map', 'The scope map short-scope-map is deleted.');
  });

  test('scope maps change line by line', async () => {
    await type("scope-map create readers --repository 'team/*' content/read metadata/read --description 'of the test'");
    await prints('scope-map update readers --add-repository other/app content/read --remove-repository team/* metadata/read', `
scope map    readers
type         own
description  of the test
made         <time>
allows       team/*: content/read
             other/app: content/read`);
    await fails('scope-map update readers --remove-repository team/app content/read', 1, /readers does not have team\/app\/content\/read/);
    await fails('scope-map update _repositories_pull --description mine', 1, /belongs to the system/);
    await fails('scope-map delete ci-pusher-scope-map', 1, /used by the token ci-pusher/);
    await prints('scope-map delete readers', 'The scope map readers is deleted.');
    assert.match((await type('scope-map list')).out, /^SCOPE MAP +TYPE +DESCRIPTION\n_repositories_admin +system +Can perform/);
  });
});

describe('the admin account', () => {
  test('gets its passwords when it is switched on, and keeps them when it is switched off', async () => {
    const on = 'The admin account of dockgate is on: its user name is dockgate, and it may do everything with images.';
    const { out, err } = await type('admin enable');
    assert.match(out, /^[0-9A-Za-z]{43}$/);
    assert.ok(err.startsWith(on));
    assert.equal(await statusAs('dockgate', out), 200);
    assert.equal((await type('admin enable')).out, out);
    assert.ok((await type('admin show --passwords')).out.includes(out));
    assert.ok(!(await type('admin show')).out.includes(out));
    const renewed = await type('admin renew --password-name password2');
    assert.equal(await statusAs('dockgate', renewed.out), 200);
    assert.equal(await statusAs('dockgate', out), 200);
    await prints('admin disable', 'The admin account of dockgate is off.');
    assert.equal(await statusAs('dockgate', out), 401);
    assert.match((await type('admin show')).out, /^user name {2}dockgate\nstate {6}off\npassword {3}made .*\npassword2 {2}made /);
  });
});

describe('network rules', () => {
  test('are shown, added and removed', async () => {
    await prints('network show', 'default action  allow\nrules           none');
    await prints('network add 127.0.0.1', 'default action  allow\nlet in          127.0.0.1', 'Every address is let in while the default action is allow: "dockgate network default-action deny" changes that.');
    await prints('network add ::1', 'default action  allow\nlet in          127.0.0.1\n                ::1', 'Every address is let in while the default action is allow: "dockgate network default-action deny" changes that.');
    await prints('network default-action deny', 'default action  deny\nlet in          127.0.0.1\n                ::1');
    await prints('network remove ::1', 'default action  deny\nlet in          127.0.0.1');
    await fails('network remove ::1', 1, /no rule for ::1/);
    await prints('network default-action allow', 'default action  allow\nlet in          127.0.0.1');
  });
});

describe('what was refused', () => {
  test('is told by its id, and as the last one; only to people who ask for it', async () => {
    const headers = { authorization: basic('ci-puller', 'wrong'), 'user-agent': 'docker/28 \u009b31m' };
    const answer = await fetch(`${dockgate.url}/v2/`, { headers });
    const id = answer.headers.get('x-ms-correlation-request-id')!;
    const told = (await type(`why ${id}`)).out;
    assert.match(told, /^✗ The password is wrong {2}\(credentials-wrong-password\)\n\n {2}who {5}ci-puller \(repository-token\)\n/);
    assert.match(told, / client {2}docker\/28 \\u\{9b\}31m\n/);
    assert.ok(told.endsWith(`correlation id  ${id}`));
    for (const line of ['why --last', 'why --last --subject ci-puller']) assert.equal(withoutAge((await type(line)).out), withoutAge(told));
    await fails('why --last --subject nobody', 1, /The log of dockgate has no refusal that fits\./);
    await fails('why 01a1fda1-454b-75fd-b64d-8210d5887ac9', 1, /The log of dockgate has no event 01a1fda1-.* add --registry/);
    const { cause, identity } = JSON.parse((await type(`why ${id} --json`)).out) as { cause: string; identity: string };
    assert.deepEqual([cause, identity], ['credentials-wrong-password', 'ci-puller']);
  });

  test('is listed for people and for programs', async () => {
    await dockgate.fetch('/v2/', { as: ['=cmd()', 'wrong'] });
    await prints('logs failures --top 1', `
<time>  The user name is not known here
                      =cmd() from 127.0.0.1, Login
                      <id>`);
    await prints('logs failures --top 1 --format csv', [
      '"TimeGenerated","OperationName","Identity","CallerIpAddress","Repository","Tag","Digest","ResultDescription","UserAgent","Cause","CorrelationId"',
      '"<time>","Login","\'=cmd()","127.0.0.1","","","","401","node","application-not-registered","<id>"',
    ].join('\r\n'));
    assert.match((await type('logs failures --top 1 --format markdown')).out, /\n\| ` [^`]+ ` \| ` Login ` \| ` =cmd\(\) ` \|/);
    const lines = (await type('logs failures --top 2 --format jsonl')).out.split('\n');
    assert.deepEqual(lines.map((line) => (JSON.parse(line) as { identity: string }).identity), ['=cmd()', 'ci-puller']);
    assert.equal((JSON.parse((await type('logs failures --last 1m --json')).out) as unknown[]).length > 2, true);
    await type('registry create empty1');
    await prints('logs failures --registry empty1', 'Nothing was refused.');
    await prints('logs failures --registry empty1 --format jsonl', '');
  });

  test('an answer sends its reader to why only where why knows more', async () => {
    const as = basic('owner@dockgate', readFileSync(`${dockgate.data}/owner-password`, 'utf8'));
    const told: Record<string, boolean> = {};
    for (const [method, path, options] of [
      ['GET', '/v2/', {}],
      ['GET', '/v2/', { headers: { host: 'nobody.example' } }],
      ['GET', '/nothing', {}],
      ['GET', '/v2/a/nothing', { as }],
      ['POST', '/v2/a/tags/list', { as }],
      ['GET', `/v2/a/blobs/sha256:${'0'.repeat(64)}`, { as }],
      ['GET', '/v2/_catalog?n=x', { as }],
      ['GET', '/v2/a/manifests/1', { as }],
      ['GET', '/v2/A/manifests/1', { as }],
      ['POST', '/oauth2/token', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'grant_type=x' }],
      ['GET', '/oauth2/token', {}],
      ['GET', '/v2/', { as: basic('nobody', 'x') }],
    ] as const) {
      const { body } = await ask(dockgate.port, method, path, { ...options, headers: { host: dockgate.host, ...('headers' in options ? options.headers : {}) } });
      const [{ help, correlationId }] = (JSON.parse(body.toString()) as { errors: [{ help: string; correlationId: string }] }).errors;
      const named = help.includes(`dockgate why ${correlationId}`);
      if (named) assert.equal((await type(`why ${correlationId}`)).code, 0, `${method} ${path}: ${help}`);
      told[`${method} ${path}`] = named;
    }
    assert.equal(Object.values(told).filter(Boolean).length, 4, JSON.stringify(told));
  });
});

test('login gives a token that logs in as the owner, in the shape of az', async () => {
  const { out, err } = await type(`login ${dockgate.host} --expose-token`);
  const { accessToken, loginServer, username, ...rest } = JSON.parse(out) as Record<string, string>;
  assert.deepEqual([loginServer, username, rest], [dockgate.host, '00000000-0000-0000-0000-000000000000', {}]);
  assert.equal(await statusAs(username!, accessToken!), 200);
  assert.ok(!err.includes(accessToken!));
});

test('an image that is deleted under the soft delete policy is listed and restored', async () => {
  const as = [dockgate.owner.userName, dockgate.owner.password] as const;
  const { ask: send, close } = client(dockgate.port);
  try {
    const image = await pushImage({ ask: send, as }, 'team/kept', 'seed', '1.0', '1.1');
    const status = async (method: string, reference: string) => (await send({ method, path: `/v2/team/kept/manifests/${reference}`, as })).status;
    await prints('image list-deleted', 'Nothing that was deleted can be restored.');
    await fails('registry update --soft-delete 91', 2, /from 1 to 90, or off/);
    assert.match((await type('registry update --soft-delete 30')).out, /^soft delete +what is deleted can be restored for 30 days$/m);
    assert.deepEqual([await status('DELETE', image.digest), await status('GET', '1.0')], [202, 404]);
    const { out } = await type('image list-deleted team/kept');
    assert.match(out, /^IMAGE +DIGEST +DELETED +KEPT UNTIL\nteam\/kept:1\.0 .*\nteam\/kept:1\.1 +sha256:\S+ +\S+T\d\d:\d\dZ +\S+T\d\d:\d\dZ$/);
    const [first] = JSON.parse((await type('image list-deleted --json')).out) as [{ deletedAt: string; expiresAt: string }];
    assert.equal(Date.parse(first.expiresAt) - Date.parse(first.deletedAt), 30 * 86_400_000);
    await fails('image restore team/kept', 2, /Give the image a tag, or say --digest/);
    await fails('image restore team/kept:2.0', 1, /deleted image team\/kept:2\.0 was not found/);
    await prints('image restore team/kept:1.1', `team/kept:1.1 is back: ${image.digest}`);
    assert.deepEqual([await status('GET', '1.1'), await status('GET', '1.0')], [200, 404]);
    await prints(`image restore team/kept:1.0 --digest ${image.digest} --json`, `${JSON.stringify({ repository: 'team/kept', tag: '1.0', digest: image.digest }, null, 2)}`);
    assert.match((await type('registry update --soft-delete off')).out, /^soft delete +off$/m);
  } finally {
    close();
  }
});

test('colours appear on a terminal only', async () => {
  assert.ok((await type('registry list', { isTTY: true })).out.startsWith('\u001b[2mNAME'));
  assert.ok((await type('registry list')).out.startsWith('NAME'));
});

test('the program itself: results on stdout, hints on stderr, the exit code', async () => {
  const program = new URL('../../bin/dockgate.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, 'token', 'credential', 'generate', 'ci-later', '--password2', '--data', dockgate.data]);
  const [out, err] = await Promise.all([child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray()));
  const code = child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)));
  assert.equal(code, 0);
  assert.match(out!.join(''), /^[0-9A-Za-z]{43}\n$/);
  assert.match(err!.join(''), /--password-stdin/);
});

test('the data folder holds no password that a command printed', async () => {
  const { out } = await type('token credential generate ci-later --password1');
  for (const name of ['policy.db', 'policy.db-wal', 'journal.db', 'journal.db-wal']) {
    assert.ok(!readFileSync(`${dockgate.data}/${name}`).includes(out), name);
  }
});
