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
} as const;
