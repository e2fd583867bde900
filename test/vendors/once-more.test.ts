import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { acr } from './acr.ts';
import { dockerHub } from './docker-hub.ts';
import { examineAt } from './examine-at.ts';
import { assertHarmless } from './harmless.ts';
import { harbor } from './harbor.ts';
import { distribution } from './self-hosted.ts';
import type { Simulation } from './simulation.ts';
import type { Played, Reply } from './simulator.ts';

const broken: Reply = { status: 502, body: 'bad gateway' };

/** Fails the first of the requests that are meant, or the first few. */
function failing(simulation: Simulation, isMeant: (request: Played) => boolean, times = 1, reply = broken): Simulation {
  let left = times;
  return {
    ...simulation,
    play: (request, world) => {
      if (!isMeant(request) || left === 0) return simulation.play(request, world);
      left -= 1;
      return reply;
    },
  };
}

const places: Readonly<Record<string, (request: Played) => boolean>> = {
  'the greeting': ({ path }) => path === '/v2/',
  'the token service': ({ path }) => path.endsWith('/token'),
  'a token for the login': ({ path, basic }) => path.endsWith('/token') && basic !== null,
  'the manifest': ({ path, bearer, basic }) => path.includes('/manifests/') && (bearer ?? basic) !== null,
};

describe('a server error that comes once', () => {
  for (const simulation of [acr, dockerHub, harbor, distribution])
    for (const [name, isMeant] of Object.entries(places))
      test(`at ${simulation.vendor}, from ${name}, is no outage`, async (t) => {
        const examined = await examineAt(t, failing(simulation, isMeant));
        assert.deepEqual(examined.causes, [], [...examined.examination.observations.keys()].join(' '));
        assertHarmless(examined, {});
      });
});

describe('a server error that comes twice', () => {
  test('is an outage, and is not asked about a third time', async (t) => {
    const { causes, recorded } = await examineAt(t, failing(acr, () => true, 99));
    assert.equal(causes[0], 'registry-service-outage');
    assert.equal(recorded.filter(({ request }) => request.path === '/v2/').length, 2);
    assert.ok(recorded.length <= 3, recorded.map(({ request }) => request.path).join(' '));
  });

  test('of the token service is asked about once more for all of its questions together', async (t) => {
    const examined = await examineAt(t, dockerHub, { sick: 'token-outage' });
    assert.equal(examined.causes[0], 'registry-service-outage');
    assertHarmless(examined, {});
  });
});

describe('a server error', () => {
  test('with a time to wait is not asked about again before', async (t) => {
    const { recorded } = await examineAt(t, failing(acr, ({ path }) => path === '/v2/', 99, { ...broken, headers: { 'Retry-After': '30' } }));
    assert.equal(recorded.filter(({ request }) => request.path === '/v2/').length, 1);
  });

  test('of an upload does not open a second one', async (t) => {
    const { recorded } = await examineAt(t, failing(acr, ({ method, path }) => method === 'POST' && path.includes('/uploads/'), 99), { doing: 'probe-push' });
    assert.equal(recorded.filter(({ request }) => request.method === 'POST' && request.path.includes('/uploads/')).length, 1);
  });
});
