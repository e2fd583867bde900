// Every request to Azure Resource Manager names the version of the API that its client knows:
// https://learn.microsoft.com/rest/api/azure/#components-of-a-rest-api-requestresponse

/** The one that our own clients name. */
export const API_VERSION = '2025-11-01';

/** Must a request to this path, with or without its query, name a version? The log's and the cloud's own paths need none. */
export const needsApiVersion = (path: string): boolean => /^\/(subscriptions|providers|tenants)(?=[/?]|$)/i.test(path);

/** The path with our version, unless it names one or needs none. */
export function withApiVersion(path: string): string {
  const [, query = ''] = path.split('?', 2);
  if (!needsApiVersion(path) || new URLSearchParams(query).has('api-version')) return path;
  return `${path}${path.includes('?') ? '&' : '?'}api-version=${API_VERSION}`;
}
