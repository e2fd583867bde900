import type { Cause } from './cause.ts';
import { notAnApplication, unauthenticated } from './wire.ts';

export const credentialsInvalid = {
  'not-logged-in': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'credentials-wrong-password': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'application-not-registered': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, notAnApplication],
    },
    tell: 'owner',
  },
  'email-used-as-username': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, notAnApplication],
    },
    tell: 'owner',
  },
  'username-not-null-guid-with-token': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'token-type-not-accepted': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'token-disabled': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'admin-user-disabled': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'credential-malformed': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'token-signature-invalid': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'token-for-another-registry': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'subject-removed': {
    group: 'credentials-invalid',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
