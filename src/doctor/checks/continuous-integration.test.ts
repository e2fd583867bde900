import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { continuousIntegration } from './continuous-integration.ts';

describe('where this runs', () => {
  const cases: readonly [string, Record<string, string>, string][] = [
    ['a desktop', {}, 'inapplicable no-ci'],
    ['a pipeline', { GITHUB_ACTIONS: 'true', CI: 'true' }, 'job'],
    ['any pipeline', { CI: '1' }, 'job'],
    ['a shell that says it is no pipeline', { CI: 'false' }, 'inapplicable no-ci'],
    ['a pipeline in a pod', { GITLAB_CI: 'true', KUBERNETES_SERVICE_HOST: '10.0.0.1' }, 'job pod'],
    ['Azure Cloud Shell', { ACC_CLOUD: 'PROD' }, 'cloud-shell'],
    ['Azure App Service', { WEBSITE_SITE_NAME: 'shop' }, 'app-service'],
  ];
  for (const [name, env, expected] of cases) test(name, async (t) => assert.equal(await outcomeOf(continuousIntegration, examinedMachine(t).context({ env })), expected));
});
