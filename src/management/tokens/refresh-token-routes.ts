import { Refusal } from '../../causes/refusal.ts';
import { refreshTokenAnswer, refreshTokenQuery, type RefreshTokenAnswer } from '../../contract/credential.ts';
import { NULL_GUID } from '../../names/guid.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

/**
 * For `docker login` in the caller's own name. It can do what the caller can, for three hours, and ends with their password. It counts
 * at one host: that of the query, which must be the registry's, or its login server.
 */
export const refreshTokenRoutes = ({ mintRefreshToken, loginServerFor, registryAt, now }: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'POST',
    path: '/:registry/generateRefreshToken',
    action: 'registries/read',
    query: refreshTokenQuery,
    answer: refreshTokenAnswer,
    handle: async ({ registry, subject, query }) => {
      const typed = query.loginServer?.toLowerCase();
      if (typed !== undefined && (await registryAt(typed))?.id !== registry.id) {
        throw new Refusal('request-invalid', { field: 'loginServer', defect: `it is no host, with its port, of the registry ${registry.name}` });
      }
      const loginServer = typed ?? registry.loginServers[0] ?? loginServerFor(registry.hostName);
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
