import { challengeMark, type Vendor } from './vendor.ts';

/** https://docs.quay.io/; to ask for a token with `push` creates the repository. */
export const quay: Vendor = {
  id: 'quay',
  name: 'Quay',
  hosts: /^quay\.io$/,
  marks: [challengeMark(2, /realm="https?:\/\/[^"]{1,300}\/v2\/auth"/)],
  path: { pattern: /^[^/]+\/[^/]+$/, example: '{organization}/{image}' },
  hidesMissing: true,
  creation: 'by-push',
  grantsLess: true,
  isCreatedByPushScope: true,
  accountKind: (user) => (user.includes('+') ? 'robot' : 'person'),
  says: [
    { meaning: 'account-disabled', text: /user has been disabled|robot[^.]{0,100} is disabled/i },
    { meaning: 'expired', text: /token (?:has|is) expired/i },
    { meaning: 'wrong-password', text: /Invalid Username or Password|Could not find robot|Invalid (?:access )?token|Invalid robot/i },
    { meaning: 'address-denied', statuses: [403], text: /IP (?:address )?(?<address>[0-9a-fA-F.:]{3,45}) (?:is )?(?:blocked|not allowed|has been)/i },
    { meaning: 'quota', text: /quota (?:has been )?exceeded/i },
    { meaning: 'rate-limited', statuses: [429], text: /./ },
  ],
};
