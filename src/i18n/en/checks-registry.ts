// What the registry answers.

export const checksRegistry = {
  'check.registry-answers.title': 'Does a registry answer?',
  'check.registry-answers.ok': '{url} answers {status}, as a registry does.',
  'check.registry-answers.not-a-registry': '{url} answers {status}; a registry answers 200 or 401.',
  'check.registry-answers.forbidden': '{url} answers {status} before any login.',
  'check.registry-answers.too-many-requests': '{url} answers {status}: too many requests.',
  'check.registry-answers.server-error': '{url} answers {status}: the registry itself fails.',
} as const;
