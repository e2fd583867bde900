// From an open connection to a safe one.

export const checksTls = {
  'check.tls-handshake.title': 'Does the registry speak TLS?',
  'check.tls-handshake.ok': '{host} speaks {version}.',
  'check.tls-handshake.speaks-http': 'Port {port} speaks HTTP without encryption ({status}), and the client insists on TLS.',
  'check.tls-handshake.speaks-http-as-allowed': 'Port {port} speaks HTTP without encryption, which the client allows here.',
  'check.tls-handshake.not-tls': 'What answers at port {port} speaks neither TLS nor HTTP ({code}).',
  'check.tls-handshake.old-version': '{host} speaks {version}, which clients of today refuse.',
  'check.tls-handshake.no-common-version': '{host} refuses every version and cipher that is offered ({code}).',
  'check.tls-handshake.client-certificate-wanted': '{host} wants a certificate from the client ({code}).',
  'check.tls-handshake.broken-off': 'The connection to {host} opens, and is broken off when TLS begins ({code}).',
  'check.tls-handshake.silent': 'The connection to {host} opens, and nothing comes back when TLS begins.',

  'check.certificate-chain.title': 'Does the client trust the certificate’s issuer?',
  'check.certificate-chain.ok': '{client} trusts {issuer}.',
  'check.certificate-chain.self-signed': 'The certificate of {host} signs itself ({issuer}).',
  'check.certificate-chain.unknown-authority': 'The certificate of {host} comes from {issuer}, which {client} does not trust. It reads {sources}.',
  'check.certificate-chain.same-name': '{client} trusts an authority called {issuer}, but one with another key than that which signed the certificate of {host}.',
  'check.certificate-chain.incomplete': '{host} sends its certificate without those that lead to {issuer}.',
  'check.certificate-chain.no-authorities': '{client} finds no list of trusted authorities on this machine.',
  'check.certificate-chain.public-authority-missing': 'Node.js trusts {issuer}, which is missing from the authorities that {client} reads in {sources}.',
  'check.certificate-chain.trusted-by-others': 'Programs of this shell trust {issuer}, and {client} does not.',

  'check.certificate-dates.title': 'Is the certificate valid now?',
  'check.certificate-dates.ok': 'It is valid until {validUntil}.',
  'check.certificate-dates.expired': 'The certificate of {name} ended at {at}.',
  'check.certificate-dates.not-yet-valid': 'The certificate of {name} begins at {at}.',
  'check.certificate-dates.ends-soon': 'It ends at {validUntil}.',

  'check.certificate-name.title': 'Is the certificate for this name?',
  'check.certificate-name.ok': 'It is for {names}.',
  'check.certificate-name.other-names': 'It is for {names}, and not for {host}.',
  'check.certificate-name.common-name-only': 'It names {names} as its common name only, which clients do not read.',

  'check.tls-interception.title': 'Does somebody open the connection on the way?',
  'check.tls-interception.ok': 'Nothing shows that somebody opens the connection.',
  'check.tls-interception.inspected': 'The certificate for {host} comes from {issuer}, which opens connections and signs them anew.',
  'check.tls-interception.foreign-authority': 'The certificate for {host} comes from {issuer}, and public authorities sign for this host.',

  'reason.no-certificate': 'No certificate was shown.',
  'reason.no-connection': 'There is no connection ({code}).',
  'reason.not-checked-by-client': 'The client was told not to check it here.',
  'reason.tls-failed': 'TLS failed in a way that says nothing ({code} {message}).',
} as const;
