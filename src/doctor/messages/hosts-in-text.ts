// What is a registry's host, and what a name has of one.

export const LOGIN_OR_TOKEN = /login|auth\.docker\.io|\/token|\/jwt\/auth|gitlab\.com\/jwt|aka\.ms|learn\.microsoft|docs\.|microsoftonline|cloud\.google\.com|github\.com|console\.|help\.|support\./i;

export const isRegistry = (host: string): boolean =>
  /azurecr\.|docker\.io$|ghcr\.io|amazonaws\.com|public\.ecr\.aws|pkg\.dev$|gcr\.io$|registry|quay|harbor|jfrog|artifactory|nexus|:\d+$|cr\.|gitlab|gitea|mcr\.|digitalocean/i.test(host) && !LOGIN_OR_TOKEN.test(host);

const HOSTS = /(?:azurecr\.(?:io|cn|us|de)|docker\.io|ghcr\.io|amazonaws\.com(?:\.cn)?|pkg\.dev|gcr\.io|quay\.io|mcr\.microsoft\.com|jfrog\.io|registry\.gitlab\.com)/i;

export const hasHost = (name: string): boolean => /^[\w<>-]{1,63}(?:\.[\w<>-]{1,63}){1,8}(?::\d+)?\/|^localhost|^[\w-]{1,60}:\d{2,5}\//.test(name);
export const hasHostInside = (path: string): boolean => !/^v[12]\//.test(path) ? HOSTS.test(path) || /^(?:[\w-]{1,60}\.){1,5}(?:com|io|net|org|dev|cloud|local)\//i.test(path) : HOSTS.test(path);
/** Two hosts, one after the other. */
export const isDoubled = (name: string): boolean => {
  const slash = name.indexOf('/');
  return slash > 0 && hasHost(name) && hasHostInside(name.slice(slash + 1));
};

export const withoutHubNames = (host: string | undefined): string | undefined => host?.replace(/^(?:index|registry-1|registry)\.docker\.io$/, 'docker.io');
