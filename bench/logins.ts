import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { registriesPath } from '../src/contract/address.ts';
import { OWNER_NAME } from '../src/identity/owner-account.ts';
import { NULL_GUID } from '../src/names/guid.ts';
import { launch } from '../test/faults/server-process.ts';
import { freePort } from '../test/free-port.ts';
import { manage } from '../test/management-client.ts';
import { startScriptedIssuer } from '../test/oidc-issuer.ts';

// L1 to L3 and L6: how many logins of each kind a server answers, each event durable, beside how fast the keys sign.
// `node bench/logins.ts [seconds]`. The clients are wrk's, on the same cores as the server's workers.

const SECONDS = Number(process.argv[2] ?? 3);
const ROUNDS = 3;
const CONNECTIONS = [1, 10, 100, 500] as const;

interface Step {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

const basic = (userName: string, password: string) => ({ authorization: `Basic ${Buffer.from(`${userName}:${password}`).toString('base64')}` });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Requests of these steps, in turn, as a script of wrk. */
function script(steps: readonly Step[]): string {
  const requests = steps.map(({ method, path, headers = {}, form }) => {
    const body = form ? new URLSearchParams(form).toString() : '';
    const all = { ...headers, ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) };
    const lua = Object.entries(all).map(([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`);
    return `wrk.format(${JSON.stringify(method)}, ${JSON.stringify(path)}, {${lua.join(',')}}, ${JSON.stringify(body)})`;
  });
  return `local n, all = 0, {}
function init() all = {${requests.join(',\n')}} end
function request() n = n + 1; return all[(n - 1) % #all + 1] end
function response(status) if status >= 500 then failed = (failed or 0) + 1 end end
`;
}

/** Requests a second, the median of some rounds. */
async function rate(port: number, steps: readonly Step[], connections: number, folder: string): Promise<number> {
  const file = join(folder, 'requests.lua');
  writeFileSync(file, script(steps));
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const args = ['--threads', '1', '--connections', String(connections), '--duration', `${SECONDS}s`, '--script', file, `http://127.0.0.1:${port}`];
    const { stdout } = await promisify(execFile)('wrk', args);
    const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
    const total = Number(/(\d+) requests in/.exec(stdout)?.[1] ?? 0);
    const expected = steps.filter(({ path, headers }) => path === '/v2/' && headers === undefined).length / steps.length;
    if (refused > total * expected + 2 * connections) throw new Error(`${refused} of ${total} requests were refused\n${stdout}`);
    rounds.push(Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1] ?? NaN));
  }
  return rounds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
}

/** Signatures a second on all cores, as node:crypto makes them in its threads. */
async function signingRate(key: KeyObject | { key: KeyObject; dsaEncoding: 'ieee-p1363' }): Promise<number> {
  const inPool = promisify(sign) as (algorithm: string, data: Buffer, key: unknown) => Promise<Buffer>;
  const data = Buffer.alloc(700, 'a');
  const ends = performance.now() + SECONDS * 1000;
  let count = 0;
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (performance.now() < ends) {
      await inPool('sha256', data, key);
      count += 1;
    }
  }));
  return count / SECONDS;
}

async function json<T>(port: number, { method, path, headers, form }: Step): Promise<T> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { ...headers }, ...(form ? { body: new URLSearchParams(form) } : {}) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const print = (what: string, value: number, unit: string, note = '') => console.log(`${what.padEnd(64)} ${value.toFixed(value < 10 ? 2 : 0).padStart(8)} ${unit}  ${note}`);

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-logins-'));
  const data = join(folder, 'data');
  const issuer = await startScriptedIssuer();
  const server = launch({ data, port: await freePort(), workers: 2 });
  const { port } = server;
  const host = `127.0.0.1:${port}`;
  try {
    await server.untilItSays('Dockgate serves');
    const owner = { userName: OWNER_NAME, password: readFileSync(join(data, 'owner-password'), 'utf8').trim() };
    const api = manage({ socket: join(data, 'run', 'management.sock'), data, owner });
    const token = await api.makeToken('ci-puller', ['repositories/team/*/content/read']);
    const admin = (await api.patch({ adminUserEnabled: true }), await api.adminPassword());
    const scopeMapId = `${registriesPath}/dockgate/scopeMaps/ci-puller-scope-map`;
    await api.send('PUT', '/federatedCredentials/pipeline', { properties: { issuer: issuer.url, subject: 'job', scopeMapId } });
    const now = Math.floor(Date.now() / 1000);
    const outside = await issuer.token({ sub: 'job', aud: host, iat: now, exp: now + 3_600 });

    const exchange: Step = { method: 'POST', path: '/oauth2/exchange', form: { grant_type: 'access_token', service: host, access_token: outside } };
    const { refresh_token } = await json<{ refresh_token: string }>(port, exchange);
    const fromRefresh: Step = { method: 'POST', path: '/oauth2/token', form: { grant_type: 'refresh_token', service: host, scope: 'repository:team/app:pull', refresh_token } };
    const scope = `/oauth2/token?service=${host}&scope=repository:team/app:pull`;
    const kinds: Record<string, Readonly<Record<string, string>>> = {
      'a repository-scoped token': basic('ci-puller', token),
      'the admin account': basic('dockgate', admin),
      'a user (argon2id, remembered for a minute)': basic(owner.userName, owner.password),
      'the null GUID with a refresh token': basic(NULL_GUID, refresh_token),
    };

    const [es256, rs256] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
    const raw = await signingRate({ key: es256.privateKey, dsaEncoding: 'ieee-p1363' });
    print('signatures with ES256, nothing else', raw, '/s');
    print('signatures with RS256, nothing else', await signingRate(rs256.privateKey), '/s');

    for (const [kind, headers] of Object.entries(kinds)) {
      const { access_token } = await json<{ access_token: string }>(port, { method: 'GET', path: scope, headers });
      const sequence: Step[] = [{ method: 'GET', path: '/v2/' }, { method: 'GET', path: scope, headers }, { method: 'GET', path: '/v2/', headers: bearer(access_token) }];
      for (const connections of CONNECTIONS) {
        print(`L1 ${kind}, ${connections} ${connections === 1 ? 'client' : 'clients'}`, (await rate(port, sequence, connections, folder)) / sequence.length, 'logins/s');
      }
    }
    const l2 = await rate(port, [fromRefresh], 64, folder);
    print('L2 access token from a refresh token, 64 clients', l2, '/s', `${(l2 / raw).toFixed(2)} of the raw signing rate (aim 0.6; 5,000/s)`);
    print('L3 exchange of an outside token, keys known, 64 clients', await rate(port, [exchange], 64, folder), '/s', 'aim 4,000/s');

    const refused = await fetch(`http://127.0.0.1:${port}${scope}`, { headers: basic('ci-puller', 'wrong') });
    const { errors } = (await refused.json()) as { errors: { correlationId: string }[] };
    const times: number[] = [];
    for (let asked = 0; asked < 200; asked += 1) {
      const began = performance.now();
      await api.send('GET', `/why/${errors[0]!.correlationId}`);
      times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    print('L6 why by correlation id, median', times[100]!, 'ms', 'aim 5 ms');
    print('L6 why by correlation id, 99 of 100', times[197]!, 'ms');
  } finally {
    await issuer.close();
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

await run();
