import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://jfrog.com/help/r/jfrog-artifactory-documentation/docker-repositories */
export const artifactory: Vendor = {
  id: 'artifactory',
  name: 'JFrog Artifactory',
  hosts: /\.jfrog\.io$/,
  marks: [
    challengeMark(3, /Basic realm="Artifactory Realm"/),
    challengeMark(3, /\/api\/docker\/[^"]{1,300}\/v2\/token"/),
    headerMark(3, 'x-artifactory-id'),
    headerMark(3, 'server', /^Artifactory/),
    headerMark(2, 'x-jfrog-version'),
  ],
  hidesMissing: false,
  creation: 'by-push',
  says: [
    { meaning: 'expired', text: /Token failed verification: expired/ },
    { meaning: 'policy', text: /blocked by (?:JFrog )?Xray|Xray (?:block|policy)|not downloaded.{0,60}Xray/i },
    { meaning: 'login-throttled', text: /blocked due to recurrent login failures|user is locked/i },
    { meaning: 'address-denied', statuses: [403], text: /(?:IP|address) ?(?<address>[0-9a-fA-F.:]{3,45})[^"]{0,40}(?:not allowed|blocked|denied)/i },
    { meaning: 'wrong-password', text: /BAD_CREDENTIAL|Bad credentials|Wrong username was used/i },
  ],
};
