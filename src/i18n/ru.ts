import { causesDockerNotConfigured } from './ru/causes-docker-not-configured.ts';
import { causesTls } from './ru/causes-tls.ts';

/** Русский: the keys of en.ts; what is missing here is said in English. */
export const ru = {
  ...causesDockerNotConfigured,
  ...causesTls,
} as const;
