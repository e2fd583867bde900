import { parseBody } from '../../../contract/body.ts';
import { PASSWORD_METHOD, passwordReset, signInRequirements } from '../../../contract/directory/user.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { hashPassword } from '../../../identity/passwords/password-hash.ts';
import { newPersonPassword } from '../../../identity/passwords/person-password.ts';
import { userStore } from '../../../identity/principals/user-store.ts';
import { Secret } from '../../../secret.ts';
import type { GraphParts } from '../parts.ts';
import type { GraphRoute } from '../route.ts';
import { getUser } from './user-routes.ts';

/** How users sign in: https://learn.microsoft.com/graph/api/resources/authenticationmethods-overview */
export function signInRoutes({ database, now }: GraphParts): readonly GraphRoute[] {
  const store = userStore(database);
  return [
    {
      method: 'POST',
      path: '/users/:id/revokeSignInSessions',
      action: 'Microsoft.Authorization/directory/credentials/write',
      named: 'user',
      handle: async (call) => {
        const { name } = await getUser(store, call);
        await store.update(name, { validFrom: now().toISOString() });
        return { status: 200, body: { value: true } };
      },
    },
    {
      method: 'POST',
      path: '/users/:id/authentication/methods/:method/resetPassword',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { newPassword } = parseBody(passwordReset, call.body ?? {});
        if (call.params['method'] !== PASSWORD_METHOD) throw new Refusal('resource-not-found', { kind: 'authentication method', name: call.params['method']!.slice(0, 100) });
        const { name } = await getUser(store, call);
        const made = newPassword === undefined ? newPersonPassword() : null;
        await store.setPassword(name, await hashPassword(made ?? new Secret(newPassword!)), now());
        return { status: 200, body: { newPassword: made?.reveal() ?? null } };
      },
    },
    {
      method: 'GET',
      path: '/users/:id/authentication/requirements',
      action: 'Microsoft.Authorization/directory/read',
      named: 'user',
      handle: async (call) => {
        const { requiresSecondFactor } = await getUser(store, call);
        return { status: 200, body: { perUserMfaState: requiresSecondFactor ? 'enforced' : 'disabled' } };
      },
    },
    {
      method: 'PATCH',
      path: '/users/:id/authentication/requirements',
      action: 'Microsoft.Authorization/directory/write',
      handle: async (call) => {
        const { perUserMfaState } = parseBody(signInRequirements, call.body);
        const { name } = await getUser(store, call);
        await store.update(name, { requiresSecondFactor: perUserMfaState !== 'disabled' });
        return { status: 204 };
      },
    },
  ];
}
