import { NULL_GUID, isGuid } from '../../names/guid.ts';
import { bodyMark, challengeMark, type Vendor } from './vendor.ts';

/** https://learn.microsoft.com/azure/container-registry/; a challenge's realm and service are its own host. */
export const acr: Vendor = {
  id: 'acr',
  name: 'Azure Container Registry',
  hosts: /(?:^|\.)azurecr\.(?:io|cn|us|de)$/,
  marks: [
    challengeMark(1, /realm="https:\/\/[^"/]+\/oauth2\/token"/),
    bodyMark(1, /aka\.ms\/acr\//),
  ],
  hidesMissing: false,
  creation: 'by-push',
  grantsLess: true,
  accountKind(user, _secret, host) {
    if (user === NULL_GUID) return 'refresh-token';
    if (isGuid(user)) return 'service-principal';
    return user.toLowerCase() === host.split('.')[0] ? 'admin' : 'repository-token';
  },
  says: [
    { meaning: 'address-denied', statuses: [403], text: /client with IP (?:'|\\u0027)?(?<address>[0-9a-fA-F.:]+)/ },
    { meaning: 'public-access-off', statuses: [403], text: /public (?:network )?access (?:is|has been) disabled/i },
    { meaning: 'client-secret', text: /Invalid client ?id or client secret/i },
    { meaning: 'user-form', text: /client id must be guid/i },
    { meaning: 'application-unknown', text: /Application not registered with AAD/i },
    { meaning: 'admin-disabled', text: /Admin user is disabled/i },
    { meaning: 'policy', text: /operation is disallowed|disallowed[- ]operation|quarantine/i },
  ],
};
