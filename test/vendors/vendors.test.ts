import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { causes, type CauseId } from '../../src/causes/catalogue.ts';
import { vendors } from '../../src/doctor/vendors/index.ts';
import { examineAt } from './examine-at.ts';
import { assertHarmless } from './harmless.ts';
import { secrets } from './secrets.ts';
import { simulations } from './index.ts';
import type { Situation } from './simulation.ts';

/** Causes about the credential where something else is the cause. */
function blamed({ cause, also = [] }: Situation, named: readonly CauseId[]): readonly CauseId[] {
  if (!['network', 'tls', 'rate-limit', 'server-misconfigured'].includes(causes[cause].group)) return [];
  return named.filter((id) => causes[id].group.startsWith('credentials-') && !also.includes(id));
}

for (const simulation of simulations) {
  describe(`at ${simulation.vendor}`, () => {
    for (const [name, situation] of Object.entries(simulation.refusals)) {
      test(`${name}: ${situation.cause}`, async (t) => {
        const examined = await examineAt(t, simulation, situation);
        const { causes: named, examination } = examined;
        const seen = [...examination.observations.keys()].join(' ');
        assert.equal(named[0], situation.cause, seen);
        assertHarmless(examined, situation);
        assert.deepEqual(blamed(situation, named), [], 'no credential is blamed for what is not its fault');
        assert.deepEqual((situation.also ?? []).filter((cause) => !named.includes(cause)), [], seen);
      });
    }

    for (const doing of ['pull', 'push', 'probe-push'] as const) {
      test(`a healthy ${doing} has no cause`, async (t) => {
        const examined = await examineAt(t, simulation, { doing });
        const { causes: named, examination } = examined;
        assertHarmless(examined, { doing });
        assert.deepEqual(named, [], [...examination.observations.keys()].join(' '));
        assert.deepEqual(examination.vendor?.id, simulation.vendor);
      });
    }

    if (vendors[simulation.vendor].creation === 'by-push' && simulation.login.user !== 'x-access-token') {
      test('the first push to a repository has no cause', async (t) => {
        const { causes: named, examination } = await examineAt(t, simulation, { image: 'team/new:latest', doing: 'probe-push' });
        assert.deepEqual(named, [], [...examination.observations.keys()].join(' '));
      });
    }

    test('the registry alone: a right login has no cause, a wrong one has', async (t) => {
      const right = await examineAt(t, simulation, { image: '' });
      assert.deepEqual(right.causes, [], [...right.examination.observations.keys()].join(' '));
      assertHarmless(right, {});
      const login = { user: simulation.login.user, password: secrets.password(7) };
      const wrong = await examineAt(t, simulation, { image: '', login });
      assert.match(causes[wrong.examination.suspicions[0]?.cause ?? 'internal-error'].group, /^credentials-/);
      assertHarmless(wrong, { login });
    });

    test('four round trips are enough for the verdict', async (t) => {
      const { recorded } = await examineAt(t, simulation, { latency: 200, without: ['layer-host'] });
      assert.ok(Math.max(...recorded.map(({ depth }) => depth)) <= 4, recorded.map(({ depth, request }) => `${depth} ${request.path}`).join(', '));
    });

    test('a public image without a login has no cause', async (t) => {
      const { causes: named, examination } = await examineAt(t, simulation, { image: 'public/app:latest', login: null });
      assert.deepEqual(named, [], [...examination.observations.keys()].join(' '));
    });
  });
}
