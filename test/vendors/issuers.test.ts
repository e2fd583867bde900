import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { acr } from './acr.ts';
import { examineAt, type Examined } from './examine-at.ts';
import { assertHarmless } from './harmless.ts';
import { content, questions, staged, TENANT, withIssuer } from './issuers.ts';
import { secrets } from './secrets.ts';
import type { Simulation } from './simulation.ts';

const asking = { asksIssuer: true, tenant: TENANT };
const verdictOf = ({ examination }: Examined) => {
  const verdict = examination.results.find(({ check }) => check.id === 'issuer')?.verdict;
  if (verdict?.state === 'found') return verdict.findings.map(({ finding }) => finding).join(' ');
  return verdict?.state === 'unknown' || verdict?.state === 'inapplicable' ? `${verdict.state} ${verdict.reason}` : verdict?.state;
};
const isEntra = ({ host }: { host: string }) => host === 'login.microsoftonline.com';
const entra = staged.find(isEntra)!;

for (const stage of staged) {
  describe(`${stage.host}, asked about a secret at ${stage.simulation.host}`, () => {
    for (const [name, { issuer, ...situation }] of Object.entries(stage.situations)) {
      test(`${name}: ${situation.cause}`, async (t) => {
        const examined = await examineAt(t, withIssuer(stage, issuer, situation.login!), { ...situation, settings: asking });
        const { causes, examination } = examined;
        assert.equal(causes[0], situation.cause, [...examination.observations.keys()].join(' '));
        assert.deepEqual((situation.also ?? []).filter((cause) => !causes.includes(cause)), []);
        assert.equal(questions(examined.recorded).length, 1);
        assertHarmless(examined, situation);
      });
    }

    if (isEntra(stage)) {
      test('a tenant is named as the registry’s only where it can be', async (t) => {
        for (const [name, isNamed] of [['an application that is not there', true], ['an application of another tenant than the registry', false]] as const) {
          const { issuer, ...situation } = stage.situations[name]!;
          const { examination } = await examineAt(t, withIssuer(stage, issuer, situation.login!), { ...situation, settings: asking });
          const suspicion = examination.suspicions.find(({ cause }) => cause === 'service-principal-in-other-tenant');
          assert.equal(suspicion?.facts['tenant'], isNamed ? TENANT : undefined, name);
        }
      });
    }

    test('a healthy login has no cause', async (t) => {
      const { login, says } = content[stage.host]!;
      const image = isEntra(stage) ? '' : 'team/app:latest';
      const examined = await examineAt(t, withIssuer(stage, says, login), { login, image, settings: asking });
      assert.equal(verdictOf(examined), 'ok');
      assert.deepEqual(examined.causes, []);
      assertHarmless(examined, { login });
    });

    test('nobody is asked who was not to be asked', async (t) => {
      const { login, says } = content[stage.host]!;
      for (const settings of [{}, { ...asking, keepsCredentials: true }]) {
        const examined = await examineAt(t, withIssuer(stage, says, login), { login, settings });
        assert.deepEqual(questions(examined.recorded), []);
        assert.match(String(verdictOf(examined)), /^inapplicable (?:issuer-not-asked|credential-kept)$/);
      }
    });

    test('an outage of the issuer says nothing of the secret', async (t) => {
      const { login } = content[stage.host]!;
      const examined = await examineAt(t, withIssuer(stage, () => ({ status: 503, body: 'busy' }), login), { login, settings: asking });
      assert.equal(verdictOf(examined), 'unknown issuer-unclear');
    });
  });
}

describe('a secret', () => {
  const everywhere = { ...entra, simulation: { ...acr, otherHosts: [...(acr.otherHosts ?? []), 'api.github.com', 'gitlab.com'] } };
  const examine = (t: TestContext, login: { user: string; password: string }, settings = asking) =>
    examineAt(t, withIssuer(everywhere, () => ({ status: 200, body: {} }), login), { login, settings });

  test('whose issuer cannot be told goes to no issuer', async (t) => {
    for (const login of [{ user: 'ci', password: secrets.acrPassword(1) }, { user: 'ci', password: secrets.gitlabToken(1) }, { user: 'ci', password: secrets.githubToken(1) }]) {
      const examined = await examine(t, login);
      assert.deepEqual(questions(examined.recorded), []);
      assert.equal(verdictOf(examined), 'inapplicable issuer-unknown');
    }
  });

  test('of an application is not sent where no tenant is known', async (t) => {
    const { tenant: _left, ...withoutTenant } = asking;
    const examined = await examine(t, { user: '0d6a6e0e-7f3b-4c0c-9b1f-2f6a5b3c4d5e', password: secrets.entraSecret(1) }, withoutTenant as typeof asking);
    assert.deepEqual(questions(examined.recorded), []);
    assert.equal(verdictOf(examined), 'unknown tenant-needed');
  });

  test('does not go to the GitLab of somebody else, whatever a registry calls its token service', async (t) => {
    const own = staged.find(({ host }) => host === 'git.corp.example')!;
    const { login, says } = content[own.host]!;
    const honest = withIssuer({ ...own, host: 'git.evil.example' }, says, login);
    const hostile: Simulation = {
      ...honest,
      play: (request, world) => {
        const reply = honest.play(request, world);
        const challenge = reply.headers?.['WWW-Authenticate']?.replace('git.corp.example', 'git.evil.example');
        return challenge === undefined ? reply : { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': challenge } };
      },
    };
    const examined = await examineAt(t, hostile, { login, settings: asking });
    assert.equal(examined.examination.vendor?.id, 'gitlab');
    assert.deepEqual(examined.recorded.filter(({ request }) => request.basic ?? (request.bearer === login.password)), []);
    assert.match(String(verdictOf(examined)), /^unknown no-answer$|^undefined$/);
  });

  test('does not stand in what is reported, though the issuer repeats it', async (t) => {
    const { login } = content['login.microsoftonline.com']!;
    const echo = withIssuer(entra, () => ({ status: 400, body: { error_codes: [7000215], error_description: `AADSTS7000215: ${login.password}` } }), login);
    const { examination } = await examineAt(t, echo, { login, settings: asking });
    assert.ok(!JSON.stringify([...examination.observations]).includes(login.password));
  });
});

describe('a login that is kept on the machine', () => {
  for (const { simulation } of staged)
    test(`is not sent to ${simulation.host}, and its registry is examined without it`, async (t) => {
      const examined = await examineAt(t, simulation, { settings: { keepsCredentials: true }, doing: 'push' });
      assert.deepEqual(examined.recorded.filter(({ request }) => request.basic !== null || request.form.has('refresh_token')), []);
      assert.deepEqual(examined.causes, []);
      const states = Object.fromEntries(examined.examination.results.map(({ check, verdict }) => [check.id, verdict.state]));
      assert.deepEqual([states['secret-kind'], states['credential'], states['challenge']], ['ok', 'inapplicable', 'ok']);
    });

  test('does not keep a public image from being examined', async (t) => {
    const examined = await examineAt(t, acr, { settings: { keepsCredentials: true }, image: 'public/app:latest' });
    assert.deepEqual(examined.causes, []);
    assert.ok(examined.examination.observations.has('image'));
  });
});
