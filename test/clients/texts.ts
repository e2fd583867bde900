import type { ContainerClientName } from './container-clients.ts';

// The clients' own words around those of the registry. `{host}`, `{id}` and the like stand for what differs each time.

export type Action = 'login' | 'pull' | 'push' | 'list-tags' | 'delete';

/** What each client says; podman, buildah and skopeo are built from the same library and mostly say the same. */
export type Says = { readonly others: string } & { readonly [Name in ContainerClientName]?: string };

/** ACR's text for nearly every 401. */
export const AUTHENTICATION_REQUIRED =
  'authentication required, visit https://aka.ms/acr/authorization for more information. CorrelationId: {id}';
export const NOT_REGISTERED = 'Application not registered with AAD. CorrelationId: {id}';

/** The token endpoint said 401 during a login: only docker shows what it said. */
export const loginRefused = (message = AUTHENTICATION_REQUIRED): Says => ({
  docker: `Get "http://{host}/v2/": unauthorized: ${message}`,
  others: 'logging into "{host}": invalid username/password',
});

/** The token endpoint said 401 during a pull. */
export const pullWithoutToken = (image: string, message = AUTHENTICATION_REQUIRED): Says => ({
  docker: `Head "http://{host}${manifestPath(image)}": unauthorized: ${message}`,
  others: `${source(image)}unable to retrieve auth token: invalid username/password: unauthorized: ${message}`,
});

/** The token endpoint said 401 during a push. */
export const pushWithoutToken = (): Says => ({
  docker: `unauthorized: ${AUTHENTICATION_REQUIRED}`,
  others: `trying to reuse blob {digest} at destination: unable to retrieve auth token: invalid username/password: unauthorized: ${AUTHENTICATION_REQUIRED}`,
});

const INSUFFICIENT_SCOPE = `errors:\ndenied: requested access to the resource is denied\nunauthorized: ${AUTHENTICATION_REQUIRED}\n`;

/** The registry said 401 with `error="insufficient_scope"`: clients turn that into "denied". */
export const pullInsufficient = (image: string): Says => ({
  docker: `pull access denied for {host}/${repositoryOf(image)}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  others: `${source(image)}${reading(image)}${INSUFFICIENT_SCOPE}`,
});

export const pushInsufficient = (image: string): Says => ({
  docker: 'denied: requested access to the resource is denied',
  others: `writing blob: initiating layer upload to /v2/${repositoryOf(image)}/blobs/uploads/ in {host}: ${INSUFFICIENT_SCOPE}`,
});

export const listInsufficient: Says = {
  others: `Error listing repository tags: unable to retrieve auth token: invalid username/password: ${INSUFFICIENT_SCOPE}`,
};

/** The registry answered that there is no such thing. `text`: the client's name of the error, then the message. */
export const pullNotFound = (image: string, what: string, text: string): Says => ({
  docker: `${what} not found: ${text}`,
  others: `${source(image)}${reading(image)}${text}`,
});

/** The registry answered 403 DENIED. */
export const pullDenied = (image: string, message: string): Says => ({
  docker: `pull access denied for {host}/${repositoryOf(image)}, repository does not exist or may require 'docker login': denied: ${message}`,
  others: `${source(image)}${reading(image)}denied: ${message}`,
});

export const pushDenied = (image: string, message: string): Says => ({
  docker: `denied: ${message}`,
  others: `writing manifest: uploading manifest ${referenceOf(image)} to {host}/${repositoryOf(image)}: denied: ${message}`,
});

/** skopeo shows the whole body. */
export function deleteRefused(image: string, status: string, error: { code: string; message: string; detail: unknown; cause: string }): Says {
  const body = { ...error, correlationId: '{id}', help: "The registry's owner sees the reason with: dockgate why {id}" };
  return { others: `Failed to delete /v2/${repositoryOf(image)}/manifests/{digest}: ${JSON.stringify({ errors: [body] })} (${status})` };
}

export const keptOut = (address: string): string =>
  `client with IP '${address}' is not allowed access. Refer https://aka.ms/acr/firewall to grant access. CorrelationId: {id}`;

/** 403 on every path: what reads no body of the first answer cannot say why. */
const FORBIDDEN = 'pinging container registry {host}: invalid status code from registry 403 (Forbidden)';

export const loginKeptOut: Says = {
  docker: 'login attempt to http://{host}/v2/ failed with status: 403 Forbidden',
  others: `authenticating creds for "{host}": ${FORBIDDEN}`,
};
export const pullKeptOut = (image: string, message: string): Says => ({ ...pullDenied(image, message), others: `${source(image)}${FORBIDDEN}` });
export const pushKeptOut = (message: string): Says => ({
  docker: `denied: ${message}`,
  others: `trying to reuse blob {digest} at destination: ${FORBIDDEN}`,
});

const source = (image: string) => `initializing source docker://{host}/${image}: `;
const reading = (image: string) => `reading manifest ${referenceOf(image)} in {host}/${repositoryOf(image)}: `;
const manifestPath = (image: string) => `/v2/${repositoryOf(image)}/manifests/${referenceOf(image)}`;

export const repositoryOf = (image: string): string => image.slice(0, image.search(/[@:]/));
export const referenceOf = (image: string): string => image.slice(image.search(/[@:]/) + 1);

/** The client does not know who vouches for the certificate, and asks nothing. */
export const loginUntrusted: Says = {
  docker: 'Get "https://{host}/v2/": x509: certificate signed by unknown authority',
  others: 'authenticating creds for "{host}": pinging container registry {host}: Get "https://{host}/v2/": x509: certificate signed by unknown authority',
};

/** How the client wraps what went wrong in words of its own. */
export function wrap(name: ContainerClientName, action: Action, image: string, text: string): string {
  switch (name) {
    case 'docker':
      return (action === 'push' ? text : `Error response from daemon: ${text}`).trimEnd();
    case 'podman':
      return `Error: ${text}`.trimEnd();
    case 'buildah':
      return `Error: ${action === 'push' ? `pushing image "{image}" to "docker://{host}/${image}": ` : ''}${text}`.trimEnd();
    case 'skopeo':
      return `time="{time}" level=fatal msg=${JSON.stringify(text)}`;
  }
}
