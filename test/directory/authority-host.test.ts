import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { freePort } from '../servers/free-port.ts';
import { authorityOf, AZURE_CLI, codeOf, people, type Authority } from './authority.ts';

const QUESTION = `client_id=${AZURE_CLI}&response_type=code&redirect_uri=http://localhost&code_challenge=${'a'.repeat(43)}&code_challenge_method=S256`;

describe('an authority with a host of its own', () => {
  let dockgate: TestDockgate;
  let authority: Authority;
  let host: string;
  before(async () => {
    const port = await freePort();
    host = `login.example.com:${port}`;
    dockgate = await startDockgate({ tls: true, port, authorityUrl: `https://${host}` });
    authority = authorityOf(dockgate);
  });

  test('has the pages there, and nowhere else', async () => {
    for (const path of [`/common/oauth2/v2.0/authorize?${QUESTION}`, '/devicelogin']) {
      assert.equal((await authority.send(path, { host })).status, 200, path);
      const elsewhere = await authority.send(path);
      assert.deepEqual([elsewhere.status, elsewhere.headers['set-cookie']], [404, undefined], path);
    }
  });

  test('has nothing but the directory there', async () => {
    for (const path of ['/v2/', '/v2/_catalog', '/oauth2/token', '/acr/v1/_catalog', '/subscriptions?api-version=2019-11-01', '/v1.0/me', '/metadata/endpoints', '/']) {
      const { status, headers } = await authority.send(path, { host });
      assert.deepEqual([status, headers['x-dockgate-cause']], [404, 'wrong-endpoint-path'], path);
    }
    assert.equal((await authority.send('/v2/')).status, 401);
  });

  test('sends everybody there, whichever host they asked', async () => {
    for (const asked of [host, dockgate.host]) {
      const { body } = await authority.send('/dockgate/v2.0/.well-known/openid-configuration', { host: asked });
      assert.equal(body['authorization_endpoint'], `https://${host}/dockgate/oauth2/v2.0/authorize`);
      assert.equal(body['token_endpoint'], `https://${asked}/dockgate/oauth2/v2.0/token`);
      assert.match(String(body['issuer']), new RegExp(`^https://${host}/`));
    }
    assert.equal((await authority.deviceCode()).body['verification_uri'], `https://${host}/devicelogin`);
  });

  test('makes tokens for the registry’s management, which the registry takes', async () => {
    const directory = await people(dockgate);
    after(() => directory.close());
    const { appId, secret } = await directory.application('ci');
    const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: `${dockgate.url}/.default` };
    const { status, body } = await authority.send('/common/oauth2/v2.0/token', { method: 'POST', form, host });
    assert.equal(status, 200, JSON.stringify(body));
    const headers = { authorization: `Bearer ${body['access_token']}` };
    assert.equal((await authority.send('/subscriptions?api-version=2019-11-01', { headers })).status, 200);
  });
});

describe('an authority without one', () => {
  test('has no pages once the server is reached from elsewhere', async (t) => {
    const dockgate = await startDockgate({ tls: true, publicUrl: 'https://registry.example.com', trustedProxies: '127.0.0.1' }, t);
    const authority = authorityOf(dockgate);
    for (const host of ['registry.example.com', dockgate.host]) {
      assert.equal((await authority.send('/devicelogin', { host })).status, 404);
      const { body } = await authority.send('/common/v2.0/.well-known/openid-configuration', { host });
      // Microsoft's libraries want it named, though nobody is to sign in there.
      const { pathname } = new URL(String(body['authorization_endpoint']));
      assert.equal((await authority.send(pathname, { host })).status, 404);
    }
    const refused = await authority.deviceCode();
    assert.deepEqual([refused.status, codeOf(refused)], [400, 50059]);
  });

  test('has none for a request that came through a proxy', async (t) => {
    const dockgate = await startDockgate({ tls: true }, t);
    const authority = authorityOf(dockgate);
    assert.equal((await authority.send('/devicelogin')).status, 200);
    for (const name of ['x-forwarded-for', 'forwarded', 'via'])
      assert.equal((await authority.send('/devicelogin', { headers: { [name]: '192.0.2.1' } })).status, 404, name);
  });
});
