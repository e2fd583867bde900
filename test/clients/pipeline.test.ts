import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test, type TestContext } from 'node:test';
import { parse } from 'yaml';
import { freePort } from '../servers/free-port.ts';
import { succeeded, useClient, type ContainerClient } from './container-clients.ts';

// action.yml and azure-pipelines/dockgate.yml, step by step in the shell that each names, with what the runners do between two of
// them: variables and folders of programs are handed on.

const root = join(import.meta.dirname, '../..');
const read = (path: string) => parse(readFileSync(join(root, path), 'utf8')) as Record<string, never>;

interface Step {
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly folder: string | undefined;
}

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function runStep({ script, env, folder }: Step, job: Readonly<Record<string, string | undefined>>): Promise<Ran> {
  // As both services start it: https://docs.github.com/actions/reference/workflow-syntax-for-github-actions#jobsjob_idstepsshell.
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { env: { ...job, ...env }, cwd: folder });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stdin.end();
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, out })));
}

/** `${{ inputs.port }}` and the like, replaced by what they stand for. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{ (\S+) \}\}|\$\(([A-Za-z.]+|DOCKGATE_PASSWORD)\)/g, (_, expression: string | undefined, macro: string | undefined) => {
    const value = values[expression ?? macro!];
    assert.notEqual(value, undefined, `${expression ?? macro} is not known`);
    return value!;
  });

interface Job {
  readonly folder: string;
  readonly port: number;
  readonly env: Record<string, string | undefined>;
  readonly client: ContainerClient;
}

/** It was started by a script that is gone: nobody tells us when it has ended. */
async function end(pid: number): Promise<void> {
  process.kill(pid);
  while (existsSync(`/proc/${pid}`)) await sleep(50);
}

async function openJob(t: TestContext): Promise<Job | undefined> {
  const port = await freePort();
  const client = useClient(t, 'docker')?.({ host: `localhost:${port}`, isPlain: true });
  if (!client) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-job-'));
  const env: Job['env'] = { ...client.env, DOCKGATE_WORKERS: '1' };
  t.after(async () => {
    if (env['DOCKGATE_PID'] !== undefined) await end(Number(env['DOCKGATE_PID']));
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, port, env, client };
}

/** What the job has when all steps are done: a server, a docker that is logged in, and the program on its PATH. */
async function isReady({ client, env, port }: Job): Promise<void> {
  succeeded(await client.push('team/app:1'));
  assert.equal(env['DOCKGATE_URL'], `http://localhost:${port}`);
  const line = 'dockgate provoke token-disabled --run \'printf %s "$DOCKGATE_PASSWORD" | docker login "$DOCKGATE_LOGIN_SERVER" -u "$DOCKGATE_USERNAME" --password-stdin\'';
  const { code, out } = await runStep({ script: line, env: {}, folder: undefined }, env);
  assert.deepEqual([code, out.includes('✓ The command failed (exit code 1), and the registry refused for token-disabled.')], [0, true], out);
}

test('the GitHub Action starts a registry for the rest of the job', async (t) => {
  const job = await openJob(t);
  if (!job) return;
  const { inputs, runs, outputs } = read('action.yml') as unknown as {
    inputs: Record<string, { default: string }>;
    outputs: Record<string, { value: string }>;
    runs: { using: string; steps: { if?: string; shell: string; run: string; env?: Record<string, string>; 'working-directory'?: string }[] };
  };
  const given: Record<string, string> = { port: String(job.port), flags: '--like-acr' };
  const values = {
    ...Object.fromEntries(Object.entries(inputs).map(([name, { default: usual }]) => [`inputs.${name}`, given[name] ?? usual])),
    'github.action_path': root, 'runner.temp': job.folder,
  };
  const files = { GITHUB_ENV: join(job.folder, 'env'), GITHUB_PATH: join(job.folder, 'path') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  Object.assign(job.env, files);
  let said = '';
  for (const { if: condition, shell, run, env = {}, 'working-directory': folder } of runs.steps) {
    assert.equal(shell, 'bash');
    if (condition !== undefined) assert.equal(condition, "${{ inputs.login == 'true' }}");
    const step = { script: run, env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, values)])), folder: folder && filled(folder, values) };
    const { code, out } = await runStep(step, job.env);
    assert.equal(code, 0, out);
    said += out;
    for (const line of readFileSync(files.GITHUB_ENV, 'utf8').split('\n').filter(Boolean)) job.env[line.split('=')[0]!] = line.slice(line.indexOf('=') + 1);
    const [programs] = readFileSync(files.GITHUB_PATH, 'utf8').split('\n');
    if (programs) job.env['PATH'] = `${programs}${delimiter}${job.client.env['PATH']}`;
  }
  assert.equal(filled(outputs['login-server']!.value, values), job.env['DOCKGATE_LOGIN_SERVER']);
  const password = job.env['DOCKGATE_PASSWORD']!;
  assert.deepEqual(said.split('\n').filter((line) => line.includes(password)), [`::add-mask::${password}`]);
  await isReady(job);
});

test('the template of Azure Pipelines does the same', async (t) => {
  const job = await openJob(t);
  if (!job) return;
  const { parameters, steps } = read('azure-pipelines/dockgate.yml') as unknown as {
    parameters: { name: string; default: unknown }[];
    steps: Record<string, never>[];
  };
  assert.deepEqual(parameters.map(({ name }) => name), ['folder', 'port', 'flags', 'login']);
  const values: Record<string, string> = { 'parameters.folder': root, 'parameters.port': String(job.port), 'parameters.flags': '', 'Agent.TempDirectory': job.folder };
  job.env['TF_BUILD'] = 'True';
  const secrets: Record<string, string> = {};
  const flat = steps.flatMap((step) => (step['${{ if eq(parameters.login, true) }}'] as unknown as typeof steps | undefined) ?? [step]);
  assert.equal(flat.length, 3);
  for (const { bash, env = {}, workingDirectory } of flat as unknown as { bash: string; env?: Record<string, string>; workingDirectory?: string }[]) {
    const step = { script: bash, env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, { ...values, ...secrets })])), folder: workingDirectory && filled(workingDirectory, values) };
    const { code, out } = await runStep(step, job.env);
    assert.equal(code, 0, out);
    for (const [, name, secret, value] of out.matchAll(/^##vso\[task\.setvariable variable=(\w+)(;issecret=true)?\](.*)$/gm)) (secret ? secrets : job.env)[name!] = value!;
    const [, programs] = /^##vso\[task\.prependpath\](.*)$/m.exec(out) ?? [];
    if (programs) job.env['PATH'] = `${programs}${delimiter}${job.client.env['PATH']}`;
  }
  assert.deepEqual(Object.keys(secrets), ['DOCKGATE_PASSWORD']);
  await isReady(job);
});

test('elsewhere the same script prints lines for a shell, and says why nothing started', async (t) => {
  const job = await openJob(t);
  if (!job) return;
  const start = (port: string) => runStep({ script: join(root, 'packages/pipeline/start.sh'), env: { DOCKGATE_PORT: port, DOCKGATE_DATA: join(job.folder, port) }, folder: undefined }, job.env);
  const failed = await start('65536');
  assert.deepEqual([failed.code, /Dockgate did not start:\n(.*\n)*.*port \(DOCKGATE_PORT\)/.test(failed.out)], [1, true], failed.out);
  const { code, out } = await start(String(job.port));
  assert.equal(code, 0, out);
  job.env['DOCKGATE_PID'] = /DOCKGATE_PID=(\d+)/.exec(out)?.[1];
  const shown = await runStep({ script: `${out}\necho "$DOCKGATE_USERNAME at $DOCKGATE_LOGIN_SERVER"; dockgate --version`, env: {}, folder: undefined }, job.env);
  assert.match(shown.out, new RegExp(`^owner@dockgate at localhost:${job.port}\\n\\d+\\.\\d+\\.\\d+\\n$`));
});
