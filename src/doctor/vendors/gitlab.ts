import { challengeMark, type Vendor } from './vendor.ts';

/** https://docs.gitlab.com/user/packages/container_registry/authenticate_with_container_registry/ */
export const gitlab: Vendor = {
  id: 'gitlab',
  name: 'GitLab',
  hosts: /^registry\.gitlab\.com$/,
  marks: [challengeMark(3, /realm="https?:\/\/[^"]{1,300}\/jwt\/auth"/), challengeMark(1, /service="container_registry"/)],
  tokenHosts: ['gitlab.com'],
  path: { pattern: /^[^/]+\/.+$/, example: '{group}/{project}' },
  hidesMissing: true,
  creation: 'by-push',
  accountKind: (user) => (user === 'gitlab-ci-token' ? 'workflow' : user.startsWith('gitlab+deploy-token') ? 'robot' : 'person'),
  says: [
    { meaning: 'login-throttled', statuses: [403, 429], text: /temporarily blocked|rate limit|retry later/i },
    { meaning: 'token-needed', text: /must use a personal access token/i },
    { meaning: 'wrong-password', text: /HTTP Basic: Access denied/ },
    { meaning: 'not-permitted', text: /access forbidden/ },
  ],
};
