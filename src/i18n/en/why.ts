// The frame around the explanation of an event, and of the list of refusals.

export const why = {
  'why.who': 'who',
  'why.what': 'what',
  'why.when': 'when',
  'why.often': 'how often',
  'why.from': 'from',
  'why.client': 'client',
  'why.at': 'at',
  'why.nobody': 'nobody',
  'why.clientUnknown': 'it did not say',
  'why.answered': '{what}, answered {status}',
  'why.registry': '{host} (registry {registry})',
  'why.served': 'This was served: {operation}',
  'why.may': '{subject} may do {action} on {repository}',
  'why.mayNot': '{subject} may not do {action} on {repository}',
  'why.happened': 'What happened',
  'why.checked': 'What was checked, in order',
  'why.enough': 'This would have been enough',
  'why.enoughEach': 'Each of these would have been enough',
  'why.do': 'What to do',
  'why.correlationId': 'correlation id',

  'failures.entry': '{who} from {address}, {what}',
  'failures.none': 'Nothing was refused.',

  // Of a program at the managed identity endpoint: in place of the words that everybody else gets.
  'managed-identity.trace.credential.pass': 'The managed identity {subject} is known.',
  'managed-identity.trace.credential.fail': 'What the caller presented opens no managed identity.',
  'managed-identity.cause.credentials-wrong-password.title': 'The secret of the managed identity is wrong',
  'managed-identity.cause.credentials-wrong-password.what': 'The secret that was presented opens no managed identity, or not the one that was asked for. A new secret ends the one before it.',
  'managed-identity.cause.credentials-wrong-password.do': `Make a new secret, and hand it to the program in \`IDENTITY_HEADER\`:
$ dockgate managed-identity credential reset {identity}`,
  'managed-identity.cause.not-logged-in.title': 'No managed identity is open to this caller',
  'managed-identity.cause.not-logged-in.what': 'The program asked without a secret, and from an address that is not listed for the managed identity. If it named none, the address may be listed for several.',
  'managed-identity.cause.not-logged-in.do': `Hand the identity’s secret to the program in \`IDENTITY_HEADER\`, or list the address of the program:
$ dockgate managed-identity credential reset {identity}
$ dockgate managed-identity credential reset {identity} --allow-address {address}`,
} as const;
