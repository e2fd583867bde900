import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { credentialProviderCommand } from '../../src/cli/commands/credential-provider.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { startScriptedIssuer, type ScriptedIssuer } from '../servers/oidc-issuer.ts';
import { elsewhere, owner, type Elsewhere } from './scene.ts';

// The plugin as a kubelet runs it. The schemas are those of https://kubernetes.io/docs/reference/config-api/kubelet-credentialprovider.v1/
// and …/kubelet-config.v1/, which know no other fields.

const API_VERSION = 'credentialprovider.kubelet.k8s.io/v1';
const duration = z.string().regex(/^(\d+h)?(\d+m)?(\d+s)?$/);
const response = z.strictObject({
  kind: z.literal('CredentialProviderResponse'),
  apiVersion: z.literal(API_VERSION),
  cacheKeyType: z.enum(['Image', 'Registry', 'Global']),
  cacheDuration: duration,
  auth: z.record(z.string(), z.strictObject({ username: z.string(), password: z.string() })),
});
const providerConfig = z.strictObject({
  apiVersion: z.literal('kubelet.config.k8s.io/v1'),
  kind: z.literal('CredentialProviderConfig'),
  providers: z.array(
    z.strictObject({
      name: z.string().regex(/^[^/ ]+$/),
      apiVersion: z.literal(API_VERSION),
      matchImages: z.array(z.string()).min(1),
      defaultCacheDuration: duration,
      args: z.array(z.string()).optional(),
      env: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
      tokenAttributes: z
        .strictObject({
          serviceAccountTokenAudience: z.string().min(1),
          cacheType: z.enum(['ServiceAccount', 'Token']),
          requireServiceAccount: z.boolean(),
          requiredServiceAccountAnnotationKeys: z.array(z.string()).optional(),
          optionalServiceAccountAnnotationKeys: z.array(z.string()).optional(),
        })
        .optional(),
    }),
  ).min(1),
});

const SUBJECT = 'system:serviceaccount:web:app';
let dockgate: TestDockgate;
let issuer: ScriptedIssuer;
let here: Elsewhere;
let robot: { appId: string; password: string };
before(async () => {
  dockgate = await startDockgate();
  issuer = await startScriptedIssuer();
  robot = JSON.parse(await owner(dockgate, 'service-principal', 'create', 'robot', '--role', 'AcrPull', '--json')) as typeof robot;
  await owner(dockgate, 'federated-credential', 'create', 'web-app', '--issuer', issuer.url, '--subject', SUBJECT, '--scope-map', '_repositories_pull');
  const { status } = await dockgate.fetch(`/v1.0/applications(appId='${robot.appId}')/federatedIdentityCredentials`, {
    method: 'POST',
    as: [dockgate.owner.userName, dockgate.owner.password],
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'cluster', issuer: issuer.url, subject: SUBJECT, audiences: ['api://AzureADTokenExchange'] }),
  });
  assert.equal(status, 201);
});
after(() => issuer.close());
beforeEach(() => (here = elsewhere(dockgate, { SSL_CERT_FILE: '' })));
afterEach(() => here.leave());

const request = (more: object = {}) => JSON.stringify({ apiVersion: API_VERSION, kind: 'CredentialProviderRequest', image: `${dockgate.host}/team/app:1.0`, ...more });
const ask = (input: string, ...args: string[]) => here.typeWith(credentialProviderCommand(async () => input), ...args);
const tokenFor = (aud: string, sub = SUBJECT) => {
  const now = Math.floor(Date.now() / 1000);
  return issuer.token({ sub, aud, iat: now, exp: now + 600, jti: crypto.randomUUID() });
};
/** Who logs in with what the plugin answered. */
async function subjectOf({ code, out, err }: { code: number; out: string; err: string }): Promise<string> {
  assert.equal(code, 0, err);
  const { auth, cacheKeyType } = response.parse(JSON.parse(out));
  assert.deepEqual([Object.keys(auth), cacheKeyType], [[dockgate.host], 'Registry']);
  const { username, password } = auth[dockgate.host]!;
  assert.equal(username, NULL_GUID);
  assert.equal((await dockgate.fetch('/v2/', { as: [username, password] })).status, 200);
  const { sub } = JSON.parse(Buffer.from(password.split('.')[1]!, 'base64url').toString()) as { sub: string };
  return sub;
}

describe('a login comes', () => {
  test('for the service account of the pod, as itself or as the service principal that it is', async () => {
    const asItself = await subjectOf(await ask(request({ serviceAccountToken: await tokenFor(dockgate.host), serviceAccountAnnotations: {} })));
    const annotated = { serviceAccountToken: await tokenFor('api://AzureADTokenExchange'), serviceAccountAnnotations: { 'kubernetes.azure.com/acr-client-id': robot.appId } };
    const asPrincipal = await subjectOf(await ask(request(annotated)));
    assert.notEqual(asItself, asPrincipal);
  });

  test('for the node, from the program under its own name', async () => {
    writeFileSync(join(here.home, 'secret'), robot.password);
    const program = join(import.meta.dirname, '../../bin/dockgate-credential-provider.js');
    const ran = await new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const child = execFile(process.execPath, [program, `--service-principal=${robot.appId}`, `--secret-file=${join(here.home, 'secret')}`], { env: here.env }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
      child.stdin!.end(request());
    });
    await subjectOf(ran);
  });
});

describe('no login comes, and the kubelet hears why', () => {
  test('for a service account that nobody trusts', async () => {
    const { code, out, err } = await ask(request({ serviceAccountToken: await tokenFor(dockgate.host, 'system:serviceaccount:web:other') }));
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /does not let you in: .*'sub'.*system:serviceaccount:web:other/);
  });

  test('when nothing says how the node signs in', async () => {
    assert.match((await ask(request())).err, /give --managed-identity or --service-principal/);
  });

  for (const [input, words] of [
    ['', /must hold a CredentialProviderRequest/],
    ['{', /must hold a CredentialProviderRequest/],
    [JSON.stringify({ apiVersion: 'credentialprovider.kubelet.k8s.io/v1alpha1', kind: 'CredentialProviderRequest', image: 'a.example/b' }), /: apiVersion: /],
    [JSON.stringify({ apiVersion: API_VERSION, kind: 'CredentialProviderRequest' }), /: image: /],
    [JSON.stringify({ apiVersion: API_VERSION, kind: 'CredentialProviderRequest', image: 'nginx' }), /names no registry/],
    [JSON.stringify({ apiVersion: API_VERSION, kind: 'CredentialProviderRequest', image: 'a.example/B' }), /repository/],
  ] as const)
    test(`for ${input === '' ? 'nothing' : input}`, async () => {
      const { code, out, err } = await ask(input, '--managed-identity');
      assert.deepEqual([code, out, words.test(err)], [2, '', true], err);
    });
});

test('the configurations of the guide are what a kubelet takes, and its options those of the program', async () => {
  const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/kubelet.md'), 'utf8');
  const configs = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text]) => providerConfig.parse(parseAllDocuments(text!)[0]!.toJS()));
  assert.equal(configs.length, 2);
  const args = configs.flatMap(({ providers }) => providers.flatMap((provider) => provider.args ?? []));
  // No other complaint than about the file, which is not here.
  assert.match((await ask(request(), ...args)).err, /^\/etc\/kubernetes\/registry-secret cannot be read/);
});
