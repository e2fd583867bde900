import { causesClientBug } from './ru/causes-client-bug.ts';
import { causesCredentialsExpired } from './ru/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './ru/causes-credentials-invalid.ts';
import { causesDockerNotConfigured } from './ru/causes-docker-not-configured.ts';
import { causesTls } from './ru/causes-tls.ts';

/** Русский: the keys of en.ts; what is missing here is said in English. */
export const ru = {
  ...causesDockerNotConfigured,
  ...causesCredentialsInvalid,
  ...causesCredentialsExpired,
  ...causesTls,
  ...causesClientBug,
} as const;
