import { finishDeviceCode } from '../device-code.ts';
import { all, application, dockgate, loginAs, withCertificate } from '../prepare.ts';
import type { Act } from '../step.ts';

const identity = { MSI_ENDPOINT: '{identity-endpoint}', MSI_SECRET: '{builder-secret}', IDENTITY_ENDPOINT: '{identity-endpoint}', IDENTITY_HEADER: '{builder-secret}', APPSETTING_WEBSITE_SITE_NAME: 'builder' };

export const login: Act = {
  name: 'login',
  about: 'Every way in, and what is said to those who have none.',
  steps: [
    { type: 'cloud show', ends: 'done' },
    { type: 'acr login --name dockgate --expose-token', ends: 'refused' },
    { type: 'login --service-principal --username {ci} --password wrong --tenant {tenant}', ends: 'refused', before: application('ci', 'AcrPush', 'Reader') },
    { type: 'login --service-principal --username 11111111-2222-4333-8444-555555555555 --password wrong --tenant {tenant}', ends: 'refused' },
    { type: 'login --service-principal --username {ci} --password {ci-secret} --tenant nobody', ends: 'refused' },
    { type: loginAs('norole'), ends: 'refused', before: application('norole') },
    { type: `${loginAs('norole')} --allow-no-subscriptions`, ends: 'done' },
    { type: loginAs('ci'), ends: 'done' },
    { type: 'login --service-principal --username {ci} --password {ci-secret} --tenant dockgate', ends: 'done' },
    { type: 'account show', ends: 'done' },
    { type: 'account set --subscription dockgate', ends: 'done' },
    { type: 'account tenant list', ends: 'refused', broken: { '2.45.0': 'an extension', '2.91.0': 'an extension' } },
    { type: 'account get-access-token', ends: 'done' },
    { type: 'account get-access-token --resource https://containerregistry.azure.net', ends: 'done' },
    { type: 'account get-access-token --resource https://vault.azure.net', ends: 'refused' },
    { type: 'logout', ends: 'done' },
    {
      type: 'login --service-principal --username {signed} --certificate {signed-certificate} --tenant {tenant}',
      ends: 'done',
      before: all(application('signed', 'AcrPull', 'Reader'), withCertificate('signed')),
      absent: ['2.45.0'],
    },
    {
      type: 'login --service-principal --username {signed} --password {signed-certificate} --tenant {tenant}',
      ends: 'done',
      before: all(application('signed', 'AcrPull', 'Reader'), withCertificate('signed')),
      absent: ['2.91.0'],
    },
    { type: 'login --username {owner} --password wrong', ends: 'refused' },
    { type: 'login --username {owner} --password {owner-password}', ends: 'done' },
    { type: 'login --use-device-code', ends: 'done', meanwhile: finishDeviceCode },
    { type: 'login', ends: 'done', meanwhile: finishDeviceCode },
    {
      type: 'login --identity',
      ends: 'done',
      env: identity,
      before: async (scene) => {
        await dockgate('managed-identity create builder', 'role assignment create --assignee builder --role Reader')(scene);
        scene.facts.set('builder-secret', await dockgate.printed('managed-identity credential reset builder')(scene));
      },
    },
    { type: 'acr login --name dockgate --expose-token', ends: 'done', env: identity },
  ],
};
