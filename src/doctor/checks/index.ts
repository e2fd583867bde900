import type { Check } from '../check.ts';
import { account } from './account.ts';
import { acrRoles } from './acr-roles.ts';
import { acrSettings } from './acr-settings.ts';
import { acrToken } from './acr-token.ts';
import { anonymousAccess } from './anonymous-access.ts';
import { anonymousTokenCheck } from './anonymous-token.ts';
import { answerAuthor } from './answer-author.ts';
import { appServiceRegistry } from './app-service-registry.ts';
import { artifactPolicy } from './artifact-policy.ts';
import { awsIdentity } from './aws-identity.ts';
import { azureSession } from './azure-session.ts';
import { certificateChain } from './certificate-chain.ts';
import { certificateDates } from './certificate-dates.ts';
import { certificateName } from './certificate-name.ts';
import { challenge } from './challenge.ts';
import { clock } from './clock.ts';
import { containerClient } from './container-client.ts';
import { continuousIntegration } from './continuous-integration.ts';
import { credentialFileSyntax } from './credential-file-syntax.ts';
import { credentialFile } from './credential-file.ts';
import { credentialHelperAnswer } from './credential-helper-answer.ts';
import { credentialHelperStarts } from './credential-helper-starts.ts';
import { credential } from './credential.ts';
import { decoration } from './decoration.ts';
import { defaultRegistry } from './default-registry.ts';
import { desktopPolicy } from './desktop-policy.ts';
import { diskSpace } from './disk-space.ts';
import { dns } from './dns.ts';
import { dockerEndpointCheck } from './docker-endpoint.ts';
import { dockerEngineClock } from './docker-engine-clock.ts';
import { dockerEngineKind } from './docker-engine-kind.ts';
import { dockerEngineProxy } from './docker-engine-proxy.ts';
import { dockerEngine } from './docker-engine.ts';
import { dockerVersions } from './docker-versions.ts';
import { googleSession } from './google-session.ts';
import { googleSetup } from './google-setup.ts';
import { ignoredLogin } from './ignored-login.ts';
import { image } from './image.ts';
import { inputKind } from './input-kind.ts';
import { insecureRegistries } from './insecure-registries.ts';
import { issuer } from './issuer.ts';
import { jobIdentity } from './job-identity.ts';
import { jobPermissions } from './job-permissions.ts';
import { layerHost } from './layer-host.ts';
import { letterCase } from './letter-case.ts';
import { loginNeeded } from './login-needed.ts';
import { loginPlace } from './login-place.ts';
import { loginThrottled } from './login-throttled.ts';
import { loginVariables } from './login-variables.ts';
import { lookalikeHost } from './lookalike-host.ts';
import { managedIdentityCheck } from './managed-identity.ts';
import { mayPull } from './may-pull.ts';
import { mayPush } from './may-push.ts';
import { message } from './message.ts';
import { nearKeys } from './near-keys.ts';
import { networkRule } from './network-rule.ts';
import { pathShape } from './path-shape.ts';
import { pipelineRegistry } from './pipeline-registry.ts';
import { pipelineSecret } from './pipeline-secret.ts';
import { podmanMachine } from './podman-machine.ts';
import { privateLink } from './private-link.ts';
import { proxySettings } from './proxy-settings.ts';
import { proxy } from './proxy.ts';
import { publicProject } from './public-project.ts';
import { rateLimit } from './rate-limit.ts';
import { referenceGrammar } from './reference-grammar.ts';
import { refusalReason } from './refusal-reason.ts';
import { registryAnswers } from './registry-answers.ts';
import { registryCertificates } from './registry-certificates.ts';
import { registryMirror } from './registry-mirror.ts';
import { repository } from './repository.ts';
import { retiredRegistry } from './retired-registry.ts';
import { runBySudo } from './run-by-sudo.ts';
import { secretAudience } from './secret-audience.ts';
import { secretExpiry } from './secret-expiry.ts';
import { secretExposure } from './secret-exposure.ts';
import { secretKind } from './secret-kind.ts';
import { secretMistakesCheck } from './secret-mistakes.ts';
import { serverReason } from './server-reason.ts';
import { signatureVerification } from './signature-verification.ts';
import { speed } from './speed.ts';
import { storedLogin } from './stored-login.ts';
import { tcp } from './tcp.ts';
import { tlsHandshake } from './tls-handshake.ts';
import { tlsInterception } from './tls-interception.ts';
import { tokenHost } from './token-host.ts';
import { userName } from './user-name.ts';
import { vendor } from './vendor.ts';
import { clusterAccess } from './cluster-access.ts';
import { waitingPods } from './waiting-pods.ts';
import { pullEventsCheck } from './pull-events.ts';
import { pullSecretNamed } from './pull-secret-named.ts';
import { pullSecretForm } from './pull-secret-form.ts';
import { pullSecretKey } from './pull-secret-key.ts';
import { nodeIdentity } from './node-identity.ts';

/** Every check, those that others need before them. */
export const checks: readonly Check[] = [
  message,
  inputKind,
  referenceGrammar,
  letterCase,
  decoration,
  defaultRegistry,
  pathShape,
  lookalikeHost,
  retiredRegistry,
  credentialFile,
  credentialFileSyntax,
  storedLogin,
  nearKeys,
  credentialHelperStarts,
  credentialHelperAnswer,
  secretKind,
  userName,
  secretMistakesCheck,
  secretExpiry,
  secretAudience,
  secretExposure,
  ignoredLogin,
  loginVariables,
  pipelineSecret,
  dns,
  privateLink,
  tcp,
  proxySettings,
  proxy,
  tlsHandshake,
  certificateChain,
  certificateDates,
  certificateName,
  tlsInterception,
  clock,
  registryAnswers,
  answerAuthor,
  vendor,
  networkRule,
  challenge,
  tokenHost,
  anonymousTokenCheck,
  credential,
  issuer,
  account,
  loginNeeded,
  anonymousAccess,
  loginThrottled,
  mayPull,
  mayPush,
  repository,
  publicProject,
  image,
  refusalReason,
  artifactPolicy,
  layerHost,
  rateLimit,
  serverReason,
  speed,
  containerClient,
  dockerEndpointCheck,
  dockerEngine,
  dockerVersions,
  dockerEngineKind,
  dockerEngineClock,
  dockerEngineProxy,
  insecureRegistries,
  signatureVerification,
  diskSpace,
  desktopPolicy,
  runBySudo,
  registryCertificates,
  continuousIntegration,
  jobPermissions,
  pipelineRegistry,
  loginPlace,
  googleSetup,
  azureSession,
  acrSettings,
  acrRoles,
  acrToken,
  managedIdentityCheck,
  awsIdentity,
  googleSession,
  registryMirror,
  jobIdentity,
  appServiceRegistry,
  podmanMachine,
  clusterAccess,
  waitingPods,
  pullEventsCheck,
  pullSecretNamed,
  pullSecretForm,
  pullSecretKey,
  nodeIdentity,
];
