import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://docs.docker.com/docker-hub/ */
export const dockerHub: Vendor = {
  id: 'docker-hub',
  name: 'Docker Hub',
  hosts: /^(?:docker\.io|index\.docker\.io|registry-1\.docker\.io|registry\.hub\.docker\.com)$/,
  marks: [challengeMark(3, /service="registry\.docker\.io"/), headerMark(2, 'docker-ratelimit-source')],
  tokenHosts: ['auth.docker.io'],
  path: { pattern: /^[^/]+\/[^/]+$/, example: '{account}/{image}' },
  hidesMissing: true,
  creation: 'by-push',
  grantsLess: true,
  says: [
    { meaning: 'sso-needed', text: /personal access token to login when SSO is enforced/i },
    { meaning: 'token-needed', text: /use (?:a )?personal access token/i },
    { meaning: 'rate-limited', statuses: [429], text: /pull rate limit/i },
    { meaning: 'login-throttled', statuses: [429], text: /too many (?:failed )?login/i },
    { meaning: 'scope-missing', text: /access token has insufficient scopes/i },
    { meaning: 'wrong-password', statuses: [401], text: /incorrect username or password/i },
  ],
};
