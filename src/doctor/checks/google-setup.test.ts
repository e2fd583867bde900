import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { googleSetup } from './google-setup.ts';

const target = 'europe-west1-docker.pkg.dev/acme-prod/images/app:1';

describe('Google’s helper', () => {
  const cases: readonly [string, string | null, string][] = [
    ['is registered for the host', '{"credHelpers":{"europe-west1-docker.pkg.dev":"gcloud"}}', 'ok'],
    ['is not needed after a login by hand', '{"auths":{"https://europe-west1-docker.pkg.dev":{"auth":"eDp5"}}}', 'ok'],
    ['is for every host', '{"credsStore":"gcloud"}', 'ok'],
    ['is registered for other hosts', '{"credHelpers":{"gcr.io":"gcloud","us-docker.pkg.dev":"gcloud"}}', 'for-other-hosts'],
    ['is not registered', '{"auths":{"ghcr.io":{"auth":"eDp5"}}}', 'not-registered'],
    ['is not registered where there is no file', null, 'not-registered'],
    ['is not registered in a broken file', '{', 'not-registered'],
  ];
  for (const [name, config, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      if (config !== null) machine.file('home/.docker/config.json', config);
      assert.equal(await outcomeOf(googleSetup, machine.context({ target })), expected);
    });
  }

  test('does not matter elsewhere, nor to other clients', async (t) => {
    const machine = examinedMachine(t);
    assert.equal(await outcomeOf(googleSetup, machine.context({ target: 'ghcr.io/team/app' })), 'inapplicable not-at-google');
    assert.equal(await outcomeOf(googleSetup, machine.context({ target, settings: { client: 'crane' } })), 'inapplicable no-engine-needed');
  });
});
