import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { certificate } from '../samples/certificates.ts';
import { authorityOf, cookieOf, hiddenFields, people, type Authority, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { azureCli } from './azure-cli.ts';
import { why } from './command-line.ts';

// `az login` as people and pipelines type it, against the authority over HTTPS.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true, workers: 1 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
});
after(() => directory.close());

const account = (stdout: string) => (JSON.parse(stdout) as { user: { name: string; type: string }; tenantId: string }[])[0]!;

describe('az login', () => {
  test('of a service principal with its secret', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const ci = await directory.application('with-secret');
    const wrong = await az.run(['login', '--service-principal', '-u', ci.appId, '-p', 'wrong', '--tenant', directory.tenantId, '--allow-no-subscriptions']);
    assert.match(wrong.stderr, /AADSTS7000215: Invalid client secret provided/);
    const right = await az.run(['login', '--service-principal', '-u', ci.appId, '-p', ci.secret, '--tenant', directory.tenantId, '--allow-no-subscriptions']);
    assert.equal(right.code, 0, right.stderr);
    assert.deepEqual(account(right.stdout).user, { name: ci.appId, type: 'servicePrincipal' });
  });

  test('of a service principal with a secret that has ended, and with the id of one', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const late = await directory.application('late', {}, new Date(Date.now() - 1_000));
    const login = (secret: string) => az.run(['login', '--service-principal', '-u', late.appId, '-p', secret, '--tenant', directory.tenantId, '--allow-no-subscriptions']);
    assert.match((await login(late.secret)).stderr, /AADSTS7000222: The provided client secret keys for app '[^']+' are expired/);
    assert.equal((await why(dockgate, '--last', '--subject', late.appId)).cause, 'client-secret-expired');
    assert.match((await login(late.secretId)).stderr, /AADSTS7000215: Invalid client secret provided\. Ensure the secret being sent in the request is the client secret value/);
    assert.equal((await why(dockgate, '--last', '--subject', late.appId)).cause, 'secret-id-used-instead-of-secret-value');
  });

  test('of a service principal with its certificate, for two resources', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const ci = await directory.application('with-certificate');
    const file = join(az.home, 'certificate.pem');
    const { certificate: pem, key } = await certificate({ commonName: 'with-certificate', rsa: true });
    writeFileSync(file, `${key}${pem}`);
    const flag = (await az.run(['login', '--help'])).stdout.includes('--certificate') ? '--certificate' : '--password';
    const login = ['login', '--service-principal', '-u', ci.appId, flag, file, '--tenant', directory.tenantId, '--allow-no-subscriptions'];
    const unknown = await az.run(login);
    assert.match(unknown.stderr, /AADSTS700027: .*The key was not found/);
    const added = { id: crypto.randomUUID(), name: 'ci', pem, createdAt: new Date(), expiresAt: new Date(new X509Certificate(pem).validTo) };
    await directory.applications.update(directory.tenantId, ci.appId, { certificates: { kept: [], added: [added] } });
    const right = await az.run(login);
    assert.equal(right.code, 0, right.stderr);
    const registry = await az.run(['account', 'get-access-token', '--resource', 'https://containerregistry.azure.net']);
    assert.equal(registry.code, 0, registry.stderr);
  });

  test('of a person with their password', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const { userName, password } = dockgate.owner;
    const wrong = await az.run(['login', '-u', userName, '-p', 'wrong']);
    assert.match(wrong.stderr, /AADSTS50126/);
    const right = await az.run(['login', '-u', userName, '-p', password]);
    assert.equal(right.code, 0, right.stderr);
    assert.deepEqual(account(right.stdout).user, { name: userName, type: 'user' });
    const exposed = await az.run(['acr', 'login', '-n', 'dockgate', '--expose-token']);
    assert.equal(exposed.code, 0, exposed.stderr);
    assert.equal((JSON.parse(exposed.stdout) as { loginServer: string }).loginServer, dockgate.host);
  });

  test('of a person with a code that they type on another device', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const running = spawn('az', ['login', '--use-device-code'], { env: { ...process.env, HOME: az.home, ...az.env } });
    t.after(() => running.kill());
    const said = { out: '', err: '' };
    running.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
    const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
    const userCode = await new Promise<string>((resolve, reject) => {
      running.stderr.setEncoding('utf8').on('data', (text: string) => {
        said.err += text;
        const [, code] = /open the page https:\S+\/devicelogin and enter the code (\S+) to authenticate/.exec(said.err) ?? [];
        if (code !== undefined) resolve(code);
      });
      void ended.then(() => reject(new Error(said.err)));
    });
    await typeCode(userCode);
    assert.equal(await ended, 0, said.err);
    assert.deepEqual(account(said.out).user, { name: dockgate.owner.userName, type: 'user' });
  });
});

/** As a person does it in a browser: the code, then who they are. */
async function typeCode(userCode: string): Promise<void> {
  const page = await authority.send('/devicelogin');
  const headers = { cookie: cookieOf(page) };
  const second = await authority.post('/devicelogin', { ...hiddenFields(page.text), user_code: userCode }, headers);
  assert.match(second.text, /Azure CLI on a device at the address 127\.0\.0\.1|Azure CLI on a device at the address ::1/);
  const { userName: username, password } = dockgate.owner;
  const end = await authority.post('/devicelogin', { ...hiddenFields(second.text), username, password, answer: 'sign-in' }, headers);
  assert.match(end.text, /Your device is signed in/);
}
