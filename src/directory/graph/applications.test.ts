import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { databases } from '../../../test/databases/databases.ts';
import { openGraph, refusalOf, type Ask, type OpenedGraph } from '../../../test/harness/graph-api.ts';
import { applicationResource, servicePrincipalPage, servicePrincipalResource } from '../../contract/directory/application.ts';
import { passwordCredential } from '../../contract/directory/credential.ts';
import { graphPage } from '../../contract/directory/odata.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY_MS = 86_400_000;

for (const [name, open, options] of databases) {
  describe(`applications and service principals in ${name}`, options, () => {
    let place: OpenedGraph;
    before(async () => (place = await openGraph(open)));
    after(() => place.close());

    const ask = (method: NonNullable<Ask['method']>, path: string, body?: object) => place.ask({ method, path: `/v1.0${path}`, body, as: place.owner });
    const read = async <T>(schema: z.ZodType<T>, ...asked: Parameters<typeof ask>): Promise<T> => {
      const { status, body } = await ask(...asked);
      assert.ok(status < 300, JSON.stringify(body));
      return schema.parse(body);
    };
    const statusOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;
    const make = async (displayName: string) => {
      const application = await read(applicationResource, 'POST', '/applications', { displayName });
      const principal = await read(servicePrincipalResource, 'POST', '/servicePrincipals', { appId: application.appId });
      const secret = await read(passwordCredential, 'POST', `/applications/${application.id}/addPassword`, { passwordCredential: { displayName: 'rbac' } });
      return { application, principal, secret, login: [application.appId, secret.secretText!] as const };
    };

    test('an application, its service principal and its secret are made as az does it, and log in', async () => {
      const { application, principal, secret, login } = await make('made');
      for (const id of [application.id, application.appId, principal.id, secret.keyId]) assert.match(id, GUID);
      assert.equal(principal.appId, application.appId);
      assert.deepEqual([application.passwordCredentials, principal.accountEnabled], [[], true]);
      assert.equal(secret.hint, secret.secretText?.slice(0, 3));
      const end = Date.parse(secret.endDateTime!) - Date.now();
      assert.ok(end > 364 * DAY_MS && end <= 365 * DAY_MS, 'a secret is valid for a year unless somebody says otherwise');
      assert.equal((await place.ask({ path: `/v1.0/servicePrincipals/${principal.id}`, as: login })).status, 200);
    });

    test('the value of a secret is in one answer and in no other', async () => {
      const { application, principal, secret } = await make('once');
      const value = secret.secretText!;
      for (const path of ['/applications', '/servicePrincipals', `/applications/${application.id}`, `/servicePrincipals/${principal.id}`]) {
        const { status, body } = await ask('GET', path);
        assert.equal(status, 200);
        assert.ok(!JSON.stringify(body).includes(value), path);
      }
      const rows = await place.database.query.selectFrom('client_secret').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(value));
    });

    test('objects are found by either id, by key, and by the filters that az sends', async () => {
      const { application, principal } = await make("Ann's tool");
      const appId = application.appId;
      const paths = [`/applications/${appId}`, `/applications(appId='${appId}')`, `/servicePrincipals(appId='${appId}')`, `/servicePrincipals/${principal.id}`];
      for (const path of paths) assert.equal((await read(z.object({ appId: z.string() }), 'GET', path)).appId, appId, path);
      const find = async (collection: string, filter: string) => {
        const { value } = await read(graphPage(z.object({ appId: z.string() })), 'GET', `/${collection}?$filter=${encodeURIComponent(filter)}`);
        return value.map((each) => each.appId);
      };
      const filters = ["displayName eq 'ann''s TOOL'", "startswith(displayName,'Ann''s')", `appId eq '${appId.toUpperCase()}'`];
      for (const filter of filters) {
        assert.deepEqual(await find('applications', filter), [appId], filter);
        assert.deepEqual(await find('servicePrincipals', filter), [appId], filter);
      }
      assert.deepEqual(await find('servicePrincipals', `servicePrincipalNames/any(c:c eq '${appId}')`), [appId]);
      assert.deepEqual(await find('servicePrincipals', `servicePrincipalNames/any(c:c eq '${appId}') and startswith(displayName,'Z')`), []);
      assert.deepEqual(await find('applications', "startswith(displayName,'%')"), []);
    });

    test('a filter that is not understood lists nothing', async () => {
      for (const filter of ["mail eq 'x'", "displayName ne 'x'", "displayName eq 'x' or displayName eq 'y'", 'accountEnabled eq true', "displayName eq 'x' and", '']) {
        const answer = await ask('GET', `/applications?$filter=${encodeURIComponent(filter)}`);
        assert.deepEqual(refusalOf(answer), [400, 'Request_BadRequest', '$filter'], filter);
      }
    });

    test('a list comes in pages, each entry once', async () => {
      for (let count = 0; count < 3; count += 1) await make(`page ${count}`);
      const all = await read(servicePrincipalPage, 'GET', '/servicePrincipals');
      const seen: string[] = [];
      for (let next: string | undefined = '/v1.0/servicePrincipals?$top=2'; next !== undefined; ) {
        const page: z.infer<typeof servicePrincipalPage> = servicePrincipalPage.parse((await place.ask({ path: next, as: place.owner })).body);
        seen.push(...page.value.map(({ id }) => id));
        next = page['@odata.nextLink']?.replace('http://localhost:5000', '');
      }
      assert.deepEqual(seen, all.value.map(({ id }) => id));
    });

    test('a secret that is removed, by way of the service principal too, ends at once', async () => {
      const { principal, secret, login } = await make('removed');
      const path = `/v1.0/servicePrincipals/${principal.id}`;
      assert.equal((await place.ask({ path, as: login })).status, 200);
      assert.equal(await statusOf('POST', `/servicePrincipals/${principal.id}/removePassword`, { keyId: secret.keyId }), 204);
      assert.equal((await place.ask({ path, as: login })).status, 401);
      assert.equal(await statusOf('POST', `/servicePrincipals/${principal.id}/removePassword`, { keyId: secret.keyId }), 404);
    });

    test('a secret ends when it is said to, and never later than in two years', async () => {
      const { application } = await make('ends');
      const path = `/applications/${application.id}/addPassword`;
      const until = (days: number) => ({ passwordCredential: { endDateTime: new Date(Date.now() + days * DAY_MS).toISOString() } });
      assert.equal(await statusOf('POST', path, until(729)), 200);
      for (const days of [740, -1]) {
        assert.deepEqual(refusalOf(await ask('POST', path, until(days))), [400, 'Request_BadRequest', 'passwordCredential.endDateTime']);
      }
      const later = { passwordCredential: { startDateTime: new Date(Date.now() + DAY_MS).toISOString() } };
      assert.deepEqual(refusalOf(await ask('POST', path, later)), [400, 'Request_BadRequest', 'passwordCredential.startDateTime']);
    });

    test('whoever is disabled is out at the next request, and whose tokens are revoked too', async () => {
      const { principal, login } = await make('disabled');
      const path = `/v1.0/servicePrincipals/${principal.id}`;
      const token = await place.token({ kind: 'service-principal', id: principal.id, name: login[0]!, credentialId: null });
      assert.equal((await place.ask({ path, as: token })).status, 200);
      place.wait(2_000);
      assert.equal(await statusOf('POST', `/servicePrincipals/${principal.id}/revokeSignInSessions`), 200);
      assert.equal((await place.ask({ path, as: token })).status, 401);
      assert.equal((await place.ask({ path, as: login })).status, 200);
      assert.equal(await statusOf('PATCH', `/servicePrincipals/${principal.id}`, { accountEnabled: false }), 204);
      assert.equal((await place.ask({ path, as: login })).status, 401);
      assert.equal((await read(servicePrincipalResource, 'GET', `/servicePrincipals/${principal.id}`)).accountEnabled, false);
    });

    test('an application goes with its service principal and its secrets', async () => {
      const { application, principal, login } = await make('gone');
      assert.equal(await statusOf('DELETE', `/applications/${application.id}`), 204);
      assert.equal(await statusOf('GET', `/servicePrincipals/${principal.id}`), 404);
      assert.equal((await place.ask({ path: '/v1.0/servicePrincipals', as: login })).status, 401);
      assert.equal(await statusOf('DELETE', `/applications/${application.id}`), 404);
    });

    test('a tenant has one service principal for an application', async () => {
      const { application } = await make('single');
      const answer = await ask('POST', '/servicePrincipals', { appId: application.appId });
      assert.deepEqual(refusalOf(answer), [409, 'Request_MultipleObjectsWithSameKeyValue']);
    });

    test('addresses for sign-in are exact, of one platform, and on a place that one can trust', async () => {
      const { application } = await make('web');
      const path = `/applications/${application.id}`;
      const good = ['https://app.example/cb', 'http://localhost/cb', 'com.example.app:/cb'];
      assert.equal(await statusOf('PATCH', path, { publicClient: { redirectUris: good } }), 204);
      const shown = await read(applicationResource, 'GET', path);
      assert.deepEqual([shown.publicClient.redirectUris, shown.web.redirectUris, shown.isFallbackPublicClient], [good, [], true]);
      for (const uri of ['http://app.example/cb', 'javascript:alert(1)', 'https://app.example/cb#x', 'https://*.example/cb', 'https://a@b.example/', 'cb', 'data:text/html,x']) {
        const refused = await ask('PATCH', path, { web: { redirectUris: [uri] } });
        assert.deepEqual(refusalOf(refused), [400, 'Request_BadRequest', 'web.redirectUris[0]'], uri);
      }
      assert.equal(await statusOf('PATCH', path, { web: { redirectUris: [good[0]] }, spa: { redirectUris: [good[0]] } }), 400);
    });
  });
}
