import { causesClientBug } from './ru/causes-client-bug.ts';
import { causesCredentialsExpired } from './ru/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './ru/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './ru/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './ru/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './ru/causes-docker-not-configured.ts';
import { causesEntra } from './ru/causes-entra.ts';
import { causesRateLimit } from './ru/causes-rate-limit.ts';
import { causesTls } from './ru/causes-tls.ts';

/** Русский: the keys of en.ts; what is missing here is said in English. */
export const ru = {
  ...causesDockerNotConfigured,
  ...causesCredentialsInvalid,
  ...causesCredentialsKind,
  ...causesCredentialsUnauthorized,
  ...causesCredentialsExpired,
  ...causesEntra,
  ...causesTls,
  ...causesRateLimit,
  ...causesClientBug,
} as const;
