import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { checks } from '../../src/doctor/checks/index.ts';
import { makeRedactor } from '../../src/doctor/redact.ts';
import { toCrashReport } from '../../src/doctor/report.ts';
import { runDockgate, startDockgate } from './doctor-process.ts';
import { checkSchema, reportSchema } from './report-schema.ts';

// The doctor as a process: what programs read, whatever happens to it.

const folder = mkdtempSync(join(tmpdir(), 'dockgate-report-'));
const home = join(folder, 'home');
mkdirSync(home);
const env = { HOME: home, LC_ALL: 'C.UTF-8' };
const json = (text: string) => reportSchema.parse(JSON.parse(text));

/** Takes connections and never says a word. */
let silent: Server;
let port: number;
const connections = new Set<{ destroy(): void }>();
before(async () => {
  silent = createServer((socket) => void connections.add(socket.on('error', () => {}))).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  port = (silent.address() as { port: number }).port;
});
after(() => {
  for (const socket of connections) socket.destroy();
  silent.close();
  rmSync(folder, { recursive: true });
});

describe('--ndjson', () => {
  test('gives each check on a line of its own, and the report on the last', async () => {
    const { out, err, code } = await runDockgate(['doctor', '127.0.0.1:1/a', '--ndjson'], env);
    const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { schema: string });
    const report = reportSchema.parse(lines.at(-1));
    const each = lines.slice(0, -1).map(({ schema, ...check }) => (assert.equal(schema, 'login-doctor/check@1'), checkSchema.parse(check)));
    assert.deepEqual(each.map(({ id }) => id).toSorted(), checks.map(({ id }) => id).toSorted());
    assert.deepEqual([err, report.exit.code], ['', code]);
  });

  test('tells of what has ended while the rest still waits, and is whole after Ctrl-C', async () => {
    const { child, ended } = startDockgate(['doctor', `127.0.0.1:${port}/a`, '--ndjson', '--deadline', '60'], env);
    const first = await new Promise<string>((resolve) => child.stdout!.once('data', (data: Buffer) => resolve(data.toString())));
    assert.match(first, /^\{"schema":"login-doctor\/check@1"/);
    child.kill('SIGINT');
    const { out, code } = await ended;
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, checks.length + 1);
    assert.deepEqual([reportSchema.parse(JSON.parse(lines.at(-1)!)).exit.code, code], [130, 130]);
  });
});

describe('--json', () => {
  test('has the published shape for a machine, a name, a registry that refuses and a push', async () => {
    for (const args of [[], ['R.example/Team/App', '--offline'], ['127.0.0.1:1/a'], ['127.0.0.1:1/a', '--push', '--client', 'podman']]) {
      const { out, err, code } = await runDockgate(['doctor', ...args, '--json'], env);
      const report = json(out);
      assert.equal(err, '');
      assert.equal(report.exit.code, code);
      assert.equal(report.checks.length, checks.length);
    }
  });

  test('is whole when the time is over, and what was not measured is unknown', async () => {
    const { out, code } = await runDockgate(['doctor', `127.0.0.1:${port}/a`, '--json', '--deadline', '1', '--only', 'registry-answers'], env);
    const report = json(out);
    assert.ok(report.checks.some((check) => check.status === 'unknown' && check.reason === 'deadline'), out);
    assert.equal(report.exit.code, code);
  });

  test('is whole after Ctrl-C, with exit code 130', async () => {
    const asked = new Promise((resolve) => silent.once('connection', resolve));
    const { child, ended } = startDockgate(['doctor', `127.0.0.1:${port}/a`, '--json', '--deadline', '60'], env);
    await asked;
    child.kill('SIGINT');
    const { out, code } = await ended;
    const report = json(out);
    assert.deepEqual([code, report.exit.code], [130, 130]);
    assert.ok(report.checks.some((check) => check.status === 'unknown' && check.reason === 'interrupted'));
    assert.ok(report.checks.some((check) => check.status === 'ok'));
  });

  test('is whole after a crash of ours, with exit code 4', async () => {
    const asked = new Promise((resolve) => silent.once('connection', resolve));
    const trap = `data:text/javascript,process.on('SIGUSR2',()=>{throw new Error('planted')})`;
    const { child, ended } = startDockgate(['doctor', `127.0.0.1:${port}/a`, '--json', '--deadline', '60'], { ...env, NODE_OPTIONS: `--import "${trap}"` });
    await asked;
    child.kill('SIGUSR2');
    const { out, code } = await ended;
    const report = json(out);
    assert.deepEqual([code, report.exit.code], [4, 4]);
    assert.ok(report.checks.some((check) => check.status === 'unknown' && check.reason === 'crashed'));
  });

  test('says so when the doctor failed before it knew anything, without a secret', () => {
    const report = reportSchema.parse(toCrashReport(new Error('at https://me:secret@r.example'), { language: 'en', version: '1', redactor: makeRedactor() }));
    assert.deepEqual([report.verdict.status, report.error, report.exit.code], ['crashed', 'Error: at https://***@r.example', 4]);
  });

  test('without it the report after Ctrl-C is for people', async () => {
    const asked = new Promise((resolve) => silent.once('connection', resolve));
    const { child, ended } = startDockgate(['doctor', `127.0.0.1:${port}/a`, '--deadline', '60'], env);
    await asked;
    child.kill('SIGINT');
    const { out, code } = await ended;
    assert.match(out, /It was interrupted\./);
    assert.equal(code, 130);
  });
});

test('a credential helper that hangs does not outlive the doctor', async () => {
  const [programs, config, pidFile] = ['programs', 'hanging', 'pid'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [programs, config]) mkdirSync(path);
  writeFileSync(join(programs, 'docker-credential-hangs'), `#!/bin/sh\necho $$ > ${pidFile}.new\nmv ${pidFile}.new ${pidFile}\nexec sleep 300\n`, { mode: 0o755 });
  writeFileSync(join(config, 'config.json'), JSON.stringify({ credsStore: 'hangs' }));
  const arrived = (async () => {
    for await (const { filename } of watch(folder)) if (filename === 'pid') return;
  })();
  const { child, ended } = startDockgate(['doctor', '127.0.0.1:1/a'], { ...env, DOCKER_CONFIG: config, PATH: `${programs}:${process.env['PATH']}` });
  await arrived;
  child.kill('SIGINT');
  assert.equal((await ended).code, 130);
  const pid = Number(readFileSync(pidFile, 'utf8'));
  // A signal takes a moment to arrive.
  for (let tries = 0; tries < 50 && !isGone(pid); tries += 1) await sleep(20);
  assert.ok(isGone(pid));
});

/** Dead, or a zombie: dead, and nobody has buried it yet (https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform === 'linux' && /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

describe('checks', () => {
  test('are listed with their questions, for people and programs', async () => {
    const { out } = await runDockgate(['doctor', '--list-checks'], env);
    assert.deepEqual(out.split('\n').flatMap((line) => /^[a-z-]+/.exec(line)?.[0] ?? []), checks.map(({ id }) => id));
    assert.match(out, /^dns +network +Does the registry’s name resolve\?$/m);
    const listed = JSON.parse((await runDockgate(['doctor', '--list-checks', '--json'], env)).out) as { id: string }[];
    assert.deepEqual(listed.map(({ id }) => id), checks.map(({ id }) => id));
  });

  test('run alone with what they need, or are left out', async () => {
    const only = json((await runDockgate(['doctor', '127.0.0.1:1/a', '--json', '--only', 'tcp'], env)).out);
    assert.deepEqual(only.checks.map(({ id }) => id), ['dns', 'tcp']);
    const without = json((await runDockgate(['doctor', '127.0.0.1:1/a', '--json', '--suppress', 'dns,tcp'], env)).out);
    assert.ok(without.checks.every(({ id }) => id !== 'dns' && id !== 'tcp') && without.checks.length === checks.length - 2);
    const { code, err } = await runDockgate(['doctor', '--only', 'nonsense'], env);
    assert.equal(code, 2);
    assert.match(err, /There is no check nonsense\. --list-checks shows them\./);
  });
});

test('the id of a cause, as a report names it, is explained alone', async () => {
  const { out, code } = await runDockgate(['explain', 'connection-refused'], env);
  assert.equal(code, 0);
  assert.match(out, /^· Nothing listens at this port {2}\(connection-refused\)\n[^]*│ To find out[^]*Do this\n/);
  const { id, group } = JSON.parse((await runDockgate(['explain', 'connection-refused', '--json'], env)).out) as { id: string; group: string };
  assert.deepEqual([id, group], ['connection-refused', 'network']);
});

describe('the exit code', () => {
  test('follows --fail-on', async () => {
    const codeOf = async (...args: string[]) => (await runDockgate(['doctor', '--offline', '--only', 'letter-case', ...args], env)).code;
    assert.equal(await codeOf('r.example/Team/app'), 1);
    assert.equal(await codeOf('r.example/Team/app', '--fail-on', 'never'), 0);
    assert.equal(await codeOf('r.example/a'), 0);
  });
});

describe('a support bundle', () => {
  const secrets = { argv: 'planted-in-argument', proxy: 'planted-in-proxy', sas: 'planted%2Din%2Dsas%3D', header: 'planted-in-header', auth: 'planted-in-auth', variable: 'planted-in-variable' };
  const config = join(home, '.docker');
  const unpacked = join(folder, 'unpacked');

  before(async () => {
    mkdirSync(config);
    mkdirSync(unpacked);
    writeFileSync(join(config, 'config.json'), JSON.stringify({
      auths: { '127.0.0.1:1': { auth: Buffer.from(`someone:${secrets.auth}`).toString('base64') } },
      HttpHeaders: { 'X-Meta-Auth': `Bearer ${secrets.header}` },
      proxies: { default: { httpsProxy: `http://me:${secrets.proxy}@proxy.example:3128` } },
    }));
  });

  test('is written for its owner alone, never over another file, and has what a helper needs', async () => {
    const file = join(folder, 'bundle.tar.gz');
    const given = { ...env, HTTPS_PROXY: `http://me:${secrets.proxy}@127.0.0.1:1`, REGISTRY_PASSWORD: secrets.variable, NO_PROXY: '127.0.0.1' };
    const target = `https://me:${secrets.argv}@127.0.0.1:1/team/app:1?sv=2020&sig=${secrets.sas}`;
    const { out, err, code } = await runDockgate(['support-bundle', target, '--output', file], given);
    assert.equal(code, 0, err);
    assert.match(err, /bundle\.tar\.gz/);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    execFileSync('tar', ['-xzf', file, '-C', unpacked]);
    const [root] = readdirSync(unpacked) as [string];
    const names = readdirSync(join(unpacked, root)).toSorted();
    assert.deepEqual(names, ['README.txt', 'environment.json', 'examination.json', 'report.json', 'report.txt']);
    const contents = names.map((name) => readFileSync(join(unpacked, root, name), 'utf8'));
    reportSchema.parse(JSON.parse(contents[3]!));
    assert.match(contents[1]!, /"REGISTRY_|"HTTPS_PROXY"/);
    for (const [place, secret] of Object.entries(secrets))
      for (const text of [...contents, out, err]) assert.ok(!text.includes(secret) && !text.includes(decodeURIComponent(secret)), `${place}: ${text}`);
    const again = await runDockgate(['doctor', '--bundle', file, '--offline', '--json'], env);
    assert.match(again.err, /is there already/);
    assert.deepEqual([json(again.out).input, again.code], [null, 1]);
  });

  test('holds what every other form holds: none of them has a secret either', async () => {
    const given = { ...env, HTTPS_PROXY: `http://me:${secrets.proxy}@127.0.0.1:1`, REGISTRY_PASSWORD: secrets.variable, NO_PROXY: '127.0.0.1', GITHUB_ACTIONS: 'true' };
    const target = `https://me:${secrets.argv}@127.0.0.1:1/team/app:1?sv=2020&sig=${secrets.sas}`;
    for (const form of [['--verbose'], ['--json'], ['--format', 'github'], ['--format', 'azure-pipelines'], ['--annotate', '--short']]) {
      const { out, err } = await runDockgate(['doctor', target, ...form], given);
      assert.notEqual(out, '', err);
      for (const [place, secret] of Object.entries(secrets)) assert.ok(!`${out}${err}`.includes(secret) && !`${out}${err}`.includes(decodeURIComponent(secret)), `${place} in ${form.join(' ')}: ${out}`);
    }
  });

  test('is enough to conclude again, without a request', async () => {
    const file = join(folder, 'again.tar.gz');
    const first = json((await runDockgate(['doctor', '127.0.0.1:1/a', '--json', '--bundle', file, '--message', 'unauthorized: authentication required'], env)).out);
    const again = json((await runDockgate(['explain', '--bundle', file, '--json'], env)).out);
    assert.deepEqual(again.causes, first.causes);
    assert.deepEqual(again.checks.map(({ id, status }) => [id, status]), first.checks.map(({ id, status }) => [id, status]));
    assert.equal((await runDockgate(['explain', '--bundle', file], env)).out.split('\n')[0], (await runDockgate(['doctor', '127.0.0.1:1/a'], env)).out.split('\n')[0]);
  });

  test('that is none is refused by name', async () => {
    const file = join(folder, 'none.tar.gz');
    writeFileSync(file, 'x'.repeat(2_000));
    const { code, err } = await runDockgate(['explain', '--bundle', file], env);
    assert.equal(code, 1);
    assert.match(err, /none\.tar\.gz is no support bundle: there is no examination\.json in it/);
  });
});
