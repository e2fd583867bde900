import type { SecureVersion } from 'node:tls';
import type { CauseId } from '../causes/catalogue.ts';
import { certify, listen, openRegistry, serve, serveTls } from './impostors.ts';
import { createServer } from 'node:https';
import { inspects } from './network.ts';
import type { Play, Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

// The connection cannot be made safe. skopeo checks certificates on loopback too, where Docker does not.

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

  insecure('tls-that-is-too-old', 'tls-version-not-supported', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, ['localhost']);
    const maxVersion: SecureVersion = isSick ? 'TLSv1.1' : 'TLSv1.3';
    const server = createServer({ ...certificate, minVersion: 'TLSv1', maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' }, openRegistry());
    return at(await listen(stage, server), authorityFile);
  }),

  insecure('registry-that-wants-a-client-certificate', 'client-certificate-required', async (stage, isSick) => {
    const { authorityFile, ...certificate } = await certify(stage, ['localhost']);
    const server = createServer({ ...certificate, ca: certificate.cert, requestCert: isSick, rejectUnauthorized: isSick }, openRegistry());
    return at(await listen(stage, server), authorityFile);
  }),
];
