import { registryPath, roleAssignmentPath } from '../../src/contract/address.ts';
import { blobPost, makeImage, manifestPut } from '../security/images.ts';
import { FAILED_LOGINS, type Provocation } from './scene.ts';

// The credential is good, and this is not allowed; or not from here, or not now.

const APP = '/v2/team/app';
const LEGACY = { roleAssignmentMode: 'LegacyRegistryPermissions' };
const OPEN = { networkRuleSet: { defaultAction: 'Allow', ipRules: [] } };
const ELSEWHERE = [{ value: '192.0.2.0/24' }];

export const rights = {
  'access-token-scope-missing': async ({ world, ask, ada }) => {
    const token = await world.dockgate.accessToken(ada.pair, 'repository:team/other:pull');
    return ask({ path: `${APP}/tags/list`, as: { token } });
  },
  'account-ip-denied': async ({ world, ask, token }) => {
    const { name, pair } = await token();
    await world.here.send('PATCH', `/tokens/${name}`, { properties: { ipRules: ELSEWHERE } });
    return ask({ path: '/v2/', as: pair });
  },
  'acr-abac-roles-not-honored': ({ ask, reader, with: set }) =>
    set({ roleAssignmentMode: 'AbacRepositoryPermissions' }, LEGACY, () => ask({ path: `${APP}/tags/list`, as: reader.pair })),
  'artifact-locked': async ({ world, ask }) => {
    const lock = (writeEnabled: boolean) => ask({ method: 'PATCH', path: '/acr/v1/team/locked', as: world.seeder, body: { writeEnabled } });
    const begin = () => ask({ method: 'POST', path: '/v2/team/locked/blobs/uploads/', as: world.seeder });
    await begin();
    await lock(false);
    return begin();
  },
  'image-soft-deleted': ({ world, ask, with: set }) =>
    set({ policies: { softDeletePolicy: { status: 'enabled' } } }, { policies: { softDeletePolicy: { status: 'disabled' } } }, async () => {
      const image = makeImage('an image that is deleted and pushed again');
      const push = manifestPut('team/deleted', 'v1', image.content);
      for (const asked of [...image.blobs.map((content) => blobPost('team/deleted', content)), push]) await ask({ ...asked, as: world.seeder });
      await ask({ method: 'DELETE', path: `/v2/team/deleted/manifests/${image.digest}`, as: world.seeder });
      return ask({ ...push, as: world.seeder });
    }),
  'firewall-ip-denied': ({ world, ask, with: set }) =>
    set({ networkRuleSet: { defaultAction: 'Deny', ipRules: ELSEWHERE } }, OPEN, () => ask({ path: `${APP}/tags/list`, as: world.seeder })),
  'public-access-disabled': ({ world, ask, with: set }) =>
    set({ publicNetworkAccess: 'Disabled' }, { publicNetworkAccess: 'Enabled' }, () => ask({ path: `${APP}/tags/list`, as: world.seeder })),
  'login-throttled': async ({ ask, token }) => {
    const { name, pair } = await token();
    for (let time = 0; time < FAILED_LOGINS; time += 1) await ask({ path: '/v2/', as: [name, 'guessed'] });
    return ask({ path: '/v2/', as: pair });
  },
  'rate-limit': async ({ ask, token }) => {
    const { pair } = await token();
    const begin = () => ask({ method: 'POST', path: `${APP}/blobs/uploads/`, as: pair });
    for (let begun = await begin(); ; begun = await begin()) if (begun.status !== 202) return begun;
  },
  'role-missing-arm-reader': ({ ask, reader }) => ask({ path: registryPath('dockgate'), as: reader.pair }),
  'role-missing-catalog': async ({ principals, ask }) => {
    const { id, pair } = await principals.user('remover');
    await principals.assign(id, 'AcrDelete');
    return ask({ path: '/v2/_catalog', as: pair });
  },
  'role-missing-delete': ({ ask, reader }) => ask({ method: 'DELETE', path: `${APP}/manifests/v1`, as: reader.pair }),
  'role-missing-metadata': ({ ask, reader }) => ask({ method: 'PATCH', path: '/acr/v1/team/app', as: reader.pair, body: { listEnabled: true } }),
  'role-missing-pull': async ({ principals, ask }) => ask({ path: '/oauth2/token', as: (await principals.user('nobody')).pair }),
  'role-missing-push': ({ ask, reader }) => ask({ method: 'POST', path: `${APP}/blobs/uploads/`, as: reader.pair }),
  'role-missing-restore': ({ ask, reader }) => ask({ method: 'POST', path: `/acr/v1/_deleted/team/app/_manifests/sha256:${'0'.repeat(64)}`, as: reader.pair }),
  'role-missing-to-assign-roles': async ({ principals, ask }) => {
    const { id, pair } = await principals.user('helper');
    await principals.assign(id, 'Contributor');
    return ask({ method: 'PUT', path: roleAssignmentPath(registryPath('dockgate'), crypto.randomUUID()), as: pair, body: { properties: {} } });
  },
  'scope-map-missing-permission': async ({ ask, token }) => ask({ path: '/v2/other/tags/list', as: (await token()).pair }),
} as const satisfies Record<string, Provocation>;
