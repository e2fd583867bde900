import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { owner } from '../clients/command-line.ts';
import { startDockgate as startProcesses } from '../harness/dockgate.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { startScriptedIssuer, type ScriptedIssuer } from '../servers/oidc-issuer.ts';

// A token of an issuer outside counts once, RFC 7523 section 3 item 7, unless its federated credential says otherwise.

let dockgate: TestDockgate;
let here: Management;
let issuer: ScriptedIssuer;
before(async () => {
  dockgate = await startDockgate();
  here = manage(dockgate);
  issuer = await startScriptedIssuer();
});
after(async () => {
  issuer.close();
  await dockgate.stop();
});

const create = (name: string, ...more: string[]) =>
  owner(dockgate, 'federated-credential', 'create', name, '--issuer', issuer.url, '--subject', name, '--scope-map', '_repositories_pull', ...more);

const tokenFor = (subject: string, { aud = dockgate.host, ...more }: { aud?: string; [claim: string]: unknown } = {}) => {
  const now = Math.floor((Date.now() + dockgate.clock.ahead) / 1000);
  return issuer.token({ sub: subject, aud, iat: now, exp: now + 300, ...more });
};

async function exchange(token: string, host = dockgate.host): Promise<{ cause: string; message: string; id: string }> {
  const body = new URLSearchParams({ grant_type: 'access_token', service: host, access_token: token });
  const response = await fetch(`http://${host}/oauth2/exchange`, { method: 'POST', body });
  const { errors } = (await response.json()) as { errors?: { message: string; correlationId: string }[] };
  return { cause: response.headers.get('x-dockgate-cause') ?? 'accepted', message: errors?.[0]?.message ?? '', id: errors?.[0]?.correlationId ?? '' };
}

const causeOf = async (token: string) => (await exchange(token)).cause;

describe('a token of an issuer outside', () => {
  test('counts once, and the second time both sides are told so', async () => {
    await create('pipeline');
    const token = await tokenFor('pipeline', { jti: 'run-1' });
    assert.equal(await causeOf(token), 'accepted');
    const again = await exchange(token);
    assert.equal(again.cause, 'token-used-before');
    assert.match(again.message, /^authentication required: the token was presented before, and counts once\./);
    const told = await owner(dockgate, 'why', again.id);
    assert.match(told, /✗ The token was presented before; the federated credential pipeline takes each token\s+once\./);
    assert.match(told, /\$ dockgate federated-credential update pipeline --reuse on --registry/);
    assert.equal(await causeOf(await tokenFor('pipeline', { jti: 'run-2' })), 'accepted', 'the next one of the service');
    assert.equal(await causeOf(await tokenFor('pipeline', { jti: 'run-1', run: 'another token' })), 'token-used-before', 'its id is what counts');
  });

  test('without an id counts once as well, however its signature is written', async () => {
    const token = await tokenFor('pipeline', { run: 3 });
    assert.equal(await causeOf(token), 'accepted');
    assert.equal(await causeOf(token), 'token-used-before');
    assert.equal(await causeOf(await tokenFor('pipeline', { run: 4 })), 'accepted');
    assert.equal(await causeOf(await tokenFor('pipeline', { run: 5, jti: 5 })), 'accepted', 'an id that is no text is none');
  });

  test('is not used up by a refusal for another reason', async () => {
    const token = await tokenFor('later', { jti: 'early' });
    assert.equal(await causeOf(token), 'federated-credential-mismatch');
    await create('later');
    assert.equal(await causeOf(token), 'accepted');
  });

  test('counts until it ends where its federated credential says so, from the next request on', async () => {
    await create('cluster', '--reuse', 'on');
    const token = await tokenFor('cluster', { jti: 'projected' });
    assert.deepEqual([await causeOf(token), await causeOf(token)], ['accepted', 'accepted']);
    await owner(dockgate, 'federated-credential', 'update', 'cluster', '--reuse', 'off');
    assert.deepEqual([await causeOf(token), await causeOf(token)], ['accepted', 'token-used-before']);
    const { body } = await here.send('PATCH', '/federatedCredentials/cluster', { properties: { tokenReuse: true } });
    assert.equal((body['properties'] as { tokenReuse: boolean }).tokenReuse, true);
    assert.equal(await causeOf(token), 'accepted');
  });
});

test('of two workers that get the same token at once, one takes it', async (t) => {
  const server = await startProcesses({ flags: ['--workers', '2'] });
  t.after(() => server.stop());
  await owner({ data: server.data, clock: { ahead: 0 } }, 'federated-credential', 'create', 'pipeline', '--issuer', issuer.url, '--subject', 'raced', '--scope-map', '_repositories_pull');
  for (let round = 0; round < 3; round += 1) {
    const token = await tokenFor('raced', { aud: server.loginServer, jti: `raced-${round}` });
    const answers = await Promise.all(Array.from({ length: 16 }, () => exchange(token, server.loginServer)));
    assert.deepEqual(answers.map(({ cause }) => cause).toSorted(), ['accepted', ...Array.from({ length: 15 }, () => 'token-used-before')]);
  }
});
