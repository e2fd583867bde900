import assert from 'node:assert/strict';
import { tenantStore } from '../../../src/identity/principals/tenant-store.ts';
import { NULL_GUID } from '../../../src/names/guid.ts';
import { AZURE_CLI } from '../../directory/authority.ts';
import type { Asked } from '../../security/ask.ts';
import { resources } from '../../security/principals.ts';
import { assertAgain, type Operation } from './operation.ts';
import type { FaultScene } from './scene.ts';

// Logging in, in each way that ends in a token.

const scope = 'repository:tokens/one:pull,push';
const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});

/** Of the owner, by their password: the tenant allows it from now on. */
async function directoryToken({ ask, owner, kept }: FaultScene): Promise<string> {
  const tenants = tenantStore(kept.policy);
  for (const { id, passwordGrant } of await tenants.all()) if (!passwordGrant) await tenants.update(id, { passwordGrant: true });
  const [username, password] = owner as readonly [string, string];
  const { json, text } = await ask({ path: '/adfs/oauth2/token', ...form({ grant_type: 'password', client_id: AZURE_CLI, username, password, scope: `${resources.management}/.default` }) });
  return typeof json['access_token'] === 'string' ? json['access_token'] : assert.fail(text);
}

/** @param kind what the answer calls its token */
const login = (name: string, kind: 'access_token' | 'refresh_token', make: (scene: FaultScene) => Promise<Asked>): Operation => ({
  name,
  async prepare(scene) {
    const asked = await make(scene);
    return {
      asked, healthy: 200,
      async recover(first) {
        const { json } = first.status === 200 ? first : await assertAgain(scene, asked, 200);
        const token = String(json[kind]);
        await assertAgain(scene, { path: '/v2/', as: kind === 'access_token' ? { token } : [NULL_GUID, token] }, 200);
      },
    };
  },
});

/** A guess is refused, and nobody who guessed rightly is. */
const guess: Operation = {
  name: 'a token by a wrong password',
  async prepare(scene) {
    const asked = { path: `/oauth2/token?scope=${scope}`, as: ['pusher', 'wrong'] as const };
    return { asked, healthy: 401, recover: async () => void (await assertAgain(scene, { ...asked, as: scene.pusher }, 200)) };
  },
};

export const tokenOperations: readonly Operation[] = [
  login('a token by a password', 'access_token', async ({ pusher }) => ({ path: `/oauth2/token?scope=${scope}`, as: pusher })),
  login('a token by a password in a form', 'access_token', async ({ owner }) => {
    const [username, password] = owner as readonly [string, string];
    return { path: '/oauth2/token', ...form({ grant_type: 'password', service: 'x', username, password, scope }) };
  }),
  login('a token by a refresh token', 'access_token', async ({ api }) => ({ path: '/oauth2/token', ...form({ grant_type: 'refresh_token', service: 'x', refresh_token: await api.refreshToken(), scope }) })),
  login('a refresh token by a token of the directory', 'refresh_token', async (scene) => ({ path: '/oauth2/exchange', ...form({ grant_type: 'access_token', access_token: await directoryToken(scene) }) })),
  guess,
];
