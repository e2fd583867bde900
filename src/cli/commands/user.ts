import { graphPath } from '../../contract/directory/odata.ts';
import { softwareOathMethods } from '../../contract/directory/second-factor.ts';
import { PASSWORD_METHOD, passwordResetAnswer, signInRequirements, userPage, userResource, type UserResource } from '../../contract/directory/user.ts';
import type { Api } from '../api/api-client.ts';
import { apiCommand } from '../api/api-command.ts';
import { listDirectory, tenantOption } from '../api/graph-lists.ts';
import { newPasswordFrom, passwordFile } from '../api/new-password.ts';
import { choice, text, UsageError, type Group } from '../command.ts';
import { userIdentity } from './user-identity.ts';
import { secondFactor } from './user-second-factor.ts';
import { details } from '../terminal/details.ts';
import { table } from '../terminal/table.ts';

const which = [{ name: 'user', about: 'user name, or object id' }];

/** The end of a user's address; names lead there without a list. */
const pathOf = (typed: string, tenant: string | undefined): string => `${graphPath(tenant)}/users/${encodeURIComponent(typed)}`;

const create = apiCommand({
  name: 'create',
  summary: 'Make a user, and a password unless one is given',
  details: 'The password is printed once. A user may do nothing until a role is assigned.',
  positionals: [{ name: 'user', about: 'the name to log in with, which has an @: alice@dockgate' }],
  options: { displayName: text('NAME', 'how people call them'), passwordFile, status: choice(['enabled', 'disabled'], 'may they log in? (enabled)'), ...tenantOption },
  examples: ['dockgate user create alice@dockgate', 'dockgate role assignment create --assignee alice@dockgate --role AcrPush'],
  async run({ api, positionals, options, print, isJson, terminal }) {
    const given = await newPasswordFrom(options.passwordFile);
    const body = {
      userPrincipalName: positionals[0]!,
      accountEnabled: options.status !== 'disabled',
      ...(options.displayName === undefined ? {} : { displayName: options.displayName }),
      ...(given === null ? {} : { passwordProfile: { password: given } }),
    };
    const user = await api.ask({ method: 'POST', path: `${graphPath(options.tenant)}/users`, body }, userResource);
    const made = user.passwordProfile?.password;
    print(user, () => made ?? show(user));
    if (made === undefined || isJson) return 0;
    terminal.error(`The user ${user.userPrincipalName} is made. This is the password, shown only now: Dockgate keeps a hash.`);
    return 0;
  },
});

const list = apiCommand({
  name: 'list',
  summary: 'List the users',
  options: { ...tenantOption },
  async run({ api, options, print, terminal, paint }) {
    const users = await listDirectory(api, `${graphPath(options.tenant)}/users`, userPage);
    const layout = [
      { title: 'USER', cell: ({ userPrincipalName }: UserResource) => userPrincipalName },
      { title: 'NAME', cell: ({ displayName }: UserResource) => displayName },
      { title: 'STATUS', cell: statusOf },
      { title: 'ID', cell: ({ id }: UserResource) => id },
    ];
    print(users, (rows) => (rows.length === 0 ? 'There are no users.' : table(rows, layout, { columns: terminal.columns, paint })));
    return 0;
  },
});

const showOne = apiCommand({
  name: 'show',
  summary: 'Show a user',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    print(await getUser(api, pathOf(positionals[0]!, options.tenant)), show);
    return 0;
  },
});

const update = apiCommand({
  name: 'update',
  summary: 'Change a user; it counts from the next request on',
  positionals: which,
  options: {
    status: choice(['enabled', 'disabled'], 'may they log in?'),
    displayName: text('NAME', 'how people call them'),
    secondFactor: choice(['required', 'not-required'], 'is a password alone too little to sign in to the directory?'),
    ...tenantOption,
  },
  async run({ api, positionals, options, print }) {
    const { status, displayName, secondFactor } = options;
    const body = { ...(status ? { accountEnabled: status === 'enabled' } : {}), ...(displayName === undefined ? {} : { displayName }) };
    if (Object.keys(body).length === 0 && secondFactor === undefined) throw new UsageError('Say what to change, such as --status disabled.');
    const path = pathOf(positionals[0]!, options.tenant);
    if (Object.keys(body).length > 0) await api.tell({ method: 'PATCH', path, body });
    if (secondFactor) {
      const requirements = { perUserMfaState: secondFactor === 'required' ? 'enforced' : 'disabled' };
      await api.tell({ method: 'PATCH', path: `${path}/authentication/requirements`, body: requirements });
    }
    print(await getUser(api, path), show);
    return 0;
  },
});

const remove = apiCommand({
  name: 'delete',
  summary: 'Delete a user; whoever is logged in is out at the next request',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    await api.tell({ method: 'DELETE', path: pathOf(positionals[0]!, options.tenant) });
    print({ deleted: true }, () => `The user ${positionals[0]} is deleted.`);
    return 0;
  },
});

const resetPassword = apiCommand({
  name: 'reset-password',
  summary: 'Give a user a new password; what was made from the old one ends at the next request',
  positionals: which,
  options: { passwordFile, ...tenantOption },
  async run({ api, positionals, options, print, isJson, terminal }) {
    const given = await newPasswordFrom(options.passwordFile);
    const path = `${pathOf(positionals[0]!, options.tenant)}/authentication/methods/${PASSWORD_METHOD}/resetPassword`;
    const { newPassword } = await api.ask({ method: 'POST', path, body: given === null ? {} : { newPassword: given } }, passwordResetAnswer);
    print({ newPassword }, () => newPassword ?? `The password of ${positionals[0]} is changed.`);
    if (newPassword !== null && !isJson) terminal.error(`This is the new password of ${positionals[0]}, shown only now: Dockgate keeps a hash.`);
    return 0;
  },
});

const revokeTokens = apiCommand({
  name: 'revoke-tokens',
  summary: 'Refuse every token that was handed out to a user until now; the password stays',
  positionals: which,
  options: { ...tenantOption },
  async run({ api, positionals, options, print }) {
    await api.tell({ method: 'POST', path: `${pathOf(positionals[0]!, options.tenant)}/revokeSignInSessions` });
    print({ revoked: true }, () => `The tokens of ${positionals[0]} are refused from now on.`);
    return 0;
  },
});

export const user: Group = {
  name: 'user',
  summary: 'Manage users: accounts of people',
  commands: [create, list, showOne, update, remove, resetPassword, userIdentity, secondFactor, revokeTokens],
};

async function getUser(api: Api, path: string) {
  const [found, requirements] = [await api.ask({ method: 'GET', path }, userResource), await api.ask({ method: 'GET', path: `${path}/authentication/requirements` }, signInRequirements)];
  const { value } = await api.ask({ method: 'GET', path: `${path}/authentication/softwareOathMethods` }, softwareOathMethods);
  return { ...found, ...requirements, secondFactor: value[0]?.state ?? null };
}

const statusOf = ({ accountEnabled }: UserResource): string => (accountEnabled ? 'enabled' : 'disabled');

const show = (shown: UserResource & { readonly perUserMfaState?: string; readonly secondFactor?: string | null }): string =>
  details([
    ['user', shown.userPrincipalName],
    ['name', shown.displayName],
    ['object id', shown.id],
    ['status', statusOf(shown)],
    ...(shown.perUserMfaState === 'enforced' ? [['second factor', 'required']] as const : []),
    ...(shown.secondFactor ? [['authenticator', shown.secondFactor === 'confirmed' ? 'in use' : 'waits for its first code']] as const : []),
    ...(shown.signInSessionsValidFromDateTime === null ? [] : [['tokens', `refused when older than ${shown.signInSessionsValidFromDateTime}`]] as const),
  ]);
