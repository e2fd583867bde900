import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://zotregistry.dev/ */
export const zot: Vendor = {
  id: 'zot',
  name: 'zot',
  marks: [challengeMark(3, /realm="?zot/i), headerMark(3, 'server', /^zot/i)],
  hidesMissing: false,
  creation: 'by-push',
  says: [],
};
