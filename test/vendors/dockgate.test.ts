import assert from 'node:assert/strict';
import { before, describe, test, type TestContext } from 'node:test';
import { serverFacts } from '../../src/cli/api/server-facts.ts';
import type { Settings } from '../../src/doctor/context.ts';
import { runDoctor } from '../../src/doctor/run.ts';
import type { ServerFacts } from '../../src/doctor/server-facts.ts';
import { parseTarget } from '../../src/doctor/target.ts';
import { seed } from '../clients/seed.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { asked, machineWith } from './examine-at.ts';
import { secrets } from './secrets.ts';
import type { Login } from './simulator.ts';

interface Wish {
  readonly login: Login | null;
  readonly image?: string;
  readonly doing?: 'pull' | 'push' | 'probe-push';
  readonly serverFacts?: ServerFacts;
}

describe('at a Dockgate', () => {
  let dockgate: TestDockgate;
  let management: Management;
  let reader: Login;

  before(async () => {
    dockgate = await startDockgate();
    management = manage(dockgate);
    await seed(dockgate, 'team/app:1', 'team/other:1');
    reader = { user: 'ci-puller', password: await management.makeToken('ci-puller', ['repositories/team/app/content/read']) };
  });

  async function examine(t: TestContext, { login, image = 'team/app:1', doing = 'pull', serverFacts: facts }: Wish) {
    const target = parseTarget(`${dockgate.host}/${image}`);
    const settings: Settings = {
      client: 'docker', purpose: doing === 'pull' ? 'pull' : 'push', isProbingPush: doing === 'probe-push', isSlow: false,
      allowsExec: false, asksVendor: false, asksIssuer: false, keepsCredentials: false, isOffline: false, namespace: null,
    };
    const machine = machineWith(t, { registry: target.registry, login });
    const examination = await runDoctor({ target, settings, machine, checks: asked, serverFacts: facts });
    return { examination, causes: examination.suspicions.map(({ cause }) => cause), seen: [...examination.observations.keys()].join(' ') };
  }

  test('a healthy pull has no cause', async (t) => {
    const { causes, examination, seen } = await examine(t, { login: reader });
    assert.deepEqual(causes, [], seen);
    assert.equal(examination.vendor?.id, 'dockgate');
  });

  test('nobody is logged in', async (t) => {
    const { causes, seen } = await examine(t, { login: null });
    assert.equal(causes[0], 'not-logged-in', seen);
  });

  test('a wrong password', async (t) => {
    const { causes, seen } = await examine(t, { login: { user: 'ci-puller', password: secrets.password(1) } });
    assert.equal(causes[0], 'credentials-wrong-password', seen);
  });

  test('a token switched off says so', async (t) => {
    const password = await management.makeToken('ci-off', ['repositories/team/app/content/read']);
    await management.send('PATCH', '/tokens/ci-off', { properties: { status: 'disabled' } });
    const { causes, examination, seen } = await examine(t, { login: { user: 'ci-off', password } });
    assert.equal(causes[0], 'token-disabled', seen);
    assert.match(String(examination.suspicions[0]?.facts['correlationId']), /^[0-9a-f-]{36}$/);
  });

  test('a token that is limited to other addresses', async (t) => {
    const password = await management.makeToken('ci-limited', ['repositories/team/app/content/read']);
    await management.send('PATCH', '/tokens/ci-limited', { properties: { ipRules: [{ value: '192.0.2.0/24' }] } });
    const { causes, seen } = await examine(t, { login: { user: 'ci-limited', password } });
    assert.equal(causes[0], 'account-ip-denied', seen);
  });

  test('the right password after too many wrong ones', async (t) => {
    const password = await management.makeToken('ci-closed', ['repositories/team/app/content/read']);
    for (let time = 0; time < 10; time += 1) await dockgate.fetch('/v2/', { as: ['ci-closed', `guess ${time}`] });
    const { causes, seen } = await examine(t, { login: { user: 'ci-closed', password } });
    assert.equal(causes[0], 'login-throttled', seen);
  });

  test('a repository outside the scope map', async (t) => {
    const { causes, seen } = await examine(t, { login: reader, image: 'team/other:1' });
    assert.equal(causes[0], 'scope-map-missing-permission', seen);
  });

  test('a push by whoever may only pull', async (t) => {
    for (const doing of ['push', 'probe-push'] as const) {
      const { causes, seen } = await examine(t, { login: reader, doing });
      assert.equal(causes[0], 'scope-map-missing-permission', seen);
    }
  });

  test('a push by whoever may', async (t) => {
    const password = await management.makeToken('ci-pusher', ['repositories/team/app/content/read', 'repositories/team/app/content/write']);
    for (const doing of ['push', 'probe-push'] as const) {
      const { causes, seen } = await examine(t, { login: { user: 'ci-pusher', password }, doing });
      assert.deepEqual(causes, [], seen);
    }
  });

  test('a tag that is not there', async (t) => {
    const { causes, seen } = await examine(t, { login: reader, image: 'team/app:2' });
    assert.equal(causes[0], 'image-or-tag-not-found', seen);
  });

  test('an owner learns from the log what the answer keeps to itself', async (t) => {
    await management.patch({ disclosure: 'strict' });
    t.after(() => management.patch({ disclosure: null }));
    const login = { user: 'nobody', password: secrets.password(1) };
    const stranger = await examine(t, { login });
    assert.equal(stranger.causes[0], 'credentials-wrong-password', stranger.seen);

    const owner = await examine(t, { login, serverFacts: serverFacts({ DOCKGATE_DATA: dockgate.data }, process.getuid?.() ?? null) });
    assert.equal(owner.causes[0], 'application-not-registered', owner.seen);
    assert.ok(owner.examination.observations.has('server-reason:logged'));
    assert.equal(owner.examination.suspicions[0]?.facts['registry'], dockgate.host);
  });

  test('without its server on this machine the answer alone counts', async (t) => {
    const { causes, examination } = await examine(t, { login: { user: 'nobody', password: secrets.password(1) }, serverFacts: serverFacts({ DOCKGATE_DATA: '/nowhere' }, 0) });
    assert.equal(causes[0], 'application-not-registered');
    assert.ok(examination.observations.has('server-reason:told'));
  });

  test('an address that is denied', async (t) => {
    await management.patch({ networkRuleSet: { defaultAction: 'Deny', ipRules: [] } });
    t.after(() => management.patch({ networkRuleSet: { defaultAction: 'Allow', ipRules: [] } }));
    const { causes, seen } = await examine(t, { login: reader });
    assert.equal(causes[0], 'firewall-ip-denied', seen);
  });
});
