import { causesClientBug } from './zh-TW/causes-client-bug.ts';
import { causesCredentialsExpired } from './zh-TW/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './zh-TW/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './zh-TW/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './zh-TW/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './zh-TW/causes-docker-not-configured.ts';
import { causesEntra } from './zh-TW/causes-entra.ts';
import { causesKubernetes } from './zh-TW/causes-kubernetes.ts';
import { causesNetwork } from './zh-TW/causes-network.ts';
import { causesRateLimit } from './zh-TW/causes-rate-limit.ts';
import { causesRegistryName } from './zh-TW/causes-registry-name.ts';
import { causesRoles } from './zh-TW/causes-roles.ts';
import { causesServerMisconfigured } from './zh-TW/causes-server-misconfigured.ts';
import { causesTls } from './zh-TW/causes-tls.ts';

/** 繁體中文: the keys of en.ts; what is missing here is said in English. */
export const zhTW = {
  ...causesDockerNotConfigured,
  ...causesRegistryName,
  ...causesCredentialsInvalid,
  ...causesCredentialsKind,
  ...causesCredentialsUnauthorized,
  ...causesRoles,
  ...causesCredentialsExpired,
  ...causesEntra,
  ...causesKubernetes,
  ...causesNetwork,
  ...causesTls,
  ...causesRateLimit,
  ...causesClientBug,
  ...causesServerMisconfigured,
} as const;
