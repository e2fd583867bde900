import { manage } from '../../harness/management-client.ts';
import { refreshToken } from '../command-line.ts';
import { loginRefused, NOT_REGISTERED, pullWithoutToken, pushWithoutToken } from '../texts.ts';
import type { Situation } from './situation.ts';

// Whoever it is does not get in.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const APP = 'team/app:1';
const READ = ['team/app', 'content/read'];

export const loginSituations: readonly Situation[] = [
  {
    title: 'wrong password of a token',
    action: 'login',
    provoke: async ({ token, client }) => client.login((await token(...READ))[0], 'wrong'),
    says: loginRefused(),
    cause: 'credentials-wrong-password',
  },
  {
    title: 'wrong password of the owner',
    action: 'login',
    provoke: ({ dockgate, client }) => client.login(dockgate.owner.userName, 'wrong'),
    says: loginRefused(),
    cause: 'credentials-wrong-password',
  },
  {
    title: 'expired password',
    action: 'login',
    async provoke({ owner, tokenName, dockgate, client }) {
      const password = await owner('token', 'create', tokenName, '--repository', ...READ, '--expiration-in-days', '1');
      dockgate.clock.ahead += DAY + MINUTE;
      return client.login(tokenName, password);
    },
    says: loginRefused(),
    cause: 'token-password-expired',
  },
  {
    title: 'replaced password',
    action: 'login',
    async provoke({ token, owner, client }) {
      const [name, password] = await token(...READ);
      await owner('token', 'credential', 'generate', name, '--password1');
      return client.login(name, password);
    },
    says: loginRefused(),
    cause: 'credentials-wrong-password',
  },
  {
    title: 'disabled token',
    action: 'login',
    async provoke({ token, owner, client }) {
      const [name, password] = await token(...READ);
      await owner('token', 'update', name, '--status', 'disabled');
      return client.login(name, password);
    },
    says: loginRefused(),
    cause: 'token-disabled',
  },
  {
    title: 'unknown user name',
    action: 'login',
    provoke: ({ client }) => client.login('nobody', 'secret'),
    says: loginRefused(NOT_REGISTERED),
    cause: 'application-not-registered',
  },
  {
    title: 'an e-mail address that is nobody’s',
    action: 'login',
    provoke: ({ client }) => client.login('anna@example.com', 'secret'),
    says: loginRefused(NOT_REGISTERED),
    cause: 'email-used-as-username',
  },
  {
    title: 'admin account switched off',
    action: 'login',
    async provoke({ owner, client }) {
      const password = await owner('admin', 'renew');
      await owner('admin', 'disable');
      return client.login('dockgate', password);
    },
    says: loginRefused(),
    cause: 'admin-user-disabled',
  },
  {
    title: 'refresh token after three hours',
    action: 'login',
    async provoke({ dockgate, client }) {
      const [name, password] = await refreshToken(dockgate);
      dockgate.clock.ahead += 3 * HOUR + 2 * MINUTE;
      return client.login(name, password);
    },
    says: loginRefused(),
    cause: 'acr-refresh-token-expired-3h',
  },
  {
    title: 'refresh token with another user name',
    action: 'login',
    provoke: async ({ dockgate, client }) => client.login(dockgate.owner.userName, (await refreshToken(dockgate))[1]),
    says: loginRefused(),
    cause: 'username-not-null-guid-with-token',
  },
  {
    title: 'access token as a password',
    action: 'login',
    async provoke({ dockgate, client }) {
      const { userName, password } = dockgate.owner;
      const [nullGuid] = await refreshToken(dockgate);
      return client.login(nullGuid, await dockgate.accessToken([userName, password]));
    },
    says: loginRefused(),
    cause: 'token-type-not-accepted',
  },
];

/** Logged in once, and refused later. */
export const staleSituations: readonly Situation[] = [
  {
    title: 'not logged in',
    action: 'pull',
    image: APP,
    provoke: ({ client }) => client.pull(APP),
    says: pullWithoutToken(APP),
    cause: 'not-logged-in',
  },
  {
    title: 'not logged in',
    action: 'push',
    image: 'team/mine:1',
    provoke: ({ client }) => client.push('team/mine:1'),
    says: pushWithoutToken(),
    cause: 'not-logged-in',
  },
  {
    title: 'password expired since the login',
    action: 'pull',
    image: APP,
    async provoke({ owner, tokenName, login, dockgate, client }) {
      await login(tokenName, await owner('token', 'create', tokenName, '--repository', ...READ, '--expiration-in-days', '1'));
      dockgate.clock.ahead += DAY + MINUTE;
      return client.pull(APP);
    },
    says: pullWithoutToken(APP),
    cause: 'token-password-expired',
  },
  {
    title: 'token disabled since the login',
    action: 'pull',
    image: APP,
    async provoke({ token, login, owner, client }) {
      const [name, password] = await token(...READ);
      await login(name, password);
      await owner('token', 'update', name, '--status', 'disabled');
      return client.pull(APP);
    },
    says: pullWithoutToken(APP),
    cause: 'token-disabled',
  },
  {
    title: 'token deleted since the login',
    action: 'pull',
    image: APP,
    async provoke({ token, login, owner, client }) {
      const [name, password] = await token(...READ);
      await login(name, password);
      await owner('token', 'delete', name);
      return client.pull(APP);
    },
    says: pullWithoutToken(APP, NOT_REGISTERED),
    cause: 'application-not-registered',
  },
  {
    title: 'password replaced since the login',
    action: 'pull',
    image: APP,
    async provoke({ token, login, owner, client }) {
      const [name, password] = await token(...READ);
      await login(name, password);
      await owner('token', 'credential', 'generate', name, '--password1');
      return client.pull(APP);
    },
    says: pullWithoutToken(APP),
    cause: 'credentials-wrong-password',
  },
  {
    title: 'refresh token three hours after the login',
    action: 'pull',
    image: APP,
    async provoke({ login, dockgate, client }) {
      await login(...(await refreshToken(dockgate)));
      dockgate.clock.ahead += 3 * HOUR + 2 * MINUTE;
      return client.pull(APP);
    },
    says: pullWithoutToken(APP),
    cause: 'acr-refresh-token-expired-3h',
  },
  {
    title: 'refresh token whose owner has a new password since the login',
    action: 'pull',
    image: APP,
    async provoke({ login, dockgate, client }) {
      await login(...(await refreshToken(dockgate)));
      await manage(dockgate).setOwnerPassword(dockgate.owner.password);
      return client.pull(APP);
    },
    says: pullWithoutToken(APP),
    cause: 'password-replaced',
  },
  {
    title: 'stale login where everybody may pull',
    action: 'pull',
    image: APP,
    async provoke({ token, login, owner, client }) {
      const [name, password] = await token(...READ);
      await login(name, password);
      await owner('token', 'credential', 'generate', name, '--password1');
      await owner('registry', 'update', '--anonymous-pull', 'on');
      return client.pull(APP);
    },
    restore: async ({ owner }) => void (await owner('registry', 'update', '--anonymous-pull', 'off')),
    says: pullWithoutToken(APP),
    cause: 'credentials-wrong-password',
  },
];
