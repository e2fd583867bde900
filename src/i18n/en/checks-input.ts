// What was typed.

export const checksInput = {
  'check.message.title': 'What does the pasted error say?',
  'check.message.ok': 'It says: `{says}`.',
  'check.message.generic': 'It says `{says}`, which many causes have in common.',
  'check.message.unknown': 'Nothing in it is known to the doctor.',

  'check.input-kind.title': 'What was named?',
  'check.input-kind.ok': '{corrected}, at {host}.',
  'check.input-kind.two-readings': 'A single word is an image of Docker Hub. Should it be a registry, its whole host is needed, such as `{corrected}.azurecr.io`.',

  'check.reference-grammar.title': 'Is the name valid?',
  'check.reference-grammar.ok': '{corrected} is a valid name.',
  'check.reference-grammar.invalid': 'At position {position}: {defect}.',
  'check.reference-grammar.double-colon': 'Two colons in a row; one stands before a tag.',
  'check.reference-grammar.empty-tag': 'After the last sign a tag or a digest is missing. A variable may have been empty.',
  'check.reference-grammar.double-slash': 'Two slashes in a row. A variable between them may have been empty.',
  'check.reference-grammar.leading-slash': 'The name begins with a slash. A variable in front of it may have been empty.',
  'check.reference-grammar.host-dot': 'A dot stands at the end of the host.',
  'check.reference-grammar.placeholder': 'A placeholder was not replaced by its value.',

  'check.letter-case.title': 'Are all letters small where they must be?',
  'check.letter-case.ok': 'There are no capitals where none may be.',
  'check.letter-case.host-uppercase': 'The host has capitals. Clients look for a login under exactly this spelling.',
  'check.letter-case.repository-uppercase': 'A repository’s name has no capitals.',

  'check.decoration.title': 'Is there anything around the name?',
  'check.decoration.ok': 'Nothing stands around the name.',
  'check.decoration.scheme': 'The name begins as a web address does; the name of an image does not.',
  'check.decoration.api-path': 'This is a path of the registry’s API and no part of the name.',
  'check.decoration.trailing-slash': 'The name ends with a slash.',
  'check.decoration.user-info': 'A user name or a password stands before the host. It does not belong there, and is now in the history of your shell.',
  'check.decoration.query': 'What follows `?` or `#` is no part of the name.',
  'check.decoration.quotes': 'Quotes are part of the name.',
  'check.decoration.invisible-character': 'A character that cannot be seen is part of the name.',
  'check.decoration.backslash': 'The name has backslashes; its parts are divided by `/`.',
  'check.decoration.typographic-character': 'A document has replaced a plain character by another that looks alike.',
  'check.decoration.lookalike-letter': 'A letter of another alphabet looks like a Latin one. It makes another name of it.',
  'check.decoration.host-twice': 'The name has two hosts; this one is too many.',
  'check.decoration.command': 'A command was given; its last word was taken for the name.',
  'check.decoration.space': 'A space or the end of a line was left out.',
  'check.decoration.punctuation': 'A punctuation mark at the end was left out.',
  'check.decoration.tolerated': 'The name of a registry is its host alone; clients leave this out by themselves.',

  'check.default-registry.title': 'Does the name lead to the registry that is meant?',
  'check.default-registry.ok': 'The name leads to {registry}.',
  'check.default-registry.known-registry': 'Without a host, {corrected} is a name at Docker Hub. You have a login for {expected}.',
  'check.default-registry.too-deep': 'Without a host, {corrected} is a name at Docker Hub, where a name has two parts at most. The host in front is missing.',
  'check.default-registry.docker-hub': 'Without a host, {corrected} is a name at Docker Hub.',

  'check.path-shape.title': 'Has the name the form that this registry wants?',
  'check.path-shape.ok': '{repository} has the form {expected}.',
  'check.path-shape.unfit': 'At {vendor}, names have the form {expected}; {repository} does not.',

  'check.lookalike-host.title': 'Is it the host that is meant?',
  'check.lookalike-host.ok': '{host} looks like no other registry.',
  'check.lookalike-host.mistake': '{host} is not the registry that is usually meant; that is {expected}.',
  'check.lookalike-host.web-page': '{host} is a web page; the registry is {expected}.',
  'check.lookalike-host.near': '{host} is a letter or two away from {expected}.',
  'check.lookalike-host.near-stored': '{host} is a letter or two away from {expected}, for which you have a login.',

  'check.retired-registry.title': 'Is the registry still in use?',
  'check.retired-registry.ok': '{host} is not on the list of retired registries.',
  'check.retired-registry.moved': '{host} was retired; its successor is {successor}.',
  'check.retired-registry.gone': '{host} was switched off, and nothing took its place.',

  'reason.any-path': 'This registry takes names of any form.',
} as const;
