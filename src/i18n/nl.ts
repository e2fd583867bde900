import { apartClient } from './nl/apart-client.ts';
import { apartCredentials } from './nl/apart-credentials.ts';
import { apartWay } from './nl/apart-way.ts';
import { causesClientBug } from './nl/causes-client-bug.ts';
import { causesCredentialsExpired } from './nl/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './nl/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './nl/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './nl/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './nl/causes-docker-not-configured.ts';
import { causesEntra } from './nl/causes-entra.ts';
import { causesKubernetes } from './nl/causes-kubernetes.ts';
import { causesNetwork } from './nl/causes-network.ts';
import { causesRateLimit } from './nl/causes-rate-limit.ts';
import { causesRegistryName } from './nl/causes-registry-name.ts';
import { causesRoles } from './nl/causes-roles.ts';
import { causesServerMisconfigured } from './nl/causes-server-misconfigured.ts';
import { causesTls } from './nl/causes-tls.ts';
import { checksAccess } from './nl/checks-access.ts';
import { checksClient } from './nl/checks-client.ts';
import { checksCloud } from './nl/checks-cloud.ts';
import { checksCredential } from './nl/checks-credential.ts';
import { checksInput } from './nl/checks-input.ts';
import { checksKubernetes } from './nl/checks-kubernetes.ts';
import { checksNetwork } from './nl/checks-network.ts';
import { checksRegistry } from './nl/checks-registry.ts';
import { checksTls } from './nl/checks-tls.ts';
import { doctor } from './nl/doctor.ts';
import { explain } from './nl/explain.ts';
import { frame } from './nl/frame.ts';
import { guide } from './nl/guide.ts';
import { proofClient } from './nl/proof-client.ts';
import { proofCredentials } from './nl/proof-credentials.ts';
import { proofWay } from './nl/proof-way.ts';
import { signIn } from './nl/sign-in.ts';
import { trace } from './nl/trace.ts';
import { why } from './nl/why.ts';

/** Nederlands: the keys of en.ts; what is missing here is said in English. */
export const nl = {
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
