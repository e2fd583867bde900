import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { azureSession } from './azure-session.ts';

const account = { environmentName: 'AzureCloud', id: '11111111-1111-4111-8111-111111111111', name: 'Team', tenantId: '22222222-2222-4222-8222-222222222222', user: { name: 'ann@contoso.example', type: 'user' }, state: 'Enabled' };
const target = 'team7.azurecr.io/web/api:1.4';
const asking = { target, settings: { asksVendor: true } };

describe('the session of the Azure CLI', () => {
  const cases: readonly [string, { account: object | string; acr?: object | string }, string][] = [
    ['is good', { account, acr: { name: 'team7' } }, 'ok'],
    ['is missing', { account: "ERROR: Please run 'az login' to setup account.", acr: "ERROR: Please run 'az login' to setup account." }, 'not-signed-in'],
    [
      'has not been used for too long',
      { account, acr: 'ERROR: AADSTS700082: The refresh token has expired due to inactivity. The token was issued on 2026-01-01T00:00:00Z and was inactive for 90.00:00:00.\nTo re-authenticate, please run:\naz login' },
      'ended',
    ],
    ['was revoked', { account, acr: 'ERROR: AADSTS50173: The provided grant has expired due to it being revoked, a fresh auth token is needed.' }, 'ended'],
    ['met the sign-in frequency', { account, acr: 'ERROR: AADSTS70043: The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.' }, 'ended'],
    ['lacks a second step', { account, acr: 'ERROR: AADSTS50076: Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication' }, 'second-step'],
    ['is stopped by a policy', { account, acr: 'ERROR: AADSTS53003: Access has been blocked by Conditional Access policies.' }, 'blocked'],
    ['is in another tenant', { account, acr: "ERROR: AADSTS50020: User account 'ann' from identity provider 'live.com' does not exist in tenant 'Contoso'" }, 'other-tenant'],
    ['is that of a service principal whose secret ended', { account, acr: 'ERROR: AADSTS7000222: The provided client secret keys for app are expired.' }, 'secret-expired'],
    ['is that of a pipeline whose token does not fit', { account, acr: 'ERROR: AADSTS700213: No matching federated identity record found for presented assertion subject' }, 'assertion-refused'],
    ['is refused for a reason of its own', { account, acr: 'ERROR: AADSTS50053: The account is locked' }, 'refused'],
    ['is good, while the registry is elsewhere', { account, acr: "ERROR: The resource with name 'team7' and type 'Microsoft.ContainerRegistry/registries' could not be found in subscription 'Team (1111)'." }, 'ok'],
    ['is good, while az fails for reasons of its own', { account, acr: "ERROR: 'RoleAssignmentsOperations' object has no attribute 'config'" }, 'ok'],
  ];
  for (const [name, { account: answer, acr }, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      plantVendor(machine, 'az', { 'account show': answer, ...(acr === undefined ? {} : { 'acr show --name=team7': acr }) });
      assert.equal(await outcomeOf(azureSession, machine.context(asking)), expected);
    });
  }

  test('that ended tells the code of Entra', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'az', { 'account show': account, 'acr show': 'ERROR: AADSTS700082: The refresh token has expired due to inactivity.' });
    assert.deepEqual(await azureSession.run(machine.context(asking)), { state: 'found', findings: [{ finding: 'ended', facts: { code: 'AADSTS700082' } }] });
  });

  test('of this machine is told without a target, and Azure is asked nothing', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'az', { 'account show': account });
    assert.equal(await outcomeOf(azureSession, machine.context({ settings: { asksVendor: true } })), 'ok');
    assert.equal(readFileSync(join(machine.folder, 'az.log'), 'utf8'), 'account show --output json\n');
  });

  test('is not looked at without consent, offline, or by a planted az', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'az', { 'account show': account });
    assert.equal(await outcomeOf(azureSession, machine.context({ target })), 'inapplicable vendor-not-asked');
    assert.equal(await outcomeOf(azureSession, machine.context({ target, settings: { asksVendor: true, isOffline: true } })), 'inapplicable offline');
    assert.equal(await outcomeOf(azureSession, machine.context({ ...asking, machine: { folder: machine.programs } })), 'inapplicable vendor-not-trusted');
    assert.equal(existsSync(join(machine.folder, 'az.log')), false);
    assert.equal(await outcomeOf(azureSession, examinedMachine(t).context(asking)), 'inapplicable vendor-missing');
  });

  test('is asked for with the variables of az and no others', async (t) => {
    const machine = examinedMachine(t);
    machine.program('az', `/usr/bin/env > '${machine.folder}/env'; echo '{}'`);
    const env = { PATH: machine.programs, AZURE_CONFIG_DIR: '/azure', HTTPS_PROXY: 'http://proxy.example', AWS_SECRET_ACCESS_KEY: 'hunter2', PYTHONPATH: '/evil' };
    await outcomeOf(azureSession, machine.context({ settings: { asksVendor: true }, env }));
    const names = readFileSync(join(machine.folder, 'env'), 'utf8').split('\n').map((line) => line.split('=')[0]);
    assert.deepEqual(['AZURE_CONFIG_DIR', 'HTTPS_PROXY', 'AWS_SECRET_ACCESS_KEY', 'PYTHONPATH'].filter((name) => names.includes(name)), ['AZURE_CONFIG_DIR', 'HTTPS_PROXY']);
  });
});
