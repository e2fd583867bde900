// What stands around words of every kind.

export const frame = {
  'section.for': '{names}:',
  'section.elsewhere': 'Other registries:',
  'list.names': '{first}, {next}',
  'list.parts': '{first}, {next}',
  'list.pause': '{first}; {next}',
} as const;
