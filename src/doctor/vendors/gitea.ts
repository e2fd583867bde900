import { bodyMark, challengeMark, type Vendor } from './vendor.ts';

/** https://docs.gitea.com/usage/packages/container, and Forgejo. */
export const gitea: Vendor = {
  id: 'gitea',
  name: 'Gitea or Forgejo',
  hosts: /^(?:gitea\.com|codeberg\.org)$/,
  marks: [challengeMark(3, /realm="https?:\/\/[^"]{1,300}\/v2\/token",service="container_registry"/), bodyMark(2, /reqPackageAccess/)],
  path: { pattern: /^[^/]+\/.+$/, example: '{owner}/{image}' },
  hidesMissing: true,
  creation: 'by-push',
  says: [
    { meaning: 'token-needed', text: /two[- ]?factor|2FA/i },
    { meaning: 'account-disabled', text: /prohibited from (?:signing|logging) in/i },
    { meaning: 'not-permitted', text: /reqPackageAccess/ },
  ],
};
