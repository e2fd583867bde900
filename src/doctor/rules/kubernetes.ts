import type { Rule } from '../diagnose.ts';

// A cluster whose pods wait for an image.

const inCluster = 'with:kubernetes';
const malformed = (defect: string): Rule => ({ cause: 'pull-secret-malformed', requires: [`pull-secret-form:${defect}`], confidence: 0.95 });

export const kubernetesRules: readonly Rule[] = [
  { cause: 'repository-name-invalid', requires: ['waiting-pods:name-invalid'], confidence: 0.93 },
  { cause: 'pull-secret-wrong-namespace', requires: ['pull-secret-named:absent'], supports: ['pull-events:secret-not-retrieved'], confidence: 0.93 },
  { cause: 'pull-secret-wrong-namespace', requires: ['pull-events:secret-not-retrieved'], excludes: ['pull-secret-named'], confidence: 0.7 },
  { cause: 'pull-secret-missing', requires: ['pull-secret-named:account-has-it'], confidence: 0.94 },
  ...['wrong-type', 'wrong-key', 'not-base64', 'encoded-twice', 'not-json', 'no-entries', 'entry-unreadable', 'identity-token', 'no-password', 'names-a-store'].map(malformed),
  { cause: 'pull-secret-wrong-server-key', requires: ['pull-secret-key:other-host'], confidence: 0.94 },
  { cause: 'node-identity-missing', requires: ['node-identity:asked-anonymously'], confidence: 0.75 },
  { cause: 'aks-wrong-identity', requires: ['node-identity:asked-anonymously', 'at:acr'], confidence: 0.4 },
  { cause: 'pull-secret-missing', requires: ['pull-secret-named:none', 'login-needed:needed'], excludes: ['node-identity:asked-anonymously'], confidence: 0.93 },
  { cause: 'pull-secret-missing', requires: ['pull-secret-named:none', 'pull-events:anonymous'], confidence: 0.7 },
  { cause: 'pull-secret-token-expired', requires: [inCluster, 'secret-expiry:login-expired'], confidence: 0.97 },
  { cause: 'pull-secret-token-expired', requires: [inCluster, 'secret-expiry:ecr-password-expired'], confidence: 0.97 },
  { cause: 'pull-secret-token-expired', requires: [inCluster, 'secret-expiry:token-expired'], confidence: 0.96 },
  { cause: 'node-runtime-not-configured', requires: ['pull-events:tls', 'registry-answers'], confidence: 0.9 },
  { cause: 'node-runtime-not-configured', requires: ['pull-events:unreachable', 'registry-answers'], confidence: 0.75 },
  { cause: 'rate-limit', requires: ['pull-events:rate-limited'], confidence: 0.95 },
];
