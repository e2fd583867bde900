import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openGraph, refusalOf, type Ask, type OpenedGraph } from '../../../test/harness/graph-api.ts';
import { builtInRole, type BuiltInRoleName } from '../../access/roles/built-in-roles.ts';
import { applicationResource, servicePrincipalResource } from '../../contract/directory/application.ts';
import { passwordCredential } from '../../contract/directory/credential.ts';
import { userResource } from '../../contract/directory/user.ts';
import { roleAssignmentStore } from '../../identity/roles/role-assignment-store.ts';
import { registryScope, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { graphRoutes } from './plugin.ts';
import type { GraphRoute } from './route.ts';

// Each route of the list, with each way to present oneself: none of them is ever served to who may not.

const OTHER = '33333333-3333-4333-8333-333333333333';
const PASSWORD = 'Correct horse 1';

/** Of whom nothing is theirs: what the path names is somebody else's, or not there. */
const requestOf = ({ method, path }: GraphRoute): Ask => ({
  method,
  path: `/v1.0${path.replace(':id', OTHER).replace(':member', OTHER).replace(':method', OTHER)}`,
  ...(method === 'GET' ? {} : { body: {} }),
});

/** A refusal for rights, and one for anything else once there was a right. */
const FORBIDDEN = 403;
const isLetIn = (status: number) => [200, 201, 204, 400, 404, 409].includes(status);

describe('who may ask the directory what', () => {
  let place: OpenedGraph;
  let routes: readonly GraphRoute[];
  let tenantId: string;

  const asOwner = (asked: Ask) => place.ask({ ...asked, as: place.owner });
  const makePrincipal = async (displayName: string) => {
    const application = applicationResource.parse((await asOwner({ method: 'POST', path: '/v1.0/applications', body: { displayName } })).body);
    const principal = servicePrincipalResource.parse((await asOwner({ method: 'POST', path: '/v1.0/servicePrincipals', body: { appId: application.appId } })).body);
    const secret = passwordCredential.parse((await asOwner({ method: 'POST', path: `/v1.0/applications/${application.id}/addPassword` })).body);
    return { application, principal, secret, login: [application.appId, secret.secretText!] as const };
  };
  const assign = (principalId: string, role: BuiltInRoleName, scope: string) =>
    roleAssignmentStore(place.database).create(
      tenantId,
      { id: crypto.randomUUID(), scope, principalId, principalType: 'ServicePrincipal', roleDefinitionId: builtInRole(role).id, condition: null, description: '' },
      { by: '', at: new Date() },
    );

  before(async () => {
    place = await openGraph(databases[0]![1]);
    routes = graphRoutes(place.parts);
    [tenantId = ''] = (await place.policy()).tenants.keys();
  });
  after(() => place.close());

  /** Who must be let in where, by role and scope: reads at the registry, changes at the tenant's root alone. */
  const roles: readonly (readonly [BuiltInRoleName, scope: 'tenant' | 'registry', reads: boolean, writes: boolean])[] = [
    ['Owner', 'tenant', true, true],
    ['User Access Administrator', 'tenant', true, true],
    ['Role Based Access Control Administrator', 'tenant', true, false],
    ['Contributor', 'tenant', true, false],
    ['Reader', 'tenant', true, false],
    ['AcrPush', 'tenant', false, false],
    ['Owner', 'registry', true, false],
    ['Reader', 'registry', true, false],
    ['AcrPull', 'registry', false, false],
  ];
  for (const [role, where, reads, writes] of roles) {
    test(`${role} at the ${where}: ${reads ? 'reads' : 'does not read'}, ${writes ? 'writes' : 'does not write'}`, async () => {
      const { principal, login } = await makePrincipal(`${role} at ${where}`);
      await assign(principal.id, role, where === 'tenant' ? TENANT_SCOPE : registryScope('dockgate'));
      const { revision } = await place.policy();
      for (const route of routes) {
        const { status, body } = await place.ask({ ...requestOf(route), as: login });
        const isOwn = route.named === 'me';
        const isReading = route.action.endsWith('/read');
        // What is above the tenants is decided at the root.
        const may = isOwn || (isReading ? reads && (route.named !== 'tenants' || where === 'tenant') : writes);
        assert.equal(may ? isLetIn(status) : status === FORBIDDEN, true, `${route.method} ${route.path} answered ${status} ${JSON.stringify(body)}`);
      }
      if (!writes) assert.equal((await place.policy()).revision, revision, 'what was refused changes nothing');
    });
  }

  test('without a credential, or with a wrong one, the answer is 401 everywhere', async () => {
    const { application, login } = await makePrincipal('wrong');
    const { revision } = await place.policy();
    for (const as of [undefined, [login[0], `${login[1]}x`], [OTHER, login[1]], ['owner@dockgate', 'wrong'], 'no.token.atall'] as const) {
      for (const route of routes) {
        const answer = await place.ask({ ...requestOf(route), as });
        assert.equal(answer.status, 401, `${route.method} ${route.path}`);
        assert.equal(refusalOf(answer)[1], 'InvalidAuthenticationToken');
      }
    }
    assert.equal((await place.policy()).revision, revision);
    assert.equal((await place.ask({ path: `/v1.0/applications/${application.id}`, as: login })).status, 200);
  });

  test('a token for another service, of the registry or of a disabled account opens nothing', async () => {
    const { principal, login } = await makePrincipal('audience');
    await assign(principal.id, 'Owner', TENANT_SCOPE);
    const subject = { kind: 'service-principal', id: principal.id, name: login[0], credentialId: null } as const;
    const status = async (token: string) => (await place.ask({ path: '/v1.0/users', as: token })).status;
    assert.equal(await status(await place.token(subject)), 200);
    assert.equal(await status(await place.token(subject, 'https://containerregistry.azure.net')), 401);
    assert.equal(await status(await place.token(subject, 'https://elsewhere.example')), 401);
    const token = await place.token(subject);
    await asOwner({ method: 'PATCH', path: `/v1.0/servicePrincipals/${principal.id}`, body: { accountEnabled: false } });
    assert.equal(await status(token), 401);
  });

  test('a service principal without any role sees itself and renews its secret, and nobody else does', async () => {
    const [mine, other] = [await makePrincipal('mine'), await makePrincipal('other')];
    const ask = async (method: NonNullable<Ask['method']>, path: string, body?: object) => (await place.ask({ method, path: `/v1.0${path}`, body, as: mine.login })).status;
    const filter = (field: string, value: string) => `?$filter=${encodeURIComponent(`${field} eq '${value}'`)}`;
    for (const id of [mine.principal.id, mine.principal.appId]) assert.equal(await ask('GET', `/servicePrincipals/${id}`), 200);
    for (const id of [mine.application.id, mine.application.appId]) assert.equal(await ask('GET', `/applications/${id}`), 200);
    assert.equal(await ask('GET', `/servicePrincipals${filter('appId', mine.application.appId)}`), 200);
    assert.equal(await ask('GET', `/applications${filter('appId', mine.application.appId)}`), 200);
    for (const collection of ['/servicePrincipals', '/applications']) {
      assert.equal(await ask('GET', collection), 403);
      assert.equal(await ask('GET', `${collection}${filter('appId', other.application.appId)}`), 403);
      assert.equal(await ask('GET', `${collection}${filter('displayName', 'mine')}`), 403);
    }
    for (const path of [`/servicePrincipals/${other.principal.id}`, `/applications/${other.application.id}`]) {
      assert.deepEqual([await ask('GET', path), await ask('POST', `${path}/addPassword`), await ask('POST', `${path}/removePassword`, { keyId: other.secret.keyId })], [403, 403, 403]);
    }
    assert.equal(await ask('PATCH', `/servicePrincipals/${mine.principal.id}`, { accountEnabled: true }), 403);
    assert.equal(await ask('PATCH', `/applications/${mine.application.id}`, { displayName: 'x' }), 403);
    assert.equal(await ask('DELETE', `/servicePrincipals/${mine.principal.id}`), 403);
    // As `az ad sp credential reset` does it: the old secret goes first.
    const renewed = await place.ask({ method: 'POST', path: `/v1.0/servicePrincipals/${mine.principal.id}/addPassword`, as: mine.login });
    const secret = passwordCredential.parse(renewed.body);
    assert.equal(await ask('POST', `/servicePrincipals/${mine.principal.id}/removePassword`, { keyId: mine.secret.keyId }), 204);
    assert.equal(await ask('GET', `/servicePrincipals/${mine.principal.id}`), 401);
    assert.equal((await place.ask({ path: `/v1.0/servicePrincipals/${mine.principal.id}`, as: [mine.login[0], secret.secretText!] })).status, 200);
  });

  test('nobody renews how somebody else signs in, whatever they call them', async () => {
    const make = async (userPrincipalName: string) =>
      userResource.parse((await asOwner({ method: 'POST', path: '/v1.0/users', body: { userPrincipalName, passwordProfile: { password: PASSWORD } } })).body);
    const [ann, ben] = [await make('ann@dockgate'), await make('ben@dockgate')];
    const as = ['ann@dockgate', PASSWORD] as const;
    const status = async (method: NonNullable<Ask['method']>, path: string) => (await place.ask({ method, path: `/v1.0${path}`, ...(method === 'POST' ? { body: {} } : {}), as })).status;
    for (const name of [ben.id, 'ben@dockgate', 'owner@dockgate']) {
      assert.deepEqual([await status('GET', `/users/${name}`), await status('POST', `/users/${name}/revokeSignInSessions`)], [403, 403]);
    }
    assert.equal(await status('GET', `/users('ann@dockgate')`), 200);
    assert.equal(await status('POST', `/users/${ann.id}/getMemberGroups`), 200);
    // A service principal of that name is not the user.
    assert.equal(await status('GET', `/servicePrincipals/${ann.id}`), 403);
  });

  test('a page of another site cannot use the browser of somebody who may', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://evil.example' }]) {
      assert.equal((await place.ask({ method: 'POST', path: '/v1.0/groups', body: { displayName: 'evil' }, as: place.owner, headers })).status, 400);
    }
    const asForm = await place.ask({ method: 'POST', path: '/v1.0/groups', body: 'displayName=evil', as: place.owner, headers: { 'content-type': 'text/plain' } });
    assert.equal(asForm.status, 400);
  });

  test('a refused credential leaves a login event with its cause, and a right that is missing one with its remedy', async () => {
    const from = new Date(Date.now() - 1_000);
    const { login } = await makePrincipal('logged');
    const answer = await place.ask({ path: '/v1.0/users', as: login });
    const { events } = await place.events.failures({ registryId: null, since: from, limit: 1_000 });
    const event = events.find(({ correlation_id }) => correlation_id === answer.headers['request-id']);
    assert.deepEqual([event?.category, event?.cause, event?.identity], ['login', 'role-missing-arm-reader', login[0]]);
    assert.deepEqual(event?.trace.enough.map(({ kind }) => kind), ['assign-role']);
  });
});
