import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { appServiceRegistry } from './app-service-registry.ts';

describe('the registry of Azure App Service', () => {
  const cases: readonly [string, Record<string, string>, string][] = [
    ['is the one that is examined', { DOCKER_REGISTRY_SERVER_URL: 'https://team7.azurecr.io' }, 'ok'],
    ['is the one that is examined, typed otherwise', { DOCKER_REGISTRY_SERVER_URL: 'Team7.azurecr.io/v2/' }, 'ok'],
    ['is another one', { DOCKER_REGISTRY_SERVER_URL: 'https://index.docker.io' }, 'other-registry'],
    ['is no address', { DOCKER_REGISTRY_SERVER_URL: 'https://' }, 'no-address'],
    ['is not set', {}, 'inapplicable no-app-service'],
  ];
  for (const [name, env, expected] of cases) {
    test(name, async (t) => {
      const context = examinedMachine(t).context({ target: 'team7.azurecr.io/web/api', env: { WEBSITE_SITE_NAME: 'shop', ...env } });
      assert.equal(await outcomeOf(appServiceRegistry, context), expected);
    });
  }
});
