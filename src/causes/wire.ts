// Messages that clients and scripts match, word for word as ACR sends them.

export const unauthenticated =
  'authentication required, visit https://aka.ms/acr/authorization for more information.';

export const notAnApplication = 'Application not registered with AAD.';

/** Ours, to somebody who wants an image copied: no other credential was asked for. */
export const notAllowedToPull = "The client '{subject}' is not allowed to pull from the repository '{repository}'.";

/** ACR's words to a service principal. */
export const wrongClientSecret = 'Invalid clientid or client secret.';

/** Ours: ACR takes tokens of its own directory alone. */
export const notFederated = "authentication required: the token's claim '{claim}' is '{presented}', which is not federated here.";

export const tokenUsedBefore = 'authentication required: the token was presented before, and counts once.';

export const addressDenied =
  "client with IP '{address}' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.";

export const disallowed =
  'The operation is disallowed on this registry, repository or image. View troubleshooting steps at ' +
  'https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation';
