import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { builtInRole, type BuiltInRoleName } from '../../src/access/roles/built-in-roles.ts';
import { registriesPath, roleAssignmentPath } from '../../src/contract/address.ts';
import { openDatabase } from '../../src/db/database.ts';
import { makeClientSecret } from '../../src/identity/principals/application-credentials.ts';
import { managedIdentityAccess } from '../../src/identity/principals/managed-identity-access.ts';
import { hashSecret } from '../../src/identity/passwords/secret-hash.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { RESOURCE_GROUP_SCOPE } from '../../src/names/resource-scope.ts';
import { Secret } from '../../src/secret.ts';
import { certificate } from '../samples/certificates.ts';
import { AZURE_CLI, people } from '../directory/authority.ts';
import { startScriptedIssuer } from '../servers/oidc-issuer.ts';
import type { Answer, Asked } from './ask.ts';
import type { Pair, World } from './world.ts';

// Everybody in the directory of a world, made through its own API, and every kind of token that they can get.

export const resources = {
  management: 'https://management.azure.com',
  registry: 'https://containerregistry.azure.net',
  graph: 'https://graph.microsoft.com',
  logs: 'https://api.loganalytics.io',
} as const;
export type ResourceName = keyof typeof resources;

export interface Person {
  readonly id: string;
  readonly pair: Pair;
}

export interface Application {
  /** Of the application, and of the service principal that stands for it. */
  readonly id: string;
  readonly principalId: string;
  readonly appId: string;
  readonly secret: string;
  readonly secretId: string;
  readonly key: string;
  readonly certificateId: string;
  readonly thumbprint: string;
  readonly pair: Pair;
}

export interface Identity {
  readonly principalId: string;
  readonly appId: string;
  readonly secret: string;
}

export type Principals = Awaited<ReturnType<typeof openPrincipals>>;

/** A form, as it is posted. */
export const form = (path: string, fields: Readonly<Record<string, string>>): Asked => ({
  method: 'POST', path, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString(),
});

export const TOKEN_PATH = '/adfs/oauth2/token';
/** What outside tokens are made for that prove an application. */
export const FEDERATION_AUDIENCE = 'api://AzureADTokenExchange';
export const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What is asked, by whom, and where. */
export type Place = Pick<World, 'ask' | 'owner' | 'here'> & { readonly dockgate: Pick<World['dockgate'], 'data' | 'url' | 'host' | 'clock'> };

/** @param managedIdentityPort where the server gives out tokens of managed identities; 0: nowhere */
export async function openPrincipals({ ask, owner, here, dockgate }: Place, managedIdentityPort = 0) {
  const directory = await people(dockgate as World['dockgate']);
  await directory.setTenant({ passwordGrant: true });
  const issuer = await startScriptedIssuer();
  const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
  const key = new Secret((await readFile(join(dockgate.data, 'keys/secret-hash'), 'utf8')).trim());

  const graph = async (method: string, path: string, body?: object): Promise<Answer['json']> => {
    const answer = await ask({ method, path: `/v1.0${path}`, as: owner, ...(body ? { body } : {}) });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.json;
  };
  const seconds = () => Math.floor((Date.now() + dockgate.clock.ahead) / 1000);
  const granted = async (fields: Readonly<Record<string, string>>) => {
    const answer = await ask(form(TOKEN_PATH, fields));
    if (answer.status !== 200) throw new Error(answer.text);
    return answer.json as Readonly<Record<'access_token' | 'refresh_token' | 'id_token', string>>;
  };

  /** How an application proves itself with its certificate. */
  const assertion = ({ appId, key, thumbprint }: Pick<Application, 'appId' | 'key' | 'thumbprint'>, claims: object = {}) =>
    new SignJWT({ aud: `${dockgate.url}${TOKEN_PATH}`, iss: appId, sub: appId, jti: crypto.randomUUID(), nbf: seconds(), exp: seconds() + 600, ...claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', 'x5t#S256': thumbprint })
      .sign(createPrivateKey(key));

  return {
    graph,
    issuer,
    directory,
    seconds,
    assertion,
    async close() {
      await Promise.all([issuer.close(), directory.close(), database.close()]);
    },
    async user(name: string): Promise<Person> {
      const { id } = await graph('POST', '/users', { userPrincipalName: `${name}@dockgate`, passwordProfile: { password: `password of ${name}` } });
      return { id: String(id), pair: [`${name}@dockgate`, `password of ${name}`] };
    },
    async group(name: string, members: readonly string[]): Promise<string> {
      const { id } = await graph('POST', '/groups', { displayName: name });
      for (const member of members) await graph('POST', `/groups/${String(id)}/members/$ref`, { '@odata.id': `${resources.graph}/v1.0/directoryObjects/${member}` });
      return String(id);
    },
    /** With a client secret and a certificate. */
    async application(displayName: string, { secretEnds, certificateEnds }: { secretEnds?: Date; certificateEnds?: Date } = {}): Promise<Application> {
      const made = await certificate({ commonName: displayName, ...(certificateEnds ? { to: certificateEnds } : {}) });
      const { raw } = new X509Certificate(made.certificate);
      const keyCredentials = [{ key: raw.toString('base64') }];
      const application = await graph('POST', '/applications', { displayName, keyCredentials });
      const [id, appId] = [String(application['id']), String(application['appId'])];
      const principal = await graph('POST', '/servicePrincipals', { appId });
      const wanted = secretEnds ? { passwordCredential: { endDateTime: secretEnds.toISOString() } } : {};
      const password = await graph('POST', `/applications/${id}/addPassword`, wanted);
      const secret = String(password['secretText']);
      return {
        id, appId, principalId: String(principal['id']), secret, secretId: String(password['keyId']), key: made.key,
        certificateId: (application['keyCredentials'] as { keyId: string }[])[0]!.keyId,
        thumbprint: createHash('sha256').update(raw).digest('base64url'), pair: [appId, secret],
      };
    },
    /** With a client secret, in another tenant than that of the registries; its API is reached from the machine alone. */
    async strangersApplication(tenantId: string, displayName: string): Promise<Pair> {
      const at = new Date();
      const { id, appId } = await directory.applications.create(tenantId, displayName, {}, at);
      await directory.principals.create({ tenantId, appId, kind: 'Application', displayName }, at);
      const secret = makeClientSecret('', (made) => hashSecret(key, made), at, new Date(at.getTime() + 86_400_000));
      await directory.applications.addSecret(tenantId, id, secret);
      return [appId, secret.value.reveal()];
    },
    async managedIdentity(displayName: string): Promise<Identity> {
      const wanted = { tenantId: directory.tenantId, appId: crypto.randomUUID(), kind: 'ManagedIdentity', displayName } as const;
      const { id, appId } = await directory.principals.create(wanted, new Date());
      const secret = await managedIdentityAccess(database).renew(id, (made) => hashSecret(key, made), new Date(), []);
      return { principalId: id, appId, secret: secret.reveal() };
    },
    /** Resolves with what takes the role away again. */
    async assign(principalId: string, role: BuiltInRoleName, { scope = RESOURCE_GROUP_SCOPE, condition }: { scope?: string; condition?: string } = {}): Promise<() => Promise<void>> {
      const path = roleAssignmentPath(scope, crypto.randomUUID());
      const properties = { roleDefinitionId: builtInRole(role).id, principalId, ...(condition ? { condition, conditionVersion: '2.0' } : {}) };
      const { status, text } = await ask({ method: 'PUT', path, as: owner, body: { properties } });
      if (status !== 201) throw new Error(text);
      return async () => void (await ask({ method: 'DELETE', path, as: owner }));
    },
    /** A subject of the outside issuer may do what a scope map allows. */
    federate: (name: string, subject: string, scopeMap: string) =>
      here.send('PUT', `/federatedCredentials/${name}`, { properties: { issuer: issuer.url, subject, scopeMapId: `${registriesPath}/dockgate/scopeMaps/${scopeMap}` } }),
    /** A subject of the outside issuer proves to be the application. */
    trust: ({ id }: Pick<Application, 'id'>, name: string, subject: string) =>
      graph('POST', `/applications/${id}/federatedIdentityCredentials`, { name, issuer: issuer.url, subject, audiences: [FEDERATION_AUDIENCE] }),
    outsideToken: (subject: string, claims: object = {}) => issuer.token({ sub: subject, aud: dockgate.host, iat: seconds(), exp: seconds() + 300, jti: crypto.randomUUID(), ...claims }),

    bySecret: async ({ appId, secret }: Application, resource: ResourceName) =>
      (await granted({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: `${resources[resource]}/.default` })).access_token,
    byCertificate: async (application: Application, resource: ResourceName) =>
      (await granted({
        grant_type: 'client_credentials', client_id: application.appId, client_assertion_type: ASSERTION_TYPE,
        client_assertion: await assertion(application), scope: `${resources[resource]}/.default`,
      })).access_token,
    byIdentity: (identity: Identity, resource: ResourceName) => managedToken(managedIdentityPort, identity, resources[resource]),
    /** Access token, refresh token and ID token. */
    signIn: ([username, password]: Pair, resource: ResourceName) =>
      granted({ grant_type: 'password', client_id: AZURE_CLI, username, password, scope: `${resources[resource]}/.default openid offline_access` }),
    /** A token of the directory or of an outside issuer becomes a refresh token of the registry, as name and password. */
    async exchange(token: string): Promise<Pair> {
      const answer = await ask(form('/oauth2/exchange', { grant_type: 'access_token', service: dockgate.host, access_token: token }));
      if (answer.status !== 200) throw new Error(answer.text);
      return [NULL_GUID, String(answer.json['refresh_token'])];
    },
  };
}

function managedToken(port: number, { secret }: Identity, resource: string): Promise<string> {
  const path = `/metadata/identity/oauth2/token?${new URLSearchParams({ resource })}`;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers: { 'x-identity-header': secret } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(String((JSON.parse(text) as { access_token?: string }).access_token)));
    });
    sent.on('error', reject).end();
  });
}
