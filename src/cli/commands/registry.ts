import { registryPath, RESOURCE_GROUP } from '../../contract/address.ts';
import { registryResource, type RegistryChange, type RegistryResource } from '../../contract/registry.ts';
import { apiCommand, findRegistry, groupOf, listRegistries, type Context } from '../api/api-command.ts';
import { choice, flag, text, textOr, UsageError, type Group, type Options } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

const onOff = ['on', 'off'] as const;
const settings = {
  anonymousPull: choice(onOff, 'may everybody pull without a login?'),
  admin: choice(onOff, 'may the admin account log in?'),
  disclosure: choice(['helpful', 'strict', 'default'], 'how much a stranger learns from a refusal'),
  roleAssignmentMode: choice(['rbac', 'rbac-abac'], 'do roles count for the whole registry, or also by repository?'),
  armTokens: choice(onOff, 'does it take tokens of the directory that are for resource management?'),
  softDelete: text('DAYS', 'for so many days, 1 to 90, what is deleted can be restored; off: it is gone at once'),
  loginServer: text('HOST', 'host, with its port if need be, under which clients reach it'),
};

const create = apiCommand({
  name: 'create',
  summary: 'Make a registry',
  positionals: [{ name: 'name', about: '5 to 50 letters and digits' }],
  options: { ...settings, resourceGroup: textOr(RESOURCE_GROUP, 'GROUP', 'where it is made; "dockgate resource-group create" makes others') },
  examples: ['dockgate registry create team01 --login-server team01.example.com:5000'],
  async run({ api, positionals, options, print }) {
    const [name = ''] = positionals;
    const place = { name: name.toLowerCase(), resourceGroup: options.resourceGroup.toLowerCase() };
    const ask = { method: 'PUT', path: registryPath(place), body: toChange(options), mustBeNew: true } as const;
    print(await api.ask(ask, registryResource), show);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the registries of this server',
  options: {},
  async run({ api, print, paint, terminal }) {
    const layout = [
      { title: 'NAME', cell: ({ name }: RegistryResource) => name },
      { title: 'LOGIN SERVER', cell: ({ properties }: RegistryResource) => properties.loginServer },
      { title: 'ADMIN', cell: ({ properties }: RegistryResource) => onOrOff(properties.adminUserEnabled) },
      { title: 'ANONYMOUS PULL', cell: ({ properties }: RegistryResource) => onOrOff(properties.anonymousPullEnabled) },
      { title: 'NETWORK', cell: ({ properties }: RegistryResource) => properties.networkRuleSet.defaultAction.toLowerCase() },
    ];
    print(await listRegistries(api), (rows) => table(rows, rows.every(isInUsualGroup) ? layout : [...layout, group], { columns: terminal.columns, paint }));
    return 0;
  },
});

const isInUsualGroup = ({ id }: RegistryResource) => groupOf(id) === RESOURCE_GROUP;
const group = { title: 'RESOURCE GROUP', cell: ({ id }: RegistryResource) => groupOf(id) };

const named = [{ name: 'name', about: 'the registry; default is that of --registry', isOptional: true }];

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a registry',
  positionals: named,
  options: {},
  async run(context) {
    const path = registryPath(await placeOf(context));
    context.print(await context.api.ask({ method: 'GET', path }, registryResource), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change settings of a registry',
  details: 'What is not named stays as it is. A change counts from the next request on.',
  positionals: named,
  options: settings,
  examples: ['dockgate registry update --anonymous-pull on'],
  async run(context) {
    const body = toChange(context.options);
    if (Object.keys(body.properties ?? {}).length === 0) throw new UsageError('Say what to change, such as --anonymous-pull on.');
    const path = registryPath(await placeOf(context));
    context.print(await context.api.ask({ method: 'PATCH', path, body }, registryResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a registry with its tokens and scope maps; its images cannot be reached any more',
  positionals: [{ name: 'name', about: 'the registry' }],
  options: { yes: flag('really delete it; there is no way back') },
  async run({ api, positionals, options, print }) {
    if (!options.yes) throw new UsageError('This cannot be undone. Add --yes to delete the registry.');
    const [name = ''] = positionals;
    const status = await api.tell({ method: 'DELETE', path: registryPath(await findRegistry(api, name)) });
    print({ deleted: status !== 204 }, ({ deleted }) => (deleted ? `The registry ${name} is deleted.` : `There is no registry ${name}.`));
    return 0;
  },
});

export const registry: Group = {
  name: 'registry',
  summary: 'Make and change registries',
  commands: [create, list, showOne, update, remove],
};

interface Settings {
  readonly anonymousPull: 'on' | 'off' | undefined;
  readonly admin: 'on' | 'off' | undefined;
  readonly disclosure: 'helpful' | 'strict' | 'default' | undefined;
  readonly roleAssignmentMode: 'rbac' | 'rbac-abac' | undefined;
  readonly armTokens: 'on' | 'off' | undefined;
  readonly softDelete: string | undefined;
  readonly loginServer: string | undefined;
}

/** Azure's long names for what `az` calls `rbac` and `rbac-abac`. */
const [legacy, abac] = ['LegacyRegistryPermissions', 'AbacRepositoryPermissions'] as const;

function toChange({ anonymousPull, admin, disclosure, loginServer, roleAssignmentMode, armTokens, softDelete }: Settings): RegistryChange {
  const policies = {
    ...(armTokens ? { azureADAuthenticationAsArmPolicy: { status: switched(armTokens === 'on') } } : {}),
    ...(softDelete === undefined ? {} : { softDeletePolicy: softDeleteOf(softDelete) }),
  };
  return {
    properties: {
      ...(anonymousPull ? { anonymousPullEnabled: anonymousPull === 'on' } : {}),
      ...(admin ? { adminUserEnabled: admin === 'on' } : {}),
      ...(disclosure ? { disclosure: disclosure === 'default' ? null : disclosure } : {}),
      ...(loginServer === undefined ? {} : { loginServer }),
      ...(roleAssignmentMode ? { roleAssignmentMode: roleAssignmentMode === 'rbac' ? legacy : abac } : {}),
      ...(Object.keys(policies).length > 0 ? { policies } : {}),
    },
  };
}

const switched = (isOn: boolean) => (isOn ? ('enabled' as const) : ('disabled' as const));

function softDeleteOf(days: string) {
  if (days === 'off') return { status: switched(false) };
  if (!/^[0-9]{1,2}$/.test(days) || Number(days) < 1 || Number(days) > 90) throw new UsageError('--soft-delete is a number of days from 1 to 90, or off.');
  return { retentionDays: Number(days), status: switched(true) };
}

const placeOf = <O extends Options>({ positionals, registry, api }: Context<O>): Promise<RegistryAddress> =>
  positionals[0] === undefined ? registry() : findRegistry(api, positionals[0]);

const show = (registry: RegistryResource): string => {
  const { id, name, properties } = registry;
  return details([
    ['registry', name],
    ...(isInUsualGroup(registry) ? [] : [['resource group', groupOf(id)] as [string, string]]),
    ['login server', properties.loginServer],
    ['admin account', onOrOff(properties.adminUserEnabled)],
    ['anonymous pull', onOrOff(properties.anonymousPullEnabled)],
    ['network', `${properties.networkRuleSet.defaultAction.toLowerCase()} by default, ${properties.networkRuleSet.ipRules.length} rules`],
    ['roles', properties.roleAssignmentMode === abac ? 'for the registry and by repository (rbac-abac)' : 'for the whole registry (rbac)'],
    ['ARM tokens', properties.policies.azureADAuthenticationAsArmPolicy.status],
    ['soft delete', properties.policies.softDeletePolicy.status === 'enabled' ? `what is deleted can be restored for ${properties.policies.softDeletePolicy.retentionDays} days` : 'off'],
    ['disclosure', properties.disclosure ?? 'default'],
    ['made', properties.creationDate],
  ]);
};

const onOrOff = (value: boolean) => (value ? 'on' : 'off');
