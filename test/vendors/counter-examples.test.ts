import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { acr } from './acr.ts';
import { artifactory } from './artifactory.ts';
import { dockerHub } from './docker-hub.ts';
import { ecrPublic } from './ecr-public.ts';
import { examineAt, type Examined } from './examine-at.ts';
import { gitlab } from './gitlab.ts';
import { assertHarmless } from './harmless.ts';
import { harbor } from './harbor.ts';
import { quay } from './quay.ts';
import { openDistribution } from './self-hosted.ts';
import { secrets } from './secrets.ts';
import type { Simulation } from './simulation.ts';

// Answers that say something else than what they seem to say.

const stateOf = ({ examination }: Examined, id: string) => examination.results.find(({ check }) => check.id === id)?.verdict;
const credentialCauses = /password|expired|role-missing|not-logged-in|disabled|pat-/;

describe('the doctor is not misled by', () => {
  test('a limit that speaks of “unauthenticated” to somebody who is logged in', async (t) => {
    const examined = await examineAt(t, dockerHub, { sick: 'limited' });
    assert.equal(examined.causes[0], 'rate-limit');
    assert.deepEqual(stateOf(examined, 'rate-limit'), {
      state: 'found',
      findings: [{
        finding: 'exceeded-though-logged-in',
        facts: { status: 429, message: '', source: '203.0.113.7' },
      }],
    });
    assert.deepEqual(examined.causes.filter((cause) => credentialCauses.test(cause)), []);
  });

  test('a token service that answers 200 to a wrong password', async (t) => {
    const examined = await examineAt(t, harbor, { login: { user: 'robot$team+ci', password: secrets.password(2) } });
    assert.equal(examined.causes[0], 'credentials-wrong-password');
    assert.ok(!examined.causes.includes('role-missing-pull'));
  });

  test('a 403 to an old login where strangers are served', async (t) => {
    const examined = await examineAt(t, ecrPublic, { image: 'public/app:latest', login: { user: 'AWS', password: secrets.ecrPassword(2) } });
    assert.deepEqual(examined.causes.slice(0, 2), ['stale-stored-credentials-block-anonymous-pull', 'ecr-token-expired-12h']);
    assert.ok(!examined.causes.some((cause) => cause.startsWith('role-missing')));
  });

  test('a firewall in front of a perfect credential, which is not even sent', async (t) => {
    const examined = await examineAt(t, acr, { sick: 'firewall' });
    assert.equal(examined.causes[0], 'firewall-ip-denied');
    assert.equal(examined.examination.suspicions[0]?.facts['address'], '203.0.113.7');
    assert.equal(stateOf(examined, 'credential')?.state, 'skipped');
    assert.deepEqual(examined.recorded.filter(({ request }) => request.basic), []);
  });

  test('a token service that cannot be reached, whatever “authorize” stands in the message', async (t) => {
    const elsewhere: Simulation = { ...gitlab, otherHosts: [] };
    const examined = await examineAt(t, elsewhere);
    assert.deepEqual(examined.causes.filter((cause) => credentialCauses.test(cause)), []);
    assert.equal(stateOf(examined, 'credential')?.state, 'unknown');
  });

  test('a 404 of a virtual repository for an image that a scan has blocked', async (t) => {
    const { causes } = await examineAt(t, artifactory, { image: 'team/app:nope' });
    assert.deepEqual(causes, ['image-or-tag-not-found', 'artifact-locked']);
  });

  test('a 403 that no registry wrote', async (t) => {
    const examined = await examineAt(t, acr, { sick: 'forbidden-page' });
    assert.equal(examined.causes[0], 'html-instead-of-registry');
    assert.equal(stateOf(examined, 'credential')?.state, 'skipped');
    assert.deepEqual(examined.causes.filter((cause) => credentialCauses.test(cause)), []);
  });

  test('a push to a name that is not there, where to ask for the right would create it', async (t) => {
    const examined = await examineAt(t, quay, { image: 'team/nothing:latest', doing: 'push' });
    assert.deepEqual(examined.world.created, []);
    assert.deepEqual(stateOf(examined, 'may-push'), { state: 'unknown', reason: 'may-create', facts: {} });
  });

  test('a challenge that sends the credential to a stranger', async (t) => {
    const hostile: Simulation = {
      ...harbor,
      otherHosts: ['tokens.evil.example'],
      play: (request, world) => request.host === harbor.host && request.path === '/v2/'
        ? { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="https://tokens.evil.example:${world.port}/token",service="harbor-registry"` } }
        : { status: 200, body: { token: 'opaque' } },
    };
    const examined = await examineAt(t, hostile);
    assert.deepEqual(examined.recorded.filter(({ request }) => request.basic || request.form.size > 0), []);
    assert.equal(stateOf(examined, 'challenge')?.state, 'found');
    assert.equal(stateOf(examined, 'credential')?.state, 'unknown');
  });

  test('an image of its own for one kind of processor, which is or is not this one', async (t) => {
    for (const simulation of [acr, dockerHub]) {
      const [own, foreign] = [await examineAt(t, simulation, { image: 'team/app:single' }), await examineAt(t, simulation, { image: 'team/app:foreign' })];
      assert.deepEqual([own.causes, stateOf(own, 'image')?.state], [[], 'ok']);
      assert.deepEqual([foreign.causes, foreign.examination.suspicions[0]?.certainty], [['wrong-architecture'], 'possible']);
      for (const examined of [own, foreign]) assertHarmless(examined, {});
    }
  });

  test('a registry that asks nobody for a login, where none is missing', async (t) => {
    for (const login of [null, openDistribution.login]) {
      for (const doing of ['pull', 'push', 'probe-push'] as const) {
        const examined = await examineAt(t, openDistribution, { login, doing });
        assert.deepEqual(examined.causes, [], doing);
        assertHarmless(examined, { doing, login });
      }
      const missing = await examineAt(t, openDistribution, { login, image: 'team/app:nope' });
      assert.equal(missing.causes[0], 'image-or-tag-not-found');
    }
  });
});
