import type { Scenario } from './scenario.ts';
import { REPOSITORY } from './stage-registry.ts';

// At a Dockgate: who may do what.

const READ = ['content/read', 'metadata/read'] as const;
const USER = 'ci-puller';

export const accessScenarios: readonly Scenario[] = [
  {
    name: 'scope-map-without-the-repository',
    cause: 'scope-map-missing-permission',
    needs: ['docker'],
    async set(stage, isSick) {
      const registry = await stage.registry();
      const password = await registry.makeToken(USER, isSick ? 'other/app' : REPOSITORY, ...READ);
      await registry.dockerLogin(USER, password);
      const image = `${registry.host}/${REPOSITORY}:1`;
      return { command: ['docker', 'pull', image], question: [image] };
    },
  },
  {
    name: 'firewalled-address',
    cause: 'firewall-ip-denied',
    needs: ['docker'],
    async set(stage, isSick) {
      const registry = await stage.registry();
      await registry.dockerLogin(USER, await registry.makeToken(USER, REPOSITORY, ...READ));
      if (isSick) await registry.dockgate('network', 'default-action', 'deny');
      const image = `${registry.host}/${REPOSITORY}:1`;
      return { command: ['docker', 'pull', image], question: [image] };
    },
  },
];
