import { apartClient } from './tr/apart-client.ts';
import { apartCredentials } from './tr/apart-credentials.ts';
import { apartWay } from './tr/apart-way.ts';
import { causesClientBug } from './tr/causes-client-bug.ts';
import { causesCredentialsExpired } from './tr/causes-credentials-expired.ts';
import { causesCredentialsInvalid } from './tr/causes-credentials-invalid.ts';
import { causesCredentialsKind } from './tr/causes-credentials-kind.ts';
import { causesCredentialsUnauthorized } from './tr/causes-credentials-unauthorized.ts';
import { causesDockerNotConfigured } from './tr/causes-docker-not-configured.ts';
import { causesEntra } from './tr/causes-entra.ts';
import { causesKubernetes } from './tr/causes-kubernetes.ts';
import { causesNetwork } from './tr/causes-network.ts';
import { causesRateLimit } from './tr/causes-rate-limit.ts';
import { causesRegistryName } from './tr/causes-registry-name.ts';
import { causesRoles } from './tr/causes-roles.ts';
import { causesServerMisconfigured } from './tr/causes-server-misconfigured.ts';
import { causesTls } from './tr/causes-tls.ts';
import { checksAccess } from './tr/checks-access.ts';
import { checksClient } from './tr/checks-client.ts';
import { checksCloud } from './tr/checks-cloud.ts';
import { checksCredential } from './tr/checks-credential.ts';
import { checksInput } from './tr/checks-input.ts';
import { checksKubernetes } from './tr/checks-kubernetes.ts';
import { checksNetwork } from './tr/checks-network.ts';
import { checksRegistry } from './tr/checks-registry.ts';
import { checksTls } from './tr/checks-tls.ts';
import { doctor } from './tr/doctor.ts';
import { explain } from './tr/explain.ts';
import { frame } from './tr/frame.ts';
import { guide } from './tr/guide.ts';
import { proofClient } from './tr/proof-client.ts';
import { proofCredentials } from './tr/proof-credentials.ts';
import { proofWay } from './tr/proof-way.ts';
import { signIn } from './tr/sign-in.ts';
import { trace } from './tr/trace.ts';
import { why } from './tr/why.ts';

/** Türkçe: the keys of en.ts; what is missing here is said in English. */
export const tr = {
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
