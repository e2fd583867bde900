import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { CauseId } from '../causes/catalogue.ts';
import { certify, listen, openRegistry, serve, serveTls } from './impostors.ts';
import { inspects } from './network.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

// The connection cannot be made safe. skopeo checks certificates on loopback too, where Docker does not.

const TEN_MINUTES_MS = 600_000;
const YEARS_AGO = new Date('2020-01-01T00:00:00Z');

const insecure = (name: string, cause: CauseId, set: (stage: Stage, isSick: boolean) => Promise<Play>): Scenario => ({ name, cause, needs: ['skopeo'], set });

const at = (port: number, authorityFile?: string): Play =>
  inspects(`localhost:${port}/team/app:1`, authorityFile === undefined ? {} : { SSL_CERT_FILE: authorityFile });

export const tlsScenarios: readonly Scenario[] = [
  insecure('authority-that-nobody-trusts', 'unknown-ca', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, ['localhost']);
    return at(await serveTls(stage, openRegistry(), certificate), isSick ? undefined : authorityFile);
  }),

  insecure('certificate-that-has-expired', 'server-certificate-invalid', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, ['localhost'], isSick ? YEARS_AGO : new Date());
    return at(await serveTls(stage, openRegistry(), certificate), authorityFile);
  }),

  insecure('certificate-for-another-name', 'tls-hostname-mismatch', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, [isSick ? 'registry.example' : 'localhost']);
    return at(await serveTls(stage, openRegistry(), certificate), authorityFile);
  }),

  insecure('plain-http-on-the-port', 'http-registry-needs-insecure', async (stage, isSick) => {
    if (isSick) return at(await serve(stage, openRegistry()));
    const { authorityFile, ...certificate } = await certify(stage, ['localhost']);
    return at(await serveTls(stage, openRegistry(), certificate), authorityFile);
  }),

  // Seen from here, a machine that is ten minutes behind sees a world that is ten minutes ahead.
  insecure('clock-that-is-ten-minutes-behind', 'clock-skew', async (stage, isSick) => {
    const there = () => new Date(Date.now() + (isSick ? TEN_MINUTES_MS : 0));
    const { authorityFile, ...certificate } = await certify(stage, ['localhost'], there());
    const answer = openRegistry();
    const onTheirTime: RequestListener = (request, response) => answer(request, response.setHeader('date', there().toUTCString()));
    return at(await serveTls(stage, onTheirTime, certificate), authorityFile);
  }),

  insecure('registry-that-wants-a-client-certificate', 'client-certificate-required', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, ['localhost']);
    const server = createServer({ ...certificate, ca: certificate.cert, requestCert: isSick, rejectUnauthorized: isSick }, openRegistry());
    return at(await listen(stage, server), authorityFile);
  }),
];
