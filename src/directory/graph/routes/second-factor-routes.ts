import { Refusal } from '../../../causes/refusal.ts';
import type { SoftwareOathMethod } from '../../../contract/directory/second-factor.ts';
import { userStore } from '../../../identity/principals/user-store.ts';
import { secondFactorStore, type SecondFactorRecord } from '../../../identity/second-factors/second-factor-store.ts';
import { otpauthUri } from '../../../identity/second-factors/totp.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphRoute } from '../route.ts';
import { getUser } from './user-routes.ts';

const all = '/users/:id/authentication/softwareOathMethods';

/** Authenticator apps: https://learn.microsoft.com/graph/api/resources/softwareoathauthenticationmethod */
export function secondFactorRoutes({ database, sealer, now }: GraphParts): readonly GraphRoute[] {
  const [users, factors] = [userStore(database), secondFactorStore(database, sealer)];
  return [
    {
      method: 'GET',
      path: all,
      action: 'Microsoft.Authorization/directory/read',
      named: 'user',
      handle: async (call) => {
        const found = await factors.find((await getUser(users, call)).id);
        return { status: 200, body: { value: found === undefined ? [] : [resource(found)] } };
      },
    },
    {
      // Whoever manages the directory hands a secret out; one that was there before ends.
      method: 'POST',
      path: all,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id, name } = await getUser(users, call);
        const secret = await factors.begin(id, { state: 'handed-out', replaces: true }, now());
        const made = resource((await factors.find(id))!);
        return { status: 201, body: { ...made, secretKey: secret.reveal(), otpauthUri: otpauthUri(secret, name, call.tenant.name) } };
      },
    },
    {
      method: 'DELETE',
      path: `${all}/:method`,
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { id } = await getUser(users, call);
        const method = call.params['method']!.slice(0, 100).toLowerCase();
        const found = await factors.find(id);
        if (found?.id !== method || !(await factors.reset(id, now()))) throw new Refusal('resource-not-found', { kind: 'authentication method', name: method });
        return { status: 204 };
      },
    },
  ];
}

const resource = ({ id, state, createdAt }: SecondFactorRecord): SoftwareOathMethod => ({
  id,
  state: state === 'confirmed' ? 'confirmed' : 'pending',
  createdDateTime: createdAt,
  secretKey: null,
});
