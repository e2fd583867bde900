import { registryPath } from '../../contract/address.ts';
import { adminPasswordNames, credentialList, type CredentialList } from '../../contract/credential.ts';
import { registryResource } from '../../contract/registry.ts';
import { apiCommand, getRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { choice, flag, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { showNewPasswords } from '../terminal/show-secret.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

const listPasswords = (api: Api, registry: RegistryAddress) =>
  api.ask({ method: 'POST', path: `${registryPath(registry)}/listCredentials` }, credentialList);

const renewPassword = (api: Api, registry: RegistryAddress, name: string) =>
  api.ask({ method: 'POST', path: `${registryPath(registry)}/regenerateCredential`, body: { name } }, credentialList);

const switchAdmin = (api: Api, registry: RegistryAddress, adminUserEnabled: boolean) =>
  api.ask({ method: 'PATCH', path: registryPath(registry), body: { properties: { adminUserEnabled } } }, registryResource);

const showAdmin = apiCommand({
  name: 'show',
  summary: 'Show the admin account and when its passwords were made and used',
  options: { passwords: flag('show the passwords themselves') },
  async run({ api, registry, print, options: { passwords: isWanted } }) {
    const place = await registry();
    const { properties } = await getRegistry(api, place);
    const credentials = await listPasswords(api, place);
    const shown = isWanted ? credentials.passwords : credentials.passwords.map(({ value: _, ...password }) => password);
    print({ enabled: properties.adminUserEnabled, ...credentials, passwords: shown }, ({ enabled }) =>
      details([['user name', place.name], ['state', enabled ? 'on' : 'off'], ...shown.map(passwordLine)]),
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
    const place = await registry();
    const { name } = place;
    await switchAdmin(api, place, true);
    terminal.error(`The admin account of ${name} is on: its user name is ${name}, and it may do everything with images.`);
    const credentials = await listPasswords(api, place);
    const readable = credentials.passwords.filter(({ value }) => value !== undefined).slice(0, 1);
    if (readable.length > 0) await showNewPasswords(context, place, { ...credentials, passwords: readable }, AGAIN);
    else print(credentials, ({ passwords }) => details(passwords.map(passwordLine)));
    return 0;
  },
});

const disable = apiCommand({
  name: 'disable',
  summary: 'Keep the admin account out; its passwords stay',
  options: {},
  async run({ api, registry, print }) {
    const place = await registry();
    const { name } = place;
    await switchAdmin(api, place, false);
    print({ enabled: false, username: name }, () => `The admin account of ${name} is off.`);
    return 0;
  },
});

const renew = apiCommand({
  name: 'renew',
  summary: 'Make one of its two passwords anew; the old one ends at once, the other one stays',
  options: { passwordName: choice(adminPasswordNames, 'which of the two (password)') },
  async run(context) {
    const place = await context.registry();
    const made = await renewPassword(context.api, place, context.options.passwordName ?? adminPasswordNames[0]);
    await showNewPasswords(context, place, { ...made, passwords: made.passwords.filter((one) => one.name === (context.options.passwordName ?? adminPasswordNames[0])) }, AGAIN);
    return 0;
  },
});

export const admin: Group = { name: 'admin', summary: "Manage a registry's admin account", commands: [showAdmin, enable, disable, renew] };

const AGAIN = 'dockgate admin show --passwords shows it again';

const passwordLine = ({ name, creationTime, lastUsedTime, value }: CredentialList['passwords'][number]): [string, string] => [
  name,
  `${value === undefined ? '' : `${value}, `}made ${creationTime}, ${lastUsedTime ? `last used ${lastUsedTime}` : 'not used yet'}`,
];
