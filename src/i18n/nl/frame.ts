export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Andere registers:',
  'list.names': '{first}, {next}',
  'list.parts': '{first}, {next}',
  'list.pause': '{first}; {next}',
} as const;
