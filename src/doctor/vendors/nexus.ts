import { challengeMark, headerMark, type Vendor } from './vendor.ts';

/** https://help.sonatype.com/en/docker-registry.html */
export const nexus: Vendor = {
  id: 'nexus',
  name: 'Sonatype Nexus Repository',
  marks: [challengeMark(3, /Sonatype Nexus Repository/), headerMark(3, 'server', /^Nexus\//)],
  hidesMissing: true,
  creation: 'by-push',
  servesLayersItself: true,
  says: [{ meaning: 'policy', text: /does not allow updating assets|quarantine/i }],
};
