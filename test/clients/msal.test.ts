import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { X509Certificate } from 'node:crypto';
import { certificate } from '../samples/certificates.ts';
import { authorityOf, AZURE_CLI, cookieOf, hiddenFields, people, type Authority, type People } from '../directory/authority.ts';
import { destinationOf } from '../directory/outside-scene.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { startSignInProvider } from '../servers/sign-in-provider.ts';

// Microsoft's own library for Node signs in, in a process of its own: the certificate authority is read at its start.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
});
after(() => directory.close());

interface Told {
  readonly account?: { readonly username: string; readonly tenantId: string };
  readonly scopes?: readonly string[];
  readonly idTokenClaims?: { readonly nonce?: string };
  readonly error?: string;
  readonly code?: string;
}

/** Runs a script with `msal` and `question` in it; resolves with the JSON that it returns. */
async function withMsal(script: string, question: object): Promise<Told> {
  const file = join(dockgate.data, `msal-${crypto.randomUUID()}.mjs`);
  const library = import.meta.resolve('@azure/msal-node');
  const text = `import * as msal from ${JSON.stringify(library)};
const question = ${JSON.stringify({ ...question, authority: `${dockgate.url}/${directory.tenantId}`, knownAuthorities: [dockgate.host] })};
const auth = { authority: question.authority, knownAuthorities: question.knownAuthorities, ...question.auth };
try { const { account, scopes, idTokenClaims } = await (async () => { ${script} })(); console.log(JSON.stringify({ account, scopes, idTokenClaims })); }
catch (error) { console.log(JSON.stringify({ error: String(error.errorMessage ?? error), code: error.errorCode })); }`;
  await writeFile(file, text);
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: authority.caFile };
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env, timeout: 60_000 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Told;
}

const SCOPES = ['https://management.azure.com/.default'];

describe('Microsoft’s library for Node', () => {
  test('gets a token for an application with its secret, and says why it gets none', async () => {
    const ci = await directory.application('ci');
    const script = `return new msal.ConfidentialClientApplication({ auth }).acquireTokenByClientCredential({ scopes: ${JSON.stringify(SCOPES)} });`;
    const right = await withMsal(script, { auth: { clientId: ci.appId, clientSecret: ci.secret } });
    assert.deepEqual(right.scopes, SCOPES, JSON.stringify(right));
    const wrong = await withMsal(script, { auth: { clientId: ci.appId, clientSecret: 'wrong' } });
    assert.equal(wrong.code, 'invalid_client');
    assert.match(wrong.error!, /AADSTS7000215/);
  });

  test('gets a token for an application with its certificate', async () => {
    const ci = await directory.application('ci');
    const { certificate: pem, key } = await certificate({ commonName: 'ci', rsa: true });
    const { fingerprint256, validTo } = new X509Certificate(pem);
    const added = { id: crypto.randomUUID(), name: 'ci', pem, createdAt: new Date(), expiresAt: new Date(validTo) };
    await directory.applications.update(directory.tenantId, ci.appId, { certificates: { kept: [], added: [added] } });
    const clientCertificate = { thumbprintSha256: fingerprint256.replaceAll(':', '').toLowerCase(), privateKey: key };
    const script = `return new msal.ConfidentialClientApplication({ auth }).acquireTokenByClientCredential({ scopes: ${JSON.stringify(SCOPES)} });`;
    const told = await withMsal(script, { auth: { clientId: ci.appId, clientCertificate } });
    assert.deepEqual(told.scopes, SCOPES, JSON.stringify(told));
  });

  test('signs a person in by password, and again silently by the refresh token for another resource', async () => {
    const { userName: username, password } = dockgate.owner;
    const script = `const client = new msal.PublicClientApplication({ auth });
const first = await client.acquireTokenByUsernamePassword({ scopes: ${JSON.stringify(SCOPES)}, username: question.username, password: question.password });
return client.acquireTokenSilent({ account: first.account, scopes: ['https://containerregistry.azure.net/.default'] });`;
    const told = await withMsal(script, { username, password, auth: { clientId: AZURE_CLI } });
    assert.equal(told.account?.username, username, JSON.stringify(told));
    assert.equal(told.account?.tenantId, directory.tenantId);
    assert.ok(told.scopes?.includes('https://containerregistry.azure.net/.default'));
  });

  test('signs a person in in a browser, with a proof that only it can give', async () => {
    const { userName: username, password } = dockgate.owner;
    const script = `const client = new msal.PublicClientApplication({ auth });
const { verifier, challenge } = await new msal.CryptoProvider().generatePkceCodes();
const request = { scopes: ${JSON.stringify(SCOPES)}, redirectUri: 'http://localhost:3000' };
const url = await client.getAuthCodeUrl({ ...request, codeChallenge: challenge, codeChallengeMethod: 'S256', nonce: 'once' });
const page = await fetch(url);
const html = await page.text();
const field = (name) => new RegExp('name="' + name + '" value="([^"]*)"').exec(html)?.[1].replaceAll('&amp;', '&');
const names = [...html.matchAll(/type="hidden" name="([^"]*)"/g)].map(([, name]) => name);
const form = new URLSearchParams(names.map((name) => [name, field(name)]));
form.set('username', question.username); form.set('password', question.password); form.set('answer', 'sign-in');
const headers = { cookie: page.headers.get('set-cookie').split(';')[0] };
const back = await fetch(url.split('?')[0], { method: 'POST', body: form, headers, redirect: 'manual' });
const code = new URL(back.headers.get('location')).searchParams.get('code');
return client.acquireTokenByCode({ ...request, code, codeVerifier: verifier }, { code, nonce: 'once' });`;
    const told = await withMsal(script, { username, password, auth: { clientId: AZURE_CLI } });
    assert.equal(told.account?.username, username, JSON.stringify(told));
    assert.equal(told.idTokenClaims?.nonce, 'once');
  });

  test('signs a person in by way of a provider outside', async (t) => {
    const corp = await startSignInProvider([`${dockgate.url}/dockgate/oauth2/callback/corp`]);
    t.after(() => corp.close());
    corp.accounts.set('u-1', {});
    const user = await directory.user('outside@dockgate', 'correct horse battery');
    await directory.provider({ name: 'corp', issuer: corp.url, clientId: corp.clientId, clientSecret: corp.clientSecret }, { user: user.id, subject: 'u-1' });
    // What a browser does in between: press the button, sign in there, come back.
    const through = createServer(async (request, response) => {
      const url = new URL(request.url!, dockgate.url).searchParams.get('url')!;
      const page = await authority.send(url.slice(dockgate.url.length));
      const headers = { cookie: cookieOf(page) };
      const { text } = await authority.post(new URL(url).pathname, { ...hiddenFields(page.text), answer: 'provider:corp' }, headers);
      const { pathname, search } = await corp.answer(destinationOf({ text }), 'u-1');
      response.end((await authority.send(`${pathname}${search}`, { headers })).headers['location']);
    });
    await new Promise<void>((resolve) => through.listen(0, '127.0.0.1', resolve));
    t.after(() => through.close());
    const script = `const client = new msal.PublicClientApplication({ auth });
const { verifier, challenge } = await new msal.CryptoProvider().generatePkceCodes();
const request = { scopes: ${JSON.stringify(SCOPES)}, redirectUri: 'http://localhost:3000' };
const url = await client.getAuthCodeUrl({ ...request, codeChallenge: challenge, codeChallengeMethod: 'S256', nonce: 'once' });
const back = await (await fetch(question.through + '/?url=' + encodeURIComponent(url))).text();
const first = await client.acquireTokenByCode({ ...request, code: new URL(back).searchParams.get('code'), codeVerifier: verifier }, { nonce: 'once' });
return client.acquireTokenSilent({ account: first.account, scopes: ['https://containerregistry.azure.net/.default'] });`;
    const told = await withMsal(script, { through: `http://127.0.0.1:${(through.address() as AddressInfo).port}`, auth: { clientId: AZURE_CLI } });
    assert.equal(told.account?.username, 'outside@dockgate', JSON.stringify(told));
    assert.ok(told.scopes?.includes('https://containerregistry.azure.net/.default'));
  });

  test('signs a person in by the code of a device', async () => {
    const { userName: username, password } = dockgate.owner;
    const page = await authority.send('/devicelogin');
    const script = `const client = new msal.PublicClientApplication({ auth });
const { origin } = new URL(auth.authority);
return client.acquireTokenByDeviceCode({ scopes: ${JSON.stringify(SCOPES)}, deviceCodeCallback: async ({ userCode }) => {
  const body = { ...question.fields, user_code: userCode, username: question.username, password: question.password, answer: 'sign-in' };
  await fetch(origin + '/devicelogin', { method: 'POST', body: new URLSearchParams(body), headers: { cookie: question.cookie } });
} });`;
    const told = await withMsal(script, { username, password, fields: hiddenFields(page.text), cookie: cookieOf(page), auth: { clientId: AZURE_CLI } });
    assert.equal(told.account?.username, username, JSON.stringify(told));
  });
});
