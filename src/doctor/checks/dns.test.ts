import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dns } from './dns.ts';
import { privateLink } from './private-link.ts';

// What needs a name server of one's own is tested in test/clients/doctor-network.test.ts.

const NOWHERE = 'registry.dockgate.invalid';

describe('a name', () => {
  const cases = [
    ['that is an address is fine', { target: '127.0.0.1:5000' }, 'ok'],
    ['that every machine knows is fine', { target: 'localhost:5000' }, 'ok'],
    ['that only a proxy knows is left to it', { target: NOWHERE, settings: { client: 'podman' }, env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }, 'left-to-proxy'],
    ['is not looked up offline', { target: NOWHERE, settings: { isOffline: true } }, 'unknown offline'],
    ['may be missing', {}, 'inapplicable no-target'],
  ] as const;
  for (const [what, changes, expected] of cases) test(what, async (t) => assert.equal(await outcomeOf(dns, examinedMachine(t).context(changes)), expected));
});

test('a private endpoint is looked for at registries of a cloud only', async (t) => {
  assert.equal(await outcomeOf(privateLink, examinedMachine(t).context({ target: NOWHERE })), 'inapplicable not-in-a-cloud');
});
