import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type Answer, type Ask, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { registryPath } from '../../contract/address.ts';
import type { RegistryResource } from '../../contract/registry.ts';

interface ErrorBody {
  readonly error: { readonly code: string; readonly message: string };
}

for (const [database, open, options] of databases) {
  describe(`registries on ${database}`, options, () => {
    let place: OpenedManagement;
    const send = (method: Ask['method'], path: string, body?: unknown): Promise<Answer> => place.askLocally({ method, path, body });
    const resource = async (method: Ask['method'], path: string, body?: unknown) => (await send(method, path, body)).body as unknown as RegistryResource;
    const errorOf = async (method: Ask['method'], path: string, body?: unknown) => {
      const answer = await send(method, path, body);
      const { code, message } = (answer.body as unknown as ErrorBody).error;
      return `${answer.status} ${code}: ${message}`;
    };

    before(async () => {
      place = await openManagement(open);
    });
    after(() => place.close());

    test('one is made, found, changed and deleted in the shape of Azure', async () => {
      const path = registryPath('team01');
      const made = await send('PUT', path, { location: 'East US', sku: { name: 'Standard' }, tags: { team: 'a' }, properties: { adminUserEnabled: true } });
      const body = made.body as unknown as RegistryResource;
      const time = body.properties.creationDate;
      assert.equal(made.status, 201);
      assert.match(time, /^\d{4}-\d\d-\d\dT.*Z$/);
      assert.deepEqual(body, { ...azures(path, time), location: 'eastus', sku: { name: 'Standard', tier: 'Standard' }, tags: { team: 'a' } });
      assert.deepEqual(await resource('GET', path), body);
      assert.deepEqual(await resource('GET', path.replace('team01', 'TEAM01').replace('resourceGroups/dockgate', 'resourceGroups/DOCKGATE')), body);
      const changed = await resource('PATCH', path, { properties: { anonymousPullEnabled: true } });
      assert.deepEqual([changed.properties.anonymousPullEnabled, changed.properties.adminUserEnabled], [true, true]);
      assert.deepEqual([changed.systemData.createdAt, changed.systemData.lastModifiedAt > time], [time, true]);
      assert.equal((await send('PUT', path, { properties: { adminUserEnabled: false } })).status, 200);
      assert.equal((await send('DELETE', path)).status, 202);
      assert.equal((await send('DELETE', path)).status, 204);
      assert.equal(await errorOf('GET', path), '404 ResourceNotFound: registry team01 was not found');
    });

    test('everything that can be set is kept and answered, also after it was read and sent back', async () => {
      const path = registryPath('kept01');
      const settings = {
        publicNetworkAccess: 'Disabled',
        networkRuleBypassOptions: 'None',
        networkRuleBypassAllowedForTasks: true,
        dataEndpointEnabled: true,
        zoneRedundancy: 'Enabled',
        endpointProtocol: 'IPv4AndIPv6',
        roleAssignmentMode: 'AbacRepositoryPermissions',
        networkRuleSet: { defaultAction: 'Deny', ipRules: [{ action: 'Allow', value: '203.0.113.7' }] },
      };
      const made = await resource('PUT', path, { location: 'eastus', properties: settings });
      const kept = Object.fromEntries(Object.keys(settings).map((name) => [name, (made.properties as Record<string, unknown>)[name]]));
      assert.deepEqual(kept, settings);
      assert.deepEqual(made.properties.dataEndpointHostNames, [made.properties.loginServer]);
      const again = await send('PUT', path, made);
      assert.equal(again.status, 200, JSON.stringify(again.body));
      assert.deepEqual((again.body as unknown as RegistryResource).properties, made.properties);
      const older = { ...made, properties: { ...made.properties, creationDate: '2000-01-01T00:00:00Z' } };
      assert.equal(await errorOf('PUT', path, older), '400 InvalidRequestContent: properties.creationDate: it is not that of the registry in the path');
    });

    test('policies change one by one, and tell when they last did', async () => {
      const path = registryPath('policies01');
      await send('PUT', path, {});
      const change = async (policies: object) => (await resource('PATCH', path, { properties: { policies } })).properties.policies;
      const { retentionPolicy } = await change({ retentionPolicy: { days: 30, status: 'enabled' } });
      assert.deepEqual({ ...retentionPolicy, lastUpdatedTime: '' }, { days: 30, lastUpdatedTime: '', status: 'enabled' });
      assert.match(String(retentionPolicy.lastUpdatedTime), /Z$/);
      const after = await change({ softDeletePolicy: { retentionDays: 3, status: 'disabled' }, azureADAuthenticationAsArmPolicy: { status: 'disabled' } });
      assert.deepEqual(after.retentionPolicy, retentionPolicy);
      assert.deepEqual([after.softDeletePolicy.retentionDays, after.softDeletePolicy.status, after.azureADAuthenticationAsArmPolicy.status], [3, 'disabled', 'disabled']);
      assert.deepEqual((await change({ retentionPolicy: { status: 'enabled' } })).retentionPolicy, retentionPolicy);
    });

    test('the retention policy and the soft delete policy exclude each other', async () => {
      const path = registryPath('policies02');
      const policies = (retention: string, soft: string) => ({ properties: { policies: { retentionPolicy: { status: retention }, softDeletePolicy: { retentionDays: 90, status: soft } } } });
      assert.match(await errorOf('PUT', path, policies('enabled', 'enabled')), /^409 Conflict: .*cannot both be enabled: switch one of them off/);
      const { softDeletePolicy } = (await resource('PUT', path, policies('disabled', 'enabled'))).properties.policies;
      assert.deepEqual([softDeletePolicy.status, softDeletePolicy.retentionDays], ['enabled', 90]);
      assert.match(await errorOf('PATCH', path, { properties: { policies: { retentionPolicy: { status: 'enabled' } } } }), /^409 /);
      assert.equal((await resource('PATCH', path, policies('enabled', 'disabled'))).properties.policies.retentionPolicy.status, 'enabled');
      assert.match(await errorOf('PATCH', path, { properties: { policies: { softDeletePolicy: { retentionDays: 91 } } } }), /^400 .*retentionDays/);
    });

    for (const [field, body, defect] of [
      ['identity.type', { identity: { type: 'SystemAssigned' } }, /signs in nowhere/],
      ['properties.encryption.status', { properties: { encryption: { status: 'enabled' } } }, /encrypt the disk/],
      ['properties.policies.quarantinePolicy.status', { properties: { policies: { quarantinePolicy: { status: 'enabled' } } } }, /lock them/],
      ['properties.policies.trustPolicy.status', { properties: { policies: { trustPolicy: { type: 'Notary', status: 'enabled' } } } }, /retired/],
      ['properties.policies.exportPolicy.status', { properties: { policies: { exportPolicy: { status: 'disabled' } } } }, /right to pull/],
      ['properties.networkRuleSet.virtualNetworkRules', { properties: { networkRuleSet: { virtualNetworkRules: [{ id: '/x' }] } } }, /ipRules/],
      ['properties.metadataSearch', { properties: { metadataSearch: 'Enabled' } }, /cannot be searched/],
      ['properties.regionalEndpoints', { properties: { regionalEndpoints: 'Enabled' } }, /one machine/],
    ] as const) {
      test(`what Azure has and a machine has not is no pretence: ${field}`, async () => {
        const answer = await errorOf('PATCH', registryPath('dockgate'), body);
        assert.ok(answer.startsWith(`400 NotSupported: ${field}: `), answer);
        assert.match(answer, defect);
      });
    }

    test('switched off, that is accepted', async () => {
      const policies = { quarantinePolicy: { status: 'disabled' }, trustPolicy: { type: 'Notary', status: 'disabled' }, exportPolicy: { status: 'enabled' } };
      const properties = { policies, encryption: { status: 'disabled' }, metadataSearch: 'Disabled', regionalEndpoints: 'Disabled' };
      assert.equal((await send('PATCH', registryPath('dockgate'), { identity: { type: 'None' }, properties })).status, 200);
    });

    test('where a registry is cannot be changed', async () => {
      assert.equal(await errorOf('PATCH', registryPath('dockgate'), { location: 'eastus' }), '409 InvalidResourceLocation: location: it is local since the registry was made, and cannot be changed.');
      const wanted = { properties: { autoGeneratedDomainNameLabelScope: 'NoReuse' } };
      assert.match(await errorOf('PATCH', registryPath('dockgate'), wanted), /^409 Conflict: properties.autoGeneratedDomainNameLabelScope: it is Unsecure since/);
    });

    test('a label behind the name makes another host, the same one within its scope', async () => {
      const path = registryPath('labelled');
      const make = async (autoGeneratedDomainNameLabelScope: string) => {
        const { properties } = await resource('PUT', path, { properties: { autoGeneratedDomainNameLabelScope } });
        assert.equal(properties.autoGeneratedDomainNameLabelScope, autoGeneratedDomainNameLabelScope);
        assert.match(properties.loginServer, /^labelled-[a-z0-9]{16}\.localhost:5000$/);
        assert.equal((await place.policy()).registries.get('labelled')!.hostName, properties.loginServer.split('.')[0]);
        await send('DELETE', path);
        return properties.loginServer;
      };
      assert.equal(await make('ResourceGroupReuse'), await make('ResourceGroupReuse'));
      assert.notEqual(await make('TenantReuse'), await make('ResourceGroupReuse'));
      assert.notEqual(await make('NoReuse'), await make('NoReuse'));
    });

    test('closed to the network, its policy lets in no address', async () => {
      const properties = { publicNetworkAccess: 'Disabled', networkRuleSet: { defaultAction: 'Allow' } };
      await send('PATCH', registryPath('dockgate'), { properties });
      assert.equal((await place.policy()).registries.get('dockgate')!.networkDefault, 'Closed');
      await send('PATCH', registryPath('dockgate'), { properties: { publicNetworkAccess: 'Enabled' } });
      assert.equal((await place.policy()).registries.get('dockgate')!.networkDefault, 'Allow');
    });
  });
}

/** As `az acr show` prints a registry that was just made, with nothing but the admin account switched on. */
const azures = (id: string, time: string): RegistryResource => ({
  id,
  name: 'team01',
  type: 'Microsoft.ContainerRegistry/registries',
  location: 'local',
  sku: { name: 'Premium', tier: 'Premium' },
  tags: {},
  identity: null,
  systemData: {
    createdBy: 'owner@dockgate', createdByType: 'User', createdAt: time,
    lastModifiedBy: 'owner@dockgate', lastModifiedByType: 'User', lastModifiedAt: time,
  },
  properties: {
    loginServer: 'team01.localhost:5000',
    creationDate: time,
    provisioningState: 'Succeeded',
    status: { displayStatus: 'Ready', message: 'The registry is ready.', timestamp: time },
    adminUserEnabled: true,
    anonymousPullEnabled: false,
    networkRuleSet: { defaultAction: 'Allow', ipRules: [] },
    publicNetworkAccess: 'Enabled',
    networkRuleBypassOptions: 'AzureServices',
    networkRuleBypassAllowedForTasks: false,
    dataEndpointEnabled: false,
    dataEndpointHostNames: [],
    regionalEndpoints: 'Disabled',
    regionalEndpointHostNames: [],
    privateEndpointConnections: [],
    endpointProtocol: 'IPv4',
    encryption: { status: 'disabled' },
    zoneRedundancy: 'Disabled',
    metadataSearch: 'Disabled',
    roleAssignmentMode: 'LegacyRegistryPermissions',
    autoGeneratedDomainNameLabelScope: 'Unsecure',
    policies: {
      quarantinePolicy: { status: 'disabled' },
      trustPolicy: { type: 'Notary', status: 'disabled' },
      retentionPolicy: { days: 7, lastUpdatedTime: null, status: 'disabled' },
      exportPolicy: { status: 'enabled' },
      azureADAuthenticationAsArmPolicy: { status: 'enabled' },
      softDeletePolicy: { retentionDays: 7, lastUpdatedTime: null, status: 'disabled' },
    },
    disclosure: null,
  },
});
