import { registryPath } from '../../contract/address.ts';
import { registryResource, type RegistryResource } from '../../contract/registry.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { apiCommand, getRegistry } from '../api/api-command.ts';
import type { Api } from '../api/api-client.ts';
import { CommandFailed, readTyped, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

type Rules = RegistryResource['properties']['networkRuleSet'];

const change = async (api: Api, registry: RegistryAddress, networkRuleSet: object): Promise<Rules> => {
  const ask = { method: 'PATCH', path: registryPath(registry), body: { properties: { networkRuleSet } } } as const;
  return (await api.ask(ask, registryResource)).properties.networkRuleSet;
};

const showRules = apiCommand({
  name: 'show',
  summary: 'Show which addresses may reach a registry',
  options: {},
  async run({ api, registry, print }) {
    print((await getRegistry(api, await registry())).properties.networkRuleSet, show);
    return 0;
  },
});

const defaultAction = apiCommand({
  name: 'default-action',
  summary: 'Let in, or keep out, every address that no rule names',
  details: 'Managing the registry is not affected.',
  positionals: [{ name: 'action', about: 'allow or deny' }],
  options: {},
  async run({ api, registry, positionals, print }) {
    const action = { allow: 'Allow', deny: 'Deny' }[positionals[0]!.toLowerCase()];
    if (!action) throw new UsageError('The default action is allow or deny.');
    print(await change(api, await registry(), { defaultAction: action }), show);
    return 0;
  },
});

const add = apiCommand({
  name: 'add',
  summary: 'Let in an address, or a range of them',
  positionals: [{ name: 'address', about: 'such as 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32' }],
  options: {},
  async run({ api, registry, positionals, print, terminal }) {
    const { text } = readTyped(parseCidr, positionals[0]!);
    const place = await registry();
    const before = (await getRegistry(api, place)).properties.networkRuleSet;
    const values = [...new Set([...before.ipRules.map(({ value }) => value), text])];
    const after = await change(api, place, { ipRules: values.map((value) => ({ value })) });
    print(after, show);
    if (after.defaultAction === 'Allow') {
      terminal.error('Every address is let in while the default action is allow: "dockgate network default-action deny" changes that.');
    }
    return 0;
  },
});

const remove = apiCommand({
  name: 'remove',
  summary: 'Remove an address or a range from the rules',
  positionals: [{ name: 'address', about: 'as "dockgate network show" writes it' }],
  options: {},
  async run({ api, registry, positionals, print }) {
    const { text } = readTyped(parseCidr, positionals[0]!);
    const place = await registry();
    const { ipRules } = (await getRegistry(api, place)).properties.networkRuleSet;
    if (!ipRules.some(({ value }) => value === text)) throw new CommandFailed(`There is no rule for ${text}.`);
    const kept = ipRules.filter(({ value }) => value !== text).map(({ value }) => ({ value }));
    print(await change(api, place, { ipRules: kept }), show);
    return 0;
  },
});

const publicAccess = apiCommand({
  name: 'public-access',
  summary: 'Close a registry to the whole network, or open it again',
  details: 'Closed, it lets in no address, not even those that a rule names. Managing the registry is not affected.',
  positionals: [{ name: 'state', about: 'on or off' }],
  options: {},
  async run({ api, registry, positionals, print }) {
    const publicNetworkAccess = { on: 'Enabled', off: 'Disabled' }[positionals[0]!.toLowerCase()];
    if (!publicNetworkAccess) throw new UsageError('Public access is on or off.');
    const ask = { method: 'PATCH', path: registryPath(await registry()), body: { properties: { publicNetworkAccess } } } as const;
    const after = (await api.ask(ask, registryResource)).properties;
    print({ publicNetworkAccess: after.publicNetworkAccess }, (shown) => details([['public access', shown.publicNetworkAccess === 'Enabled' ? 'on' : 'off']]));
    return 0;
  },
});

export const network: Group = {
  name: 'network',
  summary: 'Manage from which addresses a registry can be reached',
  commands: [showRules, defaultAction, publicAccess, add, remove],
};

const show = ({ defaultAction, ipRules }: Rules): string =>
  details([
    ['default action', defaultAction.toLowerCase()],
    ...(ipRules.length === 0 ? [['rules', 'none'] as const] : ipRules.map(({ value }, index) => [index === 0 ? 'let in' : '', value] as const)),
  ]);
