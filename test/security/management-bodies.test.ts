import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dataActions, managementActions } from '../../src/access/actions.ts';
import { builtInRole, builtInRoles } from '../../src/access/roles/built-in-roles.ts';
import { roleGrants } from '../../src/access/roles/role-definition.ts';
import { registryPath, scopeMapPath, tokenPath } from '../../src/contract/address.ts';
import { managed, SOME_ID } from './matrix/samples.ts';
import { MANAGED, openWorld, type World } from './world.ts';

// Row 13 (CVE-2019-16097): a body sets what its route is for, and nothing else. Row 14 (CVE-2019-16919): nobody makes a
// credential that may do more than they may.

let world: World;
before(async () => {
  world = await openWorld();
  await world.managed.makeToken('sample', ['repositories/x/content/read']);
});
after(() => world.close());

const send = (method: string, path: string, body: object | string) =>
  world.ask({ method, path, as: world.owner, headers: { 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const everything = async () =>
  JSON.stringify(await Promise.all(['', '/tokens', '/scopeMaps'].map(async (path) => (await world.managed.send('GET', path)).body)));

/** Fields that would matter if anybody read them. */
const wishes: Readonly<Record<string, unknown>> = {
  id: registryPath('dockgate'), name: 'dockgate', type: 'x', isAdmin: true, role: 'Owner', roles: ['Owner'], has_admin_role: true,
  ownerId: 'x', registryId: 'x', userId: 'x', passwords: [{ name: 'password1', value: 'mine' }], passwordHash: 'x', hash: 'x', value: 'mine',
  password: 'mine', secret: 'mine', key: 'mine', credentialId: 'x', enabled: true, permissions: ['*'], creationDate: '2000-01-01T00:00:00Z',
  createdAt: '2000-01-01T00:00:00Z', provisioningState: 'Failed', identity: {}, tags: {}, revision: 99, constructor: {}, prototype: {},
};

/** What a resource has, beside its properties. */
const known: Readonly<Record<string, readonly string[]>> = {
  'PUT /:registry': ['identity', 'tags'],
  'PATCH /:registry': ['identity', 'tags'],
  'PUT /:registry/webhooks/:webhook': ['tags'],
  'PATCH /:registry/webhooks/:webhook': ['tags'],
  // Azure's clients send back what they read.
  'PUT /:registry/providers/Microsoft.Insights/diagnosticSettings/:setting': ['id', 'type', 'tags'],
  'PUT /:registry/providers/microsoft.insights/diagnosticSettings/:setting': ['id', 'type', 'tags'],
};

describe('row 13: a field that a route does not know is refused, wherever it stands', () => {
  for (const [key, { path, body }] of Object.entries(managed)) {
    if (!body) continue;
    test(key, async () => {
      const before = await everything();
      const own = body as Record<string, unknown>;
      const properties = own['properties'] as object | undefined;
      for (const [field, value] of Object.entries(wishes).filter(([field]) => !(field in own) && field !== 'name')) {
        const within = { ...own, properties: { ...properties, [field]: value } };
        const bodies = known[key]?.includes(field) ? [within] : [{ ...own, [field]: value }, within];
        for (const planted of bodies) {
          const { status, json } = await send(key.split(' ')[0]!, path, planted);
          assert.equal(status, 400, `${field}: ${JSON.stringify(json)}`);
        }
      }
      assert.equal(await everything(), before);
    });
  }

  test('a prototype is not a body', async () => {
    const before = await everything();
    for (const body of [
      '{"__proto__":{"properties":{"adminUserEnabled":true}}}',
      '{"properties":{"__proto__":{"adminUserEnabled":true}}}',
      '{"constructor":{"prototype":{"adminUserEnabled":true}}}',
    ]) {
      assert.equal((await send('PATCH', registryPath(MANAGED), body)).status, 400, body);
    }
    assert.equal(({} as { adminUserEnabled?: boolean }).adminUserEnabled, undefined);
    assert.equal(await everything(), before);
  });

  test('a query is read as strictly', async () => {
    for (const path of ['', '/tokens', '/scopeMaps', '/tokens/sample', '/why?last', '/logs/failures?since=2020-01-01T00:00:00Z']) {
      const { status } = await world.ask({ path: `${registryPath(MANAGED)}${path}${path.includes('?') ? '&' : '?'}registryId=x`, as: world.owner });
      assert.equal(status, 400, path);
    }
  });

  test('a body that is no object, or is two', async () => {
    for (const body of ['null', '[]', '"x"', '1', 'true', '{}{}', '{"properties":null}', '{"properties":[]}', '{', '\u0000']) {
      assert.equal((await send('PATCH', registryPath(MANAGED), body)).status, 400, body);
    }
  });
});

describe('row 13, at Graph: nobody writes what they were not asked for', () => {
  const bodies: Record<string, object> = {
    'POST /users': { userPrincipalName: 'planted@dockgate' }, [`PATCH /users/${SOME_ID}`]: {}, [`POST /users/${SOME_ID}/revokeSignInSessions`]: {},
    [`PATCH /users/${SOME_ID}/authentication/requirements`]: { perUserMfaState: 'disabled' },
    'POST /groups': { displayName: 'planted' }, [`PATCH /groups/${SOME_ID}`]: {},
    'POST /applications': { displayName: 'planted' }, [`PATCH /applications/${SOME_ID}`]: {}, [`POST /applications/${SOME_ID}/addPassword`]: {},
    'POST /servicePrincipals': { appId: SOME_ID }, [`PATCH /servicePrincipals/${SOME_ID}`]: {},
    'POST /tenants': { displayName: 'planted' }, [`PATCH /tenants/${SOME_ID}`]: {},
  };
  /** Graph's own, which would change whose something is or how it is proved. */
  const graphWishes = { ...wishes, appRoles: [], owners: [SOME_ID], memberOf: [SOME_ID], tenantId: SOME_ID, validFrom: null, secretText: 'mine', requiresSecondFactor: false };
  for (const [route, body] of Object.entries(bodies)) {
    test(route.replace(SOME_ID, ':id'), async () => {
      const [method = '', path = ''] = route.split(' ');
      const before = await population();
      for (const [field, value] of Object.entries(graphWishes)) {
        const { status, cause, text } = await send(method, `/v1.0${path}`, { ...body, [field]: value });
        // What takes no body reads none.
        assert.ok(cause === 'request-invalid' || (status === 404 && path.endsWith('Sessions')), `${field}: ${status} ${text}`);
      }
      assert.equal(await population(), before);
    });
  }
});
const population = async () =>
  JSON.stringify(await Promise.all(['users', 'groups', 'applications', 'servicePrincipals', 'tenants'].map(async (kind) => (await world.ask({ path: `/v1.0/${kind}`, as: world.owner })).json['value'])));

describe('row 14: no credential gets more than its maker has', () => {
  const mode = 'LegacyRegistryPermissions';
  const making = ['registries/tokens/write', 'registries/scopeMaps/write', 'registries/generateCredentials/action', 'registries/regenerateCredential/action', 'registries/write'] as const;

  test('every role that may make a credential may do everything a credential can', () => {
    for (const role of builtInRoles) {
      // This one is made for it: what it may give is looked at when it does.
      if (role.name === 'Container Registry Contributor and Data Access Configuration Administrator') continue;
      if (!making.some((action) => roleGrants(role, action, mode))) continue;
      for (const action of dataActions) assert.ok(roleGrants(role, action, mode), `${role.name} makes tokens that may do ${action}, and may not itself`);
    }
  });

  test('no role of images manages, and an action that nobody named is granted by no wildcard of theirs', () => {
    for (const role of ['AcrPull', 'AcrPush', 'AcrDelete'] as const) {
      for (const action of managementActions) assert.equal(roleGrants(builtInRole(role), action, mode), false, `${role} ${action}`);
    }
    for (const action of managementActions.filter((each) => !each.endsWith('/read'))) assert.equal(roleGrants(builtInRole('Reader'), action, mode), false, action);
  });

  test('a scope map grants nothing on the registry itself', async () => {
    for (const line of [
      'registries/read', 'repositories/*/registries/read', 'repositories/x/catalog/read', 'registry/catalog/*', 'repositories/x/*', 'repositories/x/content/*',
      'gateway/x/config/read', '*', 'repositories//content/read', 'repositories/../content/read', 'repositories/X/content/read',
      'repositories/a*/content/read', 'repositories/*/a/content/read', 'repositories/**/content/read', 'repositories/x/content/read ', ' repositories/x/content/read',
    ]) {
      const { status } = await send('PUT', scopeMapPath(MANAGED, 'greedy'), { properties: { actions: [line] } });
      assert.equal(status, 400, line);
    }
  });

  test('the scope maps of the system are nobody’s to change', async () => {
    for (const [method, body] of [['PUT', { properties: { actions: ['repositories/*/content/delete'] } }], ['PATCH', { properties: { description: 'x' } }], ['DELETE', {}]] as const) {
      const { status } = await send(method, scopeMapPath(MANAGED, '_repositories_pull'), body);
      assert.ok(status === 409 || status === 400, `${method}: ${status}`);
    }
    const { body } = await world.managed.send('GET', '/scopeMaps/_repositories_pull');
    assert.deepEqual((body['properties'] as { actions: string[] }).actions, ['repositories/*/content/read']);
  });

  test('a token cannot be named so that another kind of credential answers to it', async () => {
    const body = { properties: { scopeMapId: scopeMapPath(MANAGED, '_repositories_admin') } };
    for (const name of [MANAGED, 'Managed', 'MANAGED', 'a@b.example', '00000000-0000-0000-0000-000000000000', '7f951dda-4ed3-4680-a7ca-43fe172d538d', '', '..', 'a/b', 'a:b', 'a b', '_repositories']) {
      const { status } = await send('PUT', tokenPath(MANAGED, name), body);
      assert.ok(status >= 400 && status < 500, `${name}: ${status}`);
    }
  });
});
