export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Andere registers:',
} as const;
