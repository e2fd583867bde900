// Messages that several causes share on the wire, word for word as ACR sends them: clients and scripts match them.

export const unauthenticated =
  'authentication required, visit https://aka.ms/acr/authorization for more information.';

export const notAnApplication = 'Application not registered with AAD.';
