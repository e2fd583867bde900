import assert from 'node:assert/strict';
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import { describe, test, type TestContext } from 'node:test';
import { authority, certificate } from '../../../test/samples/certificates.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { freePort } from '../../../test/servers/free-port.ts';
import { listen } from '../../../test/servers/listening.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import type { Check } from '../check.ts';
import { layerHost } from './layer-host.ts';
import { tokenHost } from './token-host.ts';

// The registry is `127.0.0.1`; the host that it names beside itself is `localhost`.

const digest = `sha256:${'a'.repeat(64)}`;
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 2 };
const manifest = JSON.stringify({ schemaVersion: 2, config, layers: [] });

type Answer = (path: string, response: ServerResponse) => void;

async function examine(t: TestContext, check: Check, answer: Answer, trusted?: string): Promise<string> {
  const port = await listen(t, createServer((request, response) => answer(request.url ?? '', response)));
  const machine = examinedMachine(t);
  if (trusted) machine.file('root/etc/ssl/certs/ca-certificates.crt', trusted);
  const context = machine.context({ target: `127.0.0.1:${port}/team/app:1`, settings: { client: 'crane' } });
  t.after(() => context.requests.close());
  return outcomeOf(check, context);
}

/** What else is there, and the authority that it needs. */
async function otherHost(t: TestContext, status = 200, body = '{}'): Promise<{ url: string; trusted: string }> {
  const root = await authority();
  const { certificate: cert, key } = await certificate({ names: ['localhost'] }, root);
  const port = await listen(t, createSafeServer({ cert, key }, (_request, response) => response.writeHead(status).end(body)));
  return { url: `https://localhost:${port}/x`, trusted: root.certificate };
}

describe('the host of tokens', () => {
  const realm = (url: string): Answer => (_path, response) => void response.writeHead(401, { 'www-authenticate': `Bearer realm="${url}",service="x"` }).end();

  test('that can be reached is fine, and so is the registry itself', async (t) => {
    const { url, trusted } = await otherHost(t);
    assert.equal(await examine(t, tokenHost, realm(url), trusted), 'ok');
    assert.equal(await examine(t, tokenHost, realm('/token')), 'inapplicable same-host');
  });
  test('that no connection leads to is blocked', async (t) => {
    assert.equal(await examine(t, tokenHost, realm(`https://localhost:${await freePort()}/`)), 'blocked');
  });
  test('that nobody knows by this name is found', async (t) => {
    assert.equal(await examine(t, tokenHost, realm('https://auth.dockgate.invalid/')), 'unknown-name');
  });
  test('with an authority that the client does not trust is found', async (t) => {
    const [{ url }, { trusted }] = [await otherHost(t), await otherHost(t)];
    assert.equal(await examine(t, tokenHost, realm(url), trusted), 'untrusted');
  });
  test('where no request may go is not examined', async (t) => {
    assert.equal(await examine(t, tokenHost, realm('https://169.254.169.254/')), 'unknown unsafe-address');
  });
});

describe('the host of layers', () => {
  const serving = (location: string | null, ...more: readonly (readonly [string, string])[]): Answer => (path, response) => {
    const [, special] = more.find(([part]) => path.includes(part)) ?? [];
    if (special) return void response.end(special);
    if (path.includes('/manifests/')) return void response.end(manifest);
    if (path.includes('/blobs/') && location !== null) return void response.writeHead(307, { location }).end();
    return void response.end('{}');
  };

  test('that can be reached is fine, and so is the registry itself', async (t) => {
    const { url, trusted } = await otherHost(t, 206);
    assert.equal(await examine(t, layerHost, serving(url), trusted), 'ok');
    assert.equal(await examine(t, layerHost, serving(null)), 'inapplicable same-host');
    assert.equal(await examine(t, layerHost, serving('/elsewhere')), 'inapplicable same-host');
  });
  test('is found by the first image of an index', async (t) => {
    const { url, trusted } = await otherHost(t);
    const image = { digest: digest.replaceAll('a', 'b'), mediaType: 'application/vnd.oci.image.manifest.v1+json', platform: { os: 'linux', architecture: 'amd64' } };
    assert.equal(await examine(t, layerHost, serving(url, ['/manifests/1', JSON.stringify({ manifests: [image] })]), trusted), 'ok');
  });
  test('that no connection leads to, or a filter answers for, is blocked', async (t) => {
    assert.equal(await examine(t, layerHost, serving(`https://localhost:${await freePort()}/`)), 'blocked');
    assert.equal(await examine(t, layerHost, serving('https://blobs.dockgate.invalid/')), 'blocked');
    const { url, trusted } = await otherHost(t, 403, '<html>Blocked</html>');
    assert.equal(await examine(t, layerHost, serving(url), trusted), 'blocked');
  });
  test('may refuse by itself without being blocked', async (t) => {
    const { url, trusted } = await otherHost(t, 403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>');
    assert.equal(await examine(t, layerHost, serving(url), trusted), 'ok');
  });
  test('with an authority that the client does not trust is found', async (t) => {
    const { url } = await otherHost(t);
    assert.equal(await examine(t, layerHost, serving(url)), 'untrusted');
  });
  test('where no request may go is not examined', async (t) => {
    for (const location of ['http://169.254.169.254/latest', 'https://169.254.169.254/', 'ftp://localhost/']) assert.equal(await examine(t, layerHost, serving(location)), 'unknown unsafe-address', location);
  });
  test('is not asked for without an image', async (t) => {
    assert.equal(await examine(t, layerHost, (_path, response) => void response.writeHead(404).end()), 'inapplicable no-layer');
  });
});
