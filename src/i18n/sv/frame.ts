export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Andra register:',
} as const;
