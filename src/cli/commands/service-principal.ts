import { applicationResource, servicePrincipalPage, servicePrincipalResource, type ServicePrincipalResource } from '../../contract/directory/application.ts';
import { roleAssignmentPath } from '../../contract/address.ts';
import type { RoleDefinitionResource } from '../../contract/authorization/role-definition.ts';
import { graphPath } from '../../contract/directory/odata.ts';
import { ApiError } from '../api/api-error.ts';
import type { Api } from '../api/api-client.ts';
import { addressLines, addressOptions, readAddressChange } from '../api/address-rules.ts';
import { apiCommand } from '../api/api-command.ts';
import { listDirectory, tenantOption } from '../api/graph-lists.ts';
import { findRole, readScope, scopeOption } from '../api/roles.ts';
import { readSecretEnd, secretEndOptions } from '../api/secret-end.ts';
import { addSecret, findServicePrincipal, loginServerOf, showNewSecret } from '../api/service-principals.ts';
import { choice, flag, text, UsageError, type Group } from '../command.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';
import { certificate } from './service-principal-certificate.ts';
import { credential } from './service-principal-credential.ts';
import type { RegistryAddress } from '../../names/resource-scope.ts';

const which = [{ name: 'id', about: 'client id, object id or display name' }];
const FIRST_SECRET = 'first';

const create = apiCommand({
  name: 'create',
  summary: 'Make an application, the service principal that stands for it, and its first secret',
  details: 'Its client id and secret log in to registries, and sign in to the directory.',
  positionals: [{ name: 'name', about: 'how people call it: at most 120 characters' }],
  options: {
    role: text('ROLE', 'the role that it gets, at the registry or at --scope'),
    ...scopeOption,
    withoutSecret: flag('make no secret yet'),
    ...secretEndOptions,
    ...tenantOption,
  },
  examples: ['dockgate service-principal create ci-pusher --role AcrPush', 'dockgate service-principal create ci-puller --days 90 --json'],
  async run(context) {
    const { api, positionals, options, terminal } = context;
    const end = readSecretEnd(options, terminal.now());
    const base = graphPath(options.tenant);
    const loginServer = await loginServerOf(context);
    const wanted = await readRole(context);
    const body = { displayName: positionals[0]! };
    const application = await api.ask({ method: 'POST', path: `${base}/applications`, body }, applicationResource);
    try {
      const { appId } = application;
      const principal = await api.ask({ method: 'POST', path: `${base}/servicePrincipals`, body: { appId } }, servicePrincipalResource);
      if (wanted) await assignRole(api, wanted, principal.id);
      if (options.withoutSecret) {
        context.print(principal, show);
        return 0;
      }
      const secret = await addSecret(api, `${base}/applications/${application.id}`, FIRST_SECRET, end);
      terminal.error(`The service principal ${positionals[0]} is made${wanted ? `, with the role ${wanted.role.properties.roleName}` : ''}.`);
      showNewSecret(context, loginServer, principal, secret);
      if (!wanted && !context.isJson) terminal.error(`It may do nothing yet: dockgate role assignment create --assignee ${appId} --role AcrPull`);
      return 0;
    } catch (error) {
      // Half of it is of no use to anybody.
      await api.tell({ method: 'DELETE', path: `${base}/applications/${application.id}` });
      throw error;
    }
  },
});

interface WantedRole {
  readonly scope: string;
  readonly role: RoleDefinitionResource;
}

/** Looked up before anything is made. */
async function readRole({ api, options, registry }: { api: Api; options: { role: string | undefined; scope: string | undefined }; registry: () => Promise<RegistryAddress> }): Promise<WantedRole | null> {
  if (options.role === undefined && options.scope !== undefined) throw new UsageError('--scope says where a role counts: give --role too.');
  if (options.role === undefined) return null;
  const scope = await readScope(options.scope, registry);
  return { scope, role: await findRole(api, scope, options.role) };
}

const assignRole = (api: Api, { scope, role }: WantedRole, principalId: string) => {
  const properties = { roleDefinitionId: role.id, principalId, principalType: 'ServicePrincipal' };
  return api.tell({ method: 'PUT', path: roleAssignmentPath(scope, crypto.randomUUID()), body: { properties } });
};

const list = apiCommand({
  name: 'list',
  summary: 'List the service principals',
  options: { ...tenantOption },
  async run({ api, options, print, terminal, paint }) {
    const all = await listDirectory(api, `${graphPath(options.tenant)}/servicePrincipals`, servicePrincipalPage);
    const rows = all.filter(({ servicePrincipalType }) => servicePrincipalType === 'Application');
    const layout = [
      { title: 'NAME', cell: ({ displayName }: ServicePrincipalResource) => displayName },
      { title: 'CLIENT ID', cell: ({ appId }: ServicePrincipalResource) => appId },
      { title: 'STATUS', cell: statusOf },
      { title: 'SECRETS', cell: ({ passwordCredentials }: ServicePrincipalResource) => String(passwordCredentials.length) },
      { title: 'CERTIFICATES', cell: ({ keyCredentials }: ServicePrincipalResource) => String(keyCredentials.length) },
    ];
    print(rows, (some) => (some.length === 0 ? 'There are no service principals.' : table(some, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a service principal, and when its secrets end and were last used',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    print(principal, show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Enable or disable a service principal, or limit it to addresses; it counts from the next request on',
  positionals: which,
  options: { status: choice(['enabled', 'disabled'], 'may it log in?'), displayName: text('NAME', 'how people call it'), ...addressOptions('dockgate service-principal show'), ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { status, displayName } = options;
    const changed = readAddressChange(options);
    if (status === undefined && displayName === undefined && !changed) throw new UsageError('Say what to change, such as --status disabled.');
    const { path } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    const before = changed ? (await api.ask({ method: 'GET', path }, servicePrincipalResource)).ipRules.map(({ value }) => value) : [];
    const body = { ...(changed ? { ipRules: changed(before).map((value) => ({ value })) } : {}), ...(status ? { accountEnabled: status === 'enabled' } : {}), ...(displayName === undefined ? {} : { displayName }) };
    await api.tell({ method: 'PATCH', path, body });
    print(await api.ask({ method: 'GET', path }, servicePrincipalResource), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a service principal with its application and secrets; whoever is logged in with it is out at the next request',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { path, principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    await api.tell({ method: 'DELETE', path });
    const application = `${graphPath(options.tenant)}/applications(appId='${principal.appId}')`;
    // Of another tenant: it stays there.
    if (principal.servicePrincipalType === 'Application') await api.tell({ method: 'DELETE', path: application }).catch(forgiveMissing);
    print({ deleted: true }, () => `The service principal ${principal.displayName} is deleted.`);
    return 0;
  },
});

const revokeTokens = apiCommand({
  name: 'revoke-tokens',
  summary: 'Refuse every token that was handed out to a service principal until now; its secrets stay',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    const { path, principal } = await findServicePrincipal(api, positionals[0]!, options.tenant);
    await api.tell({ method: 'POST', path: `${path}/revokeSignInSessions` });
    print({ revoked: true }, () => `The tokens of ${principal.displayName} are refused from now on.`);
    return 0;
  },
});

export const servicePrincipal: Group = {
  name: 'service-principal',
  summary: 'Manage service principals: accounts of programs',
  commands: [create, list, showOne, update, remove, credential, certificate, revokeTokens],
};

function forgiveMissing(error: unknown): void {
  if (!(error instanceof ApiError && error.status === 404)) throw error;
}

const statusOf = ({ accountEnabled }: ServicePrincipalResource): string => (accountEnabled ? 'enabled' : 'disabled');

function show(principal: ServicePrincipalResource): string {
  const { passwordCredentials, keyCredentials, signInSessionsValidFromDateTime: validFrom } = principal;
  return details([
    ['name', principal.displayName],
    ['client id', principal.appId],
    ['object id', principal.id],
    ['status', statusOf(principal)],
    ...addressLines(principal.ipRules.map(({ value }) => value)),
    ...(validFrom === null ? [] : [['tokens', `refused when older than ${validFrom}`] as const]),
    ...passwordCredentials.map(({ displayName, hint, endDateTime, lastUsedDateTime: used }, index): [string, string] => [
      index === 0 ? 'secrets' : '',
      `${displayName ?? '-'} (${hint}…), ends ${endDateTime ?? 'never'}, ${used ? `last used ${used}` : 'not used yet'}`,
    ]),
    ...keyCredentials.map(({ displayName, endDateTime }, index): [string, string] => [index === 0 ? 'certificates' : '', `${displayName ?? '-'}, ends ${endDateTime}`]),
  ]);
}
