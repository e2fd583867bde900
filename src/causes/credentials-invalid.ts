import type { Cause } from './cause.ts';
import { notAnApplication, notFederated, unauthenticated, wrongClientSecret } from './wire.ts';

// No credential, or one that proves nobody.
const group = 'credentials-invalid';
const wire = { UNAUTHORIZED: [401, unauthenticated] } as const;

export const credentialsInvalid = {
  // Told only to those who also showed the right password.
  'account-disabled': { group, rows: ['C308'], wire, tell: 'caller' },
  'admin-user-disabled': { group, rows: [], wire, tell: 'caller' },
  'aks-wrong-identity': { group, rows: [], tell: 'caller' },
  'application-not-registered': {
    group,
    rows: [],
    wire: { UNAUTHORIZED: [401, notAnApplication] },
    tell: 'owner',
  },
  'auth-scheme-mismatch': { group, rows: ['C311'], tell: 'caller' },
  'azure-cli-wrong-subscription': { group, rows: [], tell: 'caller' },
  'credential-malformed': { group, rows: [], wire, tell: 'caller' },
  'credentials-wrong-password': { group, rows: ['C303'], wire, messageFor: { 'service-principal': wrongClientSecret }, tell: 'caller' },
  'ecr-wrong-region-or-profile': { group, rows: [], tell: 'caller' },
  'email-used-as-username': { group, rows: [], wire: { UNAUTHORIZED: [401, notAnApplication] }, tell: 'owner' },
  'empty-credentials-in-ci': { group, rows: ['C307'], tell: 'caller' },
  // Which certificates an application has, and whether there is one, is nobody else's business.
  'entra-certificate-not-accepted': { group, rows: [], wire, tell: 'owner' },
  'entra-second-step-needed': { group, rows: [], wire, tell: 'caller' },
  'entra-user-password-not-supported': { group, rows: [], wire, tell: 'caller' },
  'federated-credential-mismatch': { group, rows: [], wire: { UNAUTHORIZED: [401, notFederated] }, tell: 'caller' },
  'mfa-sso-pat-needed': { group, rows: [], tell: 'caller' },
  'not-logged-in': { group, rows: ['C301'], wire, tell: 'caller' },
  'password-mangled-by-shell': { group, rows: ['C306'], tell: 'caller' },
  'pull-secret-malformed': { group, rows: ['C952'], tell: 'caller' },
  'pull-secret-missing': { group, rows: ['C953'], tell: 'caller' },
  'pull-secret-wrong-namespace': { group, rows: ['C951'], tell: 'caller' },
  'pull-secret-wrong-server-key': { group, rows: [], tell: 'caller' },
  // The id of a secret is no secret: who says it proved nothing.
  'secret-id-used-instead-of-secret-value': { group, rows: [], wire: { UNAUTHORIZED: [401, wrongClientSecret] }, tell: 'owner' },
  'service-principal-in-other-tenant': { group, rows: ['C310'], wire, tell: 'caller' },
  'sign-in-declined': { group, rows: [], wire, tell: 'caller' },
  'stale-stored-credentials-block-anonymous-pull': { group, rows: ['C309'], tell: 'caller' },
  'subject-removed': { group, rows: [], wire, tell: 'caller' },
  // Told only to those who also showed the right password.
  'token-disabled': { group, rows: [], wire, tell: 'caller' },
  'token-for-another-registry': { group, rows: ['C312'], wire, tell: 'caller' },
  'token-signature-invalid': { group, rows: [], wire, tell: 'caller' },
  'token-type-not-accepted': { group, rows: ['C305'], wire, tell: 'caller' },
  'username-form-wrong': { group, rows: ['C304'], tell: 'caller' },
  'username-not-null-guid-with-token': { group, rows: [], wire, tell: 'caller' },
} as const satisfies Record<string, Cause>;
