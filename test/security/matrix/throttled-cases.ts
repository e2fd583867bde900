import assert from 'node:assert/strict';
import { everyAction, stands, type Case } from './cases.ts';
import { tokens, type DirectoryTokens, type How } from './people.ts';
import type { Pair, World } from '../world.ts';

// Whose name somebody has been guessing passwords for, from where they are: their right password is not looked at. What
// was made from it before goes on, as nobody can guess that.

/** So many wrong passwords close a name. */
export const FAILED_LOGINS = 3;

const guessedAt = ({ ask }: World, [name]: Pair) => ({
  change: async () => {
    for (let attempt = 0; attempt < FAILED_LOGINS; attempt += 1) {
      assert.equal((await ask({ path: '/v2/', as: [name, `guess ${attempt}`] })).status, 401);
    }
  },
});

const withPassword: readonly How[] = ['Basic', 'Bearer'];
const throttled = { basic: 'login-throttled' };
const state = 'its password is being guessed';

export const throttledCases: readonly Case[] = [
  {
    who: 'admin account', state, hows: withPassword, standing: stands('admin', everyAction, throttled),
    make: async (world) => {
      const pair: Pair = ['dockgate', await world.here.adminPassword('password')];
      return { pair, ...guessedAt(world, pair) };
    },
  },
  {
    who: 'token `all`', state, hows: withPassword, standing: stands('token', tokens['all']!.may, throttled),
    make: async (world) => {
      const { pair } = await world.newToken();
      return { pair, ...guessedAt(world, pair) };
    },
  },
  {
    who: 'user besides the owner', state, hows: [...withPassword, 'directory token', 'exchanged', 'exchanged, Bearer'],
    standing: stands('user', everyAction, { manages: 'all but roles', directs: 'reading', ...throttled }),
    make: async (world, principals) => {
      const { id, pair } = await principals.user('guessed');
      await principals.assign(id, 'Contributor', { scope: '/' });
      const token = async (resource: keyof DirectoryTokens) => (await principals.signIn(pair, resource)).access_token;
      const made = { registry: await token('registry'), management: await token('management'), graph: await token('graph') };
      return { pair, tokens: made, exchanged: await principals.exchange(made.registry), ...guessedAt(world, pair) };
    },
  },
  {
    who: 'service principal with a secret', state, hows: [...withPassword, 'directory token', 'exchanged'],
    standing: stands('user', everyAction, { manages: 'all but roles', directs: 'reading', ...throttled }),
    make: async (world, principals) => {
      const application = await principals.application('guessed-robot');
      await principals.assign(application.principalId, 'Contributor', { scope: '/' });
      const token = (resource: keyof DirectoryTokens) => principals.bySecret(application, resource);
      const made = { registry: await token('registry'), management: await token('management'), graph: await token('graph') };
      return { pair: application.pair, tokens: made, exchanged: await principals.exchange(made.registry), ...guessedAt(world, application.pair) };
    },
  },
];
