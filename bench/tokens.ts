import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { registriesPath } from '../src/contract/address.ts';
import { startScriptedIssuer } from '../test/servers/oidc-issuer.ts';
import { ask, underLoad, type Step } from './load.ts';
import { withServer } from './served.ts';
import { median, type Report, type Work } from './work.ts';

// L2 and L3: what the token service makes of a refresh token and of a token of an issuer outside, beside how fast the
// keys sign on the same cores with nothing else to do. Every event is durable before its answer.

const ROUNDS = 5;
const CONNECTIONS = 64;
const LEAST_ACCESS_TOKENS = 5_000;
const LEAST_OF_RAW = 0.6;
const LEAST_EXCHANGED = 4_000;

export const tokens: Work = {
  name: 'tokens',
  about: `L2, access tokens from a refresh token, and L3, refresh tokens from a token of an issuer outside; ${CONNECTIONS} clients`,
  size: { means: 'seconds a round', usual: 3 },
  async run(report, seconds) {
    const issuer = await startScriptedIssuer();
    try {
      await withServer(async ({ server: { pid }, port, host, data: folder, api }) => {
        const scopeMapId = `${registriesPath}/dockgate/scopeMaps/_repositories_pull`;
        await api.send('PUT', '/federatedCredentials/pipeline', { properties: { issuer: issuer.url, subject: 'job', tokenReuse: true, scopeMapId } });
        const now = Math.floor(Date.now() / 1000);
        const outside = await issuer.token({ sub: 'job', aud: host, iat: now, exp: now + 3_600 });
        const exchange: Step = { method: 'POST', path: '/oauth2/exchange', form: { grant_type: 'access_token', service: host, access_token: outside } };
        const { refresh_token } = await ask<{ refresh_token: string }>(port, exchange);
        const form = { grant_type: 'refresh_token', service: host, scope: 'repository:team/app:pull', refresh_token };
        const fromRefresh: Step = { method: 'POST', path: '/oauth2/token', form };

        const raw = await rawRates(report, seconds);
        const load = { port, pid, connections: CONNECTIONS, seconds, folder };
        for (const step of [fromRefresh, exchange]) await underLoad({ ...load, steps: [step], rounds: 1 });
        const minted = await underLoad({ ...load, steps: [fromRefresh], rounds: ROUNDS });
        report({ variant: 'L2 access tokens', values: minted.requestsPerSecond, unit: '/s', limit: { atLeast: LEAST_ACCESS_TOKENS } });
        report({ variant: 'L2 beside the raw rate of ES256', values: minted.requestsPerSecond.map((each) => each / raw), unit: '×', limit: { atLeast: LEAST_OF_RAW } });
        report({ variant: 'L2 processor', values: minted.microsecondsEach, unit: 'µs each' });
        const exchanged = await underLoad({ ...load, steps: [exchange], rounds: ROUNDS });
        report({ variant: 'L3 exchanges, keys known', values: exchanged.requestsPerSecond, unit: '/s', limit: { atLeast: LEAST_EXCHANGED } });
        report({ variant: 'L3 processor', values: exchanged.microsecondsEach, unit: 'µs each' });
      });
    } finally {
      await issuer.close();
    }
  },
};

/** Signatures a second on all cores, made as the server makes them, with nothing else; returns those of ES256. */
async function rawRates(report: Report, seconds: number): Promise<number> {
  const es256 = { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, dsaEncoding: 'ieee-p1363' } as const;
  const rs256 = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const rates = new Map<string, number>();
  for (const [name, key] of [['ES256', es256], ['RS256', rs256]] as const) {
    const values: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) values.push(await signingRate(key, seconds / ROUNDS));
    report({ variant: `signatures with ${name} in the thread pool, nothing else`, values, unit: '/s' });
    rates.set(name, median(values));
  }
  return rates.get('ES256')!;
}

async function signingRate(key: KeyObject | { key: KeyObject; dsaEncoding: 'ieee-p1363' }, seconds: number): Promise<number> {
  const inPool = promisify(sign) as (algorithm: string, data: Buffer, key: unknown) => Promise<Buffer>;
  const data = Buffer.alloc(700, 'a');
  const ends = performance.now() + seconds * 1000;
  let count = 0;
  await Promise.all(Array.from({ length: 16 }, async () => {
    while (performance.now() < ends) {
      await inPool('sha256', data, key);
      count += 1;
    }
  }));
  return count / seconds;
}
