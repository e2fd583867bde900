import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/database.ts';
import { makeClientSecret } from '../../src/identity/principals/application-credentials.ts';
import { applicationStore, type ApplicationProperties } from '../../src/identity/principals/application-store.ts';
import { servicePrincipalStore } from '../../src/identity/principals/service-principal-store.ts';
import { tenantStore, type TenantProperties } from '../../src/identity/principals/tenant-store.ts';
import { newUser, userStore, type UserProperties } from '../../src/identity/principals/user-store.ts';
import { identityProviderStore } from '../../src/identity/outside-users/identity-provider-store.ts';
import { userIdentityStore } from '../../src/identity/outside-users/user-identity-store.ts';
import { hashPassword } from '../../src/identity/passwords/password-hash.ts';
import { sealer } from '../../src/identity/passwords/sealed-secret.ts';
import { hashSecret } from '../../src/identity/passwords/secret-hash.ts';
import { Secret } from '../../src/secret.ts';
import type { TestDockgate } from '../harness/harness.ts';

// The authority of a test's Dockgate over real HTTPS, as its clients and browsers speak to it, and people and applications
// to sign in.

export const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
export const MANAGEMENT = 'https://management.azure.com/.default';

export interface Answered {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export type Fields = Readonly<Record<string, string>>;
type Options = { readonly method?: string; readonly form?: Fields | [string, string][]; readonly headers?: Fields; readonly host?: string };

export function authorityOf(dockgate: TestDockgate) {
  let ca: string | undefined;
  const send = async (path: string, { method = 'GET', form, headers = {}, host }: Options = {}): Promise<Answered> => {
    ca ??= await readFile(join(dockgate.data, 'tls/ca.crt'), 'utf8');
    const type = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    return new Promise((resolve, reject) => {
      const named = { ...headers, ...(host === undefined ? {} : { host }) };
      const sent = request(`${dockgate.url}${path}`, { ca: ca!, method, headers: { ...type, ...named }, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          const isJson = response.headers['content-type']?.includes('json');
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: isJson ? (JSON.parse(text) as Answered['body']) : {} });
        });
      });
      sent.on('error', reject);
      sent.end(form && new URLSearchParams(form as Record<string, string>).toString());
    });
  };
  const post = (path: string, form: Fields, headers: Fields = {}) => send(path, { method: 'POST', form, headers });
  return {
    send,
    post,
    token: (form: Fields, tenant = 'adfs') => post(`/${tenant}/oauth2/${tenant === 'adfs' ? '' : 'v2.0/'}token`, form),
    deviceCode: (form: Fields = {}) => post('/adfs/oauth2/devicecode', { client_id: AZURE_CLI, scope: `${MANAGEMENT} openid profile offline_access`, ...form }),
    caFile: join(dockgate.data, 'tls/ca.crt'),
  };
}

export type Authority = ReturnType<typeof authorityOf>;

/** The AADSTS code of an answer, 0 for a success. */
export const codeOf = ({ body }: Pick<Answered, 'body'>): number => (body['error_codes'] as number[] | undefined)?.[0] ?? 0;

/** Fills the directory by its stores, as the management API does. */
export async function people(dockgate: Pick<TestDockgate, 'data'>) {
  const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
  const key = new Secret((await readFile(join(dockgate.data, 'keys/secret-hash'), 'utf8')).trim());
  const hash = (secret: Secret) => hashSecret(key, secret);
  const [tenant] = await tenantStore(database).all();
  const tenantId = tenant!.id;
  const applications = applicationStore(database);
  return {
    tenantId,
    close: () => database.close(),
    setTenant: (change: Partial<TenantProperties>) => tenantStore(database).update(tenantId, change),
    users: userStore(database),
    applications,
    principals: servicePrincipalStore(database),
    async user(name: string, password: string, properties: Partial<UserProperties> = {}) {
      return userStore(database).create(newUser(tenantId, name, await hashPassword(new Secret(password)), new Date(), properties));
    },
    /** A provider outside, and who somebody is there. */
    async provider(wanted: { name: string; issuer: string; clientId: string; clientSecret: string }, { user, subject }: { user: string; subject: string }) {
      const settings = { displayName: wanted.name, claim: 'sub', countsSecondFactor: false, domains: [] } as const;
      const { id } = await identityProviderStore(database, sealer(key)).create(tenantId, { ...wanted, clientSecret: new Secret(wanted.clientSecret), ...settings }, new Date());
      await userIdentityStore(database).link(user, { providerId: id, subject }, new Date());
    },
    /** A registered application with its service principal and a client secret. */
    async application(name: string, properties: Partial<ApplicationProperties> = {}, expiresAt = new Date(Date.now() + 86_400_000)) {
      const at = new Date();
      const { id, appId } = await applications.create(tenantId, name, properties, at);
      const { id: objectId } = await servicePrincipalStore(database).create({ tenantId, appId, kind: 'Application', displayName: name }, at);
      const secret = makeClientSecret('ci', hash, at, expiresAt);
      await applications.addSecret(tenantId, id, secret);
      return { id, appId, objectId, secret: secret.value.reveal(), secretId: secret.id };
    },
  };
}

export type People = Awaited<ReturnType<typeof people>>;

/** The hidden fields of a page's form. */
export const hiddenFields = (page: string): Record<string, string> =>
  Object.fromEntries([...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, unescape(value!)]));

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]!);

export const cookieOf = ({ headers }: Answered): string => (headers['set-cookie'] as string[] | undefined)?.[0]?.split(';')[0] ?? '';
