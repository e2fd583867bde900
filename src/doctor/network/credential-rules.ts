import { getDomain } from 'tldts';
import { vendorByHost } from '../vendors/index.ts';

// A credential leaves only for its owner. Where that is, besides the registry's own host: a host that its vendor is known
// to judge credentials at, or one of the same registrable domain, unless strangers share that domain.

/** Domains below which everybody can have a name, and that the public suffix list lacks. */
const shared = [
  'aliyuncs.com', 'amazonaws.com', 'amazonaws.com.cn', 'azure.com', 'azurewebsites.net', 'cloudapp.net', 'digitaloceanspaces.com', 'gcr.io',
  'googleapis.com', 'icr.io', 'jfrog.io', 'myhuaweicloud.com', 'ocir.io', 'oraclecloud.com', 'pkg.dev', 'scw.cloud', 'tencentcloudcr.com', 'windows.net',
];

/** Whether the host may judge the registry's credentials. Both without port, in lower case. */
export function isSameOwner(registryHost: string, host: string): boolean {
  if (host === registryHost) return true;
  const vendor = vendorByHost(registryHost);
  if (vendor) return vendor.tokenHosts?.includes(host) ?? false;
  const domain = getDomain(registryHost, { allowPrivateDomains: true });
  return domain !== null && !shared.includes(domain) && domain === getDomain(host, { allowPrivateDomains: true });
}
