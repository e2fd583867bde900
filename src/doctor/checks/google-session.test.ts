import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { plantVendor } from '../../../test/doctor/vendor-programs.ts';
import { googleSession } from './google-session.ts';

const target = 'europe-west1-docker.pkg.dev/acme-prod/images/app:1';
const active = [{ account: 'ann@acme.example', status: 'ACTIVE' }, { account: 'ci@acme.example', status: '' }];
const describeRepository = 'artifacts repositories describe images --location=europe-west1 --project=acme-prod';

describe('the session of the Google Cloud CLI', () => {
  const cases: readonly [string, object | string, object | string, string][] = [
    ['is good', active, { name: 'projects/acme-prod/locations/europe-west1/repositories/images' }, 'ok'],
    ['is missing', [], {}, 'not-signed-in'],
    ['is not active', [{ account: 'ann@acme.example', status: '' }], {}, 'not-signed-in'],
    ['has ended', active, "ERROR: (gcloud.artifacts.repositories.describe) There was a problem refreshing your current auth tokens: ('invalid_grant: Bad Request', {'error': 'invalid_grant'})", 'ended'],
    ['wants to be renewed', active, 'ERROR: (gcloud.artifacts.repositories.describe) There was a problem refreshing auth tokens for account ann@acme.example: Reauthentication failed. cannot prompt during non-interactive execution.', 'ended'],
    ['finds no repository', active, 'ERROR: (gcloud.artifacts.repositories.describe) NOT_FOUND: Requested entity was not found. This command is authenticated as ann@acme.example', 'repository-missing'],
    ['may not see the repository', active, 'ERROR: (gcloud.artifacts.repositories.describe) PERMISSION_DENIED: Permission denied on resource', 'unknown vendor-no-access'],
    ['is hidden by a crash', 'ERROR: gcloud crashed (TypeError)', {}, 'unknown vendor-failed'],
  ];
  for (const [name, list, repository, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      plantVendor(machine, 'gcloud', { 'auth list': list, [describeRepository]: repository });
      assert.equal(await outcomeOf(googleSession, machine.context({ target, settings: { asksVendor: true } })), expected);
    });
  }

  test('is all that is looked at where no repository of Artifact Registry is named', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'gcloud', { 'auth list': active });
    for (const text of ['gcr.io/acme-prod/app', 'europe-west1-docker.pkg.dev', 'europe-west1-docker.pkg.dev/acme-prod', undefined])
      assert.equal(await outcomeOf(googleSession, machine.context({ settings: { asksVendor: true }, ...(text === undefined ? {} : { target: text }) })), 'ok', text);
  });

  test('does not matter elsewhere, and is not looked at without consent', async (t) => {
    const machine = examinedMachine(t);
    plantVendor(machine, 'gcloud', {});
    assert.equal(await outcomeOf(googleSession, machine.context({ target: 'quay.io/team/app', settings: { asksVendor: true } })), 'inapplicable not-at-google');
    assert.equal(await outcomeOf(googleSession, machine.context({ target })), 'inapplicable vendor-not-asked');
  });
});
