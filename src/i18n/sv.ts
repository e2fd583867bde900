import { apartClient } from './sv/apart-client.ts';
import { apartCredentials } from './sv/apart-credentials.ts';
import { apartWay } from './sv/apart-way.ts';
import { causesClientBug } from './sv/causes-client-bug.ts';
import { causesCredentialsExpired } from './sv/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './sv/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './sv/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './sv/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './sv/causes-docker-not-configured.ts';
import { causesEntra } from './sv/causes-entra.ts';
import { causesKubernetes } from './sv/causes-kubernetes.ts';
import { causesNetwork } from './sv/causes-network.ts';
import { causesRateLimit } from './sv/causes-rate-limit.ts';
import { causesRegistryName } from './sv/causes-registry-name.ts';
import { causesRoles } from './sv/causes-roles.ts';
import { causesServerMisconfigured } from './sv/causes-server-misconfigured.ts';
import { causesTls } from './sv/causes-tls.ts';
import { checksAccess } from './sv/checks-access.ts';
import { checksClient } from './sv/checks-client.ts';
import { checksCloud } from './sv/checks-cloud.ts';
import { checksCredential } from './sv/checks-credential.ts';
import { checksInput } from './sv/checks-input.ts';
import { checksKubernetes } from './sv/checks-kubernetes.ts';
import { checksNetwork } from './sv/checks-network.ts';
import { checksRegistry } from './sv/checks-registry.ts';
import { checksTls } from './sv/checks-tls.ts';
import { doctor } from './sv/doctor.ts';
import { explain } from './sv/explain.ts';
import { frame } from './sv/frame.ts';
import { guide } from './sv/guide.ts';
import { proofClient } from './sv/proof-client.ts';
import { proofCredentials } from './sv/proof-credentials.ts';
import { proofWay } from './sv/proof-way.ts';
import { signIn } from './sv/sign-in.ts';
import { trace } from './sv/trace.ts';
import { why } from './sv/why.ts';

/** Svenska: the keys of en.ts; what is missing here is said in English. */
export const sv = {
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
