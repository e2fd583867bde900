// The way to the registry.

export const checksNetwork = {
  'check.dns.title': 'Does the registry’s name resolve?',
  'check.dns.ok': '{host} resolves to {addresses}.',
  'check.dns.unknown-name': 'There is no host by the name of {host}.',
  'check.dns.resolver-failing': 'The name server gave no answer for {host} ({code}).',
} as const;
