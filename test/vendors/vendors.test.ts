import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { vendors } from '../../src/doctor/vendors/index.ts';
import { examineAt } from './examine-at.ts';
import { assertHarmless } from './harmless.ts';
import { simulations } from './index.ts';

for (const simulation of simulations) {
  describe(`at ${simulation.vendor}`, () => {
    for (const [name, situation] of Object.entries(simulation.refusals)) {
      test(`${name}: ${situation.cause}`, async (t) => {
        const examined = await examineAt(t, simulation, situation);
        const { causes, examination } = examined;
        const seen = [...examination.observations.keys()].join(' ');
        assert.equal(causes[0], situation.cause, seen);
        assertHarmless(examined, situation);
        assert.deepEqual((situation.also ?? []).filter((cause) => !causes.includes(cause)), [], seen);
      });
    }

    for (const doing of ['pull', 'push', 'probe-push'] as const) {
      test(`a healthy ${doing} has no cause`, async (t) => {
        const examined = await examineAt(t, simulation, { doing });
        const { causes, examination } = examined;
        assertHarmless(examined, { doing });
        assert.deepEqual(causes, [], [...examination.observations.keys()].join(' '));
        assert.deepEqual(examination.vendor?.id, simulation.vendor);
      });
    }

    if (vendors[simulation.vendor].creation === 'by-push' && simulation.login.user !== 'x-access-token') {
      test('the first push to a repository has no cause', async (t) => {
        const { causes, examination } = await examineAt(t, simulation, { image: 'team/new:latest', doing: 'probe-push' });
        assert.deepEqual(causes, [], [...examination.observations.keys()].join(' '));
      });
    }

    test('a public image without a login has no cause', async (t) => {
      const { causes, examination } = await examineAt(t, simulation, { image: 'public/app:latest', login: null });
      assert.deepEqual(causes, [], [...examination.observations.keys()].join(' '));
    });
  });
}
