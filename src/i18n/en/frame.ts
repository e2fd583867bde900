// What stands around words of every kind.

export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Other registries:',
} as const;
