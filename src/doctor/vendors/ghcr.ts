import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry */
export const ghcr: Vendor = {
  id: 'ghcr',
  name: 'GitHub Container Registry',
  hosts: /^(?:ghcr\.io|docker\.pkg\.github\.com)$/,
  marks: [challengeMark(3, /service="ghcr\.io"/), headerMark(2, 'x-github-request-id')],
  path: { pattern: /^[^/]+\/.+$/, example: '{owner}/{image}' },
  hidesMissing: true,
  creation: 'by-push',
  accountKind: (_user, secret) => (secret.reveal().startsWith('ghs_') ? 'workflow' : 'person'),
  says: [
    { meaning: 'sso-needed', text: /SAML/ },
    { meaning: 'scope-missing', text: /does not match expected scopes/i },
    { meaning: 'package-not-linked', text: /permission_denied: ?(?:write|create)_package/ },
    { meaning: 'not-permitted', text: /installation not allowed to|permission_denied: ?read_package/ },
    { meaning: 'wrong-password', text: /cannot be authenticated with the token provided/i },
    { meaning: 'wrong-password', statuses: [403], text: /^\s*denied\s*$|"message": ?"denied"/i },
  ],
};
