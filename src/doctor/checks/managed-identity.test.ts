import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { managedIdentityCheck } from './managed-identity.ts';

interface Seen {
  url: string;
  headers: IncomingHttpHeaders;
}

async function examine(t: TestContext, answer: (response: ServerResponse) => void, changes: Changes = {}): Promise<{ outcome: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    seen.push({ url, headers });
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const metadataService = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const context = examinedMachine(t).context({ settings: { asksVendor: true }, ...changes, machine: { metadataService, ...changes.machine } });
  return { outcome: await outcomeOf(managedIdentityCheck, context), seen };
}

const json = (status: number, body: object) => (response: ServerResponse) => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
const token = json(200, { access_token: 'eyJhbGciOiJub25lIn0.e30.', client_id: '44444444-4444-4444-8444-444444444444', token_type: 'Bearer' });

describe('the managed identity', () => {
  const cases: readonly [string, (response: ServerResponse) => void, string][] = [
    ['is given a token', token, 'ok'],
    ['is none', json(400, { error: 'invalid_request', error_description: 'Identity not found' }), 'none'],
    ['is one of several', json(400, { error: 'invalid_request', error_description: 'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request' }), 'several'],
    ['cannot be asked for now', json(429, { error: 'too_many_requests', error_description: 'Temporarily throttled' }), 'unknown metadata-failed'],
    ['is not what another cloud’s service knows', json(404, {}), 'inapplicable not-azure'],
    ['is not what a captive portal knows', (response) => void response.writeHead(200).end('<html>'), 'inapplicable not-azure'],
    ['is drowned in an endless answer', (response) => void (response.writeHead(200), response.end('x'.repeat(200_000))), 'inapplicable not-azure'],
    ['is not told in time', () => {}, 'inapplicable not-azure'],
  ];
  for (const [name, answer, expected] of cases) test(name, async (t) => assert.equal((await examine(t, answer)).outcome, expected));

  test('is asked for with the header of the service, and past every proxy', async (t) => {
    const env = { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9', NODE_USE_ENV_PROXY: '1', IDENTITY_ENDPOINT: 'http://evil.example', MSI_ENDPOINT: 'http://evil.example' };
    const { outcome, seen: [first] } = await examine(t, token, { env });
    assert.equal(outcome, 'ok');
    assert.equal(first?.headers['metadata'], 'true');
    assert.match(first?.url ?? '', /^\/metadata\/identity\/oauth2\/token\?api-version=2018-02-01&resource=/);
  });

  test('is not asked for without consent or offline, and its token is told to nobody', async (t) => {
    for (const settings of [{ asksVendor: false }, { asksVendor: true, isOffline: true }]) {
      const { outcome, seen } = await examine(t, token, { settings });
      assert.match(outcome, /vendor-not-asked|offline/);
      assert.deepEqual(seen, []);
    }
    const server = createServer((_request, response) => token(response)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const metadataService = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const answer = await managedIdentityCheck.run(examinedMachine(t).context({ settings: { asksVendor: true }, machine: { metadataService } }));
    assert.doesNotMatch(JSON.stringify(answer), /eyJ/);
  });
});
