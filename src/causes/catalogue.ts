import { clientBug } from './client-bug.ts';
import { credentialsExpired } from './credentials-expired.ts';
import { credentialsInvalid } from './credentials-invalid.ts';
import { credentialsUnauthorized } from './credentials-unauthorized.ts';
import { dockerNotConfigured } from './docker-not-configured.ts';
import { network } from './network.ts';
import { rateLimit } from './rate-limit.ts';
import { registryName } from './registry-name.ts';
import { serverMisconfigured } from './server-misconfigured.ts';
import { tls } from './tls.ts';

/** Every cause by its id. Ids are public and never reused. */
export const causes = {
  ...dockerNotConfigured,
  ...registryName,
  ...credentialsInvalid,
  ...credentialsUnauthorized,
  ...credentialsExpired,
  ...network,
  ...tls,
  ...rateLimit,
  ...clientBug,
  ...serverMisconfigured,
} as const;

export type CauseId = keyof typeof causes;

/** The causes with which the server refuses; the others only a doctor finds. */
export type ServedCauseId = {
  [Id in CauseId]: (typeof causes)[Id] extends { readonly wire: object } ? Id : never;
}[CauseId];
