import type { Check } from '../check.ts';
import { account } from './account.ts';
import { anonymousAccess } from './anonymous-access.ts';
import { anonymousTokenCheck } from './anonymous-token.ts';
import { artifactPolicy } from './artifact-policy.ts';
import { challenge } from './challenge.ts';
import { containerClient } from './container-client.ts';
import { credential } from './credential.ts';
import { desktopPolicy } from './desktop-policy.ts';
import { diskSpace } from './disk-space.ts';
import { dns } from './dns.ts';
import { dockerEndpointCheck } from './docker-endpoint.ts';
import { dockerEngineClock } from './docker-engine-clock.ts';
import { dockerEngineKind } from './docker-engine-kind.ts';
import { dockerEngineProxy } from './docker-engine-proxy.ts';
import { dockerEngine } from './docker-engine.ts';
import { dockerVersions } from './docker-versions.ts';
import { image } from './image.ts';
import { insecureRegistries } from './insecure-registries.ts';
import { loginNeeded } from './login-needed.ts';
import { loginThrottled } from './login-throttled.ts';
import { mayPull } from './may-pull.ts';
import { mayPush } from './may-push.ts';
import { networkRule } from './network-rule.ts';
import { rateLimit } from './rate-limit.ts';
import { refusalReason } from './refusal-reason.ts';
import { registryAnswers } from './registry-answers.ts';
import { repository } from './repository.ts';
import { runBySudo } from './run-by-sudo.ts';
import { serverReason } from './server-reason.ts';
import { signatureVerification } from './signature-verification.ts';
import { vendor } from './vendor.ts';

/** Every check, those that others need before them. */
export const checks: readonly Check[] = [
  dns,
  registryAnswers,
  vendor,
  networkRule,
  challenge,
  anonymousTokenCheck,
  credential,
  account,
  loginNeeded,
  anonymousAccess,
  loginThrottled,
  mayPull,
  mayPush,
  repository,
  image,
  refusalReason,
  artifactPolicy,
  rateLimit,
  serverReason,
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
];
