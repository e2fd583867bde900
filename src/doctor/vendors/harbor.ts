import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://goharbor.io/docs/; with a scope its token service answers a wrong password with an empty token. */
export const harbor: Vendor = {
  id: 'harbor',
  name: 'Harbor',
  marks: [
    challengeMark(3, /service="harbor-registry"/),
    challengeMark(3, /Basic realm="harbor"/),
    headerMark(2, 'x-harbor-csrf-token'),
  ],
  path: { pattern: /^[^/]+\/.+$/, example: '{project}/{image}' },
  hidesMissing: true,
  creation: 'project-first',
  accountKind: (user) => (user.startsWith('robot$') ? 'robot' : 'person'),
  says: [
    { meaning: 'project-missing', text: /project [^\s"]{1,256} not found/i },
    { meaning: 'quota', statuses: [412, 413, 507], text: /quota|storage/i },
    { meaning: 'policy', text: /immutable|prevent(?:ed)? by|vulnerabilit|not signed/i },
    { meaning: 'not-permitted', text: /unauthorized to access repository: [^\s,"]{1,256}, action: (?<action>\w{1,30})/ },
    { meaning: 'account-disabled', text: /robot account is disabled/i },
  ],
};
