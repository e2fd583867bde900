import { apartClient } from './ru/apart-client.ts';
import { apartCredentials } from './ru/apart-credentials.ts';
import { apartWay } from './ru/apart-way.ts';
import { causesClientBug } from './ru/causes-client-bug.ts';
import { causesCredentialsExpired } from './ru/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './ru/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './ru/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './ru/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './ru/causes-docker-not-configured.ts';
import { causesEntra } from './ru/causes-entra.ts';
import { causesKubernetes } from './ru/causes-kubernetes.ts';
import { causesNetwork } from './ru/causes-network.ts';
import { causesRateLimit } from './ru/causes-rate-limit.ts';
import { causesRegistryName } from './ru/causes-registry-name.ts';
import { causesRoles } from './ru/causes-roles.ts';
import { causesServerMisconfigured } from './ru/causes-server-misconfigured.ts';
import { causesTls } from './ru/causes-tls.ts';
import { checksAccess } from './ru/checks-access.ts';
import { checksClient } from './ru/checks-client.ts';
import { checksCloud } from './ru/checks-cloud.ts';
import { checksCredential } from './ru/checks-credential.ts';
import { checksInput } from './ru/checks-input.ts';
import { checksKubernetes } from './ru/checks-kubernetes.ts';
import { checksNetwork } from './ru/checks-network.ts';
import { checksRegistry } from './ru/checks-registry.ts';
import { checksTls } from './ru/checks-tls.ts';
import { doctor } from './ru/doctor.ts';
import { explain } from './ru/explain.ts';
import { frame } from './ru/frame.ts';
import { guide } from './ru/guide.ts';
import { proofClient } from './ru/proof-client.ts';
import { proofCredentials } from './ru/proof-credentials.ts';
import { proofWay } from './ru/proof-way.ts';
import { signIn } from './ru/sign-in.ts';
import { trace } from './ru/trace.ts';
import { why } from './ru/why.ts';

/** Русский: the keys of en.ts; what is missing here is said in English. */
export const ru = {
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
