import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../../test/doctor/examined-machine.ts';
import { parseTarget } from '../../target.ts';
import { Secret } from '../../../secret.ts';
import { askEntra, knownTenant } from './entra.ts';

const profile = '\uFEFF{"subscriptions":[{"tenantId":"11111111-0000-4000-8000-000000000000","isDefault":false},{"tenantId":"22222222-0000-4000-8000-000000000000","isDefault":true}]}';

describe('the tenant that Entra is asked in', () => {
  test('is the one that was named, else the pipeline’s, else that of the Azure CLI’s subscription', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.azure/azureProfile.json', profile);
    const env = { AZURE_TENANT_ID: 'contoso.onmicrosoft.com' };
    assert.equal(await knownTenant(machine.context({ env, settings: { tenant: 'other.example' } })), 'other.example');
    assert.equal(await knownTenant(machine.context({ env })), 'contoso.onmicrosoft.com');
    assert.equal(await knownTenant(machine.context()), '22222222-0000-4000-8000-000000000000');
  });

  test('is unknown where nothing tells, and where what was named is none', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await knownTenant(machine.context()), null);
    for (const tenant of ['', '../common', 'a b', '-x']) assert.equal(await knownTenant(machine.context({ settings: { tenant } })), null, tenant);
  });

  test('stands in the address, at the host of the registry’s own cloud', () => {
    const urlFor = (registry: string) => askEntra({ id: 'x', secret: new Secret('y'), tenant: 'contoso.com' }, parseTarget(registry)).url.href;
    assert.equal(urlFor('team7.azurecr.io'), 'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token');
    assert.equal(urlFor('team7.azurecr.cn'), 'https://login.partner.microsoftonline.cn/contoso.com/oauth2/v2.0/token');
    assert.equal(urlFor('team7.azurecr.us'), 'https://login.microsoftonline.us/contoso.com/oauth2/v2.0/token');
  });
});
