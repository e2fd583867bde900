import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { registriesPath } from '../../src/contract/address.ts';
import { exchangeRaw, type Answer, type Asked, type Credential } from './ask.ts';
import { blobPost, digestOf, makeImage, pushImage, type Image } from './images.ts';
import { samples, type Scene } from './matrix/samples.ts';
import { openWorld, type World } from './world.ts';

// Class 21, as far as there are no pages yet: what others pushed, or said in a request, is never run by a browser, and
// no page of another site reads an answer.

let world: World;
let image: Image;
let scene: Scene;
before(async () => {
  world = await openWorld();
  image = await pushImage({ ask: world.ask, as: world.seeder }, 'team/app', 'browser', 'v1');
  scene = { image, upload: '/v2/team/app/blobs/uploads/01a1fddf-b28a-7185-b702-66150fb77ca5' };
});
after(() => world.close());

function isHarmless({ headers, status }: Answer, what: string): void {
  assert.equal(headers['x-content-type-options'], 'nosniff', what);
  assert.equal(headers['content-disposition'], 'attachment', what);
  assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'", what);
  assert.match(String(headers['content-type'] ?? 'application/none'), /^application\/(?!.*(html|xml|svg|javascript|ecmascript))/, `${what} ${status}`);
  assert.deepEqual(Object.keys(headers).filter((name) => name.startsWith('access-control-allow')), [], what);
}

describe('class 21: every answer below /v2 and /acr forbids to show it', () => {
  for (const [who, as] of [['nobody', () => null], ['a stranger', (): Credential => ['nobody-known', 'x']], ['a token that may', () => world.seeder], ['the owner', () => world.owner]] as const) {
    test(`of every route, to ${who}`, async () => {
      // Reads first: what is removed is not there to be read.
      for (const [key, sample] of Object.entries(samples).toSorted(([one], [other]) => Number(one.startsWith('DELETE')) - Number(other.startsWith('DELETE')))) {
        isHarmless(await world.ask({ method: key.split(' ')[0]!, ...sample.ask(scene), as: as() }), key);
      }
      await pushImage({ ask: world.ask, as: world.seeder }, 'team/app', 'browser', 'v1');
    });
  }

  const odd: Record<string, Asked> = {
    'a method that is none': { method: 'PROPFIND', path: '/v2/' },
    'a preflight': { method: 'OPTIONS', path: '/v2/_catalog', headers: { origin: 'http://evil.example', 'access-control-request-method': 'DELETE' } },
    'a path that is none': { path: '/v2/<script>alert(1)</script>' },
    'a path that is escaped wrongly': { path: '/v2/%zz' },
    'an /acr of another version': { path: '/acr/v2/x' },
    'an /acr path that is escaped wrongly': { path: '/acr/%zz' },
    'a target that is too long': { path: `/v2/${'a'.repeat(9_000)}` },
    'a host that is not ours': { path: '/v2/', host: 'evil.example' },
    'a host that is none': { path: '/v2/', host: '<script>' },
    'a manifest that is too large': { method: 'PUT', path: '/v2/team/app/manifests/x', body: ' '.repeat(5_000_000) },
  };
  for (const [what, asked] of Object.entries(odd)) {
    test(what, async () => isHarmless(await world.ask({ as: world.seeder, ...asked }), what));
  }

  test('other errors and tokens are not sniffed either', async () => {
    for (const asked of [{ path: '/' }, { path: '/%zz' }, { path: '/oauth2/token' }, { path: '/oauth2/token', as: world.seeder }, { path: '/oauth2/exchange' }, { path: registriesPath }, { path: registriesPath, as: world.owner }] satisfies Asked[]) {
      const { headers } = await world.ask(asked);
      assert.equal(headers['x-content-type-options'], 'nosniff', asked.path);
      assert.match(String(headers['content-type']), /^application\/json/, asked.path);
    }
    assert.equal((await world.ask({ path: '/oauth2/token', as: world.seeder })).headers['cache-control'], 'no-store');
  });
});

describe('class 21: what is pushed', () => {
  const { content } = makeImage('browser');
  const put = (type: string, body = content.replace('application/vnd.oci.image.manifest.v1+json', type)): Promise<Answer> =>
    world.ask({ method: 'PUT', path: '/v2/team/app/manifests/page', as: world.seeder, headers: { 'content-type': type }, body });

  for (const type of ['text/html', 'TEXT/HTML', 'text/html; charset=utf-8', 'text/plain', 'text/javascript', 'image/svg+xml', 'multipart/mixed', 'message/rfc822', 'application', 'application/', '*/*', 'application/*', 'application/x y', ' text/html', 'application/json, text/html']) {
    test(`a manifest of type ${JSON.stringify(type)} is refused`, async () => {
      const { status, cause } = await put(type);
      assert.deepEqual([status, cause], [400, 'manifest-invalid']);
    });
  }

  test('a manifest that is a page is refused, whatever its type', async () => {
    for (const type of ['application/vnd.oci.image.manifest.v1+json', 'application/json', 'application/xhtml+xml', 'application/javascript', 'application/xml']) {
      for (const body of ['<html><script>alert(1)</script></html>', 'alert(1)', '<?xml version="1.0"?><x/>', '"<html>"', '[]']) assert.equal((await put(type, body)).status, 400, `${type} ${body}`);
    }
  });

  test('a blob that is a page is octets, in whole and in part', async () => {
    const page = '<html><script>alert(document.domain)</script></html>';
    for (const type of ['text/html', 'application/octet-stream']) {
      assert.equal((await world.ask({ ...blobPost('team/app', page), headers: { 'content-type': type }, as: world.seeder })).status, 201);
    }
    for (const headers of [{}, { range: 'bytes=0-10' }, { accept: 'text/html' }]) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await world.ask({ method, path: `/v2/team/app/blobs/${digestOf(page)}`, as: world.seeder, headers });
        assert.equal(answer.headers['content-type'], 'application/octet-stream');
        isHarmless(answer, method);
      }
    }
  });

  test('nothing that was sent can end a header', async () => {
    const { port } = world.dockgate;
    for (const path of ['/v2/a%0d%0aX-Injected:%201/tags/list', '/v2/team/app/manifests/a%0d%0aX-Injected:%201', '/v2/team/app/tags/list?n=1&last=a%0d%0aX-Injected:%201', '/acr/v1/team/app/_tags?orderby=%0d%0aX-Injected:%201', '/oauth2/token?scope=repository:a%0d%0aX-Injected:%201:pull', '/v2/a/blobs/uploads/?mount=x&from=b%0d%0aX-Injected:%201']) {
      const { received } = await exchangeRaw(port, `GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`);
      assert.match(received, /^HTTP\/1\.1 /);
      assert.doesNotMatch(received.split('\r\n\r\n')[0]!, /^x-injected/im, path);
    }
  });
});
