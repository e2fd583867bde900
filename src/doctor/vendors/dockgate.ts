import { acr } from './acr.ts';
import { headerMark, type Vendor } from './vendor.ts';

/** Ours: it says itself why it refused. */
export const dockgate: Vendor = {
  id: 'dockgate',
  name: 'Dockgate',
  marks: [headerMark(3, 'x-dockgate-cause')],
  hidesMissing: false,
  creation: 'by-push',
  grantsLess: true,
  servesLayersItself: true,
  accountKind(user, secret, host) {
    const kind = user.includes('@') || user === 'owner' ? 'person' : acr.accountKind?.(user, secret, host) ?? 'person';
    return user === 'dockgate' && kind === 'repository-token' ? 'admin' : kind;
  },
  says: acr.says,
};
