import { servicePrincipalPage, servicePrincipalResource, type ServicePrincipalResource } from '../../contract/directory/application.ts';
import { passwordCredential, type PasswordCredential } from '../../contract/directory/credential.ts';
import type { Options } from '../command.ts';
import { details } from '../terminal/details.ts';
import { getRegistry, type Context } from './api-command.ts';
import type { Api } from './api-client.ts';
import { findInDirectory, listDirectory, whereEqual } from './graph-lists.ts';
import { graphPath } from '../../contract/directory/odata.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What somebody typed: a client id, an object id or a display name. Throws CommandFailed. */
export async function findServicePrincipal(api: Api, typed: string, tenant: string | undefined, kind: ServicePrincipalResource['servicePrincipalType'] = 'Application') {
  const collection = '/servicePrincipals';
  // The client id is what people have at hand, and the address takes the object id.
  const [byClientId] = GUID.test(typed) ? await listDirectory(api, whereEqual(`${graphPath(tenant)}${collection}`, 'appId', typed), servicePrincipalPage) : [];
  const named = kind === 'Application' ? 'service principal' : 'managed identity';
  const path = byClientId
    ? `${graphPath(tenant)}${collection}/${byClientId.id}`
    : await findInDirectory(api, typed, { tenant, collection, page: servicePrincipalPage, kind: named, field: 'displayName' });
  return { path, principal: byClientId ?? (await api.ask({ method: 'GET', path }, servicePrincipalResource)) };
}

/** @param end ISO 8601; null for a year from now */
export const addSecret = (api: Api, path: string, displayName: string, end: string | null): Promise<PasswordCredential> => {
  const body = { passwordCredential: { displayName, ...(end === null ? {} : { endDateTime: end }) } };
  return api.ask({ method: 'POST', path: `${path}/addPassword`, body }, passwordCredential);
};

/** Where the secret that is about to be made logs in; asked before, so that nothing is made when there is no such registry. */
export const loginServerOf = async <O extends Options>({ api, registry }: Context<O>): Promise<string> =>
  (await getRegistry(api, await registry())).properties.loginServer;

/**
 * Prints a secret that was just made. On stdout stands nothing but the secret, so that it can be piped into
 * `docker login --password-stdin`; the rest goes to stderr. JSON has the names that `az ad sp create-for-rbac` gives.
 */
export function showNewSecret<O extends Options>(context: Context<O>, loginServer: string, principal: ServicePrincipalResource, secret: PasswordCredential): void {
  const { appId, displayName, id, appOwnerOrganizationId: tenant } = principal;
  const { keyId, hint, endDateTime, secretText: password } = secret;
  context.print({ appId, displayName, password, tenant, id, keyId, hint, endDateTime }, () => password ?? '');
  if (context.isJson) return;
  context.terminal.error(
    [
      details([
        ['client id', appId],
        ['tenant', tenant ?? '-'],
        ['secret', `${secret.displayName ?? keyId}, ends ${endDateTime ?? 'never'}`],
      ]),
      'The secret is shown only now: Dockgate keeps a hash. Log in with it by',
      `  docker login ${loginServer} --username ${appId} --password-stdin`,
    ].join('\n'),
  );
}
