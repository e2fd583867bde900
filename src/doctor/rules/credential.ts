import type { CauseId } from '../../causes/catalogue.ts';
import type { Rule } from '../diagnose.ts';

// The stored login. What is written in a secret is sure; what depends on whether the registry wants a login at all is
// surer once `login-needed` has said so, or the registry has refused the credential.

const file = (defect: string): Rule => ({ cause: 'docker-config-broken', requires: [`credential-file-syntax:${defect}`], confidence: 0.93 });
const entry = (defect: string): Rule => ({ cause: 'docker-config-broken', requires: [`credential-file-syntax:entry-${defect}`], confidence: 0.9 });
/** What is only odd where the image is public is the reason where the registry wants a login. */
const whereNeeded = (cause: CauseId, observation: string, confidence: number, sure: number): Rule[] => [
  { cause, requires: [observation], confidence },
  { cause, requires: [observation, 'login-needed:needed'], confidence: sure },
  // A Dockgate only sees that nobody is logged in; here is why.
  { cause, requires: [observation, 'login-needed:needed', 'told:not-logged-in'], confidence: 0.99 },
];
const otherKey = (difference: string): Rule[] => whereNeeded('auth-config-wrong-server-key', `near-keys:${difference}`, 0.45, 0.95);
const mangled = (mistake: string, confidence: number): Rule => ({
  cause: 'password-mangled-by-shell',
  requires: [`secret-mistakes:${mistake}`],
  supports: ['credential:rejected', 'credential:wrong-password'],
  excludes: ['credential'],
  confidence,
});
/** The registry only sees a wrong password. */
const mangledAndRefused = (mistake: string): Rule => ({
  cause: 'password-mangled-by-shell', requires: [`secret-mistakes:${mistake}`, 'told:credentials-wrong-password'], confidence: 0.97,
});
const helperFails = (problem: string, confidence: number): Rule => ({
  cause: 'credential-helper-failing', requires: [`credential-helper-answer:${problem}`], confidence,
});
const helperMissing = (problem: string): Rule => ({
  cause: 'credential-helper-missing', requires: [`credential-helper-starts:${problem}`], confidence: 0.95,
});

const broken = [
  'byte-order-mark', 'empty', 'ends-early', 'trailing-comma', 'comma-missing', 'colon-missing', 'comment', 'quotes', 'control-character', 'bad-escape',
  'unexpected-character', 'more-after-end', 'too-deep', 'not-an-object', 'wrong-type',
];

export const credentialRules: readonly Rule[] = [
  ...broken.map(file),
  ...['not-base64', 'no-colon', 'no-user', 'not-an-object'].map(entry),
  ...whereNeeded('docker-config-broken', 'credential-file-syntax:stray-name', 0.3, 0.7),
  { cause: 'sudo-different-config', requires: ['credential-file:unreadable'], confidence: 0.7 },
  { cause: 'auth-config-not-found', requires: ['credential-file:unreadable'], confidence: 0.5 },
  { cause: 'auth-config-not-found', requires: ['credential-file:named-missing'], confidence: 0.94 },
  { cause: 'sudo-different-config', requires: ['credential-file:gone-with-session', 'login-needed:needed'], confidence: 0.35 },

  ...['missing', 'not-executable', 'wrong-format', 'bad-name'].map(helperMissing),
  { cause: 'credential-helper-missing', requires: ['credential-helper-starts:refused'], confidence: 0.4 },
  { cause: 'wsl-desktop-credsstore', requires: ['credential-helper-starts:desktop-in-wsl'], confidence: 0.95 },
  { cause: 'keychain-locked', requires: ['credential-helper-answer:locked'], confidence: 0.95 },
  { cause: 'keychain-locked', requires: ['credential-helper-answer:timeout'], confidence: 0.45 },
  helperFails('timeout', 0.5),
  ...['killed', 'no-session-bus', 'not-initialized', 'invalid-answer', 'too-much', 'error'].map((problem) => helperFails(problem, 0.94)),
  { cause: 'credential-too-long-for-store', requires: ['credential-helper-answer:too-long'], confidence: 0.94 },
  { cause: 'empty-credentials-in-ci', requires: ['credential-helper-answer:empty-secret'], confidence: 0.8 },

  ...['scheme', 'path', 'hub-name', 'www'].flatMap(otherKey),
  ...whereNeeded('wrong-registry-host-logged-in', 'near-keys:port', 0.45, 0.95),
  ...whereNeeded('wrong-registry-host-logged-in', 'near-keys:regional-name', 0.45, 0.95),
  ...whereNeeded('ecr-wrong-region-or-profile', 'near-keys:other-region', 0.3, 0.94),
  ...whereNeeded('registry-name-uppercase', 'near-keys:case', 0.5, 0.95),

  ...whereNeeded('auth-config-not-found', 'ignored-login:in-store', 0.45, 0.95),
  ...whereNeeded('auth-config-not-found', 'ignored-login:in-other-file', 0.45, 0.94),
  ...whereNeeded('auth-config-not-found', 'login-variables:moved', 0.4, 0.94),
  { cause: 'auth-config-not-found', requires: ['login-variables:ignored', 'login-needed:needed'], confidence: 0.75 },
  {
    cause: 'auth-config-env-override',
    requires: ['login-variables:overrides'],
    supports: ['credential:rejected', 'credential:wrong-password', 'credential:expired'],
    excludes: ['credential'],
    confidence: 0.6,
  },

  { cause: 'empty-credentials-in-ci', requires: ['secret-mistakes:empty'], confidence: 0.93 },
  { cause: 'password-mangled-by-shell', requires: ['secret-mistakes:placeholder'], confidence: 0.94 },
  { cause: 'empty-credentials-in-ci', requires: ['secret-mistakes:masked'], confidence: 0.94 },
  { cause: 'password-mangled-by-shell', requires: ['secret-mistakes:user-placeholder'], confidence: 0.92 },
  { cause: 'empty-credentials-in-ci', requires: ['pipeline-secret:empty'], confidence: 0.85 },
  { cause: 'password-mangled-by-shell', requires: ['pipeline-secret:placeholder'], confidence: 0.88 },
  mangled('line-end', 0.85),
  mangled('byte-order-mark', 0.88),
  mangled('encoded-twice', 0.85),
  mangled('truncated', 0.85),
  mangled('name-and-password', 0.8),
  mangled('bearer-prefix', 0.85),
  ...['line-end', 'byte-order-mark', 'encoded-twice', 'truncated', 'name-and-password', 'bearer-prefix'].map(mangledAndRefused),
  mangled('quotes', 0.7),
  mangled('space-around', 0.6),
  mangled('no-break-space', 0.7),
  mangled('invisible-character', 0.7),
  mangled('typographic-character', 0.6),
  mangled('user-dollar-eaten', 0.55),
  mangled('user-space', 0.7),
  { cause: 'password-mangled-by-shell', requires: ['secret-mistakes:user-dollar-eaten', 'at:harbor'], excludes: ['credential'], confidence: 0.92 },
  { cause: 'username-form-wrong', requires: ['secret-mistakes:swapped'], excludes: ['credential'], confidence: 0.85 },

  { cause: 'acr-refresh-token-expired-3h', requires: ['secret-expiry:login-expired'], excludes: ['credential'], confidence: 0.96 },
  { cause: 'ecr-token-expired-12h', requires: ['secret-expiry:ecr-password-expired'], excludes: ['credential'], confidence: 0.96 },
  { cause: 'access-token-expired', requires: ['secret-expiry:token-expired'], excludes: ['credential'], confidence: 0.94 },
  { cause: 'clock-skew', requires: ['secret-expiry:not-yet-valid'], confidence: 0.85 },
  { cause: 'token-for-another-registry', requires: ['secret-audience:other-registry'], excludes: ['credential'], confidence: 0.95 },

  { cause: 'secret-id-used-instead-of-secret-value', requires: ['secret-kind:secret-id'], excludes: ['credential'], confidence: 0.93 },
  { cause: 'token-type-not-accepted', requires: ['secret-kind:access-key'], excludes: ['credential'], confidence: 0.95 },
  { cause: 'token-type-not-accepted', requires: ['secret-kind:entra-token'], excludes: ['credential'], confidence: 0.92 },
  { cause: 'token-type-not-accepted', requires: ['secret-kind:access-token'], excludes: ['credential'], confidence: 0.9 },
  { cause: 'token-type-not-accepted', requires: ['secret-kind:foreign'], excludes: ['credential'], confidence: 0.88 },
  {
    cause: 'token-type-not-accepted',
    requires: ['secret-kind:fine-grained'],
    supports: ['credential:rejected', 'may-pull:refused'],
    excludes: ['may-pull'],
    confidence: 0.55,
  },
  { cause: 'mfa-sso-pat-needed', requires: ['secret-kind:password', 'at:ghcr'], excludes: ['credential'], confidence: 0.8 },
  { cause: 'token-type-not-accepted', requires: ['secret-kind:password'], excludes: ['credential', 'at:ghcr'], confidence: 0.8 },

  { cause: 'username-not-null-guid-with-token', requires: ['user-name:not-null-guid'], excludes: ['credential'], confidence: 0.95 },
  { cause: 'username-form-wrong', requires: ['user-name:null-guid-without-token'], excludes: ['credential'], confidence: 0.8 },
  { cause: 'username-form-wrong', requires: ['user-name:unexpected'], excludes: ['credential'], confidence: 0.93 },
  { cause: 'username-form-wrong', requires: ['user-name:not-an-application'], excludes: ['credential'], confidence: 0.8 },
  { cause: 'email-used-as-username', requires: ['user-name:email'], excludes: ['credential', 'at:acr'], confidence: 0.88 },
  { cause: 'email-used-as-username', requires: ['user-name:email', 'at:acr'], excludes: ['credential'], confidence: 0.6 },
  { cause: 'entra-user-password-not-supported', requires: ['user-name:email', 'at:acr', 'secret-kind'], excludes: ['credential'], confidence: 0.75 },
];
