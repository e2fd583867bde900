import type { Cause } from './cause.ts';
import { disallowed, notAllowedToPull, unauthenticated } from './wire.ts';

// The credential is good, and does not have this right. On the data plane that is 401 with
// `error="insufficient_scope"`, not 403: https://distribution.github.io/distribution/spec/auth/token/
const group = 'credentials-unauthorized';
const wire = { UNAUTHORIZED: [401, unauthenticated] } as const;

export const credentialsUnauthorized = {
  'access-token-scope-missing': { group, rows: [], wire, tell: 'caller' },
  'acr-abac-roles-not-honored': { group, rows: ['C407'], wire: { ...wire, DENIED: [403, notAllowedToPull] }, tell: 'caller' },
  'artifact-locked': { group, rows: ['C412'], wire: { DENIED: [403, disallowed] }, tell: 'caller' },
  'ecr-iam-missing-get-authorization-token': { group, rows: [], tell: 'caller' },
  'entra-consent-missing': { group, rows: [], tell: 'caller' },
  'ghcr-package-not-linked-to-repository': { group, rows: ['C413'], tell: 'caller' },
  'image-soft-deleted': {
    group,
    rows: [],
    wire: {
      DENIED: [403, 'manifest {digest} was deleted from {repository} at {deletedAt} and is kept: it can be restored, not pushed again'],
      MANIFEST_UNKNOWN: [404, 'manifest {reference} is not found'],
    },
    tell: 'caller',
  },
  'node-identity-missing': { group, rows: ['C954'], tell: 'caller' },
  'other-account-logged-in': { group, rows: ['C414'], tell: 'caller' },
  'package-private-visibility': { group, rows: ['C415'], tell: 'caller' },
  'pat-missing-scope': { group, rows: ['C405'], tell: 'caller' },
  'role-assignment-propagation': { group, rows: ['C410'], tell: 'caller' },
  'role-missing-acrpull': { group, rows: [], tell: 'caller' },
  'role-missing-acrpush': { group, rows: [], tell: 'caller' },
  'role-missing-arm-reader': {
    group,
    rows: [],
    wire: { DENIED: [403, "The client '{subject}' is not allowed to perform the action '{action}'."] },
    tell: 'caller',
  },
  'role-missing-catalog': { group, rows: ['C411'], wire, tell: 'caller' },
  'role-missing-delete': { group, rows: [], wire, tell: 'caller' },
  'role-missing-metadata': { group, rows: [], wire, tell: 'caller' },
  'role-missing-pull': { group, rows: ['C401'], wire: { ...wire, DENIED: [403, notAllowedToPull] }, tell: 'caller' },
  'role-missing-push': { group, rows: ['C402'], wire, tell: 'caller' },
  'role-missing-restore': { group, rows: [], wire, tell: 'caller' },
  'role-missing-to-assign-roles': {
    group,
    rows: [],
    wire: { DENIED: [403, "The client '{subject}' is not allowed to perform the action '{action}'."] },
    tell: 'caller',
  },
  'scope-map-missing-permission': { group, rows: [], wire, tell: 'caller' },
  'token-sso-authorization-missing': { group, rows: ['C406'], tell: 'caller' },
  'workflow-packages-write-missing': { group, rows: [], tell: 'caller' },
} as const satisfies Record<string, Cause>;
