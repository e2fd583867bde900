import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { Report } from '../../src/doctor/report.ts';
import type { toCheckHealth } from '../../src/doctor/azure/check-health.ts';
import { clientOrSkip, type Client } from './clients.ts';
import { people } from '../directory/authority.ts';
import { owner } from './command-line.ts';
import { writeLayout } from './local-image.ts';
import { engineOn, machineOrSkip, serveOn, type Machine, type Served } from './namespace.ts';

// `az acr check-health` beside `dockgate doctor --as az`, on the same faults, in a place where this Dockgate answers to the names
// that Microsoft's own cloud has: `az` is as it was installed, and knows of no other cloud.

const ADDRESS = '203.0.113.1';
const CLOSED = '203.0.113.2';
const HOST = 'dockgate.azurecr.io';
const CLOUD = [HOST, 'management.azure.com', 'login.microsoftonline.com', 'graph.microsoft.com', 'mcr.microsoft.com'];
const HOSTS = { ...Object.fromEntries([...CLOUD, 'another.azurecr.io'].map((name) => [name, ADDRESS])), 'closed.azurecr.io': CLOSED };

interface Here {
  readonly machine: Machine;
  readonly served: Served;
  readonly az: Client;
  readonly env: NodeJS.ProcessEnv;
  readonly directory: Awaited<ReturnType<typeof people>>;
}

async function open(t: TestContext): Promise<Here | undefined> {
  const az = clientOrSkip(t, 'az');
  const machine = az && clientOrSkip(t, 'docker') && clientOrSkip(t, 'skopeo') && (await machineOrSkip(t, { addresses: [ADDRESS, CLOSED], hosts: HOSTS }));
  if (!machine) return undefined;
  const served = await serveOn(t, machine, ['--listen', ADDRESS, '--port', '443', '--tls', '--hosts', ...CLOUD]);
  const ca = join(served.data, 'tls/ca.crt');
  for (const host of [HOST, 'mcr.microsoft.com']) await machine.shell(`install -D -m 644 ${ca} /etc/docker/certs.d/${host}/ca.crt`);
  await machine.shell(`install -m 644 ${ca} /usr/local/share/ca-certificates/dockgate.crt && update-ca-certificates`);
  const folder = join(az.home, 'azure');
  mkdirSync(folder);
  const env = { DOCKER_HOST: await engineOn(t, machine), AZURE_CONFIG_DIR: folder, REQUESTS_CA_BUNDLE: ca, AZURE_CORE_COLLECT_TELEMETRY: 'false', AZURE_CORE_LOGIN_EXPERIENCE_V2: 'off' };
  const directory = await people(served);
  t.after(() => directory.close());
  await samplePull(az, machine, served);
  return { machine, served, az, env, directory };
}

/** What `az` pulls to see whether anything can be pulled. */
async function samplePull({ home }: Client, machine: Machine, served: Served): Promise<void> {
  const { userName, password } = served.owner;
  await owner(served, 'registry', 'update', 'dockgate', '--anonymous-pull', 'on');
  const layout = join(home, 'layout');
  await writeLayout(layout, 'hello-world');
  const copied = await machine.shell(`skopeo --insecure-policy copy --dest-creds '${userName}:${password}' oci:${layout}:1 docker://mcr.microsoft.com/mcr/hello-world:latest`);
  assert.equal(copied.code, 0, copied.stderr);
}

/** `az` takes its time: `npm run az` and `npm run soak` play them all. */
const isWhole = process.env['DOCKGATE_SOAK'] === '1' || process.env['DOCKGATE_AZ_WHOLE'] === '1';

const codesIn = (text: string): string[] => [...text.matchAll(/An error occurred: ([A-Z_]+)/g)].map(([, code]) => code!).filter((code) => !/^(HELM|NOTARY)_/.test(code));

async function azSays({ az, machine, env }: Here, name: string, more: NodeJS.ProcessEnv): Promise<string[]> {
  const { stderr } = await az.run(['acr', 'check-health', '--name', name, '--yes', '--ignore-errors'], { via: machine.via, env: { ...env, ...more } });
  return codesIn(stderr);
}

/** The codes, and the cause behind them. */
async function doctorSays({ az, machine, env }: Here, target: string, more: NodeJS.ProcessEnv): Promise<[codes: string[], cause: string | null]> {
  const words = [join(import.meta.dirname, '../../src/main.ts'), 'doctor', target, '--as', 'az', '--json'];
  const variables = Object.entries({ ...env, DOCKER_CONFIG: join(az.home, 'docker'), HOME: az.home, ...more }).map(([name, value]) => `${name}='${value}'`);
  const { stdout, stderr } = await machine.shell(`env ${variables.join(' ')} ${process.execPath} ${words.join(' ')}`);
  assert.notEqual(stdout, '', stderr);
  const report = JSON.parse(stdout) as Report & { checkHealth: ReturnType<typeof toCheckHealth> };
  return [report.checkHealth.flatMap(({ code }) => code ?? []), report.verdict.cause];
}

interface Fault {
  readonly what: string;
  /** Also in the quick tests. */
  readonly isQuick?: true;
  readonly before?: (here: Here) => Promise<void>;
  readonly name?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly az: readonly string[];
  /** Where the doctor has other codes than `az`. */
  readonly doctor?: readonly string[];
  readonly cause: string | null;
  readonly after?: (here: Here) => Promise<void>;
}

const signIn = async ({ az, machine, env }: Here, appId: string, secret: string) => {
  const login = ['login', '--service-principal', '--username', appId, '--password', secret, '--tenant', 'dockgate', '--allow-no-subscriptions'];
  const entered = await az.run(login, { via: machine.via, env });
  assert.equal(entered.code, 0, entered.stderr);
  const auth = Buffer.from(`${appId}:${secret}`).toString('base64');
  writeFileSync(join(az.home, 'docker/config.json'), JSON.stringify({ auths: { [HOST]: { auth } } }));
};

const faults: readonly Fault[] = [
  { isQuick: true, what: 'nothing', az: [], cause: null },
  // Whatever `docker ps` complains of, `az` takes it for the command's own failure; its error reference calls this one the daemon's.
  { what: 'no Docker Engine', env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' }, az: ['DOCKER_COMMAND_ERROR'], doctor: ['DOCKER_DAEMON_ERROR'], cause: 'docker-daemon-not-running' },
  { what: 'a name that nobody has', name: 'nosuch', az: ['CONNECTIVITY_DNS_ERROR'], cause: 'dns-resolution-failure' },
  { what: 'a port that is closed', name: 'closed', az: ['CONNECTIVITY_CHALLENGE_ERROR'], cause: 'connection-refused' },
  { what: "another host's certificate", name: 'another', az: ['CONNECTIVITY_SSL_ERROR'], cause: 'tls-hostname-mismatch' },
  {
    what: 'an address that the rules keep out',
    before: async ({ served }) => void (await owner(served, 'network', 'default-action', 'deny')),
    az: ['DOCKER_PULL_ERROR', 'CONNECTIVITY_FORBIDDEN_ERROR'],
    // The sample image is at the same address here; the doctor pulls none.
    doctor: ['CONNECTIVITY_FORBIDDEN_ERROR'],
    cause: 'firewall-ip-denied',
    after: async ({ served }) => void (await owner(served, 'network', 'default-action', 'allow')),
  },
  {
    what: 'an account without a role for images',
    isQuick: true,
    before: async (here) => {
      await owner(here.served, 'role', 'definition', 'create', 'sees', '--actions', 'Microsoft.ContainerRegistry/registries/read');
      const { appId, secret } = await here.directory.application('sees');
      await owner(here.served, 'role', 'assignment', 'create', '--assignee', appId, '--role', 'sees');
      await signIn(here, appId, secret);
    },
    az: ['CONNECTIVITY_REFRESH_TOKEN_ERROR'],
    cause: 'role-missing-acrpull',
  },
];

test('az acr check-health and dockgate doctor --as az say the same of the same faults', async (t) => {
  const here = await open(t);
  if (!here) return;
  const { appId, secret } = await here.directory.application('ci');
  for (const role of ['AcrPush', 'Reader']) await owner(here.served, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
  await signIn(here, appId, secret);
  const rows: string[][] = [];
  if (isWhole) t.diagnostic(`az ${(JSON.parse((await here.az.run(['version', '--output', 'json'], { via: here.machine.via, env: here.env })).stdout) as Record<string, string>)['azure-cli']}`);
  const played = isWhole ? faults : faults.filter(({ isQuick }) => isQuick);
  for (const { what, before, name = 'dockgate', env = {}, after } of played) {
    await before?.(here);
    const said = await azSays(here, name, env);
    const [codes, found] = await doctorSays(here, `${name}.azurecr.io`, env);
    rows.push([what, said.join(', '), codes.join(', '), found ?? '']);
    t.diagnostic(rows.at(-1)!.join(' | '));
    await after?.(here);
  }
  assert.deepEqual(rows, played.map(({ what, az, doctor = az, cause }) => [what, az.join(', '), doctor.join(', '), cause ?? '']));
});
