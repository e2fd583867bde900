import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { acrName } from '../probes/vendor/azure.ts';
import { acrSettings } from './acr-settings.ts';

const target = 'team7.azurecr.io/web/api:1.4';
const asking = { target, settings: { asksVendor: true } };
// The registry resource of ARM as `az` prints it.
const registry = {
  id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerRegistry/registries/team7', name: 'team7', loginServer: 'team7.azurecr.io', provisioningState: 'Succeeded',
  adminUserEnabled: false, anonymousPullEnabled: true, publicNetworkAccess: 'Enabled', networkRuleSet: { defaultAction: 'Allow', ipRules: [] }, roleAssignmentMode: 'LegacyRegistryPermissions',
  policies: { azureAdAuthenticationAsArmPolicy: { status: 'enabled' } },
};
const login = (user: string) => JSON.stringify({ auths: { 'team7.azurecr.io': { auth: Buffer.from(`${user}:x`).toString('base64') } } });

describe('the settings of a registry', () => {
  const cases: readonly [string, { registry: object | string; user?: string }, string][] = [
    ['are fine', { registry }, 'ok'],
    ['are fine for the admin who is on', { registry: { ...registry, adminUserEnabled: true }, user: 'team7' }, 'ok'],
    ['turn the admin off whose login is stored', { registry, user: 'team7' }, 'admin-off'],
    ['turn the admin off, which others do not mind', { registry, user: 'ci' }, 'ok'],
    ['close it to the public', { registry: { ...registry, publicNetworkAccess: 'Disabled' } }, 'public-access-off'],
    ['let in some addresses', { registry: { ...registry, networkRuleSet: { defaultAction: 'Deny', ipRules: [{ action: 'Allow', value: '192.0.2.0/24' }] } } }, 'address-rules'],
    ['grant rights by repository', { registry: { ...registry, roleAssignmentMode: 'AbacRepositoryPermissions' } }, 'abac'],
    ['let nobody pull without a login', { registry: { ...registry, anonymousPullEnabled: false } }, 'anonymous-off'],
    ['refuse tokens for Azure Resource Manager', { registry: { ...registry, policies: { azureAdAuthenticationAsArmPolicy: { status: 'disabled' } } } }, 'arm-tokens-off'],
    ['are being made', { registry: { ...registry, provisioningState: 'Creating' } }, 'not-ready'],
    ['have another login server', { registry: { ...registry, loginServer: 'team7-a1b2c3d4.azurecr.io' } }, 'other-login-server'],
    ['are of an odd shape', { registry: { networkRuleSet: 'x', policies: null } }, 'ok'],
    [
      'are not found in this subscription',
      { registry: "ERROR: The resource with name 'team7' and type 'Microsoft.ContainerRegistry/registries' could not be found in subscription 'Team (1111)'." },
      'not-found',
    ],
    ['are not found by an older az', { registry: 'No resource with type Microsoft.ContainerRegistry/registries can be found with name: team7' }, 'not-found'],
    [
      'may not be seen',
      { registry: "(AuthorizationFailed) The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.ContainerRegistry/registries/read' over scope '/subscriptions/s'" },
      'unknown vendor-no-access',
    ],
    ['are hidden by a crash of az', { registry: 'Traceback (most recent call last):' }, 'unknown vendor-failed'],
  ];
  for (const [name, { registry: answer, user }, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      plantVendor(machine, 'az', { 'account show': { name: 'Team' }, 'acr show --name=team7': answer });
      if (user !== undefined) machine.file('home/.docker/config.json', login(user));
      assert.equal(await outcomeOf(acrSettings, machine.context(asking)), expected);
    });
  }

  test('are asked for at Azure registries, where the user said so', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'az', {});
    assert.equal(await outcomeOf(acrSettings, machine.context({ target })), 'inapplicable vendor-not-asked');
    assert.equal(await outcomeOf(acrSettings, machine.context({ ...asking, target: 'ghcr.io/team/app' })), 'inapplicable not-at-azure');
    assert.equal(await outcomeOf(acrSettings, machine.context({ settings: { asksVendor: true } })), 'inapplicable no-target');
  });
});

test('the name of a registry is the first label of its host, without the hash', () => {
  assert.deepEqual(['team7.azurecr.io', 'team7-a1b2c3d4.azurecr.io', 'team7.westeurope.geo.azurecr.io'].map(acrName), ['team7', 'team7', 'team7']);
});
