export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Andra register:',
  'list.names': '{first}, {next}',
  'list.parts': '{first}, {next}',
  'list.pause': '{first}; {next}',
} as const;
