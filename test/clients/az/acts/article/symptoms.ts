import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seed } from '../../../seed.ts';
import { all, application, asOwner, dockgate, loginAs, registryScope } from '../../prepare.ts';
import type { Scene } from '../../scene.ts';
import type { Step } from '../../step.ts';
import { giveRole } from './give-role.ts';

// The seven symptoms, and the eighth that the article has had since 2023: each is provoked, and cured by what the article says.

const nowhere = { DOCKER_HOST: 'unix://{home}/nowhere.sock' };
const lastWhy: Step = { by: 'dockgate', type: 'why --last', ends: 'done' };

async function begin(scene: Scene): Promise<void> {
  await seed(scene.dockgate, 'team/app:1.0');
  await application('ci', 'AcrPull', 'Reader')(scene);
  await application('node')(scene);
  scene.facts.set('origin', scene.dockgate.url).set('host-in-capitals', scene.dockgate.host.toUpperCase());
}

const nodeConfig = (secret: string) => async ({ facts, directory }: Scene): Promise<void> => {
  const file = join(facts.get('home')!, 'azure.json');
  const identity = { tenantId: directory.tenantId, aadClientId: facts.get('node'), aadClientSecret: facts.get(secret) ?? secret };
  await writeFile(file, JSON.stringify({ cloud: 'AzurePublicCloud', ...identity }));
};

export const symptoms: readonly Step[] = [
  {
    part: {
      title: 'Symptom: no login, neither by `docker login` nor by `az acr login`',
      text: 'Here because no Docker Engine runs. Cure, under "Check Docker configuration": start it, or do without it by `--expose-token`.',
    },
    type: loginAs('ci'),
    ends: 'done',
    before: begin,
  },
  { type: 'acr login --name dockgate', ends: 'refused', wantsEngine: true, env: nowhere },
  { by: 'docker', type: 'ps --quiet', ends: 'refused', wantsEngine: true, env: nowhere },
  { type: 'acr login --name dockgate --expose-token --query loginServer', ends: 'done', env: nowhere },
  { type: 'acr login --name dockgate', ends: 'done', wantsEngine: true },

  {
    part: {
      title: 'Symptom: `unauthorized: authentication required` at the login',
      text: 'Here because the secret is wrong. Cure, under "Confirm credentials to access registry": the right client id with the right secret.',
    },
    by: 'docker',
    type: 'login {host} --username {ci} --password wrong',
    ends: 'refused',
    wantsEngine: true,
    cause: 'credentials-wrong-password',
  },
  lastWhy,
  { type: 'logout', ends: 'done' },
  { type: 'login --service-principal --username {ci} --password wrong --tenant {tenant}', ends: 'refused' },
  { by: 'docker', type: 'login {host} --username {ci} --password {ci-secret}', ends: 'done', wantsEngine: true },

  {
    part: {
      title: 'Symptom: `unauthorized: Application not registered with AAD`',
      text: 'Here because the user name is no application of this directory. Cure, in the same section: the client id, as the directory has it.',
    },
    by: 'docker',
    type: 'login {host} --username 11111111-2222-4333-8444-555555555555 --password {ci-secret}',
    ends: 'refused',
    wantsEngine: true,
    cause: 'application-not-registered',
  },
  asOwner,
  { type: 'ad sp list --display-name ci --query [].{appId:appId,displayName:displayName}', ends: 'done' },
  { by: 'docker', type: 'login {host} --username {ci} --password {ci-secret}', ends: 'done', wantsEngine: true },

  {
    part: {
      title: 'Symptom: `Could not connect to the registry login server`',
      text: 'Here because nobody has a registry of that name. Cure, under "Specify correct registry name": the name that it was created with.',
    },
    type: 'acr login --name docgate --expose-token',
    ends: 'refused',
  },
  { type: 'acr check-name --name docgate', ends: 'done' },
  { type: 'acr list --query [].{name:name,loginServer:loginServer}', ends: 'done' },
  { type: 'acr login --name dockgate --expose-token --query loginServer', ends: 'done' },

  {
    part: {
      title: 'Symptom: `unauthorized: authentication required` at a push or a pull',
      text:
        'Three times: nobody is logged in; the name is written in capitals, so that Docker finds no login for it; the role allows no push. Cures: log in, write ' +
        'it small ("Specify correct registry name"), the role AcrPush ("Confirm credentials are authorized to access registry").',
    },
    by: 'docker',
    type: 'logout {host}',
    ends: 'done',
    wantsEngine: true,
  },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'refused', wantsEngine: true, cause: 'not-logged-in' },
  { by: 'docker', type: 'login {host} --username {ci} --password {ci-secret}', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'pull --quiet {host-in-capitals}/team/app:1.0', ends: 'refused', wantsEngine: true, cause: 'not-logged-in' },
  { by: 'docker', type: 'pull --quiet {host}/team/app:1.0', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'tag {host}/team/app:1.0 {host}/team/app:2.0', ends: 'done', wantsEngine: true },
  { by: 'docker', type: 'push --quiet {host}/team/app:2.0', ends: 'refused', wantsEngine: true, cause: 'role-missing-push' },
  lastWhy,
  ...giveRole('ci', 'AcrPush'),
  { by: 'docker', type: 'push --quiet {host}/team/app:2.0', ends: 'done', wantsEngine: true },

  {
    part: {
      title: 'Symptom: no access from Azure Kubernetes Service, Azure DevOps or another service',
      text:
        "Here with a node's own identity: its secret is wrong, then it has no role. There is no cluster here for `az aks check-acr`; `dockgate can-i-pull` asks on a " +
        'node what that asks there, with its exit codes. Cures: the right secret ("Confirm credentials"), the role AcrPull ("… are authorized").',
    },
    by: 'dockgate',
    type: 'can-i-pull {host} --config {home}/azure.json',
    ends: 'refused',
    before: nodeConfig('wrong'),
  },
  { by: 'dockgate', type: 'can-i-pull {host} --config {home}/azure.json', ends: 'refused', before: nodeConfig('node-secret') },
  ...giveRole('node', 'AcrPull'),
  { by: 'dockgate', type: 'can-i-pull {host} --config {home}/azure.json', ends: 'done' },

  {
    part: {
      title: 'Symptom: `login attempt failed with status: 403 Forbidden`',
      text: 'Here because the network rules let nobody in. Cure, in the article that this one refers to: a rule for the address. Then `az acr login` says so as well.',
    },
    type: 'acr update --name dockgate --default-action Deny --query networkRuleSet',
    ends: 'done',
  },
  { by: 'docker', type: 'login {host} --username {ci} --password {ci-secret}', ends: 'refused', wantsEngine: true, cause: 'firewall-ip-denied' },
  { type: 'acr login --name dockgate --expose-token', ends: 'refused', cause: 'firewall-ip-denied' },
  { type: 'acr network-rule add --name dockgate --ip-address 127.0.0.1 --query networkRuleSet', ends: 'done' },
  { by: 'docker', type: 'login {host} --username {ci} --password {ci-secret}', ends: 'done', wantsEngine: true },
  { type: 'acr update --name dockgate --default-action Allow --query networkRuleSet.defaultAction', ends: 'done' },

  {
    part: {
      title: 'Symptom: no settings in the portal, no managing by the Azure CLI',
      text: 'Here because the account may pull and nothing else. Cure, under "Confirm credentials are authorized to access registry": the role Reader.',
    },
    type: loginAs('puller'),
    ends: 'done',
    before: application('puller', 'AcrPull'),
  },
  { type: 'acr show --name dockgate --query loginServer', ends: 'refused' },
  { type: 'acr show --name dockgate --resource-group dockgate --query loginServer', ends: 'refused' },
  asOwner,
  ...giveRole('puller', 'Reader'),
  { type: loginAs('puller'), ends: 'done' },
  { type: 'acr show --name dockgate --query loginServer', ends: 'done' },

  {
    part: {
      title: 'Symptom: `CONNECTIVITY_REFRESH_TOKEN_ERROR`, and "Admin user is disabled"',
      text:
        'In the article since 2023. Here because the account sees the registry and has no role for its images: the registry refuses the exchange (with 401; behind ' +
        'network rules the request before it is refused already, see above), and `az` falls back to the admin account, which is off. Cure: the role AcrPull.',
    },
    type: loginAs('sees'),
    ends: 'done',
    before: all(
      application('sees'),
      dockgate('role definition create sees-registries --actions Microsoft.ContainerRegistry/registries/read', 'role assignment create --assignee {sees} --role sees-registries'),
    ),
  },
  { type: 'acr login --name dockgate --expose-token', ends: 'refused', cause: 'role-missing-pull' },
  { type: `rest --method get --url {origin}${registryScope}?api-version=2023-07-01 --query properties.adminUserEnabled`, ends: 'done' },
  asOwner,
  ...giveRole('sees', 'AcrPull'),
  { type: loginAs('sees'), ends: 'done' },
  { type: 'acr login --name dockgate --expose-token --query loginServer', ends: 'done' },
];
