import { registryPath } from '../../contract/address.ts';
import { adminPasswordNames, credentialList, type CredentialList } from '../../contract/credential.ts';
import { registryResource } from '../../contract/registry.ts';
import { apiCommand, getRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { choice, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { showNewPasswords } from '../terminal/show-secret.ts';

const listPasswords = (api: Api, name: string) =>
  api.ask({ method: 'POST', path: `${registryPath(name)}/listCredentials` }, credentialList);

const renewPassword = (api: Api, registry: string, name: string) =>
  api.ask({ method: 'POST', path: `${registryPath(registry)}/regenerateCredential`, body: { name } }, credentialList);

const switchAdmin = (api: Api, name: string, adminUserEnabled: boolean) =>
  api.ask({ method: 'PATCH', path: registryPath(name), body: { properties: { adminUserEnabled } } }, registryResource);

const showAdmin = apiCommand({
  name: 'show',
  summary: 'Show the admin account and when its passwords were made and used',
  details: 'A password itself is shown once, when it is made.',
  options: {},
  async run({ api, registry, print }) {
    const name = await registry();
    const { properties } = await getRegistry(api, name);
    const credentials = await listPasswords(api, name);
    print({ enabled: properties.adminUserEnabled, ...credentials }, ({ enabled }) =>
      details([['user name', name], ['state', enabled ? 'on' : 'off'], ...credentials.passwords.map(passwordLine)]),
    );
    return 0;
  },
});

const enable = apiCommand({
  name: 'enable',
  summary: 'Let the admin account log in; makes its first password if it has none',
  options: {},
  async run(context) {
    const { api, registry, terminal, print } = context;
    const name = await registry();
    await switchAdmin(api, name, true);
    terminal.error(`The admin account of ${name} is on: its user name is ${name}, and it may do everything with images.`);
    const credentials = await listPasswords(api, name);
    if (credentials.passwords.length === 0) await showNewPasswords(context, name, await renewPassword(api, name, adminPasswordNames[0]));
    else print(credentials, ({ passwords }) => details(passwords.map(passwordLine)));
    return 0;
  },
});

const disable = apiCommand({
  name: 'disable',
  summary: 'Keep the admin account out; its passwords stay',
  options: {},
  async run({ api, registry, print }) {
    const name = await registry();
    await switchAdmin(api, name, false);
    print({ enabled: false, username: name }, () => `The admin account of ${name} is off.`);
    return 0;
  },
});

const renew = apiCommand({
  name: 'renew',
  summary: 'Make one of its two passwords anew; the old one ends at once, the other one stays',
  options: { passwordName: choice(adminPasswordNames, 'which of the two (password)') },
  async run(context) {
    const name = await context.registry();
    const made = await renewPassword(context.api, name, context.options.passwordName ?? adminPasswordNames[0]);
    await showNewPasswords(context, name, made);
    return 0;
  },
});

export const admin: Group = { name: 'admin', summary: "Manage a registry's admin account", commands: [showAdmin, enable, disable, renew] };

const passwordLine = ({ name, creationTime, lastUsedTime }: CredentialList['passwords'][number]): [string, string] => [
  name,
  `made ${creationTime}, ${lastUsedTime ? `last used ${lastUsedTime}` : 'not used yet'}`,
];
