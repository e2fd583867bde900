// What a directory token is for: https://learn.microsoft.com/entra/identity-platform/scopes-oidc.

/** The services that this server plays: resource management, the registry's own, the directory's, and Azure Monitor's for questions to the log. */
export type Resource = 'management' | 'registry' | 'graph' | 'logs';

const publicResources: Readonly<Record<string, Resource>> = {
  'https://management.azure.com': 'management',
  'https://management.core.windows.net': 'management',
  'https://management.chinacloudapi.cn': 'management',
  'https://management.usgovcloudapi.net': 'management',
  'https://containerregistry.azure.net': 'registry',
  'https://graph.microsoft.com': 'graph',
  'https://api.loganalytics.io': 'logs',
  'https://api.loganalytics.azure.cn': 'logs',
  'https://api.loganalytics.us': 'logs',
};

/**
 * Which service a resource's name means, with or without a last `/`. This server's own origin stands for management,
 * as a cloud that is registered with `az` names it. Null for any other: no token is made for somebody else.
 * @param origin of the request, such as `https://localhost:5000`
 */
export function resourceOf(name: string, origin: string): Resource | null {
  const bare = name.replace(/\/+$/, '').toLowerCase();
  if (bare === origin) return 'management';
  return Object.hasOwn(publicResources, bare) ? publicResources[bare]! : null;
}

/** `https://management.azure.com//.default openid` → `https://management.azure.com/`; the first resource that is named. */
export function resourceOfScope(scope: string): string | null {
  const named = scope.split(' ').find((part) => part.includes('://'));
  if (named === undefined) return null;
  // The last path segment is the permission; what stands before it is the resource, which may end in a slash itself.
  const slash = named.lastIndexOf('/');
  return slash > named.indexOf('://') + 2 ? named.slice(0, slash) : named;
}
