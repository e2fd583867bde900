import { bodyMark, challengeMark, type Vendor } from './vendor.ts';

/** https://cloud.google.com/artifact-registry/docs/docker/authentication; gcr.io is served by it too. */
export const gar: Vendor = {
  id: 'gar',
  name: 'Google Artifact Registry',
  hosts: /^(?:[a-z0-9-]+-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/,
  marks: [challengeMark(1, /realm="https:\/\/[^"/]+\/v2\/token"/), bodyMark(2, /artifactregistry\.repositories\./)],
  path: { pattern: /^[^/]+\/.+$/, example: '{project}/{repository}/{image}' },
  hidesMissing: true,
  creation: 'repository-first',
  says: [
    { meaning: 'not-permitted', statuses: [403], text: /Permission "?(?<action>artifactregistry\.repositories\.\w{1,60})"? denied/ },
    { meaning: 'not-permitted', text: /do not have permission "?(?<action>artifactregistry\.\w{1,60}\.\w{1,60})/ },
    { meaning: 'repository-missing', statuses: [404], text: /Repository "?[^"]{1,300}"? not found/i },
    { meaning: 'policy', text: /immutable/i },
    { meaning: 'rate-limited', statuses: [429], text: /quota|resource_exhausted|too many/i },
  ],
};
