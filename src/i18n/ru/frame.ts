export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Другие реестры:',
} as const;
