import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://distribution.github.io/distribution/, the image `registry`; its one header is sent by many others. */
export const distribution: Vendor = {
  id: 'distribution',
  name: 'CNCF Distribution',
  marks: [challengeMark(1, /^Basic realm=/i), headerMark(1, 'docker-distribution-api-version', /registry\/2\.0/)],
  hidesMissing: false,
  creation: 'by-push',
  says: [],
};
