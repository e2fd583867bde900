import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { acr } from './acr.ts';
import { dockerHub } from './docker-hub.ts';
import { examineAt, type Examined } from './examine-at.ts';
import { assertHarmless } from './harmless.ts';
import { ghcr } from './ghcr.ts';
import { distribution, nexus } from './self-hosted.ts';
import type { Simulation } from './simulation.ts';

const verdictOf = ({ examination }: Examined) => examination.results.find(({ check }) => check.id === 'speed')?.verdict;
const findingsOf = (examined: Examined) => {
  const verdict = verdictOf(examined);
  return verdict?.state === 'found' ? verdict.findings.map(({ finding }) => finding) : verdict?.state;
};

describe('the time of a pull', () => {
  for (const simulation of [acr, dockerHub, distribution]) {
    test(`is measured at ${simulation.vendor}, with few requests and without a credential for the layers`, async (t) => {
      const examined = await examineAt(t, simulation, { isSlow: true });
      const verdict = verdictOf(examined);
      assert.equal(verdict?.state, 'ok', JSON.stringify(verdict));
      if (verdict?.state === 'ok') {
        assert.deepEqual([verdict.facts['layers'], verdict.facts['throttled'], verdict.facts['atOnce']], [1, 0, 3]);
        assert.ok(Number(verdict.facts['rate']) > 1024, String(verdict.facts['rate']));
      }
      assertHarmless(examined, {});
      assert.deepEqual(examined.causes, []);
    });
  }

  test('is not measured unasked', async (t) => {
    assert.deepEqual(verdictOf(await examineAt(t, acr)), { state: 'inapplicable', reason: 'not-slow', facts: {} });
  });

  test('tells of a layer host that says to slow down', async (t) => {
    const throttled: Simulation = { ...acr, play: (request, world) => (request.query.has('signature') ? { status: 503, headers: { 'Retry-After': '10' } } : acr.play(request, world)) };
    const examined = await examineAt(t, throttled, { isSlow: true });
    assert.deepEqual(findingsOf(examined), ['throttled']);
    assert.equal(examined.causes[0], 'rate-limit');
  });

  test('tells of many layers', async (t) => {
    const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: `sha256:${'1'.repeat(64)}`, size: 1000 };
    const many: Simulation = {
      ...acr,
      play: (request, world) => {
        const reply = acr.play(request, world);
        const isImage = request.path.includes('/manifests/sha256:') && reply.status === 200;
        return isImage ? { ...reply, body: { schemaVersion: 2, layers: Array.from({ length: 90 }, () => layer) } } : reply;
      },
    };
    assert.deepEqual(findingsOf(await examineAt(t, many, { isSlow: true })), ['many-layers']);
  });

  test('is unknown where the layers cannot be had', async (t) => {
    const away: Simulation = { ...acr, otherHosts: [] };
    assert.equal(findingsOf(await examineAt(t, away, { isSlow: true })), 'unknown');
  });
});

describe('a layer host', () => {
  test('is not looked for where the registry serves the layers itself: the whole examination takes four round trips', async (t) => {
    for (const image of ['team/app:latest', 'team/app:single', 'public/app:latest']) {
      const { recorded, causes } = await examineAt(t, nexus, { latency: 200, image });
      assert.ok(Math.max(...recorded.map(({ depth }) => depth)) <= 4, recorded.map(({ depth, request }) => `${depth} ${request.path}`).join(', '));
      assert.deepEqual(causes, []);
    }
  });

  test('of a public image is found without waiting for what the login is given', async (t) => {
    const { recorded } = await examineAt(t, ghcr, { latency: 200, image: 'public/app:latest' });
    const layer = recorded.find(({ request }) => request.query.has('signature'));
    assert.equal(layer?.depth, 6);
  });


  test('that cannot be reached is the cause, though everything before it works', async (t) => {
    const { causes } = await examineAt(t, { ...acr, otherHosts: [] });
    assert.equal(causes[0], 'blob-storage-host-blocked');
  });
});
