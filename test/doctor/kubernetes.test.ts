import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { checks } from '../../src/doctor/checks/index.ts';
import type { Settings } from '../../src/doctor/context.ts';
import { runDoctor } from '../../src/doctor/run.ts';
import { parseTarget } from '../../src/doctor/target.ts';
import { encode, pullSecret, startCluster, TOKEN, type ClusterState } from '../servers/cluster.ts';
import { examinedMachine } from './examined-machine.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';
import { manage } from '../harness/management-client.ts';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';

// Pods of a cluster wait for an image of a real registry.

const USER = 'cluster';
const SECRET = 'regcred';

async function examine(t: TestContext, dockgate: TestDockgate, state: Omit<ClusterState, 'image'>, { user, settings }: { user?: object; settings?: Partial<Settings> } = {}) {
  const machine = examinedMachine(t);
  const image = `${dockgate.host}/team/app:1`;
  const asked = await startCluster(t, machine, { image, ...state }, user);
  const context = machine.context({ target: image, settings: { client: 'kubernetes', ...settings } });
  const examination = await runDoctor({ target: parseTarget(image), settings: context.settings, machine: context.machine, checks });
  return { asked, examination, causes: examination.suspicions.map(({ cause }) => cause) };
}

async function registry(t: TestContext): Promise<{ dockgate: TestDockgate; password: string }> {
  const dockgate = await startDockgate({}, t);
  const as = [dockgate.owner.userName, dockgate.owner.password] as const;
  const config = '{"architecture":"amd64","os":"linux"}';
  await dockgate.fetch(`/v2/team/app/blobs/uploads/?digest=${digestOf(config)}`, { method: 'POST', as, body: config });
  const { content } = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: { mediaType: CONFIG_TYPE, digest: digestOf(config), size: config.length }, layers: [] });
  const pushed = await dockgate.fetch('/v2/team/app/manifests/1', { method: 'PUT', as, headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: content });
  assert.equal(pushed.status, 201, await pushed.text());
  const password = await manage(dockgate).makeToken(USER, ['repositories/team/app/content/read', 'repositories/team/app/metadata/read']);
  return { dockgate, password };
}

const withSecret = (secret: { readonly type: string; readonly data: Readonly<Record<string, string>> }): Omit<ClusterState, 'image'> => ({ podSecrets: [SECRET], secrets: { [SECRET]: secret } });
const config = (auths: object) => ({ type: 'kubernetes.io/dockerconfigjson', data: { '.dockerconfigjson': encode(JSON.stringify(auths)) } });

describe('a pod that waits for its image', { concurrency: 2 }, () => {
  type Case = readonly [name: string, cause: string, state: (host: string, password: string) => Omit<ClusterState, 'image'>];
  const cases: readonly Case[] = [
    ['names a secret that is elsewhere', 'pull-secret-wrong-namespace', () => ({ podSecrets: [SECRET], events: [`Unable to retrieve some image pull secrets (${SECRET}); attempting to pull the image may not succeed.`] })],
    ['names no secret', 'pull-secret-missing', () => ({})],
    ['is older than the secret of its account', 'pull-secret-missing', (host, password) => ({ accountSecrets: [SECRET], secrets: { [SECRET]: pullSecret(host, USER, password) } })],
    ['has an opaque secret', 'pull-secret-malformed', () => withSecret({ type: 'Opaque', data: { password: encode('x') } })],
    ['has a secret that was encoded twice', 'pull-secret-malformed', (host) => withSecret({ type: 'kubernetes.io/dockerconfigjson', data: { '.dockerconfigjson': encode(encode(JSON.stringify({ auths: { [host]: { auth: encode('a:b') } } }))) } })],
    ['has a secret of an identity token', 'pull-secret-malformed', (host) => withSecret(config({ auths: { [host]: { auth: encode('00000000-0000-0000-0000-000000000000:'), identitytoken: 'eyJ' } } }))],
    ['has a secret that names a credential store', 'pull-secret-malformed', (host) => withSecret(config({ auths: { [host]: {} }, credsStore: 'desktop' }))],
    ['has a secret for another host', 'pull-secret-wrong-server-key', (_, password) => withSecret(pullSecret('registry.example', USER, password))],
    ['has a secret with a wrong password', 'credentials-wrong-password', (host) => withSecret(pullSecret(host, USER, 'wrong'))],
    ['has a name that no runtime reads', 'repository-name-invalid', (host, password) => ({ ...withSecret(pullSecret(host, USER, password)), reason: 'InvalidImageName' })],
    ['fails on its node with a certificate', 'node-runtime-not-configured', (host, password) => ({
      ...withSecret(pullSecret(host, USER, password)),
      events: [`Failed to pull image: failed to do request: Head "https://${host}/v2/team/app/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority`],
    })],
  ];
  for (const [name, cause, state] of cases) {
    test(`and ${name}: ${cause}`, async (t) => {
      const { dockgate, password } = await registry(t);
      const { causes, examination } = await examine(t, dockgate, state(dockgate.host, password));
      assert.equal(causes[0], cause, `${causes.join(', ')}: ${[...examination.observations.keys()].join(' ')}`);
    });
  }

  test('and whose secret is right leads to no cause', async (t) => {
    const { dockgate, password } = await registry(t);
    const { causes } = await examine(t, dockgate, withSecret(pullSecret(dockgate.host, USER, password)));
    assert.deepEqual(causes, []);
  });
});

describe('the cluster', () => {
  test('is only read, with few requests, and the password of a secret comes out nowhere', async (t) => {
    const { dockgate } = await registry(t);
    const { asked, examination } = await examine(t, dockgate, withSecret(pullSecret(dockgate.host, USER, 'a-planted-password')));
    assert.ok(asked.every((line) => line.startsWith('GET ')) && asked.length <= 5, asked.join('\n'));
    const told = JSON.stringify([examination.results.map(({ verdict }) => verdict), examination.suspicions, [...examination.observations]]);
    for (const secret of ['a-planted-password', encode('a-planted-password'), encode(`${USER}:a-planted-password`), TOKEN]) assert.equal(told.includes(secret), false);
  });

  test('that forbids to read secrets leaves that unknown', async (t) => {
    const { dockgate, password } = await registry(t);
    const { examination } = await examine(t, dockgate, { ...withSecret(pullSecret(dockgate.host, USER, password)), forbidden: /\/secrets\// });
    const state = (id: string) => examination.results.find(({ check }) => check.id === id)?.verdict;
    assert.deepEqual(state('pull-secret-named')?.state, 'unknown');
    assert.deepEqual(examination.suspicions.filter(({ cause }) => cause.startsWith('pull-secret')), []);
  });

  test('does not accept the login: that is unknown too', async (t) => {
    const { dockgate } = await registry(t);
    const { examination } = await examine(t, dockgate, {}, { user: { token: 'another' } });
    const verdict = examination.results.find(({ check }) => check.id === 'cluster-access')?.verdict;
    assert.deepEqual(verdict?.state === 'unknown' && verdict.reason, 'cluster-not-signed-in');
  });

  test('wants a program to sign in: it is run with consent only', async (t) => {
    const { dockgate, password } = await registry(t);
    const run = async (allowsExec: boolean) => {
      const machine = examinedMachine(t);
      const image = `${dockgate.host}/team/app:1`;
      const credential = JSON.stringify({ apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status: { token: TOKEN } });
      machine.program('sign-in', `echo run >> ${machine.folder}/ran; echo '${credential}'`);
      await startCluster(t, machine, { image, ...withSecret(pullSecret(dockgate.host, USER, password)) }, { exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'sign-in' } });
      const context = machine.context({ target: image, settings: { client: 'kubernetes', allowsExec }, env: { PATH: `${machine.programs}:/usr/bin:/bin` } });
      const { results } = await runDoctor({ target: parseTarget(image), settings: context.settings, machine: context.machine, checks });
      return results.find(({ check }) => check.id === 'cluster-access')?.verdict;
    };
    const [refused, allowed] = [await run(false), await run(true)];
    assert.deepEqual(refused, { state: 'unknown', reason: 'exec-not-allowed', facts: { program: 'sign-in' } });
    assert.equal(allowed?.state, 'ok', JSON.stringify(allowed));
  });
});
