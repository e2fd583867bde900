import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NULL_GUID } from '../src/names/guid.ts';
import { DOCKGATE } from '../src/scenarios/stage-registry.ts';
import { ask, underLoad, type Step } from './load.ts';
import { findProgram } from './peers/program.ts';
import { startZot } from './peers/registries.ts';
import { basic, bearer, withServer } from './served.ts';
import type { Report, Work } from './work.ts';

// L1: the whole `docker login` of each kind of credential, and L6: why one was refused.

const ROUNDS = 3;
const CONNECTIONS = [1, 10, 64, 100, 500] as const;
/** Of a token's whole login with that many clients. */
const [LIMITED_CLIENTS, LEAST_LOGINS] = [64, 3_000] as const;
const MOST_WHY_MILLISECONDS = 5;

const TOKEN = 'a repository-scoped token';

export const logins: Work = {
  name: 'logins',
  about: 'L1, GET /v2/, GET /oauth2/token and GET /v2/ again as each kind, and L6, why by correlation id',
  size: { means: 'seconds a round', usual: 3 },
  run: (report, seconds) =>
    withServer(async ({ server: { pid }, port, data: folder, owner, api }) => {
      const token = await api.makeToken('ci-puller', ['repositories/team/*/content/read']);
      const admin = (await api.patch({ adminUserEnabled: true }), await api.adminPassword());
      // As the registry calls itself in the refresh token that it makes.
      const [name, host] = ['localhost', `localhost:${port}`];
      const path = `/oauth2/token?service=${host}&scope=repository:team/app:pull`;
      const kinds = {
        [TOKEN]: basic('ci-puller', token),
        'a service principal': basic(...(await makeServicePrincipal(folder))),
        'the admin account': basic('dockgate', admin),
        'a user (argon2id, remembered for a minute)': basic(owner.userName, owner.password),
        'the null GUID with a refresh token': basic(NULL_GUID, await api.refreshToken()),
      };
      for (const [kind, headers] of Object.entries(kinds)) {
        const { access_token } = await ask<{ access_token: string }>(port, { method: 'GET', path, headers }, name);
        const steps: Step[] = [{ method: 'GET', path: '/v2/' }, { method: 'GET', path, headers }, { method: 'GET', path: '/v2/', headers: bearer(access_token) }];
        for (const connections of CONNECTIONS) {
          const { requestsPerSecond, microsecondsEach } = await underLoad({ name, port, pid, steps, connections, seconds, rounds: ROUNDS, folder, refusedSteps: 1 });
          const variant = `${kind}, ${connections} ${connections === 1 ? 'client' : 'clients'}`;
          report({ variant, values: requestsPerSecond.map((each) => each / steps.length), unit: 'logins/s', ...(connections === LIMITED_CLIENTS && kind === TOKEN ? { limit: { atLeast: LEAST_LOGINS } } : {}) });
          report({ variant: `${variant}, processor`, values: microsecondsEach.map((each) => each * steps.length), unit: 'µs a login' });
        }
      }

      await measureZot(report, folder, seconds);

      const refused = await fetch(`http://${host}${path}`, { headers: basic('ci-puller', 'wrong') });
      const { errors } = (await refused.json()) as { errors: { correlationId: string }[] };
      const values: number[] = [];
      for (let asked = 0; asked < 200; asked += 1) {
        const began = performance.now();
        await api.send('GET', `/why/${errors[0]!.correlationId}`);
        values.push(performance.now() - began);
      }
      report({ variant: 'why by correlation id', values, unit: 'ms', limit: { atMost: MOST_WHY_MILLISECONDS } });
    }),
};

/**
 * What comes nearest at zot, which makes no tokens: a client that is refused sends its password, and sends it with every request from
 * then on. Its hash is the cheapest that bcrypt has but one; perl knows it on Debian.
 */
async function measureZot(report: Report, place: string, seconds: number): Promise<void> {
  const program = findProgram('zot');
  if (program === null) return console.log('  zot: absent');
  const [folder, user, password] = [join(place, 'zot'), 'ci-puller', 'correct horse battery staple'];
  mkdirSync(folder);
  const { stdout: hash } = await promisify(execFile)('perl', ['-e', 'print crypt($ARGV[0], q($2b$05$abcdefghijklmnopqrstuu))', password]);
  writeFileSync(join(folder, 'users'), `${user}:${hash}\n`);
  const zot = await startZot(program, folder, join(folder, 'users'));
  try {
    const steps: Step[] = [{ method: 'GET', path: '/v2/' }, { method: 'GET', path: '/v2/', headers: basic(user, password) }];
    const { port, pid } = zot;
    const { requestsPerSecond, microsecondsEach } = await underLoad({ port, pid, steps, connections: LIMITED_CLIENTS, seconds, rounds: ROUNDS, folder, refusedSteps: 1 });
    const variant = `zot, htpasswd (bcrypt, cost 5), refused and then served, ${LIMITED_CLIENTS} clients`;
    report({ variant, values: requestsPerSecond.map((each) => each / steps.length), unit: 'logins/s' });
    report({ variant: `${variant}, processor`, values: microsecondsEach.map((each) => each * steps.length), unit: 'µs a login' });
  } finally {
    await zot.end();
  }
}

/** Resolves with its client id and secret. @param data the server's folder */
async function makeServicePrincipal(data: string): Promise<[clientId: string, secret: string]> {
  const args = [DOCKGATE, 'service-principal', 'create', 'pipeline', '--role', 'AcrPull', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, DOCKGATE_DATA: data } });
  const { appId, password } = JSON.parse(stdout) as { appId: string; password: string };
  return [appId, password];
}
