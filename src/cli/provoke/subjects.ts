import { registryPath, roleAssignmentPath, scopeMapPath, tokenPath } from '../../contract/address.ts';
import { roleAssignmentResource } from '../../contract/authorization/role-assignment.ts';
import { credentialList } from '../../contract/credential.ts';
import { applicationResource, servicePrincipalResource } from '../../contract/directory/application.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import { scopeMapResource } from '../../contract/scope-map.ts';
import { tokenResource } from '../../contract/token.ts';
import { registryScope, type RegistryAddress } from '../../names/resource-scope.ts';
import type { Api } from '../api/api-client.ts';
import { findRole } from '../api/roles.ts';
import { addSecret } from '../api/service-principals.ts';

/** Somebody who was made for a refusal. */
export interface Subject {
  readonly userName: string;
  readonly password: string;
  /** Of the image, where it is the image that is refused. */
  readonly tag?: string;
}

export interface Making {
  readonly api: Api;
  readonly registry: RegistryAddress;
  /** That nobody else has. */
  readonly name: string;
  /** Is told what was made, to be deleted in reverse order. */
  made(path: string): void;
}

interface TokenWish {
  /** Lines of its scope map. */
  readonly actions: readonly string[];
  readonly status?: 'disabled';
  readonly addresses?: readonly string[];
  readonly expiresAt?: Date;
}

export async function makeToken({ api, registry, name, made }: Making, { actions, status, addresses = [], expiresAt }: TokenWish): Promise<Subject> {
  const [scopeMap, token] = [scopeMapPath(registry, `${name}-scope-map`), tokenPath(registry, name)];
  await api.ask({ method: 'PUT', path: scopeMap, body: { properties: { description: 'Made by dockgate provoke', actions } } }, scopeMapResource);
  made(scopeMap);
  const properties = { scopeMapId: scopeMap, status: 'enabled', ...(addresses.length === 0 ? {} : { ipRules: addresses.map((value) => ({ value })) }) };
  const { id } = await api.ask({ method: 'PUT', path: token, body: { properties } }, tokenResource);
  made(token);
  const body = { tokenId: id, name: 'password1', ...(expiresAt ? { expiry: expiresAt.toISOString() } : {}) };
  const { passwords } = await api.ask({ method: 'POST', path: `${registryPath(registry)}/generateCredentials`, body }, credentialList);
  if (status) await api.ask({ method: 'PATCH', path: token, body: { properties: { status } } }, tokenResource);
  return { userName: name, password: passwords.find(({ value }) => value !== undefined)!.value! };
}

interface PrincipalWish {
  readonly role?: string;
  readonly isDisabled?: true;
  readonly secretEndsAt?: Date;
}

export async function makePrincipal({ api, registry, name, made }: Making, { role, isDisabled, secretEndsAt }: PrincipalWish): Promise<Subject> {
  const base = graphPath();
  const application = await api.ask({ method: 'POST', path: `${base}/applications`, body: { displayName: name } }, applicationResource);
  made(`${base}/applications/${application.id}`);
  const { appId } = application;
  const principal = await api.ask({ method: 'POST', path: `${base}/servicePrincipals`, body: { appId } }, servicePrincipalResource);
  if (role !== undefined) await assign(api, registryScope(registry), role, principal.id);
  const secret = await addSecret(api, `${base}/applications/${application.id}`, 'provoked', secretEndsAt?.toISOString() ?? null);
  if (isDisabled) await api.tell({ method: 'PATCH', path: `${base}/servicePrincipals/${principal.id}`, body: { accountEnabled: false } });
  return { userName: appId, password: secret.secretText! };
}

async function assign(api: Api, scope: string, role: string, principalId: string): Promise<void> {
  const { id: roleDefinitionId } = await findRole(api, scope, role);
  const properties = { roleDefinitionId, principalId, principalType: 'ServicePrincipal' };
  await api.ask({ method: 'PUT', path: roleAssignmentPath(scope, crypto.randomUUID()), body: { properties } }, roleAssignmentResource);
}
