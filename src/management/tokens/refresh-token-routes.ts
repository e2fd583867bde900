import { refreshTokenAnswer, type RefreshTokenAnswer } from '../../contract/credential.ts';
import { NULL_GUID } from '../../names/guid.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

/** For `docker login` in the caller's own name. It can do what the caller can, for three hours, and ends with their password. */
export const refreshTokenRoutes = ({ mintRefreshToken, loginServerFor, now }: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'POST',
    path: '/:registry/generateRefreshToken',
    action: 'registries/read',
    answer: refreshTokenAnswer,
    handle: async ({ registry, subject }) => {
      const loginServer = registry.loginServers[0] ?? loginServerFor(registry.hostName);
      const { token, expiresAt } = await mintRefreshToken({ subject, registry, host: loginServer, at: now() });
      const body: RefreshTokenAnswer = {
        username: NULL_GUID,
        refreshToken: token.reveal(),
        loginServer,
        expiresOn: expiresAt.toISOString(),
      };
      return { status: 200, body };
    },
  }),
];
