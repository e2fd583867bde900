import { registryPath } from '../../contract/address.ts';
import { adminPasswordNames, credentialList, type CredentialList } from '../../contract/credential.ts';
import { registryResource } from '../../contract/registry.ts';
import { apiCommand, getRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { choice, flag, type Group } from '../command.ts';
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
  options: { passwords: flag('show the passwords themselves') },
  async run({ api, registry, print, options: { passwords: isWanted } }) {
    const name = await registry();
    const { properties } = await getRegistry(api, name);
    const credentials = await listPasswords(api, name);
    const shown = isWanted ? credentials.passwords : credentials.passwords.map(({ value: _, ...password }) => password);
    print({ enabled: properties.adminUserEnabled, ...credentials, passwords: shown }, ({ enabled }) =>
      details([['user name', name], ['state', enabled ? 'on' : 'off'], ...shown.map(passwordLine)]),
    );
    return 0;
  },
});

const enable = apiCommand({
  name: 'enable',
  summary: 'Let the admin account log in, and print a password of it',
  options: {},
  async run(context) {
    const { api, registry, terminal, print } = context;
    const name = await registry();
    await switchAdmin(api, name, true);
    terminal.error(`The admin account of ${name} is on: its user name is ${name}, and it may do everything with images.`);
    const credentials = await listPasswords(api, name);
    const readable = credentials.passwords.filter(({ value }) => value !== undefined).slice(0, 1);
    if (readable.length > 0) await showNewPasswords(context, name, { ...credentials, passwords: readable }, AGAIN);
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
    await showNewPasswords(context, name, { ...made, passwords: made.passwords.filter((one) => one.name === (context.options.passwordName ?? adminPasswordNames[0])) }, AGAIN);
    return 0;
  },
});

export const admin: Group = { name: 'admin', summary: "Manage a registry's admin account", commands: [showAdmin, enable, disable, renew] };

const AGAIN = 'dockgate admin show --passwords shows it again';

const passwordLine = ({ name, creationTime, lastUsedTime, value }: CredentialList['passwords'][number]): [string, string] => [
  name,
  `${value === undefined ? '' : `${value}, `}made ${creationTime}, ${lastUsedTime ? `last used ${lastUsedTime}` : 'not used yet'}`,
];
