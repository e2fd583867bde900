import { apartClient } from './zh-TW/apart-client.ts';
import { apartCredentials } from './zh-TW/apart-credentials.ts';
import { apartWay } from './zh-TW/apart-way.ts';
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
import { checksAccess } from './zh-TW/checks-access.ts';
import { checksClient } from './zh-TW/checks-client.ts';
import { checksCloud } from './zh-TW/checks-cloud.ts';
import { checksCredential } from './zh-TW/checks-credential.ts';
import { checksInput } from './zh-TW/checks-input.ts';
import { checksKubernetes } from './zh-TW/checks-kubernetes.ts';
import { checksNetwork } from './zh-TW/checks-network.ts';
import { checksRegistry } from './zh-TW/checks-registry.ts';
import { checksTls } from './zh-TW/checks-tls.ts';
import { doctor } from './zh-TW/doctor.ts';
import { explain } from './zh-TW/explain.ts';
import { frame } from './zh-TW/frame.ts';
import { guide } from './zh-TW/guide.ts';
import { proofClient } from './zh-TW/proof-client.ts';
import { proofCredentials } from './zh-TW/proof-credentials.ts';
import { proofWay } from './zh-TW/proof-way.ts';
import { signIn } from './zh-TW/sign-in.ts';
import { trace } from './zh-TW/trace.ts';
import { why } from './zh-TW/why.ts';

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
  ...apartClient,
  ...apartCredentials,
  ...apartWay,
  ...proofClient,
  ...proofCredentials,
  ...proofWay,
  ...checksInput,
  ...checksCredential,
  ...checksClient,
  ...checksCloud,
  ...checksKubernetes,
  ...checksNetwork,
  ...checksTls,
  ...checksRegistry,
  ...checksAccess,
  ...doctor,
  ...explain,
  ...frame,
  ...guide,
  ...signIn,
  ...trace,
  ...why,
} as const;
