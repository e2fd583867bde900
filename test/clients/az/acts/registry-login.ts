import { all, application, asOwner, dockgate, loginAs } from '../prepare.ts';
import type { Act } from '../step.ts';

export const registryLogin: Act = {
  name: 'registry-login',
  about: '`az acr login`, and what it says when the registry, the account or the network is not as it should be.',
  isQuick: true,
  steps: [
    { type: loginAs('ci'), ends: 'done', before: application('ci', 'AcrPush', 'Reader') },
    { type: 'acr login --name dockgate', ends: 'done', wantsEngine: true },
    { type: 'acr login --name DOCKGATE --expose-token', ends: 'done' },
    { type: 'acr login --name dockgate --expose-token --output tsv --query accessToken', ends: 'done' },
    { type: 'acr login --name nosuch --expose-token', ends: 'refused' },
    { type: 'acr login --name dockgate --expose-token --username x --password y', ends: 'refused' },
    { type: 'acr login --name dockgate --username reader-token --password wrong', ends: 'refused', wantsEngine: true },
    { type: 'acr login --name dockgate --expose-token', ends: 'refused', before: dockgate('network default-action Deny') },
    { type: 'acr login --name dockgate --expose-token', ends: 'done', before: dockgate('network default-action Allow') },
    { type: `${loginAs('reader')}`, ends: 'done', before: application('reader', 'Reader') },
    { type: 'acr login --name dockgate --expose-token', ends: 'done' },
    { type: `${loginAs('puller')}`, ends: 'done', before: application('puller', 'AcrPull') },
    { type: 'acr login --name dockgate --expose-token', ends: 'refused' },
    { type: `${loginAs('sees')}`, ends: 'done', before: all(application('sees'), dockgate('role definition create sees-registries --actions Microsoft.ContainerRegistry/registries/read', 'role assignment create --assignee {sees} --role sees-registries')) },
    { type: 'acr login --name dockgate --expose-token', ends: 'refused' },
    { type: 'acr login --name dockgate', ends: 'refused', wantsEngine: true },
    asOwner,
    { type: 'acr login --name dockgate', ends: 'done', wantsEngine: true },
  ],
};
