import { challengeMark, type Vendor } from './vendor.ts';

/** https://docs.digitalocean.com/products/container-registry/ */
export const digitalocean: Vendor = {
  id: 'digitalocean',
  name: 'DigitalOcean Container Registry',
  hosts: /^registry\.digitalocean\.com$/,
  marks: [challengeMark(3, /api\.digitalocean\.com\/v2\/registry\/auth/)],
  tokenHosts: ['api.digitalocean.com'],
  path: { pattern: /^[^/]+\/.+$/, example: '{registry}/{image}' },
  hidesMissing: true,
  creation: 'by-push',
  says: [{ meaning: 'quota', text: /storage (?:limit|quota)|subscription (?:limit|plan)/i }],
};
