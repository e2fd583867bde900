import type { Cause } from './cause.ts';

export const network = {
  'firewall-ip-denied': {
    group: 'network',
    rows: [],
    wire: {
      DENIED: [403, "client with IP '{address}' is not allowed access. Refer https://aka.ms/acr/firewall to grant access."],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
