export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Öteki kayıt defterleri:',
} as const;
