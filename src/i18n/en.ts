import { apartClient } from './en/apart-client.ts';
import { apartCredentials } from './en/apart-credentials.ts';
import { apartWay } from './en/apart-way.ts';
import { causesClientBug } from './en/causes-client-bug.ts';
import { causesCredentialsExpired } from './en/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './en/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './en/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './en/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './en/causes-docker-not-configured.ts';
import { causesEntra } from './en/causes-entra.ts';
import { causesKubernetes } from './en/causes-kubernetes.ts';
import { causesNetwork } from './en/causes-network.ts';
import { causesRateLimit } from './en/causes-rate-limit.ts';
import { causesRegistryName } from './en/causes-registry-name.ts';
import { causesRoles } from './en/causes-roles.ts';
import { causesServerMisconfigured } from './en/causes-server-misconfigured.ts';
import { causesTls } from './en/causes-tls.ts';
import { checksAccess } from './en/checks-access.ts';
import { checksClient } from './en/checks-client.ts';
import { checksCloud } from './en/checks-cloud.ts';
import { checksCredential } from './en/checks-credential.ts';
import { checksInput } from './en/checks-input.ts';
import { checksKubernetes } from './en/checks-kubernetes.ts';
import { checksNetwork } from './en/checks-network.ts';
import { checksRegistry } from './en/checks-registry.ts';
import { checksTls } from './en/checks-tls.ts';
import { doctor } from './en/doctor.ts';
import { explain } from './en/explain.ts';
import { frame } from './en/frame.ts';
import { guide } from './en/guide.ts';
import { proofClient } from './en/proof-client.ts';
import { proofCredentials } from './en/proof-credentials.ts';
import { proofWay } from './en/proof-way.ts';
import { signIn } from './en/sign-in.ts';
import { trace } from './en/trace.ts';
import { why } from './en/why.ts';

/** English, the source: every other language has exactly these keys. How a message is written: lines.ts. */
export const en = {
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
