import type { Cause } from './cause.ts';
import { unauthenticated } from './wire.ts';

export const credentialsUnauthorized = {
  'scope-map-missing-permission': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'access-token-scope-missing': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'role-missing-pull': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'role-missing-push': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'role-missing-delete': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'role-missing-catalog': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'role-missing-metadata': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'artifact-locked': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      DENIED: [403, 
        'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation',
      ],
    },
    tell: 'caller',
  },
  'role-missing-arm-reader': {
    group: 'credentials-unauthorized',
    rows: [],
    wire: {
      DENIED: [403, '{subject} may not do {action} on {resource}'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
