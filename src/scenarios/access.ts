import type { CauseId } from '../causes/catalogue.ts';
import type { Play, Scenario } from './scenario.ts';
import { REPOSITORY, type StageRegistry } from './stage-registry.ts';

// At a Dockgate: who may do what, once they are known.

const READ = ['content/read', 'metadata/read'] as const;
const WRITE = [...READ, 'content/write', 'metadata/write'] as const;
const USER = 'ci-puller';

export const imageAt = ({ host }: StageRegistry, repository = REPOSITORY, tag = '1'): string => `${host}/${repository}:${tag}`;

export const pulls = (image: string): Play => ({ command: ['docker', 'pull', image], question: [image] });

const denied = (name: string, cause: CauseId, set: (registry: StageRegistry, isSick: boolean) => Promise<Play>): Scenario => ({
  name,
  cause,
  needs: ['docker'],
  set: async (stage, isSick) => set(await stage.registry(), isSick),
});

async function loggedIn(registry: StageRegistry, repository: string, actions: readonly string[]): Promise<void> {
  await registry.dockerLogin(USER, await registry.makeToken(USER, repository, ...actions));
}

export const accessScenarios: readonly Scenario[] = [
  denied('scope-map-without-the-repository', 'scope-map-missing-permission', async (registry, isSick) => {
    await loggedIn(registry, isSick ? 'other/app' : REPOSITORY, READ);
    return pulls(imageAt(registry));
  }),

  denied('scope-map-without-write', 'scope-map-missing-permission', async (registry, isSick) => {
    const image = imageAt(registry);
    await registry.keepLocally(image);
    await loggedIn(registry, REPOSITORY, isSick ? READ : WRITE);
    return { command: ['docker', 'push', image], question: [image, '--push'] };
  }),

  denied('firewalled-address', 'firewall-ip-denied', async (registry, isSick) => {
    await loggedIn(registry, REPOSITORY, READ);
    if (isSick) await registry.dockgate('network', 'default-action', 'deny');
    return pulls(imageAt(registry));
  }),

  denied('token-limited-to-another-address', 'account-ip-denied', async (registry, isSick) => {
    await loggedIn(registry, REPOSITORY, READ);
    if (isSick) await registry.dockgate('token', 'update', USER, '--allow-address', '192.0.2.0/24');
    return pulls(imageAt(registry));
  }),

  denied('tag-that-does-not-exist', 'image-or-tag-not-found', async (registry, isSick) => {
    await loggedIn(registry, REPOSITORY, READ);
    return pulls(imageAt(registry, REPOSITORY, isSick ? '2' : '1'));
  }),

  denied('repository-that-does-not-exist', 'image-or-tag-not-found', async (registry, isSick) => {
    await loggedIn(registry, 'team/*', READ);
    return pulls(imageAt(registry, isSick ? 'team/ap' : REPOSITORY));
  }),

  denied('locked-tag', 'artifact-locked', async (registry, isSick) => {
    await loggedIn(registry, REPOSITORY, READ);
    if (isSick) await registry.change(`/acr/v1/${REPOSITORY}/_tags/1`, { readEnabled: false });
    return pulls(imageAt(registry));
  }),
];
